"""Every command of the app, each declared once: key, footer, palette and help come from here.

A command is one thing a reader can do, whatever screen does it. Which screen answers to it is said
by the screen, with `briefing.app.host.does`; what a key is called is said nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from textual.binding import Binding

SHOWN = {
    "backspace": "Backspace",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "up": "Up",
    "down": "Down",
    "alt+left": "Alt+←",
    "alt+right": "Alt+→",
    "slash": "/",
    "question_mark": "?",
    "colon": ":",
    "exclamation_mark": "!",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "left": "Left",
    "right": "Right",
    "delete": "Del",
    "f1": "F1",
    "f2": "F2",
    "f3": "F3",
    "f4": "F4",
    "f5": "F5",
    "f8": "F8",
}
"""What a key is called where it is not called by its own name."""


class Command(NamedTuple):
    """`keys` in Textual's words, the plain one first; `label` for the footer, `help` a phrase."""

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: str
    footer: int = 0
    """Its place in the footer, from 1; 0: not shown there."""
    refusal: str = ""
    """What is said where it does not apply."""
    priority: bool = False

    @property
    def spoken_keys(self) -> str:
        """The keys as a reader knows them."""
        return " ".join(spoken(key) for key in self.keys)

    def shown_key(self, *, typing: bool) -> str:
        """Return the key to show: while letters are text, one that is no letter, or ""."""
        usable = [key for key in self.keys if not (typing and is_text(key))]
        return spoken(usable[0]) if usable else ""

    def binding(self) -> Binding:
        """Return the binding that a screen makes of it."""
        return Binding(
            ",".join(self.keys),
            f"command('{self.id}')",
            self.label,
            show=False,
            priority=self.priority,
            id=self.id,
        )


def is_text(key: str) -> bool:
    """Return whether a key types a character."""
    return len(key) == 1 or len(spoken(key)) == 1 or key == "space"


def spoken(key: str) -> str:
    """Return the name of a key."""
    if len(key) == 1:
        return key
    return SHOWN.get(key) or key.replace("ctrl+", "Ctrl+")


_MOVE, _PANE, _FIND, _PLACE, _APP = "Move", "Panes", "Search and find", "Go", "The program"
_PACK, _HITS, _CHOICES = "The pack", "In the search", "In the filters"

DOWN = Command("line.down", ("j", "down"), "Down", "line down, where the focus is", _MOVE, 14)
UP = Command("line.up", ("k", "up"), "Up", "line up, where the focus is", _MOVE)
PAGE_DOWN = Command("page.down", ("pagedown",), "Page down", "page down, where the focus is", _MOVE)
PAGE_UP = Command("page.up", ("pageup",), "Page up", "page up, where the focus is", _MOVE)
TOP = Command("top", ("g", "home"), "Top", "to the top, where the focus is", _MOVE)
END = Command("end", ("G", "end"), "End", "to the end, where the focus is", _MOVE)
READ_DOWN = Command(
    "entry.page.down", ("space",), "Read on", "page of the entry, from the list too", _MOVE, 7
)
READ_UP = Command(
    "entry.page.up", ("b",), "Read back", "page of the entry back, from the list too", _MOVE
)
HALF_DOWN = Command(
    "entry.half.down", ("d", "ctrl+d"), "Half down", "half a page of the entry", _MOVE
)
HALF_UP = Command(
    "entry.half.up", ("u", "ctrl+u"), "Half up", "half a page of the entry back", _MOVE
)
NEXT_ENTRY = Command("entry.next", ("J",), "Next", "next entry", _MOVE, 13)
PREVIOUS_ENTRY = Command("entry.previous", ("K",), "Previous", "previous entry", _MOVE)

OPEN = Command("open", ("enter",), "Open", "open the entry", _PANE, 3)
SWITCH = Command("switch", ("tab", "shift+tab"), "List/entry", "between list and entry", _PANE, 11)
NEXT_TAB = Command("tab.next", ("right_square_bracket",), "Next tab", "next tab", _PANE, 12)
PREVIOUS_TAB = Command(
    "tab.previous", ("left_square_bracket",), "Previous tab", "previous tab", _PANE
)
TABS = tuple(
    Command(f"tab.{n}", (str(n),), f"Tab {n}", "tab by its number", _PANE) for n in range(1, 10)
)

SEARCH = Command("search", ("s",), "Search", "search every entry", _FIND, 4)
FIND = Command(
    "find", ("slash",), "Find", "find in this entry; case counts once a capital is typed", _FIND, 8
)
_UNMARKED = "Nothing is marked: / finds in this entry"
NEXT_MATCH = Command("match.next", ("n",), "Next match", "next match", _FIND, 5, _UNMARKED)
PREVIOUS_MATCH = Command(
    "match.previous", ("N",), "Previous match", "previous match", _FIND, 6, _UNMARKED
)
LIKE = Command("like", ("M",), "More like this", "search for more like this entry", _FIND)
FILTERS = Command(
    "filters", ("F", "f2"), "Filters", "filter this tab, or what the search found", _FIND, 7
)
UNFILTER = Command(
    "filters.clear", ("f5",), "Clear filters", "all filters off", _FIND, 9, "No filter is chosen"
)

