"""Where entries were left: kept of those that were left last, as far as that is not their top."""

from __future__ import annotations

from briefing.app.session.memory import Memory
from briefing.app.session.places import TOP, Anchor


def test_where_an_entry_was_left_is_kept_until_many_others_are_left() -> None:
    memory = Memory()
    here = Anchor(3, 20)
    memory.leave_entry("one", here)
    for n in range(2 * Memory.KEPT):
        memory.leave_entry(f"top-{n}", TOP)
    assert memory.anchor("one") == here
    for n in range(Memory.KEPT - 1):
        memory.leave_entry(f"read-{n}", here)
    assert memory.anchor("one") == here
    memory.leave_entry("last", here)
    assert memory.anchor("one") == TOP
    assert memory.anchor("last") == here
    memory.leave_entry("last", TOP)
    assert memory.anchor("last") == TOP
