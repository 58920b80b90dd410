"""Work during which the garbage collector is off."""

from __future__ import annotations

import gc
from contextlib import contextmanager

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Turn the garbage collector off: what is read holds no cycles, and it takes long to search."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
