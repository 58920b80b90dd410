"""Plain text is the same everywhere: one paragraph a line, links by their ids, the label first."""

from __future__ import annotations

import pytest

from briefing.library import Library, open_library
from briefing.publish import plain_text
from briefing.publish.heading import heading
from tests.conftest import MANIFEST, WritePack, entry

LONG = "word " * 60


def _text(library: Library, id: str, *, brief: bool = False) -> list[str]:
    sheet = library.sheet(id)
    assert sheet is not None
    return list(plain_text.text(sheet, brief=brief))


@pytest.mark.parametrize("columns", ["20", "200"])
def test_the_window_does_not_change_it(
    write_pack: WritePack, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    body = f'"{LONG}\\n\\n| a | b |\\n|---|---|\\n| {LONG} | 防衛 |\\n\\n- {LONG}"'
    first = entry("one", body=body, contradicts='["two"]') + entry("two")
    library = open_library(str(write_pack(first)))
    before = _text(library, "one")
    monkeypatch.setenv("COLUMNS", columns)
    assert _text(library, "one") == before
    assert LONG.strip() in before
    assert f"• {LONG.strip()}" in before


def test_links_to_entries_stand_by_their_id_and_links_to_the_web_in_full(
    write_pack: WritePack,
) -> None:
    body = '"See **[the *second*](#two)** and [a page](https://example.org/a), once."'
    folder = write_pack(entry("one", body=body, see='["three"]') + entry("two"))
    lines = _text(open_library(str(folder)), "one")
    assert "See the second [two] and a page <https://example.org/a>, once." in lines
    assert "• Title of three [three]" in lines


def test_inline_code_has_its_signs_and_numbers_are_as_written(write_pack: WritePack) -> None:
    body = '"4. Run `ls -l` [`now`](#two).\\n7. Wait.\\n\\n| `a` |\\n|---|\\n| b |"'
    lines = _text(open_library(str(write_pack(entry("one", body=body) + entry("two")))), "one")
    assert "4. Run `ls -l` `now` [two]." in lines
    assert "7. Wait." in lines
    assert "`a`" in lines


def test_a_source_stands_with_its_grade_its_place_and_its_address(write_pack: WritePack) -> None:
    sources = '[{ id = "act", at = "Art. 80" }, "report"]'
    lines = _text(open_library(str(write_pack(entry("one", sources=sources)))), "one")
    act = "• B2 Government, Art. 80 · Act of 1954 · primary"
    assert act in lines
    report = next(line for line in lines if line.startswith("• C2 News Agency"))
    assert report.startswith("• C2 News Agency · Report of a visit <https://example.org/report> · ")


def test_no_line_ends_in_spaces(bundled: Library) -> None:
    for sheet in bundled.sheets():
        assert [line for line in plain_text.text(sheet) if line != line.rstrip()] == []


def test_brief_leaves_out_body_sources_and_tables(write_pack: WritePack) -> None:
    first = entry("one", caveat='"But."', see='["two"]') + entry("two")
    library = open_library(str(write_pack(first)))
    lines = _text(library, "one", brief=True)
    assert lines[0] == "Title of one"
    for kept in ("Bottom line of one.", "Said by   Ministry, News Agency", "Caveat    But."):
        assert kept in lines
    assert not {"Body of one.", "Sources", "See also"} & set(lines)


@pytest.mark.parametrize(
    ("pack", "entries", "label"),
    [
        ("TLP:GREEN", [], "TLP:GREEN"),
        ("TLP:GREEN", ["TLP:AMBER+STRICT", "TLP:AMBER"], "TLP:AMBER+STRICT"),
        ("TLP:CLEAR", ["TLP:RED"], "TLP:RED"),
        (None, ["TLP:AMBER"], "TLP:AMBER"),
    ],
)
def test_the_strictest_handling_label_is_first(
    write_pack: WritePack, pack: str | None, entries: list[str], label: str
) -> None:
    manifest = MANIFEST.replace(
        'handling = "TLP:GREEN"\n', f'handling = "{pack}"\n' if pack else ""
    )
    first = "".join(entry(f"e{n}", handling=f'"{each}"') for n, each in enumerate(entries))
    library = open_library(str(write_pack(first or entry("one"), briefing=manifest)))
    assert (
        heading(library.about, [library.handling()]) == f"{label} · Small Pack · as of 15 Jan 2024"
    )
