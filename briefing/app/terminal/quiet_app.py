"""An app that ends without a traceback on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

if TYPE_CHECKING:
    from rich.console import RenderableType


class QuietApp(App[None], inherit_bindings=False):
    """Keeps the error that ended it, for the shell to say in one line."""

    crash: Exception | None = None
    """What ended the app, where that was a fault of ours."""
    asked_to_end: int | None = None
    """The exit code with which the end was asked for, if it was."""

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """End the app."""
        if self.asked_to_end is None:
            self.asked_to_end = return_code
        super().exit(result, return_code, message)

    def _handle_exception(self, error: Exception) -> None:
        """End the app, and keep the error.

        What fails once the end was asked for, half open, is no crash.
        """
        if self.asked_to_end is None:
            self.crash = self.crash or error
        super()._handle_exception(error)

    def _print_error_renderables(self) -> None:
        """Print nothing: see `crash`."""
        self._exit_renderables.clear()
