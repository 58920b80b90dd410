"""Checks that are turned off: in the whole pack, a tab, an entry or a source, and no further."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.checker import check
from briefing.pack import codes
from tests.small_pack import MANIFEST, NAMES, entry, table, write

LONG = f'"{"word " * 41}."'
WHY = '{ long-bottom-line = "The whole of it is quoted." }'


def told(folder: Path, code: str = codes.LONG_BOTTOM_LINE) -> list[str]:
    """Return the entries, or the files, in which a code is told."""
    return [each.entry or each.file for each in check(str(folder)).problems if each.code == code]


def long(id: str, **fields: str) -> str:
    return entry(id, bottom_line=LONG, **fields)


def test_of_an_entry_it_holds_for_that_entry(tmp_path: Path) -> None:
    folder = write(tmp_path, long("one", allow=WHY) + long("two"), long("three"))
    assert told(folder) == ["two", "three"]


def test_of_a_tab_it_holds_for_the_files_of_the_tab(tmp_path: Path) -> None:
    manifest = MANIFEST.replace(
        'files = ["second.toml"]', f'files = ["second.toml"]\nallow = {WHY}'
    )
    folder = write(tmp_path, long("one"), long("three"), briefing=manifest)
    assert told(folder) == ["one"]


def test_of_a_source_it_holds_for_the_entries_that_cite_it_alone(tmp_path: Path) -> None:
    names = NAMES.replace('title = "Act of 1954"', f'title = "Act of 1954"\nallow = {WHY}')
    cites = '["act", { id = "act", at = "Art. 2" }]'
    first = long("one") + long("again", sources=cites) + long("two", sources='["act", "report"]')
    folder = write(tmp_path, first, long("three", sources='["report"]'), names=names)
    assert told(folder) == ["two", "three"]


def test_of_a_source_it_holds_for_the_source(tmp_path: Path) -> None:
    plain = {"publisher": '"Office"', "title": '"Log"', "kind": '"primary"'}
    extra = table("source", "log", plain | {"allow": '{ unused-source = "For the next." }'})
    extra += table("source", "plan", plain | {"title": '"Plan"'})
    found = check(str(write(tmp_path, extra=extra))).problems
    unused = [each.message for each in found if each.code == codes.UNUSED_SOURCE]
    assert any("`plan`" in each for each in unused)
    assert not any("`log`" in each for each in unused)


@pytest.mark.parametrize(
    ("where", "file"),
    [("pack", "briefing"), ("pane", "briefing"), ("entry", "first"), ("source", "names")],
)
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("long-botom-line", "did you mean `long-bottom-line`?"),
        ("unknown-source", "no error can be turned off"),
    ],
)
def test_what_is_no_warning_is_told_where_it_stands(
    tmp_path: Path, where: str, file: str, code: str, said: str
) -> None:
    allow = f'allow = {{ {code} = "Why not." }}'
    texts = {"briefing": MANIFEST, "names": NAMES, "first": entry("one")}
    header = "[pack]" if where == "pack" else f"[[{where}]]"
    texts[file] = texts[file].replace(f"{header}\n", f"{header}\n{allow}\n", 1)
    (found,) = [
        each
        for each in check(str(write(tmp_path, **texts))).problems
        if each.code == codes.UNKNOWN_CHECK
    ]
    assert said in found.message
    written = texts[file].splitlines()[found.line - 1]
    assert (found.file, written) == (f"{file}.toml", allow)
    assert written[found.column - 1 : found.end - 1] == code


def test_an_error_is_told_whatever_is_allowed(tmp_path: Path) -> None:
    wrong = entry("one", sources='["act", "nothing"]', allow='{ unknown-source = "It is lost." }')
    assert told(write(tmp_path, wrong), codes.UNKNOWN_SOURCE) == ["one"]


RETRACTED = 'retracted = { date = 2024-02-01, note = "Misread." }'


def retracting(more: str = "") -> str:
    return NAMES.replace('title = "Report of a visit"', f'title = "Report"\n{RETRACTED}\n{more}')


def test_every_entry_that_rests_on_what_was_retracted_is_told(tmp_path: Path) -> None:
    copy = {"publisher": '"Weekly"', "title": '"Reprint"', "kind": '"secondary"'}
    copies = table("source", "copy", copy | {"derives_from": '["report"]'})
    quote = '[entry.quote]\ntext = "Words"\nspeaker = "agency"\nsource = "report"'
    rows = '[{ x = 2020, total = 5, sources = ["report"] }]'
    flights = {"title": '"T"', "x": '"calendar-year"', "columns": '{ total = { title = "A" } }'}
    copies += table("series", "flights", flights | {"points": rows})
    first = (
        entry("cites", sources='["act", "report"]')
        + entry("copies", sources='["copy"]', standing='"reported"')
        + entry("quotes", quote=quote)
        + entry("shows", series='["flights"]')
        + entry("not")
        + entry("back", sources='["report"]', standing='"withdrawn"', caveat='"Taken back."')
    )
    folder = write(tmp_path, first, names=retracting(), extra=copies)
    wanted = ["cites", "copies", "quotes", "shows"]
    assert told(folder, codes.RESTS_ON_RETRACTED) == wanted
    allow = 'allow = { rests-on-retracted = "Cited for that." }'
    folder = write(tmp_path, first, names=retracting(allow), extra=copies)
    assert told(folder, codes.RESTS_ON_RETRACTED) == []


def test_a_source_that_stands_there_twice_is_told_once(tmp_path: Path) -> None:
    page = {"publisher": '"Office"', "kind": '"primary"', "title": '"Log"'}
    url = {"url": '"https://example.org/log"'}
    extra = (
        table("source", "log", page | url)
        + table(
            "source", "log-again", page | {"title": '"LOG"', "url": '"http://example.org/log/"'}
        )
        + table("source", "log-of-may", page | {"date": "{ year = 2024, month = 5 }"})
        + table("source", "log-of-june", page | {"date": "{ year = 2024, month = 6 }"})
    )
    problems = check(str(write(tmp_path, extra=extra))).problems
    (found,) = [each for each in problems if each.code == codes.DUPLICATE_SOURCE]
    assert (
        found.told() == "`log-again` has the publisher, title and address of `log`, in extra.toml:2"
    )


def test_an_address_that_stands_there_twice_is_told_though_nothing_else_is_given(
    tmp_path: Path,
) -> None:
    extra = (
        table("source", "page", {"url": '"https://example.org/1"'})
        + table("source", "page-again", {"url": '"http://www.example.org/1"'})
        + table("source", "other-page", {"url": '"https://example.org/2"'})
        + table("source", "post", {"url": '"https://example.org/list#!topic/7"'})
        + table("source", "other-post", {"url": '"https://example.org/list#!topic/8"'})
    )
    problems = check(str(write(tmp_path, extra=extra))).problems
    (found,) = [each for each in problems if each.code == codes.DUPLICATE_SOURCE]
    assert found.told() == "`page-again` has the address of `page`, in extra.toml:2"
