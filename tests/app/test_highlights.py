"""Highlights: words chosen with the mouse or sentence by sentence, found again or orphans."""

from __future__ import annotations

import pytest
from rich.style import Style

from briefing.app.notes.note_editor import NoteEditor
from briefing.app.reader.sentence_bar import SentenceBar
from briefing.app.screens.kept import KeptScreen
from briefing.desk.highlights import ORPHAN
from briefing.desk.note import Note
from briefing.desk.notes import Notes
from briefing.library import open_library
from briefing.library.library import Library
from tests.app.opened import Opened, opened
from tests.app.test_copying import select
from tests.app.test_reload import save
from tests.conftest import WritePack, entry

BODY = r"Five sank [@report, p. 3]. It rained. They burnt [@act].\n\nAt night \"it\" ended."
SOURCES = '["act", "report"]'
LONG = '"""' + "\n\n".join(f"Paragraph {n} says so." for n in range(60)) + '"""'


def pack_of(body: str) -> str:
    return entry("one", body=f'"{body}"', sources=SOURCES) + entry("two", body=LONG)


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    return open_library(str(write_pack(pack_of(BODY))))


def kept() -> list[Note]:
    return Notes().all()


def words() -> list[str]:
    return [each.highlight.words for each in kept() if each.highlight is not None]


def styled(reader: Opened, name: str) -> str:
    """Return the characters of the entry that are painted with the ground of a style."""
    text = reader.pane.reader
    ground = text.line_style(name)
    found = ""
    for y in range(text.size.height):
        for segment in text.render_line(y):
            style = segment.style or Style()
            if style.bgcolor == ground.bgcolor and _as(style, ground):
                found += segment.text
    return found


def _as(style: Style, other: Style) -> bool:
    return all(
        bool(getattr(style, each)) >= bool(getattr(other, each))
        for each in ("underline", "italic", "reverse")
    )


def bar(reader: Opened) -> str:
    """Return the line at the foot while a sentence is chosen."""
    shown = reader.app.screen.query_one(SentenceBar)
    assert shown.display
    return "".join(each.text for each in shown.render_line(0)).strip()


async def test_words_that_are_selected_are_highlighted_with_a_note(library: Library) -> None:
    async with opened(library, (80, 40), entry="one") as reader:
        await select(reader, "sank [2]. It rained")
        await reader.press("x")
        editor = reader.app.screen.query_one(NoteEditor)
        assert editor.is_open
        assert "A note on “sank. It rained”, in Title of one" in reader.text
        await reader.press(*"why?", "ctrl+s")
        assert reader.foot.startswith("Highlighted, with the note")
        assert styled(reader, "marked") == "sank [2]. It rained"
        lines = [each.strip() for each in reader.entry]
        at = lines.index("Your notes")
        assert lines[at + 2 : at + 4] == ["│ sank. It rained", "why?"]
        assert any("Title of" in line and "✎" in line for line in reader.rows)
    (note,) = kept()
    assert note.highlight is not None
    assert (note.highlight.words, note.text) == ("sank. It rained", "why?")
    assert note.highlight.after.startswith(". They burnt.\nAt night")


async def test_a_highlight_needs_no_note_and_is_taken_back(library: Library) -> None:
    async with opened(library, (80, 40), entry="one") as reader:
        await select(reader, "rained")
        await reader.press("x", "ctrl+s")
        assert reader.foot.startswith("Highlighted")
        assert words() == ["rained"]
        await reader.press("U")
        assert reader.foot.startswith("The highlight is in the trash")
        assert styled(reader, "marked") == ""
        assert kept() == []
        await select(reader, "rained")
        await reader.press("x", "escape")
        assert reader.foot.startswith("Not highlighted")
    assert kept() == []


async def test_over_paragraphs_the_words_are_those_of_both(library: Library) -> None:
    async with opened(library, (80, 40), entry="one") as reader:
        y = next(n for n, line in enumerate(reader.lines) if "They burnt" in line)
        x = reader.lines[y].index("burnt")
        end = next(n for n, line in enumerate(reader.lines) if "At night" in line)
        to = (reader.lines[end].index("night") + 4, end)
        await reader.pilot.mouse_down(offset=(x, y))
        await reader.pilot.hover(offset=to)
        await reader.pilot.mouse_up(offset=to)
        await reader.press("x", "ctrl+s")
        assert words() == ["burnt.\nAt night"]
        assert styled(reader, "marked") == "burnt [1].At night"


