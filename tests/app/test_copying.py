"""`y` copies with the citation, `Y` without: what the clipboard was given, and what was said."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import paths
from briefing.app.terminal.clipboard import COPIED
from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import MANIFEST, WritePack, entry

SENT = "Sent to the terminal"
BODY = r"Five sank [@report, p. 3]. It rained. They burnt [@act, Art. 2]."


@pytest.fixture
def clear(write_pack: WritePack) -> Library:
    """Return a pack that anyone may have, with an entry that not everyone may."""
    first = entry("one", body=f'"{BODY}"', sources='["act", "report"]') + entry("two")
    secret = entry("three", handling='"TLP:AMBER"')
    manifest = MANIFEST.replace("TLP:GREEN", "TLP:CLEAR")
    return open_library(str(write_pack(first, secret, briefing=manifest)))


async def select(reader: Opened, words: str) -> None:
    """Select words on one line with the mouse."""
    y, line = next((y, line) for y, line in enumerate(reader.lines) if words in line)
    x = line.index(words)
    await reader.pilot.mouse_down(offset=(x, y))
    await reader.pilot.hover(offset=(x + len(words) - 1, y))
    await reader.pilot.mouse_up(offset=(x + len(words) - 1, y))
    await reader.settle()


async def test_in_the_list_the_chosen_entry_is_copied_with_its_citation(clear: Library) -> None:
    async with opened(clear) as reader:
        await reader.press("j", "y")
        assert reader.app.clipboard.startswith("TLP:CLEAR\n\n“Bottom line of two.”\n\nTitle of two")
        assert reader.app.clipboard.endswith(" --entry two")
        assert reader.foot.startswith(f"{SENT} with its citation; also in ")
        assert Path(paths.data_folder(), COPIED).read_text() == reader.app.clipboard


async def test_in_the_entry_too_and_without_the_citation(clear: Library) -> None:
    async with opened(clear, entry="one") as reader:
        await reader.press("y")
        assert "Source" in reader.app.clipboard
        await reader.press("Y")
        assert reader.app.clipboard == "Bottom line of one."
        assert reader.foot.startswith(f"{SENT}, the text alone; also in ")


async def test_twice_in_a_row_it_is_the_address(clear: Library) -> None:
    async with opened(clear, entry="one") as reader:
        await reader.press("y", "y")
        assert reader.app.clipboard == f"briefing {clear.folder} --entry one"
        assert reader.foot.startswith(f"{SENT} the address; also in ")
        await reader.press("y")
        assert "Bottom line of one." in reader.app.clipboard


async def test_with_another_key_between_it_is_the_citation_again(clear: Library) -> None:
    async with opened(clear) as reader:
        await reader.press("y", "j", "k", "y")
        assert "Bottom line of one." in reader.app.clipboard


async def test_a_sentence_is_copied_with_its_own_sources_alone(clear: Library) -> None:
    async with opened(clear, entry="one") as reader:
        await select(reader, "burnt")
        await reader.press("y")
        assert "“burnt”" in reader.app.clipboard
        assert "Source: Government, “Act of 1954”, Art. 2" in reader.app.clipboard
        assert "Report of a visit" not in reader.app.clipboard


async def test_numbers_that_lead_nowhere_outside_are_not_copied(clear: Library) -> None:
    async with opened(clear, entry="one") as reader:
        await select(reader, "sank [2]. It rained. They")
        await reader.press("Y")
        assert reader.app.clipboard == "sank. It rained. They"
        await reader.press("y")
        for said in ("p. 3", "Art. 2"):
            assert said in reader.app.clipboard


async def test_a_sentence_that_cites_nothing_says_so(clear: Library) -> None:
    async with opened(clear, entry="one") as reader:
        await select(reader, "It rained")
        await reader.press("y")
        assert "Sources: none is cited for these words" in reader.app.clipboard


async def test_what_wraps_is_copied_as_one_line(write_pack: WritePack) -> None:
    long = " ".join(f"word{n}" for n in range(30))
    library = open_library(str(write_pack(entry("one", body=f'"{long}."'))))
    async with opened(library, entry="one") as reader:
        first = next((y, line) for y, line in enumerate(reader.lines) if "word0" in line)
        last = next((y, line) for y, line in enumerate(reader.lines) if "word29" in line)
        await reader.pilot.mouse_down(offset=(first[1].index("word0"), first[0]))
        await reader.pilot.hover(offset=(last[1].index("word29") + 5, last[0]))
        await reader.pilot.mouse_up(offset=(last[1].index("word29") + 5, last[0]))
        await reader.press("Y", "y")
        assert reader.app.clipboard == f"TLP:GREEN\n\n{long}"


async def test_a_label_above_clear_asks_first_and_goes_along(clear: Library) -> None:
    async with opened(clear, entry="three") as reader:
        await reader.press("y")
        assert reader.lines[-1].strip() == "TLP:AMBER: copy all the same? y/n"
        assert reader.app.clipboard == ""
        await reader.press("n")
        assert (reader.app.clipboard, reader.foot) == ("", "Left as it is")
        await reader.press("Y", "j", "y")  # the j is no answer
        assert reader.app.clipboard == "TLP:AMBER\n\nBottom line of three."
        await reader.press("y", "y")
        assert reader.app.clipboard.startswith("TLP:AMBER\n\n“Bottom line of three.”")
        await reader.press("y")
        assert reader.app.clipboard.endswith(" --entry three")
        await reader.press("J")
        assert reader.app.focused is reader.pane.reader  # which has its focus back


async def test_a_page_is_copied_by_its_title(clear: Library) -> None:
    async with opened(clear, entry="source:report") as reader:
        await reader.press("y")
        assert "News Agency, “Report of a visit”" in reader.app.clipboard
        assert "Title of" not in reader.app.clipboard


async def test_in_the_search_the_chosen_hit_is_copied(clear: Library) -> None:
    async with opened(clear, search="title") as reader:
        rows = [each["row"]["id"] for each in reader.search.results.hits]
        chosen = "one"
        await reader.press(*["down"] * rows.index(chosen), "f7")
        assert f"“Bottom line of {chosen}.”" in reader.app.clipboard
        await reader.press("f7")
        assert reader.app.clipboard.endswith(f" --entry {chosen}")
        await reader.press("y")
        assert reader.search.field.value == "titley"  # a letter of the query


async def test_among_results_that_the_way_back_led_to_letters_copy(clear: Library) -> None:
    async with opened(clear, search="title") as reader:
        chosen = reader.search.results.hits[0]["row"]["id"]
        await reader.press("enter", "H", "y")
        assert f"“Bottom line of {chosen}.”" in reader.app.clipboard


async def test_the_address_of_a_link_is_copied_by_its_label(write_pack: WritePack) -> None:
    body = '"See [there](https://example.org/a) and [two](#two)."'
    folder = write_pack(entry("one", body=body) + entry("two"))
    async with opened(open_library(str(folder)), entry="one") as reader:
        await reader.press("f", "y", "a")
        assert reader.app.clipboard == "https://example.org/a"
        assert reader.addresses == []
        await reader.press("f", "y", "s")
        assert reader.app.clipboard == f"briefing {folder} --entry two"
        assert reader.id == "one"
        await reader.press("f", "a", "y")
        assert reader.app.clipboard == "https://example.org/a"
        assert reader.app.focused is reader.pane.reader


async def test_a_file_that_cannot_be_written_is_told_and_the_text_sent(
    clear: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("BRIEFING_DATA_DIR", str(tmp_path / "file"))
    async with opened(clear, (120, 24)) as reader:
        await reader.press("Y")
        assert reader.app.clipboard == "Bottom line of one."
        assert reader.foot.startswith(f"{SENT}, the text alone; copied.txt not written: ")


async def test_the_palette_finds_it_by_what_people_call_it(clear: Library) -> None:
    async with opened(clear) as reader:
        await reader.press("ctrl+p", *"quote")
        assert "Cite" in reader.text


async def test_in_a_view_what_is_chosen_is_copied(clear: Library) -> None:
    async with opened(clear) as reader:
        await reader.press("i", "y")
        assert "Government, “Act of 1954”" in reader.app.clipboard
        assert reader.app.clipboard.endswith("act")


async def test_a_note_of_the_readers_own_is_not_cited_as_the_pack(clear: Library) -> None:
    async with opened(clear, (80, 40), entry="two") as reader:
        await reader.press("e", *"mine", "ctrl+s")
        await select(reader, "mine")
        await reader.press("Y")
        assert reader.app.clipboard == "Bottom line of two."


async def test_a_style_that_cannot_be_used_is_told_and_nothing_is_copied(clear: Library) -> None:
    Path(paths.config_folder()).mkdir(parents=True, exist_ok=True)
    Path(paths.settings_file()).write_text('citation_style = "/nowhere/own.csl"\n')
    async with opened(clear, (120, 24)) as reader:
        await reader.press("y")
        assert reader.app.clipboard == ""
        assert reader.foot.startswith("Not copied: ")
