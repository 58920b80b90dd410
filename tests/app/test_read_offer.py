"""To mark all as read is offered once, where an old pack is opened for the first time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.desk import moments
from briefing.desk.journal import Journal, Place
from briefing.library.library import Library
from tests.app.opened import Opened, opened

AS_OF = datetime(2024, 1, 15, tzinfo=UTC)
"""The day of the small pack."""

OFFER = "3 entries are unread; the pack is as of 15 Jan 2024. A marks all as read"


def is_offered(reader: Opened) -> bool:
    return any(line.strip() == OFFER for line in reader.lines)


async def test_it_is_offered_once_and_done_and_taken_back(small: Library) -> None:
    async with opened(small) as reader:
        await reader.look_at_desk()
        assert is_offered(reader)
        assert reader.app.focused is reader.pane.entries
        await reader.press("j")
        assert reader.id == "two"
        assert is_offered(reader)
        await reader.press("A")
        assert reader.foot.startswith("3 marked as read: U takes it back")
        assert not is_offered(reader)
        assert sorted(Journal().state("small").read) == ["one", "three", "two"]
        await reader.press("U")
        assert Journal().state("small").read == {}
        await reader.look_at_desk()
        assert not is_offered(reader)
        await reader.press("A")
        assert reader.foot.startswith("Nothing is offered now")
    async with opened(small) as reader:
        await reader.look_at_desk()
        assert not is_offered(reader)


async def test_it_is_offered_no_more_once_the_reader_has_begun(small: Library) -> None:
    async with opened(small) as reader:
        await reader.look_at_desk()
        await reader.press("enter", "G")
        assert is_offered(reader)
        await reader.press("J")
        assert not is_offered(reader)


async def test_it_is_offered_no_more_in_another_tab(small: Library) -> None:
    async with opened(small) as reader:
        await reader.look_at_desk()
        await reader.press("]")
        assert not is_offered(reader)


async def test_it_waits_until_nothing_else_is_said(small: Library) -> None:
    async with opened(small) as reader:
        reader.main.say("Keys: j k move")
        await reader.look_at_desk()
        assert not is_offered(reader)
        await reader.press("j")
        assert is_offered(reader)


@pytest.mark.parametrize(("days", "offered"), [(31, False), (32, True)])
async def test_a_pack_is_old_after_a_month(
    small: Library, monkeypatch: pytest.MonkeyPatch, days: int, offered: bool
) -> None:
    now = datetime.fromordinal(AS_OF.toordinal() + days).replace(tzinfo=UTC)
    monkeypatch.setattr(moments, "now", lambda: now)
    async with opened(small) as reader:
        await reader.look_at_desk()
        assert is_offered(reader) is offered


async def test_who_has_opened_it_before_is_offered_nothing(small: Library) -> None:
    Journal().left_at("small", Place("first", "one"))
    async with opened(small) as reader:
        await reader.look_at_desk()
        assert not is_offered(reader)