BACK = Command(
    "back",
    ("backspace", "escape"),
    "Back",
    "back one step",
    _PLACE,
    2,
    "Nothing to go back from; q quits",
)
CLOSE = Command("close", ("q",), "Close", "close what is open", _PLACE, 1)
LEAVE = Command(
    "leave", ("q",), "Quit", "quit; where only the entry is shown, back to the list", _PLACE, 17
)
BACKWARD = Command(
    "history.back",
    ("H", "alt+left"),
    "Before",
    "back to where you were",
    _PLACE,
    10,
    "Nothing further back",
)
FORWARD = Command(
    "history.forward",
    ("L", "alt+right"),
    "Forward",
    "forward again",
    _PLACE,
    0,
    "Nothing further forward",
)
FOLLOW = Command(
    "follow", ("f",), "Follow", "follow a link or source: then its label, Enter", _PLACE, 9
)

PROBLEMS = Command(
    "problems", ("exclamation_mark", "f8"), "Problems", "every problem of the pack", _PACK, 16
)
EDIT = Command(
    "edit", ("o",), "Edit", "open the file in the editor, at the entry or the problem", _PACK, 15
)
PROBLEM_OPEN = Command(
    "problem.open", ("enter",), "Edit", "the same, where problems are listed", _PACK, 1
)

HELP = Command("help", ("question_mark", "f1"), "Help", "every key", _APP, 20)
PALETTE = Command("palette", ("colon", "ctrl+p"), "Commands", "every command, by name", _APP, 18)
THEME = Command("theme", (), "Dark/light", "dark or light colours", _APP)
COPY = Command(
    "copy", ("ctrl+c",), "Copy", "copy the selection; without one, say how to quit", _APP
)
SUSPEND = Command("suspend", ("ctrl+z",), "Suspend", "suspend, back with `fg`", _APP, priority=True)
QUIT = Command("quit", ("ctrl+q",), "Quit at once", "quit from anywhere", _APP, priority=True)

RESULT_DOWN = Command("result.down", ("down",), "Next", "next result", _HITS, 13)
RESULT_UP = Command("result.up", ("up",), "Previous", "previous result", _HITS, 14)
RESULTS_DOWN = Command("results.down", ("pagedown",), "Page down", "a page of results on", _HITS)
RESULTS_UP = Command("results.up", ("pageup",), "Page up", "a page of results back", _HITS)
RESULT_OPEN = Command(
    "result.open", ("enter",), "Open", "open the entry at the first match", _HITS, 1
)
SEARCH_CLOSE = Command("search.close", ("escape",), "Back", "back to the briefing", _HITS, 2)
SEARCH_BACK = Command(
    "search.back",
    ("q", "H", "backspace"),
    "Back",
    "back to the briefing, when the way back led to the results",
    _HITS,
)

COMPLETE = Command(
    "complete", ("tab",), "Complete", "complete the word, field or value; again: the next", _HITS, 3
)
COMPLETE_BACK = Command(
    "complete.back", ("shift+tab",), "Complete back", "the completion before", _HITS
)
LITERAL = Command(
    "literal",
    ("f3",),
    "As typed",
    "the query as typed, or corrected",
    _HITS,
    8,
    "No word is corrected",
)
NAMES = Command(
    "names", ("f4",), "Names", "without other names, or with them", _HITS, 9, "No name is added"
)

CHOICE_DOWN = Command("choice.down", ("down",), "Next", "next value", _CHOICES, 13)
CHOICE_UP = Command("choice.up", ("up",), "Previous", "previous value", _CHOICES, 14)
CHOICES_DOWN = Command("choices.down", ("pagedown",), "Page down", "a page of values on", _CHOICES)
CHOICES_UP = Command("choices.up", ("pageup",), "Page up", "a page of values back", _CHOICES)
FIELD_DOWN = Command(
    "choices.field.next",
    ("tab", "right"),
    "Next field",
    "first value of the next field",
    _CHOICES,
    4,
)
FIELD_UP = Command(
    "choices.field.previous",
    ("shift+tab", "left"),
    "Field before",
    "first value of the field before",
    _CHOICES,
)
CHOOSE = Command("choose", ("space", "enter"), "On/off", "choose a value, or not", _CHOICES, 1)
CHOOSE_NONE = Command(
    "choose.none",
    ("backspace", "delete"),
    "Clear",
    "choose none",
    _CHOICES,
    3,
    "No filter is chosen",
)
CHOICES_CLOSE = Command(
    "choices.close", ("escape", "f2", "F"), "Close", "close the filters; they stay", _CHOICES, 2
)

FOLLOW_OPEN = Command(
    "follow.open", ("enter",), "Open", "go where the link leads", "While following", 1
)
FOLLOW_CLOSE = Command(
    "follow.close", ("escape", "backspace"), "Close", "leave the links", "While following", 2
)

FIND_KEEP = Command(
    "find.keep", ("enter",), "Step with n N", "keep the matches; n and N step", "While finding", 1
)
FIND_CLOSE = Command("find.close", ("escape",), "Close", "close, and unmark", "While finding", 2)


def _declared() -> Iterator[Command]:
    for value in dict(globals()).values():
        if isinstance(value, Command):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Command))


ALL: tuple[Command, ...] = tuple(_declared())
"""In the order in which the help lists them."""


def by_id(id: str) -> Command:
    """Return the command of an id. Raises KeyError where there is none."""
    return _BY_ID[id]


_BY_ID = {command.id: command for command in ALL}
