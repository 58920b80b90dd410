"""The settings: read as they are, changed in one line, and never lost."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from briefing.desk import settings_file
from briefing.desk.settings_file import SettingsError, contents, save, values


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the path of the settings, in a folder that is not there yet."""
    return tmp_path / "config" / "briefing" / "settings.toml"


def test_where_there_are_no_settings_there_are_none(file: Path) -> None:
    assert contents(str(file)) == b""
    assert values(b"") == {}


def test_a_setting_is_written_for_its_owner_alone(file: Path) -> None:
    save(str(file), "theme", "light")
    assert file.read_text() == 'theme = "light"\n'
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert os.listdir(file.parent) == [file.name]


KEPT = [
    ('theme = "dark"\n', 'theme = "light"\n'),
    ("theme = 'dark'   # at night\n", 'theme = "light"   # at night\n'),
    ('# mine\n\nkeys = "vi"\ntheme="dark"\n', '# mine\n\nkeys = "vi"\ntheme="light"\n'),
    ('"theme" = "dark"\r\nx = 1\r\n', '"theme" = "light"\r\nx = 1\r\n'),
    ("theme = 5\n", 'theme = "light"\n'),
    ("theme = [1, 2] # odd\n", 'theme = "light" # odd\n'),
    ("# no line end", '# no line end\ntheme = "light"\n'),
    ("x = 1\n\n[keys]\nback = 'b'\n", "x = 1\n\ntheme = \"light\"\n[keys]\nback = 'b'\n"),
    ('[keys]\ntheme = "dark"\n', 'theme = "light"\n[keys]\ntheme = "dark"\n'),
    ('a = """\ntheme = "dark"\n"""\n', 'a = """\ntheme = "dark"\n"""\ntheme = "light"\n'),
    ('theme = """dark"""  # x\n', 'theme = "light"  # x\n'),
    ("theme = '''\n\"dark'''\n", 'theme = "light"\n'),
    ('theme = """\\\n  dark"""\n', 'theme = "light"\n'),
    ('theme = """"dark""""\n', 'theme = "light"\n'),
    ("theme = '''dark'''' # x\n", 'theme = "light" # x\n'),
    ('theme = "\\"dark\\"" # x\n', 'theme = "light" # x\n'),
    ("\ufeffx = 1\n", '\ufeffx = 1\ntheme = "light"\n'),
    ('\ufefftheme = "dark"\n', '\ufefftheme = "light"\n'),
    ('a = """\n[x]\n"""\n', 'a = """\n[x]\n"""\ntheme = "light"\n'),
]


@pytest.mark.parametrize(("before", "after"), KEPT)
def test_everything_else_stays_as_it_is(file: Path, before: str, after: str) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(before.encode())
    save(str(file), "theme", "light")
    assert file.read_bytes().decode() == after


_LINES = st.sampled_from(
    [
        "# a comment",
        "",
        'theme = "dark"',
        'theme = "dark" # so',
        "other = 1",
        'text = """',
        '"""',
        "[table]",
        "[[list]]",
        "theme = {",
        "}",
        "list = [",
        "]",
        "'theme' = '''",
        "'''",
    ]
)


