"""The rule walk in a terminal, and in the smallest window that will do."""

from __future__ import annotations

import pytest

from tests.terminal.conftest import Start


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_the_walk_is_answered_and_left_for_a_rule_and_back(
    bundled: Start, size: tuple[int, int]
) -> None:
    terminal = bundled(size=size)
    terminal.see("The white paper in brief", "Help")
    terminal.press("r")
    terminal.see("Rules: 2 apply, 14 may apply", "unknown")
    terminal.press("2")
    terminal.see("Rules: 4 apply", "● Def")
    terminal.press("jjjjj\r")
    terminal.see("Use of force")
    terminal.press("H")
    terminal.see("Rules: 4 apply", "Use of force")
    terminal.press("q")
    terminal.see("The white paper in brief", "Help")
