"""The sizes at which the screen changes its ways."""

from __future__ import annotations

from textual.geometry import Size

LEAST = Size(40, 12)
"""The smallest window in which the briefing is readable."""

SIDE_BY_SIDE = 80
"""Columns from which list and entry stand beside each other."""

WITH_CONTEXT = 150
"""Columns from which the context of an entry stands beside list and entry."""


TALL = 30
"""Rows from which one is free below the tabs."""


def too_small(size: Size) -> bool:
    """Return whether nothing can be read in a window of this size."""
    return size.width < LEAST.width or size.height < LEAST.height
