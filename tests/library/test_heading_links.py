"""Links to headings of the same body: an address of the pack comes first, whenever it is there."""

from __future__ import annotations

from pathlib import Path

from briefing.library import Library, open_library
from briefing.publish import plain_text
from briefing.publish.json_document import document
from briefing.publish.pack_files import pack_files
from briefing.publish.selection import Selection
from tests.conftest import WritePack, entry
from tests.small_pack import save, table

BODY = """'''
Of [the tide](#the-tide), [ships](#ships) and [more](#more).

# The Tide

# Ships

# More
'''"""


def links(library: Library, id: str = "one") -> list[str]:
    """Return where the links of a body lead."""
    sheet = library.sheet(id)
    assert sheet is not None
    body = [block for block in sheet["blocks"] if block.get("part") == "body"]
    return [span["link"] for block in body for span in block.get("spans", []) if "link" in span]


def anchors(library: Library, id: str = "one") -> dict[str, str]:
    """Return the words of the blocks that links within the entry lead to."""
    sheet = library.sheet(id)
    assert sheet is not None
    return {
        block["anchor"]: block["spans"][0]["text"] for block in sheet["blocks"] if "anchor" in block
    }


def test_an_address_of_the_pack_comes_first(write_pack: WritePack) -> None:
    library = open_library(str(write_pack(entry("one", body=BODY) + entry("two"))))
    assert links(library) == ["#heading:the-tide", "#ships", "#heading:more"]
    assert anchors(library) == {"heading:the-tide": "The Tide", "heading:more": "More"}


def test_where_a_link_leads_follows_the_other_files(write_pack: WritePack) -> None:
    first = entry("one", body=BODY) + entry("two")
    folder = write_pack(first)
    assert links(open_library(str(folder)))[2] == "#heading:more"
    save(folder, {"second": entry("three") + entry("more")})
    assert links(open_library(str(folder)))[2] == "#more"
    save(folder, {"second": entry("three")})
    assert links(open_library(str(folder)))[2] == "#heading:more"
    save(folder, {"extra": table("topic", "the-tide", {"name": '"Tide"'})})
    assert links(open_library(str(folder)))[0] == "#the-tide"


def test_in_print_the_words_stand_alone_and_exported_the_body_is_as_written(
    write_pack: WritePack, tmp_path: Path
) -> None:
    library = open_library(str(write_pack(entry("one", body=BODY) + entry("two"))))
    sheet = library.sheet("one")
    assert sheet is not None
    assert "Of the tide, ships [ships] and more." in list(plain_text.text(sheet))
    written = library.entry("one")["body"]
    assert "[the tide](#the-tide)" in written
    for name, ids in (("whole", None), ("part", ["one"])):
        made = pack_files(library.folder, ids)
        again = open_library(
            str(
                save(
                    tmp_path / name,
                    {
                        k.removesuffix(".toml"): v
                        for k, v in made.texts.items()
                        if k.endswith(".toml")
                    },
                )
            )
        )
        assert again.entry("one")["body"] == written
        assert links(again) == links(library)
        assert ids or document(again, Selection()) == document(library, Selection())


def test_a_heading_keeps_its_number_in_a_list_where_it_is_led_to(write_pack: WritePack) -> None:
    body = "'''\n[w](#the-tide)\n\n7. # The Tide\n'''"
    library = open_library(str(write_pack(entry("one", body=body) + entry("two"))))
    sheet = library.sheet("one")
    assert sheet is not None
    assert "7. # The Tide" in list(plain_text.text(sheet))
    assert anchors(library) == {"heading:the-tide": "The Tide"}


def test_citations_and_links_to_headings_stand_side_by_side(write_pack: WritePack) -> None:
    body = "'''\nAs [told](#told) [@act].\n\n# Told [@act, p. 2]\n'''"
    other = entry("two", contradicts='["one"]')
    library = open_library(str(write_pack(entry("one", body=body, see='["two"]') + other)))
    assert links(library)[0] == "#heading:told"
    assert anchors(library)["heading:told"] == "Told"
