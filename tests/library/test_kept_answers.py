"""What an open index keeps of the answers that it has given: those that were asked for last."""

from __future__ import annotations

import pytest

from briefing.library.open_pack import open_pack
from briefing.library.store import engine
from tests.conftest import WritePack


def test_answers_that_were_not_asked_for_lately_are_forgotten(
    write_pack: WritePack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "KEPT", 2)
    opened = open_pack(str(write_pack())).engine
    worked: list[str] = []

    def ask(key: str) -> str:
        def work() -> str:
            worked.append(key)
            return key.upper()

        return opened.once(key, work)

    assert [ask(key) for key in "abacab"] == [*"ABACAB"]
    assert worked == [*"abcb"]
