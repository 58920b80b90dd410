"""What screens and the app share: they answer to commands, by the command and never by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual.binding import BindingType

from briefing.app.commands import Command, by_id

if TYPE_CHECKING:
    from textual.events import Key

Handler = TypeVar("Handler", bound=Callable[..., Any])

_ATTRIBUTE = "answers_to"


def does(*commands: Command) -> Callable[[Handler], Handler]:
    """Mark a method, which is given the command, as what some commands do."""

    def mark(method: Handler) -> Handler:
        setattr(method, _ATTRIBUTE, commands)
        return method

    return mark


class Host:
    """Has a binding for every command that one of its methods is marked with.

    Mixed in before a screen, a widget or the app; no node itself, which would hide their styles.
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    handlers: ClassVar[dict[Command, str]] = {}
    """The name of the method that does each command."""

    def __init_subclass__(cls, **options: Any) -> None:
        own = {
            command: name
            for name, method in vars(cls).items()
            for command in getattr(method, _ATTRIBUTE, ())
        }
        inherited: dict[Command, str] = {}
        for base in reversed(cls.__mro__[1:]):
            inherited |= vars(base).get("handlers", {})
        cls.handlers = inherited | own
        bindings = [command.binding() for command in own if command.keys]
        cls.BINDINGS = [*vars(cls).get("BINDINGS", []), *bindings]
        super().__init_subclass__(**options)

    async def action_command(self, id: str) -> None:
        """Do the command of an id."""
        await self.do(by_id(id))

    async def do(self, command: Command) -> None:
        """Do a command, if it applies now; else say why not."""
        if not self.applies(command):
            self.say(command.refusal)
            return
        result = getattr(self, self.handlers[command])(command)
        if result is not None:
            await result

    def hold_keys(self) -> None:
        """Keep the keys that come now for what is about to open."""
        if (app := self._app_host()) is not self:
            app.hold_keys()

    def release_keys(self) -> None:
        """Let what has opened have the keys that were kept for it."""
        if (app := self._app_host()) is not self:
            app.release_keys()

    def keeps(self, key: Key) -> bool:
        """Keep a key for what is about to open, if keys are kept now; return whether they are."""
        return (app := self._app_host()) is not self and app.keeps(key)

    def _app_host(self) -> Host:
        app = getattr(self, "app", self)
        return app if isinstance(app, Host) else self

    def say(self, text: str) -> None:
        """Say something to the reader, where there is a place for it."""

    def applies(self, command: Command) -> bool:
        """Return whether a command makes sense now: only then is it shown and done."""
        return True