async def test_the_entry_has_the_focus_where_the_list_has_gone_meanwhile(library: Library) -> None:
    async with opened(library) as reader:
        for key in ("x", "e"):
            await reader.press(key)
            await reader.resize(50, 16)
            await reader.press("escape")
            assert reader.app.screen.focused is reader.pane.reader
            await reader.resize(80, 24)
            await reader.press("backspace")


@pytest.mark.parametrize("where", ["Title of one", "Government", "mine"])
async def test_what_is_not_the_entrys_own_text_is_not_highlighted(
    library: Library, where: str
) -> None:
    async with opened(library, (80, 40), entry="one") as reader:
        await reader.press("e", *"mine", "ctrl+s")
        y = next(n for n, line in enumerate(reader.lines) if where in line[30:])
        x = reader.lines[y].index(where, 30)
        await reader.pilot.mouse_down(offset=(x, y))
        await reader.pilot.hover(offset=(x + 3, y))
        await reader.pilot.mouse_up(offset=(x + 3, y))
        await reader.press("x")
        assert reader.foot.startswith("Only running text of the entry's own can be highlighted")
        assert words() == []


async def test_sentences_are_chosen_with_the_keys(library: Library) -> None:
    async with opened(library, (80, 40), entry="one") as reader:
        await reader.press("x")
        assert styled(reader, "picked") == "Bottom line of one."
        assert bar(reader).startswith("Enter highlights  e with a note  j k other")
        await reader.press("k")
        assert bar(reader).startswith("The first sentence")
        await reader.press("down")
        assert styled(reader, "picked") == "Five sank [2]."
        await reader.press("J", "J", "J")
        assert (
            styled(reader, "picked")
            == 'Five sank [2]. It rained. They burnt [1].At night "it" ended.'
        )
        await reader.press("J")
        assert bar(reader).startswith("The last sentence")
        await reader.press("K", "shift+up", "K", "K")
        assert bar(reader).startswith("It is one sentence")
        assert styled(reader, "picked") == "Five sank [2]."
        await reader.press("s", "1", "z", "enter")
        assert reader.foot.startswith("Highlighted")
        assert styled(reader, "picked") == ""
        assert styled(reader, "marked") == "Five sank [2]."
        await reader.press("x", "j", "j", "e", *"wet", "ctrl+s")
        await reader.press("x", "escape", "j")
        assert reader.app.screen.focused is reader.pane.reader
    assert words() == ["Five sank.", "It rained."]
    assert [each.text for each in kept()] == ["", "wet"]


async def test_what_is_highlighted_already_is_written_on_at_or_deleted(library: Library) -> None:
    async with opened(library, (80, 40), entry="one") as reader:
        await select(reader, "sank")
        await reader.press("x", *"once", "ctrl+s")
        await select(reader, "sank")
        await reader.press("x")
        assert reader.app.screen.query_one(NoteEditor).text.text == "once"
        await reader.press(*" more", "ctrl+s", "x", "d")
        assert bar(reader).startswith("This is no highlight yet: Enter makes one")
        await reader.press("j", "j")
        assert styled(reader, "picked") == "sank"
        assert bar(reader).startswith("Enter opens its note  d deletes it")
        await reader.press("enter")
        assert reader.app.screen.query_one(NoteEditor).text.text == "once more"
        await reader.press(*["backspace"] * 9, "ctrl+s")
        assert reader.foot.startswith("The note is taken off; the highlight stays")
        assert [(each.text, each.highlight is not None) for each in kept()] == [("", True)]
        await reader.press("x", "j", "j", "d")
        assert reader.foot.startswith("Highlight deleted: it lies in the trash")
        assert kept() == []
        await reader.press("U")
        assert reader.foot.startswith("The highlight is back")
        assert words() == ["sank"]


async def test_a_draft_on_words_is_gone_on_with_and_keeps_them(library: Library) -> None:
    async with opened(library, (80, 40), entry="one") as reader:
        await reader.press("e", *"on all of it", "escape")
        await select(reader, "sank")
        await reader.press("x")
        assert reader.app.screen.query_one(NoteEditor).text.text == ""
        await reader.press(*"half", "escape", "'", "'")
        assert any("“sank”" in line for line in reader.lines)
        await reader.press("q")
        await select(reader, "sank")
        await reader.press("x")
        assert reader.app.screen.query_one(NoteEditor).text.text == "half"
        await reader.press("ctrl+s")
    assert [(each.text, words()) for each in kept()] == [("half", ["sank"])]


