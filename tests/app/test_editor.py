"""`o` opens the file of what is read, or of what is wrong, in the reader's editor."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing import paths
from briefing.app.terminal import editor
from briefing.library.library import Library
from tests.app.opened import Opened, opened
from tests.app.test_reload import save
from tests.conftest import entry

SCRIPT = """\
#!/bin/sh
for each in "$@"; do printf '%s\\n' "$each"; done > {calls}
{does}
"""


class Editor:
    """A program that notes how it was called, and does something to the pack."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._calls = folder / "calls"
        self._folder = folder
        self._monkeypatch = monkeypatch

    def make(self, name: str = "vim", does: str = "", arguments: str = "") -> None:
        """Make the editor of a name, and let it be the reader's."""
        at = self._folder / "an editor"
        at.mkdir(exist_ok=True)
        script = at / name
        script.write_text(SCRIPT.format(calls=self._calls, does=does), encoding="utf-8")
        script.chmod(0o700)
        self._monkeypatch.setenv("VISUAL", f"'{script}' {arguments}")

    @property
    def calls(self) -> list[str]:
        """What it was called with."""
        return self._calls.read_text().splitlines() if self._calls.exists() else []


@pytest.fixture
def edits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Editor:
    """Return an editor that can be made; none is named before."""
    for name in editor.VARIABLES:
        monkeypatch.delenv(name, raising=False)
    return Editor(tmp_path, monkeypatch)


@contextmanager
def _given(reader: Opened) -> Iterator[None]:
    reader.given += 1  # type: ignore[attr-defined]
    yield


def suspendable(reader: Opened) -> None:
    """Let the terminal be given to others: a window without a terminal has none to give."""
    reader.given = 0  # type: ignore[attr-defined]
    reader.app.suspend = lambda: _given(reader)  # type: ignore[method-assign]


def line_of(path: Path, text: str) -> int:
    """Return the line, from 1, in which a text stands."""
    return next(n for n, line in enumerate(path.read_text().splitlines(), 1) if text in line)


async def test_the_entry_is_opened_at_its_line_and_what_is_written_is_shown(
    small: Library, edits: Editor
) -> None:
    file = Path(small.folder) / "first.toml"
    edits.make(does=f"sed -i 's/Body of two/Other words/' '{file}'", arguments="-n --cmd 'set x'")
    async with opened(small) as reader:
        suspendable(reader)
        await reader.press("j", "o")
        line = line_of(file, 'id = "two"') - 1
        assert edits.calls == ["-n", "--cmd", "set x", f"+{line}", str(file)]
        assert "Other words." in reader.entry_text
        assert reader.foot == "Read again: 1 entry changed"
        await reader.saved()
        assert reader.foot == "Read again: 1 entry changed"  # and is not read once more


async def test_a_problem_is_opened_at_its_line(small: Library, edits: Editor) -> None:
    edits.make("code")
    async with opened(small) as reader:
        suspendable(reader)
        await save(reader, first=entry("one") + entry("two", title='"Half'))
        await reader.press("!", "enter")
        file = Path(small.folder) / "first.toml"
        assert edits.calls == ["-g", f"{file}:{line_of(file, 'Half')}"]
        edits.make("code", does=f"sed -i 's/Half/Half\"/' '{file}'")
        await reader.press("o")
        assert reader.lines[0] == " 6 warnings"


async def test_without_an_editor_what_to_set_is_said(small: Library, edits: Editor) -> None:
    async with opened(small) as reader:
        suspendable(reader)
        await reader.press("o")
        assert reader.foot == editor.UNSET


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("'vim", "cannot be called"),
        ("/none/such", "cannot be started"),
        ("/dev/null", "cannot be started"),
        ("false", "ended with 1"),
    ],
)
async def test_an_editor_that_fails_is_told_in_a_line(
    small: Library, edits: Editor, monkeypatch: pytest.MonkeyPatch, named: str, said: str
) -> None:
    monkeypatch.setenv("EDITOR", named)
    async with opened(small) as reader:
        suspendable(reader)
        await reader.press("o")
        assert said in reader.foot
        await reader.press("j")
        assert reader.id == "two"


