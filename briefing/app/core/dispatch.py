"""Who does a command: the focused widget, or the nearest of its ancestors to which it applies.

A command is declared once, in `commands`. What does it is a method that is marked with `answers`:
of a widget, a screen or the app (a `CommandTarget`), or of an object that one of them has (a
`CommandSet`). Key bindings are made from the marks; footer, help and palette show what is offered.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any, ClassVar, NamedTuple, TypeVar

from textual.binding import BindingType
from textual.dom import DOMNode

from briefing.app.core.commands import Command, by_id, is_text, with_keys

Handler = TypeVar("Handler", bound=Callable[..., Any])

_MARK = "answered_commands"


def answers(*commands: Command) -> Callable[[Handler], Handler]:
    """Mark a method, which is given the command, as what does some commands."""

    def mark(method: Handler) -> Handler:
        setattr(method, _MARK, commands)
        return method

    return mark


def _marked(cls: type) -> dict[Command, str]:
    """Return the commands that the methods of one class are marked with, bases apart."""
    return {
        command: name
        for name, method in vars(cls).items()
        for command in getattr(method, _MARK, ())
    }


class CommandSet:
    """Commands that one object does."""

    handlers: ClassVar[dict[Command, str]] = {}
    """The name of the method that does each command."""

    def __init_subclass__(cls, **options: Any) -> None:
        inherited: dict[Command, str] = {}
        for base in reversed(cls.__mro__[1:]):
            inherited |= vars(base).get("handlers", {})
        cls.handlers = inherited | _marked(cls)
        super().__init_subclass__(**options)

    def applies(self, command: Command) -> bool:
        """Return whether a command makes sense now: only then is it offered and done."""
        return True

    def label(self, command: Command) -> str:
        """Return what a command is called here, where it does something else than elsewhere."""
        return command.label

    def perform(self, command: Command) -> Awaitable[None] | None:
        """Do a command."""
        result: Awaitable[None] | None = getattr(self, self.handlers[command])(command)
        return result


class CommandTarget(CommandSet):
    """A widget, a screen or the app: does commands itself, or has sets that do.

    Mixed in before a widget; no node itself, which would hide the widget's styles.
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    SETS: ClassVar[tuple[type[CommandSet], ...]] = ()
    """The classes of the sets that it has, whose keys are bound here."""

    OFFERS_ALONE: ClassVar[bool] = False
    """While it has the focus, of its ancestors only the app offers commands."""

    LETTERS_ARE_TEXT: ClassVar[bool] = False
    """Whether letters are text where it has the focus, or, of a screen, whatever has it."""

    def __init_subclass__(cls, **options: Any) -> None:
        bound = _marked(cls)
        for each in vars(cls).get("SETS", ()):
            bound |= each.handlers
        bindings = [command.binding() for command in bound]
        cls.BINDINGS = [*vars(cls).get("BINDINGS", []), *bindings]
        super().__init_subclass__(**options)

    @property
    def command_sets(self) -> tuple[CommandSet, ...]:
        """Everything that does commands here, in the order in which they are offered."""
        return (self,)

    @property
    def behind(self) -> DOMNode | None:
        """What answers where this does not, before its parent: a prompt passes commands on."""
        return None

    def awaits(self, key: str) -> bool:
        """Return whether a key is meant for something that is being worked out: it is held."""
        return False

    async def action_command(self, id: str) -> None:
        """Have the command of an id done, by this node or the nearest ancestor that can."""
        if isinstance(self, DOMNode):
            await answer(self, by_id(id))

    def say(self, text: str) -> None:
        """Tell the reader something, where there is a place for it."""

    def nothing_done(self) -> None:
        """Take note that a key did nothing, and that there is nothing to say of it."""


class Offer(NamedTuple):
    """A command that applies now, and what has it done."""

    command: Command
    run: Callable[[], Awaitable[None]]
    label: str
    """What it is called here."""


def targets(node: DOMNode) -> list[CommandTarget]:
    """Return the command targets among a node and its ancestors, the nearest first."""
    found: list[CommandTarget] = []
    for each in node.ancestors_with_self:
        if isinstance(each, CommandTarget):
            found.append(each)
            if each.behind is not None:
                return found + targets(each.behind)
    return found


def _owner(target: CommandTarget, command: Command) -> CommandSet | None:
    """Return what does a command for one target now, or None where nothing there does."""
    for each in target.command_sets:
        if command in each.handlers and each.applies(command):
            return each
    return None


async def answer(node: DOMNode, command: Command) -> None:
    """Have a command done by the nearest target to which it applies; else say why not."""
    found = targets(node)
    for target in found:
        if owner := _owner(target, command):
            result = owner.perform(command)
            if result is not None:
                await result
            return
    for target in found:
        if command.refusal:
            target.say(with_keys(command.refusal))
        else:
            target.nothing_done()


def offered(node: DOMNode) -> Iterator[Offer]:
    """Yield the commands that apply now to a node and its ancestors, the nearest first."""
    found = targets(node)
    alone = next((n for n, each in enumerate(found) if each.OFFERS_ALONE), None)
    if alone is not None:
        found = [*found[: alone + 1], found[-1]]
    seen: set[Command] = set()
    for target in found:
        for each in target.command_sets:
            for command in each.handlers:
                if command not in seen and each.applies(command):
                    seen.add(command)
                    yield Offer(command, partial(answer, node, command), each.label(command))


def command_for(node: DOMNode, key: str) -> Command | None:
    """Return the command that a key which types nothing has below the app, if one applies."""
    if is_text(key):
        return None
    for target in targets(node)[:-1]:
        for each in target.command_sets:
            for command in each.handlers:
                if key in command.keys and each.applies(command):
                    return command
    return None


def is_bound(node: DOMNode, key: str) -> bool:
    """Return whether a key has a command in a node and its ancestors, whether it applies or not."""
    sets = (each for target in targets(node) for each in target.command_sets)
    return any(key in command.keys for each in sets for command in each.handlers)


def bound_keys(node: DOMNode) -> set[str]:
    """Return the keys that do something in a node and its ancestors below the app."""
    sets = (each for target in targets(node)[:-1] for each in target.command_sets)
    return {key for each in sets for command in each.handlers for key in command.keys}
