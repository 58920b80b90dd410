"""Opening a file of a pack in the reader's editor, at a line.

The editor is named as git has it named: what stands in VISUAL or EDITOR is a command of a shell,
with assignments, options, quotes and `~`. The file is handed over beside it, and no shell reads it.
"""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING

from briefing.app.terminal import program
from briefing.app.terminal.program import SHELL
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager

VARIABLES = ("VISUAL", "EDITOR")
"""Where the editor is named, the first one that is set."""

UNSET = "No editor is named: set VISUAL or EDITOR, as in EDITOR=vim"

_PLUS = ("+{line}", "{path}")
_COLON = ("{path}:{line}",)
_GOTO = ("-g", "{path}:{line}")
_LINE = ("--line", "{line}", "{path}")
_LONE = ("{path}",)
"""Forms in which an editor takes a file, and the line in it."""

_FORMS = {
    _PLUS: "vi vim nvim view rvim rview gvim gview mvim vimx ex elvis vile nvi vis "
    "emacs emacsclient xemacs zile mg jed nano rnano pico kak micro joe jmacs jstar jpico rjoe ne "
    "dte mcedit gedit pluma xed gnome-text-editor geany bbedit",
    _COLON: "hx helix subl sublime_text zed zeditor lapce atom flow",
    _GOTO: "code code-insiders code-oss codium vscodium vscode cursor windsurf positron",
    _LINE: "kate kwrite mate mousepad idea pycharm webstorm clion goland rubymine phpstorm",
}

_FORM_OF = {name: form for form, names in _FORMS.items() for name in names.split()}

_BEFORE = frozenset({"env", "exec", "command", "nohup", "nice"})
"""Words before the name of an editor that call it all the same."""


def command(path: str, line: int, environment: Mapping[str, str]) -> list[str]:
    """Return the call that opens a file at a line, the name of the editor as its fourth word.

    An editor that is not known is given the file alone. Raises ValueError, in words to show, where
    no editor is named, or not in a way that a shell would take.
    """
    named = next((each for name in VARIABLES if (each := environment.get(name, "").strip())), "")
    if not named:
        raise ValueError(UNSET)
    try:
        name = _name(shlex.split(named))
    except ValueError as error:
        raise ValueError(f"The editor cannot be called `{safe_line(named)}`: {error}") from error
    form = next((_FORM_OF[each] for each in _spellings(name) if each in _FORM_OF), _LONE)
    given = [each.format(path=path, line=line) for each in form]
    return [SHELL, "-c", f'{named} "$@"', name, *given]


def _name(words: list[str]) -> str:
    """Return the name of the program among the words of a command, without its folder."""
    for word in words:
        variable, assigned, _ = word.partition("=")
        if assigned and variable.isidentifier():
            continue
        if word not in _BEFORE and not word.startswith("-"):
            return os.path.basename(word)
    return "".join(words[-1:])


def _spellings(name: str) -> Iterator[str]:
    """Yield the names by which a program may be known: `vim` too for `vim.basic` and `vim9`."""
    name = name.lower()
    stem = name.partition(".")[0]
    first = stem.partition("-")[0]
    yield from (name, stem, stem.rstrip("0123456789"), first, first.rstrip("0123456789"))


def run(call: list[str], meanwhile: AbstractContextManager[None]) -> str:
    """Run an editor until it ends, with the terminal given to it; return what went wrong, or ""."""
    return program.run(call, meanwhile, f"The editor {safe_line(call[3])}")


def edited(
    text: str, environment: Mapping[str, str], meanwhile: AbstractContextManager[None]
) -> tuple[str, str]:
    """Have a text changed in an editor; return it as it was left, and what went wrong, or "".

    Of a file that cannot be read the text is as it was. Raises ValueError, as `command` does.
    """
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="briefing-") as folder:  # its owner's alone
        path = os.path.join(folder, "note.md")
        call = command(path, max(1, text.count("\n") + 1), environment)
        try:
            with open(path, "w", encoding="utf-8", errors="replace", newline="") as file:
                file.write(text)
            trouble = run(call, meanwhile)
            with open(path, encoding="utf-8", newline="") as file:
                return file.read().removesuffix("\n"), trouble
        except (OSError, UnicodeDecodeError) as error:
            return text, f"What the editor wrote cannot be read: {error}"
