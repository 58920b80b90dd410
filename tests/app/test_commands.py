"""One list of commands: each is answered somewhere, and no key means two things at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from textual.screen import Screen

from briefing.app import app, commands, palette
from briefing.app.host import Host
from briefing.app.screens import help, main, problems, search
from briefing.app.widgets import facets, find_bar, follow_bar

MODULES = (app, palette, help, main, problems, search, facets, find_bar, follow_bar)
"""What must have been imported for every host to be known."""


def hosts(kind: type[Host] = Host) -> Iterator[type[Host]]:
    """Yield every kind of host."""
    for each in kind.__subclasses__():
        yield each
        yield from hosts(each)


HOSTS = sorted(set(hosts()), key=lambda each: each.__name__)
SCREENS = [each for each in HOSTS if issubclass(each, Screen)]


def test_every_command_is_answered_by_a_host() -> None:
    answered = {command for host in HOSTS for command in host.handlers}
    assert answered == set(commands.ALL)


def test_ids_and_phrases_tell_commands_apart() -> None:
    ids = Counter(command.id for command in commands.ALL)
    phrases = Counter(c.help for c in commands.ALL if c not in commands.TABS)
    assert [id for id, count in ids.items() if count > 1] == []
    assert [phrase for phrase, count in phrases.items() if count > 1] == []


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_on_a_screen_a_key_means_one_thing(screen: type[Host]) -> None:
    answered = {*screen.handlers, *app.BriefingApp.handlers}
    keys = Counter(key for command in answered for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.__name__)
def test_every_command_of_a_host_is_bound_to_its_keys(host: type[Host]) -> None:
    bound = {
        binding.id: binding.key
        for kind in host.__mro__
        for binding in vars(kind).get("BINDINGS", ())
        if hasattr(binding, "id")
    }
    unbound = [c.id for c in host.handlers if c.keys and bound.get(c.id) != ",".join(c.keys)]
    assert unbound == []


@pytest.mark.parametrize("command", commands.ALL, ids=lambda command: command.id)
def test_a_command_is_named_for_a_reader(command: commands.Command) -> None:
    assert command.label
    assert command.help
    assert command.group
    assert "_" not in command.spoken_keys
    assert "+" not in command.spoken_keys.replace("Ctrl+", "").replace("Shift+", "").replace(
        "Alt+", ""
    )


PLAIN = {
    command
    for command in commands.ALL
    if command.group not in ("In the search", "In the filters", "While following", "While finding")
}


@pytest.mark.parametrize("command", sorted(PLAIN), ids=lambda command: command.id)
def test_every_action_has_a_key_that_every_terminal_sends(command: commands.Command) -> None:
    """Function and alt keys are extras; `Esc` is never the only way.

    Filters are cleared in their panel, too, by Backspace.
    """
    extra = ("escape", "alt+", "f1", "f2", "f3", "f4", "f5")
    elsewhere = command in (commands.THEME, commands.UNFILTER)
    assert elsewhere or any(not key.startswith(extra) for key in command.keys)
