"""What is written in another way is found: forms, spellings, hyphens, figures, widths, names."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from tests.conftest import CompilePack, entry
from tests.library.asking import found

BODIES = {
    "british": "The counter-strike capability. Defence of the harbour, co-operation in "
    "organisations; a grey manoeuvre at the centre, recognised.",
    "american": "A counter strike. The defense of the harbor, cooperation of an organization; "
    "gray maneuvers near a center, recognized.",
    "joined": "A counterstrike by the coastguard.",
    "parted": "The coast guard keeps watch.",
    "long": "It costs ¥43 trillion, or $310 billion; 1,168 scrambles; 2% of GDP; five rockets.",
    "short": "It costs 43tn yen and $310bn; 1168 sorties.",
    "forms": "They drilled and patrolled. A study. Flags were flown. Café crème, naïve.",
    "wide": "ＡＢＣ has １，１６８ boats and an F-35.",
    "force": "A show of force. Never the force of a show.",
    "japanese": "防衛白書と島の警備、ﾐｻｲﾙとレーダー。",
}


@pytest.fixture(scope="module")
def spelt(compile_pack: CompilePack) -> Library:
    """Return a library in which each entry spells things in a way of its own."""
    plain = {"title": '"T"', "bottom_line": '"B."', "said_by": '["agency"]'}
    bodies = {id: f'"{body}"' for id, body in BODIES.items()}
    return compile_pack("".join(entry(id, body=body, **plain) for id, body in bodies.items()))


@pytest.mark.parametrize(
    ("queries", "ids"),
    [
        ("drill|drills|drilled|drilling", "forms"),
        ("patrol|patrols|patrolled|patroled|patrolling", "forms"),
        ("study|studies|fly|flown|flew", "forms"),
        ("cafe creme|CAFÉ|naive|Crème", "forms"),
        ("defence|defense", "american british"),
        ("harbour|harbor|harbors", "american british"),
        ("grey|gray", "american british"),
        ("manoeuvre|maneuver|manoeuvres|maneuvers", "american british"),
        ("centre|center|centres", "american british"),
        ("recognised|recognized|recognise", "american british"),
        ("organisation|organization|organisations|organizations", "american british"),
        ("cooperation|co-operation", "american british"),
        ("counterstrike|counter-strike|counter strike|counter‑strike", "american british joined"),
        ("coastguard|coast guard|coast-guard|COAST‐GUARD", "joined parted"),
        ('"show of force"|show-of-force|"Show of Force."|"ｓｈｏｗ of force"', "force"),
        ("¥43 trillion|43 trillion|43tn|¥43tn|¥43tn yen|43 trillion yen", "long short"),
        ("$310 billion|$310bn|310 billion dollars", "long short"),
        ("1,168|1168|１，１６８|１１６８", "long short wide"),
        ("2%|2 per cent|2 percent|２％", "long"),
        ("five rockets|5 rockets|５ rockets", "long"),
        ("abc|ABC|ａｂｃ", "wide"),
        ("F-35|F35|f 35|Ｆ－35|f-35", "wide"),
        ("白書|防衛白書|警|ミサイル|ﾐｻｲﾙ|ﾚｰﾀﾞｰ", "japanese"),
    ],
)
def test_however_it_is_written(spelt: Library, queries: str, ids: str) -> None:
    assert {query: sorted(found(spelt, query)) for query in queries.split("|")} == {
        query: ids.split() for query in queries.split("|")
    }


@pytest.mark.parametrize("query", ["counterstrike", "counter strike", "coastguard", "harbour"])
def test_what_is_written_as_asked_stands_first(spelt: Library, query: str) -> None:
    best, *_ = found(spelt, query)
    assert query in BODIES[best]


@pytest.mark.parametrize("query", ['"force of show"', '"strike counter"', "白防", '"drill study"'])
def test_a_phrase_and_a_run_of_japanese_keep_their_order(spelt: Library, query: str) -> None:
    assert found(spelt, query) == []


def test_nothing_is_corrected_and_no_name_added_where_a_form_is_held(spelt: Library) -> None:
    for query in ("drills", "defense", "coast guard", "43tn", "cafe"):
        result = spelt.search(Query(query))
        assert (result["corrected"], result["expanded"]) == (None, []), query
        assert result["holding_all"], query