@given(st.lists(_LINES, max_size=8))
def test_only_the_setting_is_another(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        before = tomli.loads(text)
    except tomli.TOMLDecodeError:
        with pytest.raises(SettingsError):
            settings_file._changed(text.encode(), "theme", "light")
        return
    try:
        after = settings_file._changed(text.encode(), "theme", "light").decode()
    except SettingsError:
        assert "theme" in before
        return
    assert tomli.loads(after) == {**before, "theme": "light"}
    if "'theme' = '''" in lines and "theme" in before:
        return  # other lines may be its own
    left = [line for line in lines if not line.lstrip("'").startswith("theme")]
    rest = iter(after.split("\n"))
    assert all(line in rest for line in left)  # in their order


BROKEN = [b"theme = \n", b'theme = "dark"\ntheme = "light"\n', b"\xff\xfe", b"[", b'theme = "x']


@pytest.mark.parametrize("data", BROKEN)
def test_a_broken_file_is_told_in_a_line_and_never_rewritten(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    with pytest.raises(SettingsError) as told:
        values(contents(str(file)))
    assert "\n" not in str(told.value)
    with pytest.raises(SettingsError):
        save(str(file), "theme", "light")
    assert file.read_bytes() == data
    assert os.listdir(file.parent) == [file.name]


@given(
    st.lists(st.sampled_from(["# a", "", "a = 1", "b = 'x' # so", 'c = """', '"""']), max_size=6),
    st.sampled_from(["x = = 1", "x", '"""', "[keys", "a = 1\na = 2", 'x = "a', "\x00"]),
)
def test_of_a_broken_file_what_stands_above_is_read(lines: list[str], wrong: str) -> None:
    text = "".join(f"{line}\n" for line in [*lines, wrong, "[keys]", 'theme = "dark"']).encode()
    line = _wrong_line(text)
    read = settings_file.above(text, line)
    assert text.startswith(read)
    assert values(read).keys() <= {"a", "b", "c"}
    if not {'c = """', '"""'} & {*lines, wrong}:  # each line is by itself
        assert read == b"".join(text.splitlines(keepends=True)[: line - 1])


def _wrong_line(text: bytes) -> int:
    try:
        values(text)
    except SettingsError as error:
        return error.problem.line if error.problem else 0
    return 0


def test_a_file_that_is_none_or_without_end_is_not_read(file: Path) -> None:
    file.parent.mkdir(parents=True)
    os.mkfifo(file)
    with pytest.raises(OSError, match="regular"):
        contents(str(file))
    file.unlink()
    file.write_bytes(b"#" * (settings_file.AT_MOST + 1))
    with pytest.raises(OSError, match="large"):
        contents(str(file))


def test_where_it_cannot_be_written_that_is_told(file: Path) -> None:
    file.parent.parent.mkdir()
    file.parent.write_text("a file where a folder should be")
    with pytest.raises(SettingsError):
        save(str(file), "theme", "light")


def test_what_fails_on_the_way_leaves_the_file_as_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(str(file), "theme", "dark")

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsError, match="No space left"):
        save(str(file), "theme", "light")
    assert file.read_text() == 'theme = "dark"\n'
    assert os.listdir(file.parent) == [file.name]


def test_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    mine = tmp_path / "dotfiles" / "settings.toml"
    mine.parent.mkdir()
    mine.write_text('theme = "dark"\n')
    file.parent.mkdir(parents=True)
    file.symlink_to(mine)
    save(str(file), "theme", "light")
    assert file.is_symlink()
    assert mine.read_text() == 'theme = "light"\n'


def test_a_file_of_several_names_keeps_them_and_its_mode(file: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('theme = "solarized"\n')
    mine.chmod(0o644)
    file.parent.mkdir(parents=True)
    os.link(mine, file)
    save(str(file), "theme", "light")
    assert mine.read_text() == file.read_text() == 'theme = "light"\n'
    assert mine.samefile(file)
    mine.unlink()
    save(str(file), "theme", "dark")
    assert file.stat().st_mode & 0o777 == 0o644
    assert os.listdir(file.parent) == [file.name]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a file away")
def test_who_saves_as_root_leaves_the_file_to_its_owner(file: Path) -> None:
    save(str(file), "theme", "dark")
    os.chown(file, 1234, 1235)
    save(str(file), "theme", "light")
    there = file.stat()
    assert (there.st_uid, there.st_gid, there.st_mode & 0o777) == (1234, 1235, 0o600)
    assert file.read_text() == 'theme = "light"\n'


def test_a_byte_order_mark_is_read_over(file: Path) -> None:
    assert values(b'\xef\xbb\xbftheme = "light"\n') == {"theme": "light"}
    assert values(b"\xef\xbb\xbf[keys]\nx = 1\n") == {"keys": {"x": 1}}


def test_what_is_written_here_is_read_without_a_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tomli", None)
    monkeypatch.delitem(sys.modules, "briefing.pack.toml.parser", raising=False)
    assert values(b'# mine\n\ntheme = "gruvbox" # so\n# end\n') == {"theme": "gruvbox"}