@pytest.mark.parametrize(
    "name", ["a b.toml", "$(touch evil).toml", "`touch evil`.toml", "a;touch evil.toml", "'\".toml"]
)
async def test_no_shell_reads_the_name_of_a_file(
    small: Library, edits: Editor, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(small.folder)
    monkeypatch.chdir(folder)
    edits.make()
    call = editor.command(str(folder / name), 3, os.environ)
    assert editor.run(call, _nothing()) == ""
    assert edits.calls == ["+3", str(folder / name)]
    assert not (folder / "evil").exists()


async def test_what_the_reader_names_is_a_command_of_a_shell(
    edits: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits.make("vim.tiny", does=f"echo $SHADE > '{tmp_path / 'shade'}'")
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "bin").symlink_to(tmp_path / "an editor")
    for named in ("SHADE=grey ~/bin/vim.tiny -n", 'SHADE=grey "$HOME/an editor/vim.tiny" -n'):
        assert editor.run(editor.command("/x y", 4, {"VISUAL": named}), _nothing()) == ""
        assert edits.calls == ["-n", "+4", "/x y"]
        assert (tmp_path / "shade").read_text() == "grey\n"


async def test_the_bundled_pack_is_not_written_in(small: Library, edits: Editor) -> None:
    edits.make()
    async with opened(small, own=False) as reader:
        suspendable(reader)
        await reader.press("o")
        assert "briefing new" in reader.foot
        assert edits.calls == []


async def test_where_the_terminal_cannot_be_given_that_is_said(
    small: Library, edits: Editor
) -> None:
    edits.make()
    async with opened(small) as reader:
        await reader.press("o")
        assert reader.foot == "No editor can be opened here"


@pytest.mark.parametrize(
    ("named", "given"),
    [
        ("vi", ["+7", "/a b"]),
        ("/usr/bin/nvim -u NONE", ["+7", "/a b"]),
        ("vim.basic", ["+7", "/a b"]),
        ("/usr/bin/vim.gtk3 -f", ["+7", "/a b"]),
        ("vim.exe", ["+7", "/a b"]),
        ("~/bin/nvim", ["+7", "/a b"]),
        ("TERM=xterm FOO=1 vim", ["+7", "/a b"]),
        ("env -i vi", ["+7", "/a b"]),
        ("exec env FOO=1 nano -w", ["+7", "/a b"]),
        ('"/opt/My Editors/kak" -n', ["+7", "/a b"]),
        ("emacs -nw", ["+7", "/a b"]),
        ("emacs-nox", ["+7", "/a b"]),
        ("emacs29 -nw", ["+7", "/a b"]),
        ('emacsclient -nw -a "" -c', ["+7", "/a b"]),
        ("micro", ["+7", "/a b"]),
        ("hx", ["/a b:7"]),
        ("subl -w", ["/a b:7"]),
        ("codium -w", ["-g", "/a b:7"]),
        ("code-insiders --wait", ["-g", "/a b:7"]),
        ("Code.exe --wait", ["-g", "/a b:7"]),
        ("kate -b", ["--line", "7", "/a b"]),
        ("ed", ["/a b"]),
        ("my-own-editor", ["/a b"]),
    ],
)
def test_editors_are_told_the_line_in_their_own_way(named: str, given: list[str]) -> None:
    assert editor.command("/a b", 7, {"EDITOR": named})[4:] == given


def test_visual_goes_before_editor() -> None:
    both = {"VISUAL": "code -w", "EDITOR": "vi"}
    assert editor.command("/a", 1, both)[3] == "code"
    for unset in ("", " "):
        assert editor.command("/a", 1, {**both, "VISUAL": unset})[3] == "vi"


def test_what_ctrl_c_does_is_as_it_was_once_the_editor_ends() -> None:
    before = signal.getsignal(signal.SIGINT)
    ended = "The editor sh was ended by signal 2"
    assert editor.run(["sh", "-c", "kill -INT $$", "sh"], _nothing()) == ended
    assert editor.run(["sh", "-c", "exit 130", "sh"], _nothing()) == ended
    assert editor.run(["sh", "-c", f"kill -INT {os.getpid()}", "sh"], _nothing()) == ""
    assert signal.getsignal(signal.SIGINT) is before


@contextmanager
def _nothing() -> Iterator[None]:
    yield


async def test_the_settings_are_opened_and_hold_once_the_editor_ends(
    small: Library, edits: Editor
) -> None:
    file = Path(paths.settings_file())
    file.parent.mkdir()
    file.write_text('theme = "drak"\n')
    edits.make(does=f"echo 'theme = \"light\"' > '{file}'; echo 'keymap = \"less\"' >> '{file}'")
    async with opened(small, (100, 24)) as reader:
        suspendable(reader)
        await reader.press("comma", "o")
        assert edits.calls == ["+1", str(file)]
        assert reader.app.theme == "light"
        assert "drak" not in reader.text
        assert "h Help" in reader.lines[-1]


def test_a_text_is_changed_in_the_editor_and_comes_back(tmp_path: Path) -> None:
    tool = tmp_path / "append"
    tool.write_text('#!/bin/sh\nprintf "%s" "more" >> "$1"\n')
    tool.chmod(0o755)
    environment = {"EDITOR": str(tool)}
    assert editor.edited("First\r\nsecond ", environment, _nothing()) == (
        "First\r\nsecond more",
        "",
    )
    text, trouble = editor.edited("kept", {"EDITOR": "false"}, _nothing())
    assert text == "kept"
    assert "false" in trouble


async def test_without_an_editor_a_note_stays_as_it_is(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("e", *"words", "ctrl+o")
        assert reader.foot.startswith(editor.UNSET[:20])
        await reader.press(*"!", "ctrl+s")
        assert reader.foot.startswith("Note kept")
