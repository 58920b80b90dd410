"""The settings: what is right of a file holds, and what is wrong is told at its place."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from briefing.desk import settings, settings_file
from briefing.desk.setting import Amount, written
from briefing.desk.settings import Settings
from briefing.desk.settings_file import SettingsError
from briefing.desk.settings_origin import ENVIRONMENT, key_lines, origins
from briefing.desk.settings_reader import KeyMistake, KeysRead, read
from briefing.desk.settings_template import template


def no_keys(wanted: object, _keymap: str) -> KeysRead:
    """Read no keys: they are the app's matter."""
    assert isinstance(wanted, dict)
    return KeysRead({}, [KeyMistake(id, "is none", "key") for id in wanted])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the path of the settings, which are not there yet."""
    return tmp_path / "settings.toml"


def told(file: Path) -> list[str]:
    """Return what is wrong with a file, each with its place."""
    found = read(no_keys, str(file))
    return [f"{each.place()}: {each.told()}" for each in found.problems]


def test_without_a_file_all_is_as_by_default(file: Path) -> None:
    found = read(no_keys, str(file))
    assert (found.theme, found.keymap, found.list_width) == ("auto", "default", "auto")
    assert (found.citation_style, found.read_after) == ("plain", 3)
    assert (found.ascii, found.opens, found.animation) == ("auto", "first", True)
    assert found.problems == []


def test_what_the_file_says_holds(file: Path) -> None:
    file.write_text('theme = "light"\nlist_width = 40\nascii = true\nread_after = 0\n')
    found = read(no_keys, str(file))
    assert (found.theme, found.list_width, found.ascii, found.read_after) == ("light", 40, True, 0)
    assert found.opens == "first"


def test_a_style_of_citations_may_be_a_file_of_the_readers_own(file: Path) -> None:
    path = "~/Styles of mine/äpa.csl"
    file.write_text(f'theme = "light"\ncitation_style = "{path}"\n')
    found = read(no_keys, str(file))
    assert (found.citation_style, found.theme, found.problems) == (path, "light", [])
    setting = settings.by_name("citation_style")
    assert {setting.beside(path, 1), setting.beside(path, -1)} == {"plain"}


WRONG = {
    'thme = "dark"\n': "settings.toml:1:1: no setting is called `thme`; did you mean `theme`?",
    'x = 1\ntheme = "drak"\n': "settings.toml:2:9: `theme` cannot be `drak`; did you mean `dark`?",
    'keymap = "VIM"\n': "settings.toml:1:10: `keymap` cannot be `VIM`; did you mean `vim`?",
    "# wide\nlist_width = 90\n": (
        "settings.toml:2:14: `list_width` cannot be 90: "
        'it is "auto" or a whole number from 20 to 60'
    ),
    "read_after = 2.5\n": (
        "settings.toml:1:14: `read_after` cannot be that: it is a whole number from 0 to 600"
    ),
    "read_after = true\n": "settings.toml:1:14: `read_after` cannot be true: it is a whole number ",
    'ascii = "true"\n': (
        "settings.toml:1:9: `ascii` cannot be `true` in quotation marks: it stands there without "
    ),
    "ascii = 1\n": 'settings.toml:1:9: `ascii` cannot be 1: it is "auto", true or false',
    'animation = "no"\n': "settings.toml:1:13: `animation` cannot be `no`: it is true or false",
    'citation_style = "bibtez"\n': (
        "settings.toml:1:18: `citation_style` cannot be `bibtez`; did you mean `bibtex`?"
    ),
    'citation_style = "apa.csl"\n': (
        "settings.toml:1:18: `citation_style` cannot be `apa.csl`: it is "
        '"plain", "markdown", "csl-json", "bibtex" or the path of a .csl file, from / or ~'
    ),
    'citation_style = "/apa"\n': "settings.toml:1:18: `citation_style` cannot be `/apa`: it is ",
    "citation_style = 5\n": "settings.toml:1:18: `citation_style` cannot be 5: it is ",
    "[theme]\n": "settings.toml:1:1: `theme` cannot be that: it is ",
    "keys = 5\n": "settings.toml:1:8: `keys` is a table: [keys], and below it a command ",
    '[keys]\nline.down = "x"\n': "settings.toml:2:1: is none",
    '[keys]\n"line.down" = "x"\n': "settings.toml:2:1: is none",
    "theme = \n": "settings.toml:1:9: ",
    'theme = "dark"\ntheme = "light"\n': "settings.toml:2:1: ",
    "[keys]\nback = 'b'\n[keys]\n": "settings.toml:3:",
    "<<<<<<< mine\n": "settings.toml:1:1: `<<<<<<<` is left from a merge conflict",
}


@pytest.mark.parametrize(("text", "said"), WRONG.items())
def test_what_is_wrong_is_told_at_its_place(file: Path, text: str, said: str) -> None:
    file.write_text(text)
    assert any(each.startswith(said) for each in told(file)), told(file)
    assert file.read_text() == text


def test_every_mistake_is_told_at_once_and_the_rest_holds(file: Path) -> None:
    file.write_text('theme = "x"\nlist_width = 1\nopens = "first"\nfoo = 1\n')
    found = read(no_keys, str(file))
    assert [each.line for each in found.problems] == [1, 2, 4]
    assert found.opens == "first"


def test_text_of_the_file_is_safe_where_it_is_told(file: Path) -> None:
    file.write_text('theme = "\\u001b[31m"\n"\\u202e" = 1\n')
    assert not {"\x1b", "\u202e"} & set("".join(told(file)))


def test_a_file_that_is_not_utf8_is_told(file: Path) -> None:
    file.write_bytes(b'theme = "dark"\n# \xff\n')
    assert told(file) == ["settings.toml:2: is not UTF-8; from this line on nothing is read"]
    assert read(no_keys, str(file)).theme == "dark"
    with pytest.raises(SettingsError):
        settings_file.save(str(file), "theme", "light")


def test_a_file_that_cannot_be_read_is_told(file: Path) -> None:
    file.mkdir()
    found = read(no_keys, str(file))
    assert len(found.problems) == 1
    assert found.data is None


def test_plain_lines_are_read_without_a_parser(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tomli", None)
    monkeypatch.delitem(sys.modules, "briefing.pack.toml.parser", raising=False)
    file.write_text('# mine\ntheme = "light" # so\n\nlist_width = 40\nanimation = false\n')
    found = read(no_keys, str(file))
    assert (found.theme, found.list_width, found.animation) == ("light", 40, False)


# Changing


_VALUES = st.sampled_from(
    [(each.name, value) for each in settings.ALL for value in (*each.choices, each.default)]
    + [(each.name, 42) for each in settings.ALL if isinstance(each, Amount)]
)
_LINES = st.sampled_from(
    [
        "# a comment — with a dash",
        "",
        'theme = "dark"',
        "read_after = 5 # five",
        "ascii = true",
        "# list_width = 40",
        "list_width = 40",
        'opens = "first"\r',
        "[keys]",
        'search = "Z"',
        '"line.down" = ["x", "y"]',
        'text = """',
        '"""',
    ]
)


