"""Tab completes a field, one of its values, or a word that the entries hold."""

from __future__ import annotations

import pytest

from briefing.app.search.completion import Fragment, candidates, fragment
from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

PACK = (
    entry("one", body='"A patrol. Patrols."', places='["island"]', actors='["ministry"]')
    + entry("two", body='"A patrol of the pacific."', actors='["agency"]')
    + entry("four", kind='"event"', date="2023-04-28", body='"Zeppelins."')
)


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with something to find."""
    return open_library(str(write_pack(PACK)))


@pytest.mark.parametrize(
    ("text", "typed", "field"),
    [
        ("pa", "pa", None),
        ("patrol pa", "pa", None),
        ("-pa", "pa", None),
        ("", "", None),
        ("patrol ", "", None),
        ("pane:ch", "ch", "pane"),
        ("-PANE:ch", "ch", "pane"),
        ("pane:china,ru", "ru", "pane"),
        ("pane:", "", "pane"),
        ('said:"News Ag', "News Ag", "said"),
        ('said:"News Agency",mi', "mi", "said"),
        ("none:ch", "none:ch", None),
        ("date:2023:x", "2023:x", "date"),
    ],
)
def test_what_is_completed_is_what_stands_before_the_cursor(
    text: str, typed: str, field: str | None
) -> None:
    part = fragment(text, len(text))
    assert (part.typed, part.field) == (typed, field)
    assert fragment(f"{text} and more", len(text)) == part


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("pa", ["pane:"]),
        ("s", ["source:", "standing:", "said:"]),
        ("pat", ["patrol", "patrols"]),
        ("Pat", ["Patrol", "Patrols"]),
        ("patrol", ["patrols"]),
        ("zeppelins", ["zeppelins"]),
        ("counter-pat", ["counter-patrol", "counter-patrols"]),
        ("防衛", []),
        ("!", []),
        ("pane:", ["first", "second"]),
        ("pane:f", ["first"]),
        ("pane:F", ["first"]),
        ("pane:sec", ["second"]),
        ("kind:e", ["event"]),
        ("actor:m", ["ministry"]),
        ("actor:news", ['"News Agency"']),
        ("actor:防", ["防衛省"]),
        ("pane:first,s", ["second"]),
        ("date:20", []),
        ("like:o", []),
    ],
)
def test_fields_values_and_words_are_offered(pack: Library, text: str, found: list[str]) -> None:
    assert candidates(pack, fragment(text, len(text))) == found


def test_a_value_that_cannot_be_written_is_not_offered(write_pack: WritePack) -> None:
    names = '[[actor]]\nid = "odd"\nname = "Odd \\"one\\""\n'
    library = open_library(str(write_pack(entry("one", actors='["odd"]'), extra=names)))
    assert candidates(library, Fragment(6, 9, 'odd "', "actor")) == []


def typed(reader: Opened) -> str:
    """Return the query as it stands."""
    return reader.search.field.value


async def test_a_field_then_its_value_is_completed(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", "p", "a", "tab")
        assert typed(reader) == "pane:"
        await reader.press("s", "tab")
        assert typed(reader) == "pane:second "
        assert "1 found" in reader.lines[0]


async def test_what_is_typed_after_tab_in_one_breath_goes_on_with_what_it_completes(
    pack: Library,
) -> None:
    async with opened(pack) as reader:
        await reader.burst("s", "p", "a", "tab", "s", "tab", *"three")
        assert typed(reader) == "pane:second three"
        assert "Title of three" in reader.text


async def test_tab_goes_through_the_candidates_and_round_and_shift_tab_back(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"pane:", "tab")
        seen = [typed(reader)]
        assert reader.lines[1].split() == ["first", "second"]
        for key in ("tab", "tab", "shift+tab", "shift+tab"):
            await reader.press(key)
            seen.append(typed(reader))
    assert seen == ["pane:first", "pane:second", "pane:first", "pane:second", "pane:first"]


async def test_what_all_candidates_share_is_completed_first(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"pat", "tab")
        assert typed(reader) == "patrol"
        await reader.press("tab")
        assert typed(reader) == "patrol"
        await reader.press("tab")
        assert typed(reader) == "patrols"
        assert "1 found" in reader.lines[0] or "2 found" in reader.lines[0]


async def test_esc_puts_back_what_was_typed_and_then_closes(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"pane:", "tab", "tab")
        assert typed(reader) == "pane:second"
        await reader.press("escape")
        assert typed(reader) == "pane:"
        assert "second" not in reader.lines[1]
        await reader.press("escape")
        assert reader.id == "one"


async def test_typing_ends_the_choice_and_goes_on(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"pane:", "tab", " ", "x")
        assert typed(reader) == "pane:first x"
        assert "second" not in reader.lines[1]


async def test_a_word_in_the_middle_is_completed_where_it_stands(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"zep pane:first", *["left"] * 11, "tab")
        assert typed(reader) == "zeppelins pane:first"
        await reader.press(*"!")
        assert typed(reader) == "zeppelins! pane:first"


async def test_where_nothing_completes_it_is_said(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"xyzzy", "tab")
        assert reader.foot.startswith("Nothing completes this")
        assert typed(reader) == "xyzzy"


async def test_a_candidate_is_put_in_by_a_click(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"pane:", "tab")
        await reader.click("second")
        assert typed(reader) == "pane:second"


async def test_the_candidate_that_is_put_in_is_seen_however_many_there_are(
    write_pack: WritePack,
) -> None:
    words = " ".join(f"stone{letter * 5}" for letter in "abcdefghijklmnop")
    library = open_library(str(write_pack(entry("one", body=f'"{words}"'))))
    async with opened(library, (40, 12)) as reader:
        await reader.press("s", *"ston", "tab")
        for _ in range(16):
            await reader.press("tab")
            assert f" {typed(reader)} " in reader.lines[1] + " "
