"""One list of commands: each is answered somewhere, and no key means two things at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, CommandTarget
from tests.app.modules import import_all

import_all()


def kinds(kind: type[CommandSet] = CommandSet) -> Iterator[type[CommandSet]]:
    """Yield every class that does commands."""
    for each in kind.__subclasses__():
        yield each
        yield from kinds(each)


SETS = sorted(set(kinds()), key=lambda each: each.__name__)
TARGETS = [each for each in SETS if issubclass(each, CommandTarget)]


def answered(target: type[CommandTarget]) -> set[Command]:
    """Return the commands that a target does itself, or by a set that it has."""
    sets = (each for kind in target.__mro__ for each in vars(kind).get("SETS", ()))
    return {command for each in (target, *sets) for command in each.handlers}


def test_every_command_is_answered_by_a_target() -> None:
    assert set().union(*map(answered, TARGETS)) == set(commands.ALL)


def test_ids_and_phrases_tell_commands_apart() -> None:
    ids = Counter(command.id for command in commands.ALL)
    phrases = Counter(c.help for c in commands.ALL if c not in commands.NUMBERED)
    assert [id for id, count in ids.items() if count > 1] == []
    assert [phrase for phrase, count in phrases.items() if count > 1] == []


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.__name__)
def test_where_the_focus_is_a_key_means_one_thing(target: type[CommandTarget]) -> None:
    keys = Counter(key for command in answered(target) for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.__name__)
def test_every_command_of_a_target_is_bound_to_its_keys(target: type[CommandTarget]) -> None:
    bound = {
        binding.id: binding.key
        for kind in target.__mro__
        for binding in vars(kind).get("BINDINGS", ())
        if hasattr(binding, "id")
    }
    unbound = [c.id for c in answered(target) if c.keys and bound.get(c.id) != ",".join(c.keys)]
    assert unbound == []


@pytest.mark.parametrize("command", commands.ALL, ids=lambda command: command.id)
def test_a_command_is_named_for_a_reader(command: commands.Command) -> None:
    assert command.label
    assert command.help
    assert command.group
    assert "_" not in command.spoken_keys
    keys = command.spoken_keys.removeprefix("+ ")  # a key of that name
    assert "+" not in keys.replace("Ctrl+", "").replace("Shift+", "").replace("Alt+", "")


PLAIN = {
    command
    for command in commands.ALL
    if command.group
    not in (
        "In the search",
        "In the filters",
        "While following",
        "While finding",
        "While sending",
        "While saving a search",
        "In the palette",
        "While narrowing a list",
    )
}


@pytest.mark.parametrize("command", sorted(PLAIN), ids=lambda command: command.id)
def test_every_action_has_a_key_that_every_terminal_sends(command: commands.Command) -> None:
    """Function and alt keys are extras; `Esc` is never the only way.

    Filters are chosen and cleared in their panel, too. What is done once in a while is in the
    palette by its name.
    """
    extra = ("escape", "alt+", "f1", "f2", "f3", "f4", "f5")
    marks = (commands.TAB_READ, commands.ALL_READ, commands.TAB_UNREAD, commands.KEPT)
    in_panel = (commands.UNFILTER, commands.UNREAD_ONLY)
    elsewhere = command in (commands.THEME, *in_panel, *marks)
    assert elsewhere or any(not key.startswith(extra) for key in command.keys)