@given(st.lists(_LINES, max_size=9), _VALUES)
def test_saving_one_setting_changes_nothing_else(
    lines: list[str], chosen: tuple[str, str | int | bool]
) -> None:
    text, (name, value) = "\n".join(lines), chosen
    try:
        before = tomli.loads(text)
    except tomli.TOMLDecodeError:
        return
    after = settings_file._changed(text.encode(), name, value).decode()
    found = tomli.loads(after)
    assert found == {**before, name: value}
    assert type(found[name]) is type(value)
    rest = iter(after.splitlines())
    own = f"{name} ="
    assert all(line in rest for line in text.splitlines() if not line.startswith(own))


@pytest.mark.parametrize("value", ['a"', "a\\b", "\n", "\x7f"])
def test_a_text_that_would_need_escapes_is_not_written(file: Path, value: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the value is all of it
        settings_file.save(str(file), "theme", value)
    assert not file.exists()


def test_a_setting_is_written_below_the_comment_that_shows_it(file: Path) -> None:
    file.write_text(template([("search", ("s",), "search")]))
    settings_file.save(str(file), "theme", "light")
    lines = file.read_text().splitlines()
    assert lines[lines.index('theme = "light"') - 1] == '# theme = "auto"'


def test_the_file_to_begin_with_sets_nothing_and_all_of_it_can_be_set(file: Path) -> None:
    text = template([("search", ("s", "Z"), "search"), ("theme", (), "colours")])
    assert tomli.loads(text) == {}
    told = [line[2:] for line in text.splitlines() if " = " in line or line.endswith("[keys]")]
    assert tomli.loads("\n".join(told)) == {
        **{each.name: each.default for each in settings.ALL},
        "keys": {"search": ["s", "Z"], "theme": ""},
    }


# Values


@pytest.mark.parametrize("setting", settings.ALL, ids=lambda each: each.name)
def test_each_setting_takes_its_default_and_whatever_is_offered(setting: object) -> None:
    each = next(one for one in settings.ALL if one is setting)
    assert each.takes(each.default)
    assert each.help
    for by in (1, -1):
        value, seen = each.default, [each.default]
        while (value := each.beside(value, by)) not in seen and len(seen) < 1000:
            assert each.takes(value)
            seen.append(value)
        known = range(each.least, each.most + 1, each.step) if isinstance(each, Amount) else ()
        assert {*map(written, seen)} >= {*map(written, each.choices)} or not each.choices
        if each.choices:
            assert {*map(written, seen)} >= {*map(written, known)}


def test_a_number_that_is_no_step_goes_to_the_next_one() -> None:
    assert Settings.list_width.beside(42, 1) == 45
    assert Settings.list_width.beside(42, -1) == 40
    assert Settings.list_width.beside(60, 1) == "auto"
    assert Settings.read_after.beside(0, -1) == 0


def test_it_is_told_where_a_value_comes_from(file: Path) -> None:
    file.write_text('# mine\nopens = "first"\nascii = false\n')
    said = origins(read(no_keys, str(file)), {"BRIEFING_ASCII": "1", "TEXTUAL_ANIMATIONS": "none"})
    assert said["opens"].told() == "settings.toml:2"
    assert said["theme"].told() == "default"
    assert said["ascii"][:2] == (True, ENVIRONMENT)
    assert said["ascii"].told() == "BRIEFING_ASCII"
    assert said["animation"].value is False


def test_it_is_told_where_a_key_comes_from(file: Path) -> None:
    def all_keys(wanted: object, _keymap: str) -> KeysRead:
        assert isinstance(wanted, dict)
        return KeysRead(dict.fromkeys(wanted, ("x",)), [])

    file.write_text('[keys]\n"line.up" = "x"\n\nline.down = "y"\nsearch = "z"\n')
    found = read(all_keys, str(file))
    assert key_lines(found) == {"line.up": 2, "line.down": 4, "search": 5}
