"""The manual page, in roff with the macros of man(7), as groff and mandoc read them."""

from __future__ import annotations

from textwrap import wrap

from briefing import TYPE_CHECKING, __version__
from briefing.cli.completion.calls import READER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.cli.completion.calls import Argument, Call

FORMED = "2026-11-27"
"""The day on which the form of the page was changed last, for a page has to have a day."""

_NAME = "briefing"

_HELP = "--help"

_ABOUT = (
    "A briefing is a set of sourced, dated, attributed entries, arranged in panes and written as "
    "TOML: a pack. Without the name of a command, the reader opens. Its key ? lists every key.",
    "Every command that reads one pack takes the pack of the working folder, or else the bundled "
    "one, unless --pack names another.",
)

_EXIT = {
    "0": "Done.",
    "1": "The answer is no: problems were found, or a search found nothing.",
    "2": "The call or the input was unusable; a line says how.",
    "3": "A fault of the program; a file that is named has the details.",
    "130": "Interrupted.",
}

_ENVIRONMENT = {
    "BRIEFING_CACHE_DIR, BRIEFING_DATA_DIR, BRIEFING_CONFIG_DIR": "The folders of what is compiled "
    "of packs, of what the reader keeps, and of the settings, in place of the platform's own.",
    "BRIEFING_PAGER, PAGER": "The pager of long output on a terminal, and of the key | in the "
    "reader (by default less). cat, or nothing, pages nowhere.",
    "NO_COLOR": "If set, no colours.",
    "BRIEFING_ASCII": "If set, signs of ASCII alone.",
    "VISUAL, EDITOR": "The editor that the reader opens files in.",
}


def text(calls: Iterable[Call]) -> str:
    """Return the page."""
    return "\n".join(_lines([*calls])) + "\n"


def _lines(calls: list[Call]) -> Iterator[str]:
    reader = next(call for call in calls if call.name == READER)
    commands = [call for call in calls if call.name != READER]
    yield f'.TH BRIEFING 1 {FORMED} "briefing {__version__}"'
    yield f".SH NAME\n{_NAME} \\- read, search and check sourced briefings in the terminal"
    yield ".SH SYNOPSIS"
    yield _synopsis(reader)
    for call in commands:
        yield f".br\n{_synopsis(call)}"
    yield ".SH DESCRIPTION"
    yield "\n.PP\n".join(map(_prose, _ABOUT))
    yield from _arguments(reader)
    yield ".SH COMMANDS"
    for call in commands:
        yield f".SS {_escaped(f'{_NAME} {call.name}')}"
        yield _prose(f"{call.description[:1].upper()}{call.description[1:]}.")
        yield from _arguments(call)
        yield ".PP"
        yield from _example(call)
    yield ".SH EXAMPLES"
    yield from _example(reader)
    for title, told in (("EXIT STATUS", _EXIT), ("ENVIRONMENT", _ENVIRONMENT)):
        yield f".SH {title}"
        for name, what in told.items():
            yield f".TP\n.B {_escaped(name)}\n{_prose(what)}"


def _synopsis(call: Call) -> str:
    """Return how a command is called, on one line of the source."""
    parts = [f"\\fB{_escaped(f'{_NAME} {call.name}'.strip())}\\fR"]
    if call.options:
        parts.append("[\\fIOPTIONS\\fR]")
    for each in call.places:
        value = f"\\fI{_escaped(each.metavar)}\\fR"
        more = " ..." if each.many else ""
        parts.append(f"[{value}{more}]" if each.optional else f"{value}{more}")
    return " ".join(parts)


def _arguments(call: Call) -> Iterator[str]:
    """Yield the arguments of a command, those by their place first; `--help` is told once."""
    for each in (*call.places, *call.options):
        if call.name != READER and _HELP in each.options:
            continue
        yield f".TP\n{_called(each)}\n{_prose(_sentence(each))}"


def _called(argument: Argument) -> str:
    """Return how an argument is given."""
    value = f"\\fI{_escaped(argument.metavar)}\\fR"
    if not argument.options:
        return value
    named = ", ".join(f"\\fB{_escaped(name)}\\fR" for name in argument.options)
    if not argument.metavar:
        return named
    return f"{named}{f'[={value}]' if argument.optional else f' {value}'}"


def _sentence(argument: Argument) -> str:
    """Return what is said of an argument, with all that it takes where it is not said already."""
    told = " ".join(argument.help.split())
    values = f"one of {', '.join(argument.values)}"
    named = all(each in f"{argument.metavar} {told}" for each in argument.values)
    parts = [part for part in (told, "" if named else values) if part]
    sentence = "; ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _example(call: Call) -> Iterator[str]:
    """Yield what the help of a command ends with, as it stands there."""
    yield ".nf"
    for line in call.examples.splitlines():
        yield _escaped(line)
    yield ".fi"


def _prose(text: str) -> str:
    """Return running text, on lines as short as roff likes its source."""
    return "\n".join(map(_escaped, wrap(text, 72, break_on_hyphens=False)))


def _escaped(text: str) -> str:
    """Return text that roff shows as it is: no escape, no request, a hyphen that can be copied."""
    shown = text.replace("\\", "\\e").replace("-", "\\-")
    for sign, escape in (("`", "\\(ga"), ("'", "\\(aq"), ("^", "\\(ha"), ("~", "\\(ti")):
        shown = shown.replace(sign, escape)
    shown = "".join(each if each.isascii() else f"\\[u{ord(each):04X}]" for each in shown)
    return f"\\&{shown}" if shown.startswith(".") else shown