async def test_in_a_long_entry_it_begins_with_what_is_on_screen_and_scrolls(
    library: Library,
) -> None:
    async with opened(library, entry="two") as reader:
        await reader.press("space", "space", "x")
        first = styled(reader, "picked")
        assert first == next(line for line in reader.entry if line.startswith("Paragraph"))
        await reader.press(*["j"] * 20, "enter")
        number = int(first.split()[1]) + 20
        assert f"Paragraph {number} says so." in reader.entry
    assert words() == [f"Paragraph {number} says so."]


async def test_from_the_list_of_a_narrow_window_the_entry_is_shown(library: Library) -> None:
    async with opened(library, (60, 20)) as reader:
        await reader.press("x")
        assert styled(reader, "picked") == "Bottom line of one."
        await reader.press("x")
        assert words() == ["Bottom line of one."]


async def test_a_new_edition_moves_a_highlight_or_makes_it_an_orphan_at_once(
    library: Library,
) -> None:
    async with opened(library, (80, 40), entry="one") as reader:
        await reader.press("x", "j", "J", "e", *"so", "ctrl+s")
        assert words() == ["Five sank. It rained."]
        before = r"It began.\n\nOn that day f"
        await save(reader, first=pack_of(rf"It began in May [@act].\n\n{BODY}"))
        assert styled(reader, "marked") == "Five sank [2]. It rained."
        assert "not in the text" not in reader.text
        await save(reader, first=pack_of(before + BODY[1:]))
        assert styled(reader, "marked") == ""
        assert ORPHAN in reader.entry_text
        assert "│ Five sank. It rained." in reader.entry_text
        await reader.press("'", "'")
        assert isinstance(reader.app.screen, KeptScreen)
        assert "1 highlight" in reader.lines[0]
        assert f"{ORPHAN}: “Five sank" in reader.lines[2]
        await reader.press("enter")
        assert reader.foot.startswith(ORPHAN)
        await save(reader, first=pack_of(BODY))
        assert styled(reader, "marked") == "Five sank [2]. It rained."


async def test_the_pack_is_saved_while_a_sentence_is_chosen(library: Library) -> None:
    async with opened(library, (80, 40), entry="one") as reader:
        await reader.press("x", "j")
        await save(reader, first=pack_of("Other words. And more."))
        assert styled(reader, "picked") == ""
        await reader.press("j", "x", "j", "enter")
    assert words() == ["Other words."]


async def test_another_program_keeps_a_note_while_a_sentence_is_chosen(library: Library) -> None:
    async with opened(library, (80, 40), entry="one") as reader:
        await reader.look_at_desk()
        await reader.press("x", "j")
        Notes().add(library.about["id"], "one", "Title of one", "From elsewhere")
        await reader.look_at_desk()
        assert styled(reader, "picked") == "Five sank [2]."
        await reader.press("enter")
    assert words() == ["Five sank."]


async def test_the_list_of_what_is_kept_leads_to_the_words(library: Library) -> None:
    async with opened(library, entry="two") as reader:
        await reader.press("x", *["j"] * 40, "enter", "g", "'", "'")
        assert "0 bookmarks, 0 notes, 1 highlight" in reader.lines[0]
        assert reader.lines[2].strip("▌ ") == "“Paragraph 39 says so.”"
        await reader.press("enter")
        assert styled(reader, "marked") == "Paragraph 39 says so."
        await reader.press("'", "'", "d")
        assert reader.foot.startswith("Highlight deleted")
        assert kept() == []
        await reader.press("U")
        assert "1 highlight" in reader.lines[0]


async def test_without_colours_it_is_told_too_and_signs_of_code_move_nothing(
    write_pack: WritePack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    one = entry("one", body=r'"Run `make` first. Then `run` it. Stop."')
    library = open_library(str(write_pack(one)))
    async with opened(library, (80, 40), entry="one") as reader:
        await select(reader, "Then `run` it")
        await reader.press("x", "ctrl+s")
        assert words() == ["Then run it"]
        text = reader.pane.reader
        (y,) = [n for n, line in enumerate(reader.entry) if "first. Then" in line]
        parts = [each for each in text.render_line(y) if each.style and each.style.underline]
        assert "".join(each.text for each in parts) == "Then `run` it"
        assert all(each.style and each.style.italic for each in parts)
        await reader.press("x", *["j"] * 4, "enter")
    assert words() == ["Then run it", "Stop."]


async def test_where_there_are_no_words_it_says_so(library: Library) -> None:
    async with opened(library, entry="source:act") as reader:
        await reader.press("x")
        assert reader.foot.startswith("There is no running text here to highlight")
        await reader.press("k")
