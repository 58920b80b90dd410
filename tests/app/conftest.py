"""What every test of the app stands on, beside what all tests do."""

from __future__ import annotations

import pytest

from briefing.app.terminal import clipboard


@pytest.fixture(autouse=True)
def browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the machine a screen that a browser could open on; none is opened."""
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("SSH_CONNECTION", raising=False)


@pytest.fixture(autouse=True)
def no_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what is copied off the machine's own clipboard: it is sent to the terminal."""
    monkeypatch.setattr(clipboard, "PROGRAMS", ())
