"""What the desk could not do, as what a command tells."""

from __future__ import annotations

from contextlib import contextmanager

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def told() -> Iterator[None]:
    """Raise UnusableError with the sentence of a DeskError."""
    from briefing.desk.errors import DeskError

    try:
        yield
    except DeskError as error:
        raise UnusableError(str(error)) from error
