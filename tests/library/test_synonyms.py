"""Words that ask for the same find what holds another of them, and stand behind the words typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Library, Query, open_library
from briefing.pack import codes
from briefing.pack.problems import PackError
from tests.conftest import CompilePack, WritePack, entry
from tests.library.asking import found

SYNONYMS = """
[[synonym]]
words = ["ferry", "water taxi", "連絡船"]

[[synonym]]
words = ["run aground", "strand"]

[[synonym]]
words = ["pound", "GBP", "£"]
"""
BODIES = {
    "taxi": "The water taxi left at noon near the old lighthouse.",
    "stranded": "She was stranded on the northern shoal at noon.",
    "fare": "A ticket costs £5 on a holiday.",
    "quay": "The harbour master walks along the quay.",
    **{f"other-{n}": f"Nothing of interest, number {n}." for n in range(9)},
}
PLAIN = {"title": '"T"', "bottom_line": '"B."', "said_by": '["agency"]'}
ENTRIES = "".join(entry(id, body=f'"{body}"', **PLAIN) for id, body in BODIES.items())


@pytest.fixture(scope="module")
def harbour(compile_pack: CompilePack) -> Library:
    """Return a library whose pack has synonyms of its own."""
    return compile_pack(ENTRIES, extra=SYNONYMS)


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("ferry noon lighthouse", "taxi"),
        ("ferries at noon by the lighthouse", "taxi"),
        ("連絡船", "taxi"),
        ("run aground northern shoal", "stranded"),
        ("5 pounds holiday", "fare"),
        ("5 GBP holiday", "fare"),
    ],
)
def test_a_word_finds_what_holds_another_of_its_group(
    harbour: Library, query: str, id: str
) -> None:
    assert found(harbour, query)[:1] == [id]


@pytest.mark.parametrize("query", ["ferry noon lighthouse", "run aground northern shoal"])
def test_without_the_group_not_all_words_are_found(compile_pack: CompilePack, query: str) -> None:
    plain = compile_pack(ENTRIES)
    with_group = compile_pack(ENTRIES, extra=SYNONYMS)

    def best(library: Library) -> float:
        return library.search(Query(query))["hits"][0]["score"]

    assert best(plain) < best(with_group)


def test_a_word_that_is_known_is_not_taken_for_a_misspelt_one(harbour: Library) -> None:
    assert harbour.search(Query("ferry noon"))["corrected"] is None


def test_a_group_that_changes_is_followed(write_pack: WritePack) -> None:
    folder = write_pack(ENTRIES, extra=SYNONYMS)
    library = open_library(str(folder))
    assert found(library, "hovercraft noon lighthouse") != []
    before = library.search(Query("hovercraft noon lighthouse"))["hits"][0]["score"]
    path = _file_with_synonyms(folder)
    path.write_text(path.read_text().replace('"ferry",', '"ferry", "hovercraft",'))
    library.refresh()
    assert library.search(Query("hovercraft noon lighthouse"))["hits"][0]["score"] > before


def test_they_are_not_exported(harbour: Library) -> None:
    assert "water taxi" not in str(harbour.tables())


@pytest.mark.parametrize(
    ("words", "code", "key"),
    [
        ("[]", codes.EMPTY, "synonym[1].words"),
        ('["ferry"]', codes.WRONG_VALUE, "synonym[1].words"),
        ('["ferry", " "]', codes.EMPTY, "synonym[1].words[2]"),
        ('["ferry", "Ferry"]', codes.DUPLICATE_WORD, "words"),
    ],
)
def test_what_is_wrong_in_a_group_is_said(
    write_pack: WritePack, words: str, code: str, key: str
) -> None:
    folder = write_pack(ENTRIES, extra=f"[[synonym]]\nwords = {words}\n")
    with pytest.raises(PackError) as caught:
        open_library(str(folder))
    assert [(each.code, each.path) for each in caught.value.problems] == [(code, key)]


def _file_with_synonyms(folder: Path) -> Path:
    return next(path for path in folder.glob("*.toml") if "[[synonym]]" in path.read_text())


def test_small_words_in_a_phrase_are_passed_over_as_in_a_question(
    compile_pack: CompilePack,
) -> None:
    group = '[[synonym]]\nwords = ["use of force", "taking up of arms"]\n'
    up = '[[synonym]]\nwords = ["rig up", "hoisted"]\n'
    bodies = {
        "force": "The use of force is the last resort at noon.",
        "arms": "A taking up of arms was feared at noon.",
        "rig": "A rig of a ship was sold at noon.",
        **{f"other-{n}": f"Nothing of interest, number {n}." for n in range(9)},
    }
    entries = "".join(entry(id, body=f'"{body}"', **PLAIN) for id, body in bodies.items())
    library = compile_pack(entries, extra=group + up)
    assert found(library, "the taking up of arms as a last resort")[:2] == ["force", "arms"]
    assert "rig" not in found(library, "hoisted zzz")
