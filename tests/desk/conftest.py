"""What the tests of the desk stand on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from briefing.desk import moments

SetClock = Callable[[str], None]


@pytest.fixture
def set_clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Return what sets the clock of this machine, to a day or a moment."""

    def at(moment: str) -> None:
        shown = datetime.fromisoformat(moment).replace(tzinfo=UTC)
        monkeypatch.setattr(moments, "now", lambda: shown)

    return at
