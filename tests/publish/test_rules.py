"""The rule walk as lines: what is known, what would settle most, and every rule with its reason."""

from __future__ import annotations

import re

import pytest

from briefing.cells import cells
from briefing.library import Library
from briefing.library.views.rules import rule_book
from briefing.publish.views.rule_walk import RuleWalk
from briefing.publish.views.rules import detail, made, view
from tests.conftest import CompilePack
from tests.rule_pack import DIMENSIONS, FIRST, SECOND, rule


@pytest.fixture(scope="module")
def library(compile_pack: CompilePack) -> Library:
    return compile_pack(FIRST, SECOND, briefing=DIMENSIONS)


def walk(library: Library, **answers: str) -> RuleWalk:
    return RuleWalk(library.view(rule_book), answers)


def lines(walk: RuleWalk, width: int = 100, **how: bool) -> list[str]:
    return [line.text.rstrip() for line in view(walk, width, "", **how).lines]


def groups(walk: RuleWalk) -> dict[str, list[str]]:
    return {value: [each.row["id"] for each in group] for value, group in walk.groups.items()}


def test_without_answers_everything_that_depends_on_any_may_apply(library: Library) -> None:
    assert groups(walk(library)) == {
        "applies": ["always"],
        "may": ["at-flood", "judged", "in-fog", "secret"],
        "not": [],
    }


def test_answers_move_rules_from_group_to_group(library: Library) -> None:
    told = walk(library, tide="flood", fog="thin")
    assert groups(told) == {
        "applies": ["always", "at-flood", "in-fog"],
        "may": ["judged"],
        "not": ["secret"],
    }
    assert [told.reason(each) for group in told.groups.values() for each in group] == [
        "always",
        "holds: Tide",
        "holds: Tide, Fog on the river",
        "judged: Danger to life",
        "contradicted: Fog on the river",
    ]


def test_what_would_settle_most_is_named(library: Library) -> None:
    assert walk(library).next_step() == "Would settle most: Tide, 1 to 2 of 4 that may apply"
    settled = walk(library, tide="flood", fog="thin")
    assert settled.next_step() == "No answer settles more: what may apply is left to judgement."


def test_where_nothing_may_apply_nothing_is_asked(compile_pack: CompilePack) -> None:
    told = walk(compile_pack(rule("always"), briefing=DIMENSIONS))
    assert told.next_step() == "Nothing is left open."


def test_a_pack_without_rules_says_so(compile_pack: CompilePack) -> None:
    told = walk(compile_pack())
    assert lines(told) == ["There is no rule here."]
    assert made(told, 0, "") == "0 rules by 0 conditions; none left out."


def test_an_answer_that_the_pack_does_not_know_is_none(library: Library) -> None:
    assert walk(library, tide="neap", moon="full").answers == {}


@pytest.mark.parametrize("width", [24, 38, 59, 60, 78, 99, 100, 160])
@pytest.mark.parametrize("answers", [{}, {"tide": "flood"}, {"tide": "ebb", "fog": "thick"}])
def test_no_line_is_wider_than_there_is_room(
    bundled: Library, library: Library, width: int, answers: dict[str, str]
) -> None:
    for told in (walk(library, **answers), walk(bundled, order="maritime-security")):
        for whole in (False, True):
            shown = view(told, width, "", whole=whole)
            assert max(cells(line.text) for line in shown.lines) <= width
            assert len(shown.targets) == max(line.item for line in shown.lines) + 1


@pytest.mark.parametrize("width", [38, 59, 60, 78, 118, 158])
def test_the_answer_is_always_in_sight_and_others_are_counted(bundled: Library, width: int) -> None:
    values = bundled.view(rule_book)["dimensions"]["order"]["values"]
    for order in values:
        told = walk(bundled, order=order)
        shown = " ".join(
            line.text.strip() for line in view(told, width, "").lines if line.item == 0
        )
        assert f"● {told.answer('order')[:24]}" in shown
        if width < 60:
            assert shown.endswith(f"+{len(values) - 1}")
            continue
        before, after = re.search(r"‹(\d+)", shown), re.search(r"(\d+)›", shown)
        hidden = sum(int(each[1]) for each in (before, after) if each)
        in_sight = [*re.findall(r"(\d) (?:● )?[A-Z]", shown), *re.findall("unknown", shown)]
        assert len(in_sight) + hidden == len(values) + 1


def test_where_there_is_room_every_value_is_in_sight_with_its_number(bundled: Library) -> None:
    for width in (60, 78, 118):
        shown = view(walk(bundled, encounter="ship"), width, "", spread=True)
        for item, each in enumerate(bundled.view(rule_book)["dimensions"].values()):
            text = " ".join(line.text.strip() for line in shown.lines if line.item == item)
            assert "‹" not in text
            assert "›" not in text
            for number, value in enumerate(each["values"].values(), 1):
                assert f"{number} {value[:25]}" in text.replace("●", "")


def test_the_foot_tells_what_the_line_of_an_item_does_not(library: Library) -> None:
    told = walk(library, fog="thin")
    (open,) = detail(told, 0, 300, 2, spread=True)
    assert open == "Tide: an answer would settle 2 of 3 that may apply"
    (answered,) = detail(told, 1, 300, 2, spread=True)
    assert answered == "Fog on the river: Thin holds for 1, contradicts 1 of 5 rules"
    (rule,) = detail(told, 2, 300, 2, folded=True)
    assert "Act" not in rule


def test_in_the_foot_the_answer_is_in_sight(bundled: Library) -> None:
    values = bundled.view(rule_book)["dimensions"]["order"]["values"]
    for order in values:
        told = walk(bundled, order=order)
        text = " ".join(detail(told, 0, 78, 2))
        assert f"●{told.answer('order')}" in text


def test_whole_nothing_is_cut_and_each_open_condition_says_what_to_type(library: Library) -> None:
    shown = lines(walk(library, tide="flood"), 44, whole=True)
    assert not any("…" in line for line in shown)
    text = "\n".join(shown)
    assert "Tide: Rising" in text
    assert "fog=thick" in text
    assert "tide=ebb" not in text


def test_in_ascii_no_sign_is_of_another_width(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_ASCII", "1")
    for width in (38, 78, 120):
        assert all(line.replace("·", "").isascii() for line in lines(walk(library), width))


def test_the_detail_tells_what_a_condition_takes_and_what_it_is(library: Library) -> None:
    told = walk(library, tide="ebb")
    (text,) = detail(told, 2 + 3, 300, 3)
    assert told.groups["not"].first(1)[0].row["id"] == "at-flood"
    assert detail(told, 0, 300, 3) == ["Tide: 1 ●Falling, 2 Rising"]
    assert "Harbour Act Art. 3" in text
    assert detail(told, 99, 300, 3) == []
    assert len(detail(told, 1, 9, 2)) == 2


def test_the_labels_are_those_of_the_rules_that_are_shown(library: Library) -> None:
    assert "TLP:AMBER" in view(walk(library), 80, "").labels


def test_of_many_rules_of_a_group_the_rest_is_counted(library: Library) -> None:
    shown = view(walk(library), 80, "", most=2)
    assert "  and 2 more" in [line.text for line in shown.lines]
    assert shown.targets == ["", "", "always", "at-flood", "judged"]
