"""The parts of an entry that say on whose word it stands."""

from __future__ import annotations

import pytest

from briefing.library.library import open_library
from tests.app.opened import opened
from tests.conftest import WritePack, entry

TALL = (104, 60)


@pytest.mark.parametrize(
    ("translation", "whose"),
    [
        ('translation = "official"', "official translation"),
        ('translation = "newspaper"', "the newspaper's own translation"),
        ('translation = "ours"', "our translation"),
        ("", "original words"),
    ],
)
async def test_a_quote_names_its_speaker_and_whose_words_they_are(
    write_pack: WritePack, translation: str, whose: str
) -> None:
    quote = f'[entry.quote]\ntext = "Grave concern"\nspeaker = "agency"\n{translation}\n'
    library = open_library(str(write_pack(entry("one", quote=quote))))
    async with opened(library, TALL) as reader:
        assert f"│ “Grave concern” │ — News Agency ({whose})" in reader.entry_text


async def test_a_speaker_may_be_a_person_whom_the_pack_does_not_list(write_pack: WritePack) -> None:
    quote = '[entry.quote]\ntext = "Grave"\nspeaker = "A. N. Other"\nsource = "report"\n'
    library = open_library(str(write_pack(entry("one", quote=quote))))
    async with opened(library, TALL) as reader:
        assert "— A. N. Other, in News Agency (original words)" in reader.entry_text


@pytest.mark.parametrize(
    ("credibility", "spelled"),
    [
        ("1", "source usually reliable, information confirmed by other sources"),
        ("6", "source usually reliable, information truth cannot be judged"),
    ],
)
async def test_a_source_has_its_grade_and_its_place_and_the_grade_is_spelled_out_once(
    write_pack: WritePack, credibility: str, spelled: str
) -> None:
    cited = '[{ id = "act", at = "Art. 3" }]'
    library = open_library(str(write_pack(entry("one", sources=cited, credibility=credibility))))
    async with opened(library, TALL) as reader:
        source = f"• B{credibility} Government, Art. 3 · Act of 1954 · primary"
        assert source in reader.entry_text
        assert reader.entry_text.count(spelled) == 1
        assert reader.entry_text.count("usually reliable") == 1


@pytest.mark.parametrize(("id", "other"), [("one", "two"), ("two", "one")])
@pytest.mark.parametrize("size", [TALL, (40, 60)])
async def test_a_contradiction_is_told_at_the_head_and_in_full_on_both_entries(
    write_pack: WritePack, id: str, other: str, size: tuple[int, int]
) -> None:
    first = entry("one", contradicts='["two"]') + entry("two")
    library = open_library(str(write_pack(first)))
    async with opened(library, size, entry=id) as reader:
        shown = reader.entry_text
    head = f"Standing ≠ Contradicted by Title of {other}. In itself confirmed: a primary source"
    assert shown.index("Bottom line") < shown.index(head) < shown.index("Said by")
    said = shown[shown.rindex("Contradicted by") :]
    assert said.startswith(f"Contradicted by Title of {other} Bottom line of {other}.")


async def test_a_contradicted_entry_does_not_look_settled_in_the_list(
    write_pack: WritePack,
) -> None:
    entries = entry("one", contradicts='["two"]') + entry("two") + entry("plain")
    entries += entry("open", standing='"disputed"', contradicts='["one"]', caveat='"Not known."')
    library = open_library(str(write_pack(entries)))
    async with opened(library, TALL, entry="one") as reader:
        signs = [row[1] for row in reader.rows if row.strip()]
    assert signs == ["≠", "≠", "✓", "!"]


async def test_what_is_called_confirmed_on_too_little_is_reported_in_the_list_too(
    write_pack: WritePack,
) -> None:
    library = open_library(str(write_pack(entry("one", credibility="3") + entry("two"))))
    async with opened(library, TALL, entry="one") as reader:
        assert "Standing ~ Called confirmed" in reader.entry_text
        assert [row[1] for row in reader.rows if row.strip()] == ["~", "✓"]


async def test_the_superseded_entry_names_what_replaced_it(write_pack: WritePack) -> None:
    old = entry("one", standing='"superseded"', superseded_by='"two"') + entry("two")
    library = open_library(str(write_pack(old)))
    async with opened(library, TALL) as reader:
        assert "Superseded by Title of two" in reader.entry_text


SERIES = """
[[series]]
id = "counts"
title = "Counts of ships"
x = "fiscal-year"
columns = { all = { title = "All", unit = "ships" }, some = { title = "Some", unit = "days" } }
points = [
  { x = 2019, all = 1201, some = 7, derived = ["all"], sources = [{ id = "act", at = "Table 4" }] },
  { x = 2021, some = 4.50, note = "Nine months." },
  { x = 2024, all = 9, plan = true },
]
"""


HEAD = "All (ships) Some (days) Src"


async def test_a_series_shows_every_number_and_every_gap(write_pack: WritePack) -> None:
    first = entry("one", series='["counts"]')
    library = open_library(str(write_pack(first, counts=SERIES)))
    async with opened(library, TALL) as reader:
        at = reader.entry.index("Counts of ships")
        told = [" ".join(line.split()) for line in reader.entry[at + 1 : at + 40]]
    head, *rows = [line for line in told[told.index(HEAD) :] if line and "─" not in line]
    assert head == HEAD
    assert " ".join(rows).startswith(
        " ".join(
            [
                "FY2019 1,201* 7 1",
                "FY2020 — —",
                "FY2021 a) — 4.50",
                "FY2022–2023 — —",
                "FY2024 plan 9 —",
                "— not known; * our arithmetic; plan: not yet spent or reached",
                "a) Nine months.",
                "1 Government: Act of 1954, Table 4",
            ]
        )
    )


async def test_a_series_can_be_opened_by_itself(write_pack: WritePack) -> None:
    first = entry("one", series='["counts"]')
    library = open_library(str(write_pack(first, counts=SERIES)))
    async with opened(library, TALL, entry="counts") as reader:
        assert reader.entry[0] == "Counts of ships"
        assert "Shown in • Title of one" in reader.entry_text
        assert reader.pane_id == "first"
