"""Citations in a style of the reader's own: a CSL file, by which citeproc-py sets references."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Library
from briefing.publish.citation import StyleError, written
from tests.publish.citation.cited import ENTRIES, cited

pytest.importorskip("citeproc")

HEAD = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info>{}</info>'
)
LAYOUT = (
    "<citation><layout>{note}</layout></citation>"
    '<bibliography{more}><layout suffix=".">{set}</layout></bibliography></style>'
)
TITLE, AUTHOR = '<text variable="title"/>', '<names variable="author" suffix=", "/>'


def style(tmp_path: Path, set: str, *, note: str = TITLE, more: str = "", info: str = "") -> str:
    """Write a style that sets a reference, or a note on it, so; return its path."""
    path = tmp_path / "own.csl"
    path.write_text(HEAD.format(info) + LAYOUT.format(note=note, set=set, more=more))
    return str(path)


def refused(library: Library, path: str) -> str:
    """Return the sentence by which a style is refused."""
    with pytest.raises(StyleError) as caught:
        written(cited(library, "plain"), path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_style_sets_the_references_and_the_rest_stands_beside(
    library: Library, tmp_path: Path
) -> None:
    told = written(cited(library, "plain"), style(tmp_path, AUTHOR + TITLE)).splitlines()
    assert told.pop().startswith("Entry: briefing ")
    assert told == [
        "TLP:GREEN",
        "",
        "“Bottom line of plain.”",
        "",
        "Title of plain.",
        "Date: 28 Apr 2023",
        "Said by: Ministry, News Agency",
        "Standing: B2 · Confirmed: a primary source was read; source usually reliable, "
        "information probably true",
        "Caveat: Only a draft was read.",
        "Source: Government, Act of 1954. [graded B; primary]",
    ]


def test_what_a_style_leaves_out_of_a_statute_is_said_beside_it(
    library: Library, tmp_path: Path
) -> None:
    told = written(cited(library, "wordless"), style(tmp_path, TITLE))
    assert "Source: 海上保安庁法. [published by 政府; graded A; primary]" in told


def test_addresses_that_a_style_leaves_out_follow(library: Library, tmp_path: Path) -> None:
    url = "https://example.org/a_(b)?c=1&d=%7B#e"
    told = written(cited(library, "hostile"), style(tmp_path, TITLE))
    assert f"] {url} copy: https://example.net/copy\n" in told
    told = written(cited(library, "hostile"), style(tmp_path, '<text variable="URL"/>'))
    assert told.count(url) == 1


@pytest.mark.parametrize("id", ENTRIES)
def test_what_a_careful_reader_needs_is_never_left_out(
    library: Library, tmp_path: Path, id: str
) -> None:
    own = written(cited(library, id), style(tmp_path, TITLE)).splitlines()
    kept = ("TLP:", "“", "Said by: ", "Standing: ", "Caveat: ", "Retracted: ", "Entry: ")
    for line in written(cited(library, id), "plain").splitlines():
        if line.startswith(kept):
            assert line in own


def test_a_source_is_cited_alone(library: Library, tmp_path: Path) -> None:
    told = written(cited(library, "source:law"), style(tmp_path, TITLE)).splitlines()
    assert told[2].startswith("海上保安庁法. [published by 政府; graded A")
    assert told[3].startswith("Listed in: Small Pack")


def test_numbers_stand_apart_as_in_their_column(library: Library, tmp_path: Path) -> None:
    number = '<text variable="citation-number" prefix="[" suffix="]"/>'
    path = style(tmp_path, number + TITLE, more=' second-field-align="flush"')
    told = written(cited(library, "places"), path)
    assert "\n[1] Title of places.\n" in told
    assert "\n- [2] Act of 1954. [" in told
    assert "\n- [3] Report of a visit. [" in told


def test_a_style_without_a_list_of_references_sets_notes(library: Library, tmp_path: Path) -> None:
    path = Path(style(tmp_path, TITLE, note='<text variable="title" prefix="See "/>'))
    start, _, rest = path.read_text().partition("<bibliography")
    path.write_text(start + rest.partition("</bibliography>")[2])
    assert "\nSource: See Act of 1954 [" in written(cited(library, "plain"), str(path))


def test_a_reference_of_which_the_style_sets_nothing_is_its_title(
    library: Library, tmp_path: Path
) -> None:
    path = style(tmp_path, '<text variable="volume"/>')
    assert "\nSource: Act of 1954 [" in written(cited(library, "plain"), path)


def test_text_of_a_style_is_safe(library: Library, tmp_path: Path) -> None:
    told = written(cited(library, "plain"), style(tmp_path, f'{TITLE}<text value="\u202eb"/>'))
    assert "\u202e" not in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no style", "is no style of CSL: it is no XML ("),
        ("", "is no style of CSL: it is no XML ("),
        ("<html/>", "is no style of CSL: it begins with <html>, not with <style>"),
        ("<style/>", "is no style of CSL: it begins with <style>, not with <style> of"),
        (HEAD.format("") + "</style>", "it has no <layout> of a <citation>"),
        (
            HEAD.format("") + '<citation><layout><text macro="who"/></layout></citation></style>',
            "is no whole style of CSL: it has no macro `who`",
        ),
        (
            HEAD.format('<link href="http://example.org/apa" rel="independent-parent"/>')
            + "</style>",
            "only names another style, which has the rules: http://example.org/apa; get that",
        ),
    ],
)
def test_what_is_no_style_is_refused_in_a_sentence(
    library: Library, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "own.csl"
    path.write_text(text)
    assert said in refused(library, str(path))


def test_a_file_that_is_not_there_or_cannot_be_read(library: Library, tmp_path: Path) -> None:
    assert refused(library, f"{tmp_path}/x.csl") == (
        f"there is no file `{tmp_path}/x.csl`: a style is a name, or a CSL file"
    )
    assert refused(library, f"{tmp_path}/") == (
        f"the style `{tmp_path}/` cannot be read: Is a directory"
    )


def test_a_style_that_it_cannot_set_is_told(library: Library, tmp_path: Path) -> None:
    circle = '<text macro="a"/>'
    path = style(tmp_path, circle)
    whole = (
        Path(path).read_text().replace("<citation>", f'<macro name="a">{circle}</macro><citation>')
    )
    Path(path).write_text(whole)
    assert "RecursionError" in refused(library, path)
