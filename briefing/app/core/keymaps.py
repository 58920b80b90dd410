"""The keymaps that come with the program: what fingers know from vim, emacs and less.

Each says only what is other than declared, with spaces between keys. None takes a key from a line
to type in, and none has Alt with a letter: over a terminal that is Esc, and then the letter.
"""

from __future__ import annotations

from briefing.app.core import commands as c
from briefing.app.core.commands import Command
from briefing.desk import choices

_VIM = {
    c.DOWN: "j down ctrl+n",
    c.UP: "k up",
    c.PAGE_DOWN: "pagedown ctrl+f",
    c.PAGE_UP: "pageup ctrl+b",
    c.SWITCH: "tab l right",
    c.SWITCH_BACK: "shift+tab h left",
    c.BACKWARD: "ctrl+o H alt+left",
    c.RESULT_DOWN: "down ctrl+n",
    c.CHOICE_DOWN: "down ctrl+n j",
    c.CHOICE_UP: "up ctrl+p k",
    c.FIELD_DOWN: "tab right l",
    c.FIELD_UP: "shift+tab left h",
}

_EMACS = {
    c.DOWN: "ctrl+n down j",
    c.UP: "ctrl+p up k",
    c.PAGE_DOWN: "ctrl+v pagedown",
    c.FIND: "ctrl+s slash",
    c.PREVIOUS_MATCH: "N ctrl+r",
    c.HALF_DOWN: "d",
    c.HALF_UP: "u",
    c.TOP: "less_than_sign g home",
    c.END: "greater_than_sign G end",
    c.BACK: "ctrl+g backspace escape",
    c.PALETTE: "colon f10 ctrl+x",
    c.RESULT_DOWN: "down ctrl+n",
    c.RESULT_UP: "up ctrl+p",
    c.SEARCH_CLOSE: "escape ctrl+g",
    c.CHOICE_DOWN: "down ctrl+n",
    c.CHOICE_UP: "up ctrl+p",
    c.CHOICES_CLOSE: "escape f2 F ctrl+g",
    c.FOLLOW_CLOSE: "escape backspace ctrl+g",
    c.FIND_CLOSE: "escape ctrl+g",
    c.NARROW_CLOSE: "escape ctrl+g",
    c.SENTENCE_CLOSE: "escape backspace q ctrl+g",
    c.NAMED_CLOSE: "escape ctrl+g",
}

_LESS = {
    c.DOWN: "j down ctrl+n ctrl+e",
    c.UP: "k up ctrl+y ctrl+k",
    c.READ_DOWN: "space f ctrl+f ctrl+v",
    c.READ_UP: "b ctrl+b",
    c.TOP: "g less_than_sign home",
    c.END: "G greater_than_sign end",
    c.FOLLOW: "F",
    c.FILTERS: "ampersand f2",
    c.CHOICES_CLOSE: "escape f2 ampersand",
    c.MATRIX: "V",
    c.EDIT: "v o",
    c.HELP: "h question_mark f1",
    c.SETTING_BEFORE: "left",
    c.ANSWER_BEFORE: "left",
    c.CELL_LEFT: "left",
}

KEYMAPS: dict[str, dict[Command, str]] = {
    choices.OURS: {},
    choices.VIM: _VIM,
    choices.EMACS: _EMACS,
    choices.LESS: _LESS,
}


def keys(name: str) -> dict[str, tuple[str, ...]]:
    """Return what a keymap says, by the ids of commands."""
    return {command.id: tuple(each.split()) for command, each in KEYMAPS[name].items()}
