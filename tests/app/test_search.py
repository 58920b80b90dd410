"""The search: answered at every key, opened at the passage found, stepped through with n and N."""

from __future__ import annotations

import pytest
from textual import events

from briefing.library.library import Library, open_library
from tests.app.opened import opened
from tests.conftest import WritePack, entry

PACK = (
    entry("ships", title='"Ships at sea"', body='"A cutter patrols. It is white."')
    + entry("planes", title='"Planes"', body='"A bomber patrols."')
    + entry("far", title='"Far"', body=f'"""{"Filler. " * 400}\n\nA zeppelin. One zeppelin."""')
)


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with something to find."""
    return open_library(str(write_pack(PACK)))


async def test_every_key_is_answered(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s")
        told = []
        for key in "patrolszzz":
            await reader.press(key)
            told.append(reader.lines[0].split()[2:])
        assert "Ships at sea" not in reader.text
        await reader.press("backspace")
        assert "Ships at sea" in reader.text
    assert told[3:7] == [["2", "found"]] * 4
    assert told[-1] == ["nothing", "found"]


async def test_a_result_shows_title_pane_standing_grade_and_the_words_around(
    pack: Library,
) -> None:
    async with opened(pack, (120, 36)) as reader:
        await reader.press("s", *"cutter")
        title, words = [line.strip("▌ ▐") for line in reader.lines[1:3]]
    assert title.split("  ")[0] == "✓ Ships at sea"
    assert title.endswith("First pane · B2")
    assert words == "A cutter patrols."


async def test_nothing_found_is_said_and_enter_opens_nothing(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"xyzzy")
        assert "nothing found" in reader.lines[0]
        await reader.press("enter")
        assert reader.foot.startswith("Nothing found")
        await reader.press("escape")
        assert reader.id == "ships"


async def test_nothing_is_said_before_anything_is_asked(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s")
        assert "found" not in reader.text.replace("words to find", "")


async def test_the_arrows_move_in_the_results_and_stop_at_their_ends(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"patrols")
        chosen = []
        for key in ("up", "down", "down", "up"):
            await reader.press(key)
            chosen.append(next(line for line in reader.lines if line.startswith("▌")))
        found = [hit["row"]["title"] for hit in reader.search.results.hits]
    assert [line[3:].split("  ")[0] for line in chosen] == [found[n] for n in (0, 1, 1, 0)]


async def test_a_page_of_results_is_what_is_seen(small: Library) -> None:
    async with opened(small, (80, 12)) as reader:
        await reader.press("s", *"title", "pagedown")
        assert reader.search.results.index == 2  # of three, of which three lines each are seen
        await reader.press("pageup")
        assert reader.search.results.index == 0


async def test_enter_opens_the_chosen_entry_at_its_first_match(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"zeppelin", "enter")
        assert reader.id == "far"
        assert reader.pane.reading
        assert "A zeppelin. One zeppelin." in reader.entry_text
        assert reader.foot == "match 1 of 2"


FILLER = "\n\n".join(f"A harbour, and filler {n}." for n in range(60))
PASSAGES = (
    entry(
        "isle",
        title='"The harbour isle"',
        bottom_line='"An isle with a harbour."',
        body=f'"""{FILLER}\n\nThe harbour is run by lamplighters[@act].\n\n{FILLER}"""',
    )
    + entry(
        "table",
        title='"Tables"',
        body=f'"""{FILLER}\n\n| Ship | Harbour |\n|---|---|\n| tug | isle |\n| yawl | mole |"""',
    )
    + entry("named", title='"Named"', aliases='["REG-77"]', body=f'"""{FILLER}"""')
)


@pytest.fixture
def passages(write_pack: WritePack) -> Library:
    """Return a pack whose entries say at many places what they say once with another word."""
    return open_library(str(write_pack(PASSAGES)))


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_enter_opens_the_entry_at_the_passage_that_its_row_shows(
    passages: Library, size: tuple[int, int]
) -> None:
    async with opened(passages, size) as reader:
        await reader.press("s", *"harbour lamplighters")
        assert "The harbour is run by lamplighters." in reader.text
        await reader.press("enter")
        assert "The harbour is run by lamplighters" in reader.entry_text
        assert reader.foot == "match 63 of 124"
        await reader.press("n", "n")
        assert reader.foot == "match 65 of 124"
        await reader.press("N")
        assert reader.foot == "match 64 of 124"


async def test_a_row_of_a_table_is_a_passage(passages: Library) -> None:
    async with opened(passages) as reader:
        await reader.press("s", *"yawl harbour mole", "enter")
        assert reader.id == "table"
        assert "yawl mole" in reader.entry_text
        assert reader.foot == "match 62 of 63"


async def test_what_the_bottom_line_answers_opens_at_the_top(passages: Library) -> None:
    async with opened(passages) as reader:
        await reader.press("s", *"isle harbour", "enter")
        assert "The harbour isle" in reader.entry_text
        assert reader.foot == "match 3 of 125"


async def test_what_is_found_by_a_name_alone_opens_at_the_top(passages: Library) -> None:
    async with opened(passages) as reader:
        await reader.press("s", *"reg-77", "enter")
        assert reader.entry_text.lstrip().startswith("Named")
        assert reader.foot == "1 match"
        await reader.press("n")
        assert "REG-77" in reader.entry_text
        assert reader.foot == "match 1 of 1"


async def test_a_note_of_ones_own_is_no_passage(passages: Library) -> None:
    async with opened(passages) as reader:
        await reader.press("enter", "e", *"lamplighters run the harbour", "ctrl+s")
        await reader.press("s", *"harbour lamplighters", "enter")
        assert "The harbour is run by lamplighters" in reader.entry_text


async def test_the_matches_are_stepped_through_both_ways_and_round(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"zeppelin", "enter")
        told = []
        for key in ("n", "n", "N", "N"):
            await reader.press(key)
            told.append(reader.foot)
            assert "A zeppelin. One zeppelin." in reader.entry_text
    assert told == [f"match {n} of 2" for n in (2, 1, 2, 1)]


async def test_esc_leaves_the_search_where_the_briefing_was(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("j", "enter")
        before = reader.lines
        await reader.press("s", *"ships", "escape")
        assert reader.lines == before


async def test_a_found_entry_opens_in_its_own_pane(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("s", *"three", "enter")
        assert reader.pane_id == "second"
        assert "Title of three" in reader.rows[0]


@pytest.mark.parametrize("query", ["尖閣諸島", "尖閣", "諸島"])
async def test_a_name_in_japanese_is_found(write_pack: WritePack, query: str) -> None:
    library = open_library(str(write_pack(entry("one", places='["island"]') + entry("two"))))
    async with opened(library) as reader:
        await reader.press("s", *query)
        found = [(hit["row"]["type"], hit["row"]["id"]) for hit in reader.search.results.hits]
        assert found == [("entry", "one"), ("place", "island")]


async def test_pages_stand_below_a_heading_of_their_own_in_one_line_each(
    write_pack: WritePack,
) -> None:
    library = open_library(str(write_pack(entry("one", places='["island"]'))))
    async with opened(library, (120, 36)) as reader:
        await reader.press("s", *"island")
        lines = [line.strip("▐ ") for line in reader.lines if line.strip("▐ ")]
        heading = next(n for n, line in enumerate(lines) if line.startswith("Names and sources ─"))
        assert "Title of one" in " ".join(lines[:heading])
        page = lines[heading + 1].split()
        assert page[0] == "Island"
        assert page[-1] == "Place"
        await reader.press("down", "enter")
        assert reader.entry_text.startswith("Island")


async def test_the_search_says_how_many_of_many_it_shows(write_pack: WritePack) -> None:
    library = open_library(str(write_pack("".join(entry(f"e{n}") for n in range(70)))))
    async with opened(library) as reader:
        await reader.press("s", *"title")
        assert reader.lines[0].endswith(" 71 found")
        assert reader.lines[-1].endswith(" 1/50 of 71")
        await reader.press(*["pagedown"] * 6)
        assert reader.foot.startswith("50 of 71 are shown")


async def test_letters_are_text_in_the_search(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"jq?s:")
        assert reader.search.field.value == "jq?s:"


async def test_every_entry_of_the_bundled_pack_is_found_by_its_title(bundled: Library) -> None:
    rows = [sheet["row"] for sheet in bundled.sheets()][::9]
    missed = []
    async with opened(bundled) as reader:
        await reader.press("s")
        for row in rows:
            reader.search.field.value = row["title"]
            await reader.settle()
            found = [hit["row"]["id"] for hit in reader.search.results.hits[:3]]
            missed += [row["title"]] if row["id"] not in found else []
    assert missed == []


async def test_no_key_is_lost_that_is_typed_at_once(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.burst("s", *"cutter", "enter")
        assert reader.id == "ships"
        assert reader.foot == "match 1 of 1"


@pytest.mark.parametrize("by_name", [False, True])
async def test_more_like_an_entry_is_sought_by_a_key_and_by_name(
    bundled: Library, by_name: bool
) -> None:
    async with opened(bundled, (120, 40), entry="coast-guard-control") as reader:
        await (reader.run("More like this") if by_name else reader.press("M"))
        assert reader.search.field.value == "like:coast-guard-control"
        assert reader.search.results.hits
        assert "coast-guard-control" not in {hit["row"]["id"] for hit in reader.search.results.hits}
        await reader.press("enter", "H", "H")
        assert reader.id == "coast-guard-control"


async def test_a_field_without_its_value_asks_for_nothing_yet(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"cutter pane:")
        assert "Ships at sea" in reader.text
        assert "showing" not in reader.text
        await reader.press("ctrl+u", *"pane:")
        assert "found" not in reader.lines[0]


async def test_letters_in_one_breath_all_go_on_with_the_query_after_the_way_back(
    pack: Library,
) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"cutter", "enter", "backspace")
        for key in "xyzzy":
            reader.pilot.app.post_message(events.Key(key, key))
        await reader.pilot.pause()
        assert "cutterxyzzy" in reader.lines[0]


async def test_the_query_is_emptied_from_the_results_too(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"cutter", "enter", "backspace", "ctrl+u", *"patrol")
        assert "cutter" not in reader.lines[0]
        assert "patrol" in reader.lines[0]


async def test_letters_go_to_the_query_where_the_results_are_gone(bundled: Library) -> None:
    async with opened(bundled) as reader:
        await reader.press("s", *"baloon", "enter", "backspace", "f3", "x")
        assert reader.search.field.value == "baloonx"


async def test_in_ascii_sentences_are_cut_with_a_sign_of_it(
    write_pack: WritePack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_ASCII", "1")
    body = f'"{"Before " * 60}zeppelin {"after " * 60}"'
    library = open_library(str(write_pack(entry("long", body=body))))
    async with opened(library, (300, 20)) as reader:
        await reader.press("s", *"zeppelin")
        words = reader.lines[2].strip("> #")
    assert words.startswith("~")
    assert words.endswith("~")
    assert " zeppelin " in words
