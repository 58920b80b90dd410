"""A file in another encoding is named as such; what is not UTF-8 is told at its character."""

from __future__ import annotations

import pytest

from briefing.pack import codes
from briefing.pack.problems import PackError
from briefing.pack.reading import encoding

MARK = b"\xef\xbb\xbf"
TEXT = '[[topic]]\nid = "quay"\nname = "Quay 埠頭"\n'


def _refused(data: bytes) -> tuple[int, int, str]:
    """Return line, column and message of what is told."""
    with pytest.raises(PackError) as refused:
        encoding.decoded(data, "names.toml")
    (problem,) = refused.value.problems
    assert problem.code == codes.NOT_UTF8
    return problem.line, problem.column, problem.message


@pytest.mark.parametrize("mark", [b"", MARK])
def test_utf8_is_read_with_a_mark_or_without(mark: bytes) -> None:
    assert encoding.decoded(mark + TEXT.encode(), "names.toml") == TEXT
    assert encoding.decoded(mark, "names.toml") == ""


def test_only_the_first_mark_is_one() -> None:
    assert encoding.decoded(MARK * 2 + b"a = 1", "names.toml") == "\ufeffa = 1"


@pytest.mark.parametrize("mark", [b"", MARK])
@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"# \xe9", (1, 3)),
        ("# 埠頭".encode() + b"\xff\n", (1, 5)),
        ("# 埠頭\n# 埠".encode() + b"\x80\n", (2, 4)),
        ("a = 1\r\n# 埠".encode()[:-1], (2, 3)),
        (b"# \xed\xa0\x80", (1, 3)),
    ],
)
def test_a_byte_is_told_at_its_character(mark: bytes, data: bytes, place: tuple[int, int]) -> None:
    assert _refused(mark + data)[:2] == place


def test_a_byte_of_an_older_encoding_is_named_by_its_letter() -> None:
    assert "0xE9, `é` in Windows-1252" in _refused("name = 'Café'".encode("latin-1"))[2]


@pytest.mark.parametrize("text", [TEXT, "a\n", "a = \n", "# 埠頭に船\n" * 9])
@pytest.mark.parametrize(
    "name", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_wider_encodings_are_named(text: str, name: str) -> None:
    if "埠頭に" in text and name.endswith("e"):
        text = TEXT + text  # without a mark, only ASCII letters give the encoding away
    line, column, message = _refused(text.encode(name))
    assert (line, column) == (1, 1)
    assert message.startswith(f"is {name[:6].upper()} text, not UTF-8")


@pytest.mark.parametrize("data", [b"a = 'x\0y'\n", b"\0" * 64, b"# \0\0\0\n" + TEXT.encode()])
def test_single_zero_bytes_are_no_encoding(data: bytes) -> None:
    assert encoding.decoded(data, "names.toml") == data.decode()
