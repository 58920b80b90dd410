"""Every command of the app, each declared once: key, footer, palette and help come from here.

A command is one thing a reader can do, whatever does it. What does it is said there, by a method
marked with `dispatch.answers`; what a key is called is said nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from briefing.app.core.command import Command as Command
from briefing.app.core.command import is_text as is_text


def _group(name: str) -> Callable[..., Command]:
    """Return what declares the commands of a group, their keys with spaces between them."""

    def declare(id: str, keys: str, label: str, help: str, footer: int = 0, **rest: Any) -> Command:
        return Command(id, tuple(keys.split()), label, help, name, footer, **rest)

    return declare


_move, _pane, _find, _go = map(_group, ("Move", "Panes", "Search and find", "Go"))
_pack, _program, _hits = map(_group, ("The pack", "The program", "In the search"))
_view = _group("Views")
_desk = _group("What you keep")
_copying, _asked = map(_group, ("Copy", "While something is asked"))
_choice, _following = map(_group, ("In the filters", "While following"))
_finding, _named = map(_group, ("While finding", "In the palette"))
_sending, _saving = map(_group, ("While sending", "While saving a search"))
_sentence = _group("While highlighting")
_narrow = _group("While narrowing a list")

DOWN = _move("line.down", "j down", "Down", "line down", 14)
UP = _move("line.up", "k up", "Up", "line up")
PAGE_DOWN = _move("page.down", "pagedown", "Page down", "page down")
PAGE_UP = _move("page.up", "pageup", "Page up", "page up")
TOP = _move("top", "g home", "Top", "to the top")
END = _move("end", "G end", "End", "to the end")
READ_DOWN = _move("entry.page.down", "space", "Read on", "page of the entry", 7)
READ_UP = _move("entry.page.up", "b", "Read back", "page of the entry back")
HALF_DOWN = _move("entry.half.down", "d ctrl+d", "Half down", "half a page of the entry")
HALF_UP = _move("entry.half.up", "u ctrl+u", "Half up", "half a page of the entry back")
NEXT_ENTRY = _move("entry.next", "J", "Next", "next entry", 13)
PREVIOUS_ENTRY = _move("entry.previous", "K", "Previous", "previous entry")

OPEN = _pane("open", "enter", "Open", "open the entry", 3)
SWITCH = _pane("switch", "tab", "List/entry", "between list, entry and its context", 11)
SWITCH_BACK = _pane("switch.back", "shift+tab", "Switch back", "the other way round")
NEXT_TAB = _pane("tab.next", "right_square_bracket", "Next tab", "next tab", 12)
PREVIOUS_TAB = _pane("tab.previous", "left_square_bracket", "Previous tab", "previous tab")
TABS = tuple(_pane(f"tab.{n}", str(n), f"Tab {n}", "tab by its number") for n in range(1, 10))

LIST_ORDER = _pane(
    "list.order",
    "O",
    "Order",
    "another order of the list: date, standing, title",
    18,
    keywords="sort newest first alphabet",
)

SEARCH = _find("search", "s", "Search", "search every entry", 4, keywords="query look")
FIND = _find(
    "find",
    "slash",
    "Find",
    "find in the entry; in a list, narrow it",
    9,
    keywords="filter list fuzzy narrow",
)
NEXT_MATCH = _find(
    "match.next",
    "n",
    "Next match",
    "next match",
    4,
    refusal="Nothing is marked: {find} finds in this entry",
)
PREVIOUS_MATCH = _find(
    "match.previous",
    "N",
    "Previous match",
    "previous match",
    5,
    refusal="Nothing is marked: {find} finds in this entry",
)
LIKE = _find("like", "M", "More like this", "search for more like this", keywords="similar")
FILTERS = _find("filters", "F f2", "Filters", "filter this tab, or what the search found", 8)
UNFILTER = _find(
    "filters.clear", "f5", "Clear filters", "all filters off", 10, refusal="No filter is chosen"
)

BACK = _go(
    "back",
    "backspace escape",
    "Back",
    "back one step",
    6,
    refusal="Nothing to go back from; {leave} quits",
)
CLOSE = _go("close", "q", "Close", "close what is open", leaves=True, keywords="quit exit")
LEAVE = _go(
    "leave",
    "q",
    "Quit",
    "quit; where only the entry is shown, back to the list",
    leaves=True,
    keywords="exit leave close",
)
BACKWARD = _go(
    "history.back",
    "H alt+left",
    "Before",
    "back to where you were",
    8,
    refusal="Nothing further back",
)
FORWARD = _go(
    "history.forward", "L alt+right", "Forward", "forward again", refusal="Nothing further forward"
)
FOLLOW = _go("follow", "f", "Follow", "type the label of a link; Enter for an address", 10)

CITE = _copying(
    "cite",
    "y f7",
    "Cite",
    "copy with its citation; twice: its address",
    11,
    keywords="quote yank clipboard reference bibtex selection",
)
COPY_TEXT = _copying(
    "copy.text", "Y", "Text only", "copy the same without the citation", keywords="yank clipboard"
)

ABOUT = _pack("about", "a", "About", "what the pack says of itself", keywords="info version")
PROBLEMS = _pack(
    "problems",
    "exclamation_mark f8",
    "Problems",
    "every problem of the pack",
    16,
    keywords="errors warnings check",
)
EDIT = _pack("edit", "o", "Edit", "open the file in the editor, at the entry or the problem", 15)
SEND = _pack(
    "send",
    "vertical_line f12",
    "Send to",
    "send it to the pager, or to a command",
    refusal="Nothing is chosen to be sent",
    keywords="pager pipe less print",
)
PROBLEM_OPEN = _pack("problem.open", "enter", "Edit", "the same, where problems are listed", 1)

CHART = _view(
    "chart", "c", "Chart", "the numbers of its series as a chart", keywords="graph plot figures"
)
TIMELINE = _view(
    "timeline", "t", "Timeline", "this tab in the order of time; again: the pack", keywords="dates"
)
MAP = _view("map", "w", "Map", "places, and what happened there", keywords="world where")
RULES = _view("rules", "r", "Rules", "which rules apply under which conditions")
SOURCES = _view(
    "sources", "i", "Sources", "what rests on each source, and on it alone", keywords="citations"
)
MATRIX = _view(
    "matrix", "v", "Matrix", "counts of this tab, by two things at once", keywords="table numbers"
)
VIEW_ORDER = _view(
    "view.order", "O", "Order", "another order of what a view lists", 5, keywords="sort"
)
ANSWER_NEXT = _view(
    "answer.next",
    "l right",
    "Next answer",
    "of a condition in the rules: the next value",
    refusal="Only a condition has answers: {top} goes to them",
)
ANSWER_BEFORE = _view(
    "answer.before",
    "h left",
    "Answer before",
    "of a condition in the rules: the value before",
    refusal="Only a condition has answers: {top} goes to them",
)
ANSWERS = tuple(
    _view(
        f"answer.{n}",
        str(n),
        f"Answer {n}",
        "in the rules: a value of the condition by its number",
        refusal="No such value here: choose a condition, and read its values below",
    )
    for n in range(1, 10)
)
ANSWER_NONE = _view(
    "answer.none",
    "u delete",
    "Unknown",
    "in the rules: the condition unknown again, then all",
    5,
    refusal="Nothing is answered yet",
)
YEAR_ON = _view("year.next", "right_square_bracket", "Next year", "first entry of the next year", 4)
YEAR_BACK = _view(
    "year.previous", "left_square_bracket", "Year before", "first entry of the year, or of the last"
)
CELL_LEFT = _view("cell.left", "h left", "Left", "cell to the left")
CELL_RIGHT = _view("cell.right", "l right", "Right", "cell to the right")
ROWS = _view("matrix.rows", "r", "Rows", "other rows: actors, topics, places, kinds", 4)
COLUMNS = _view("matrix.columns", "c", "Columns", "other columns: standing, tab, kind, grade", 5)
VIEW_CLOSER = _view(
    "view.closer", "plus equals_sign", "Closer", "less of the world, larger", 4, keywords="zoom in"
)
VIEW_FURTHER = _view(
    "view.further", "minus", "Further", "more of the world, smaller", 6, keywords="zoom out"
)
CHART_NEXT = _view(
    "chart.next", "tab", "Next series", "the next series", 4, refusal="There is no other series"
)
CHART_PREVIOUS = _view(
    "chart.previous",
    "shift+tab",
    "Series before",
    "the series before",
    refusal="There is no other series",
)
CHART_TABLE = _view("chart.table", "v", "Table/chart", "the table of the chart, or the chart", 5)
CHART_COPY = _view("chart.copy", "y", "Copy CSV", "copy the series as CSV, with its sources", 6)
VIEW_BACK = _view("view.back", "H alt+left", "Back", "back to where the view was opened")
VIEW_OPEN = _view("view.open", "enter", "Open", "open what is chosen", 3)

NOTE = _desk("note", "e", "Note", "write a note on what is open, or go on with one", 11)
HIGHLIGHT = _desk(
    "highlight",
    "x",
    "Highlight",
    "highlight what is selected, or a sentence",
    keywords="mark underline annotate quote selection",
    refusal="Nothing is open to be highlighted",
)
BOOKMARK = _desk(
    "bookmark",
    "m",
    "Bookmark",
    "bookmark what is open: a letter, or m for none",
    12,
)
JUMP = _desk(
    "bookmark.jump", "apostrophe", "To bookmark", "to a bookmark by its letter, or to the list"
)
UNREAD = _desk("unread", "full_stop", "Next unread", "the next entry that is unread", 13)
UNREAD_ONLY = _desk(
    "unread.only", "", "Only what is unread", "filter this tab by it; again: no more"
)
KEPT = _desk("kept", "", "Bookmarks and notes", "the list of bookmarks, highlights and notes")
TAB_READ = _desk("unread.none", "", "Mark this tab as read", "all entries of this tab")
ALL_READ = _desk("unread.none.all", "", "Mark all as read", "all entries of every tab")
OFFER_READ = _desk(
    "unread.none.offered",
    "A",
    "All read",
    "mark an old pack as read, where it is offered",
    refusal="Nothing is offered now; {palette} and “mark” does it at any time",
)
TAB_UNREAD = _desk("unread.all", "", "Mark this tab as unread", "all entries of it, as at first")
UNDO = _desk("undo", "U", "Undo", "take back what was done last: notes, bookmarks, read marks")
NOTE_TEXTS = _desk(
    "note.texts",
    "T",
    "Texts",
    "choose between texts of a note that a sync left",
    2,
    refusal="No note here has several texts",
)
TEXTS = tuple(
    _desk(f"note.text.{n}", str(n), f"Keep {n}", "of several texts, keep one", int(n == 1))
    for n in range(1, 10)
)
TEXTS_ALL = _desk("note.texts.all", "a", "Keep all", "of several texts, keep all as notes", 2)
NOTE_KEEP = _desk("note.keep", "ctrl+s", "Keep", "keep the note that is written", 1)
NOTE_OUTSIDE = _desk(
    "note.outside", "ctrl+o", "In your editor", "write the note on in your editor", 2
)
NOTE_LEAVE = _desk(
    "note.leave", "escape ctrl+g", "Later", "leave what is written as a draft", leaves=True
)
NUMBERED = frozenset((*TABS, *ANSWERS, *TEXTS))
"""Commands that are one, with a number."""
KEPT_OPEN = _desk("kept.open", "enter", "Open", "open what is kept, where it is listed", 1)
KEPT_EDIT = _desk("kept.edit", "e", "Edit", "write on at a note, where it is listed", 2)
KEPT_DELETE = _desk(
    "kept.delete", "d delete", "Delete", "delete what is kept, where it is listed", 3
)
KEPT_MOVE = _desk(
    "kept.move",
    "M",
    "Move",
    "move a note to another entry, where it is listed",
    4,
    refusal="A note can be moved, and this is none",
)
KEPT_UNDO = _desk("kept.undo", "U", "Undo", "take back what was done last, where it is listed", 5)
PROMPT_CLOSE = _desk("prompt.close", "escape backspace", "Close", "ask no more", leaves=True)

SETTINGS = _program(
    "settings", "comma", "Settings", "what is set, and where", 17, keywords="options preferences"
)
SETTING_NEXT = _program(
    "setting.next", "l right enter space", "Next", "of a setting: the next value", 1
)
SETTING_BEFORE = _program("setting.before", "h left", "Before", "of a setting: the value before", 3)
SETTING_UNDO = _program(
    "setting.undo", "u", "Undo", "a setting as it was", 4, refusal="Nothing was changed here"
)
HELP = _program("help", "question_mark f1", "Help", "every key", 20, keywords="keys")
PALETTE = _program("palette", "colon ctrl+p", "Commands", "every command, by name", 6)
THEME = _program(
    "theme",
    "",
    "Next theme",
    "other colours: the next theme",
    keywords="colours colors dark light",
)
COPY = _program("copy", "ctrl+c", "Copy", "copy the selection; without one, say how to quit")
SUSPEND = _program("suspend", "ctrl+z", "Suspend", "suspend, back with `fg`", priority=True)
QUIT = _program(
    "quit", "ctrl+q", "Quit at once", "quit from anywhere", priority=True, keywords="exit leave"
)

RESULT_DOWN = _hits("result.down", "down", "Next", "next result", 13)
RESULT_UP = _hits("result.up", "up", "Previous", "previous result", 14)
RESULTS_DOWN = _hits("results.down", "pagedown", "Page down", "a page of results on")
RESULTS_UP = _hits("results.up", "pageup", "Page up", "a page of results back")
RESULT_OPEN = _hits(
    "result.open",
    "enter",
    "Open",
    "open the entry at the passage shown",
    1,
    refusal="Nothing is asked for yet: there is nothing to open",
)
SEARCH_CLOSE = _hits("search.close", "escape", "Back", "back to the briefing", leaves=True)
SEARCH_BACK = _hits(
    "search.back",
    "q H backspace",
    "Back",
    "back to the briefing, when the way back led to the results",
)
COMPLETE = _hits(
    "complete", "tab", "Complete", "complete the word, field or value; again: the next", 3
)
COMPLETE_BACK = _hits("complete.back", "shift+tab", "Complete back", "the completion before")
LITERAL = _hits(
    "literal",
    "f3",
    "As typed",
    "the query as typed, or corrected",
    8,
    refusal="No word is corrected",
)
NAMES = _hits(
    "names", "f4", "Names", "without other names, or with them", 9, refusal="No name is added"
)
FOUND_TIMELINE = _hits(
    "timeline.found",
    "f6",
    "Timeline",
    "what is found, in the order of time",
    10,
    refusal="Nothing is asked for yet: there is no timeline of it",
)

SEARCH_SAVE = _hits(
    "search.save",
    "f9 ctrl+s",
    "Save",
    "save the query by a name",
    7,
    keywords="keep favourite",
    refusal="Nothing is asked for yet: there is nothing to save",
)
SEARCH_FORGET = _hits(
    "search.forget", "delete ctrl+d", "Forget", "forget the saved search that is chosen", 4
)
SEARCH_UNDO = _hits(
    "search.undo", "ctrl+r", "Undo", "take back what was saved or forgotten last", 15
)

CHOICE_DOWN = _choice("choice.down", "down", "Next", "next value", 13)
CHOICE_UP = _choice("choice.up", "up", "Previous", "previous value", 14)
CHOICES_DOWN = _choice("choices.down", "pagedown", "Page down", "a page of values on")
CHOICES_UP = _choice("choices.up", "pageup", "Page up", "a page of values back")
FIELD_DOWN = _choice(
    "choices.field.next", "tab right", "Next field", "first value of the next field", 4
)
FIELD_UP = _choice(
    "choices.field.previous", "shift+tab left", "Field before", "first value of the field before"
)
CHOOSE = _choice("choose", "space enter", "On/off", "choose a value, or not", 1)
CHOOSE_NONE = _choice(
    "choose.none", "backspace delete", "Clear", "choose none", 3, refusal="No filter is chosen"
)
CHOICES_CLOSE = _choice(
    "choices.close", "escape f2 F", "Close", "close the filters; they stay", leaves=True
)

FOLLOW_OPEN = _following("follow.open", "enter", "Open", "go where the link leads", 1)
FOLLOW_COPY = _following(
    "follow.copy", "y Y", "Copy", "copy the address of a link: its label comes next", 3
)
FOLLOW_CLOSE = _following("follow.close", "escape backspace", "Close", "leave the links", 2)

YES = _asked("answer.yes", "y", "Yes", "do it all the same", 1)
NO = _asked("answer.no", "n escape", "No", "leave it", 2)

FIND_KEEP = _finding("find.keep", "enter", "Step with n N", "keep the matches; n and N step", 1)
FIND_CLOSE = _finding("find.close", "escape", "Close", "close, and unmark", 2)

NARROW_OPEN = _narrow("narrow.open", "enter", "Open", "open the entry; the list is whole again", 1)
NARROW_CLOSE = _narrow("narrow.close", "escape", "Whole list", "the list as it was", 2)

SENTENCE_NEXT = _sentence("sentence.next", "j down", "Next", "next sentence or highlight", 4)
SENTENCE_PREVIOUS = _sentence(
    "sentence.previous", "k up", "Previous", "previous sentence or highlight", 5
)
SENTENCE_MORE = _sentence("sentence.more", "J shift+down", "More", "a sentence more", 6)
SENTENCE_LESS = _sentence("sentence.less", "K shift+up", "Less", "a sentence less", 7)
SENTENCE_KEEP = _sentence(
    "sentence.keep", "enter x", "Highlight", "highlight what is chosen, without a note", 1
)
SENTENCE_NOTE = _sentence("sentence.note", "e", "Note", "highlight it, and write a note on it", 2)
SENTENCE_DELETE = _sentence(
    "sentence.delete",
    "d delete",
    "Delete",
    "delete a highlight that is chosen",
    3,
    refusal="This is no highlight yet: {sentence.keep} makes one",
)
SENTENCE_CLOSE = _sentence(
    "sentence.close", "escape backspace q", "Close", "highlight nothing", leaves=True
)

SEND_RUN = _sending("send.run", "enter", "Send", "send; without a command: to the pager", 1)
SEND_CLOSE = _sending("send.close", "escape", "Close", "close; nothing is sent", 2)

SAVE_RUN = _saving("save.run", "enter", "Save", "save the query by this name", 1)
SAVE_CLOSE = _saving("save.close", "escape", "Close", "close; nothing is saved", 2)

NAMED_DOWN = _named("named.down", "down ctrl+n", "Next", "next name", 13)
NAMED_UP = _named("named.up", "up ctrl+p", "Previous", "previous name", 14)
NAMED_DOWN_PAGE = _named("named.page.down", "pagedown", "Page down", "a page of names on")
NAMED_UP_PAGE = _named("named.page.up", "pageup", "Page up", "a page of names back")
NAMED_RUN = _named("named.run", "enter", "Run", "do it, or go there", 1)
NAMED_CLOSE = _named("named.close", "escape", "Close", "close, and do nothing", leaves=True)


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


def with_keys(text: str) -> str:
    """Return a sentence with the key of a command in the place of its id: `{leave} quits`.

    Raises KeyError where there is no such command.
    """
    return re.sub(_NAMED_KEY, lambda found: _key_of(by_id(found[1])), text) if "{" in text else text


def _key_of(command: Command) -> str:
    """Return the key of a command, or how it is found where it has none."""
    return command.first_key or f"{command.label} in {PALETTE.first_key}"


_NAMED_KEY = r"\{([a-z.0-9]+)\}"
