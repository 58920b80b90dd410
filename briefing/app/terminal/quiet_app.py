"""An app that ends without a traceback on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from textual.app import App
from textual.worker import WorkerFailed

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

    def close_palette(self) -> bool:
        """Close Textual's command palette, if it is open; return whether it was."""
        from textual.command import CommandPalette

        if self.asked_to_end is not None or not CommandPalette.is_open(cast("App[Any]", self)):
            return False
        self.pop_screen()
        return True

    def _handle_exception(self, error: Exception) -> None:
        """End the app, and keep the error.

        What fails once the end was asked for, half open, is no crash; and what fails in Textual's
        palette, in a window without room or before it has found anything, only closes it.
        """
        if self.close_palette() or isinstance(error, WorkerFailed):
            return  # the only workers are the palette's, and this one was at work when it closed
        if self.asked_to_end is None:
            self.crash = self.crash or error
        super()._handle_exception(error)

    def _print_error_renderables(self) -> None:
        """Print nothing: see `crash`."""
        self._exit_renderables.clear()
