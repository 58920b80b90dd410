"""Answers of an index that never changes while it is open, kept for who asks again."""

from __future__ import annotations

from collections import OrderedDict

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from typing import Any, TypeVar

    T = TypeVar("T")

_UNKNOWN = object()
"""Stands for an answer that is not kept."""


class KeptAnswers:
    """The answers that were asked for last, at most a number of them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """Return the answer that some work gives, from what is kept where it is.

        Several threads may ask: each step leaves it whole.
        """
        kept: T | object = self._kept.pop(key, _UNKNOWN)
        found: T = work() if kept is _UNKNOWN else kept  # type: ignore[assignment]
        self._kept[key] = found
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return found
