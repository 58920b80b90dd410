"""How many cells the parts of a bar have: as near to their lengths as whole cells can be.

A part that is not nothing has one at least, and no part has more than one that is larger.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def apportioned(lengths: Sequence[float]) -> list[int]:
    """Return the cells of each length: by the largest remainder, to those of their sum."""
    sizes = [max(int(length), 1 if length > 0 else 0) for length in lengths]
    left = int(sum(lengths) + 0.5) - sum(sizes)

    def remainder(at: int) -> tuple[float, float]:
        return lengths[at] - sizes[at], lengths[at]

    for at in sorted(range(len(sizes)), key=remainder, reverse=True)[: max(0, left)]:
        sizes[at] += 1
    for _ in range(-left):
        longer = [at for at, size in enumerate(sizes) if size > 1]
        if not longer:
            break
        sizes[min(longer, key=remainder)] -= 1
    return sizes
