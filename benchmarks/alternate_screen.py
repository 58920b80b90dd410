"""The alternate screen of a terminal, which pyte does not have."""

from __future__ import annotations

import pyte

ALTERNATE = 1049
"""The private mode of the alternate screen."""


class AlternateScreen(pyte.Screen):
    """A screen that is empty whenever the program comes or goes, as the alternate screen is."""

    def set_mode(self, *modes: int, **options: bool) -> None:
        """Set modes; the alternate screen is entered empty."""
        super().set_mode(*modes, **options)
        self._leave_nothing(modes)

    def reset_mode(self, *modes: int, **options: bool) -> None:
        """Reset modes; what the alternate screen showed is gone."""
        super().reset_mode(*modes, **options)
        self._leave_nothing(modes)

    def _leave_nothing(self, modes: tuple[int, ...]) -> None:
        if ALTERNATE in modes:
            self.erase_in_display(2)
