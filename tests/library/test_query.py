"""The query language: what each sign does, and that what is no sign is text."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from tests.conftest import CompilePack, entry
from tests.library.asking import found

BODIES = {
    "both": "A red drone and a blue balloon.",
    "drone": "A red drone.",
    "balloon": "The blue balloon OR nothing.",
    "balloonist": "A balloonist, who was a balloon-maker.",
    "us": "US forces left it to us.",
    "japanese": "赤い気球。",
}


@pytest.fixture(scope="module")
def sky(compile_pack: CompilePack) -> Library:
    """Return a library with drones and balloons, together and apart."""
    plain = {"title": '"T"', "bottom_line": '"B."', "said_by": '["agency"]'}
    first = "".join(entry(id, body=f'"{body}"', **plain) for id, body in BODIES.items())
    return compile_pack(first, entry("rest", body='"None of it."', **plain))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("drone balloon", "both drone balloon balloonist"),
        ("red nonsense", "both drone"),
        ("red blue nonsense", "both drone balloon"),
        ("what is a red drone", "both drone"),
        ('"blue balloon"', "both balloon"),
        ('"balloon blue"', ""),
        ('"drone and a blue"', "both"),
        ('"red drone" balloon', "both drone"),
        ("“blue balloon”", "both balloon"),
        ("drone -balloon", "drone"),
        ('drone -"blue balloon"', "drone"),
        ("balloon -drone -maker", "balloon"),
        ("drone -balloons", "drone"),
        ("drone −balloon", "drone"),
        ("balloon - drone", "both drone balloon balloonist"),
        ("ballooni*", "balloonist"),
        ("BALLOON*", "both balloon balloonist"),
        ("ball* -ballooni*", "both balloon"),
        ("dro* balloon", "both drone balloon balloonist"),
        ("drone OR balloonist", "both drone balloonist"),
        ("drone OR balloonist OR 気球", "both drone balloonist japanese"),
        ("drone OR balloon red", "both drone balloon balloonist"),
        ('"red drone" OR ballooni*', "both drone balloonist"),
        ("drone or balloonist", "both drone balloonist"),
        ("nonsense OR rubbish", ""),
        ("drone OR nonsense", "both drone"),
        ("-drone -balloon", "us japanese rest"),
        ("気球 -赤", ""),
        ("気球", "japanese"),
        ("赤い気球", "japanese"),
        ("balloon-maker", "balloonist"),
        ("US", "us"),
        ("what did US forces do", "us"),
    ],
)
def test_what_is_asked_is_found(sky: Library, query: str, ids: str) -> None:
    assert sorted(found(sky, query)) == sorted(ids.split())


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("OR drone", "drone"),
        ("drone OR", "drone"),
        ("drone OR OR balloonist", "drone OR balloonist"),
        ('"red drone', "red drone"),
        ('red" drone', "red drone"),
        ('red ""', "red"),
        ("drone -", "drone"),
        ("drone *", "drone"),
        ("drone -*", "drone"),
        ("*drone", "drone"),
        ("(drone)", "drone"),
        ("drone, balloon!", "drone balloon"),
        ("red:drone", "red drone"),
        (": drone", "drone"),
        ("drone\tballoon\n", "drone balloon"),
        ("\u3000drone\u3000balloon", "drone balloon"),
        ("ＤＲＯＮＥ", "drone"),
        ("d\u0072one", "drone"),
        ("drone\x00", "drone"),
        ("\u202edrone\u202c", "drone"),
        ("👩‍✈️ drone 🎈", "drone"),
    ],
)
def test_a_sign_alone_is_text_and_so_is_what_is_no_sign(
    sky: Library, query: str, same: str
) -> None:
    result = sky.search(Query(query))
    assert [hit["row"]["id"] for hit in result["hits"]] == found(sky, same)
    assert found(sky, same)
    assert (result["mistakes"], result["corrected"]) == ([], None)


@pytest.mark.parametrize("query", ["", " ", '" "', *'?! OR - * " "" -* -- : -""'.split()])
def test_signs_alone_ask_for_nothing(sky: Library, query: str) -> None:
    assert not Query(query)
    assert sky.search(Query(query))["total"] == 0


def test_how_many_hold_all_words_is_said(sky: Library) -> None:
    assert sky.search(Query("drone balloon"))["holding_all"] == 1
    assert sky.search(Query("drone nonsense"))["holding_all"] == 0
    assert sky.search(Query("drone"))["holding_all"] == sky.search(Query("drone"))["total"] == 2


def test_equals_stand_by_standing_and_then_as_in_the_pack(compile_pack: CompilePack) -> None:
    plain = {"title": '"T"', "bottom_line": '"B."', "body": '"Balloon."'}
    standings = {"z": "reported", "a": "confirmed", "m": "reported", "b": "confirmed"}
    first = "".join(entry(id, standing=f'"{said}"', **plain) for id, said in standings.items())
    library = compile_pack(first, entry("second", **plain))
    assert found(library, "balloon") == ["a", "b", "second", "z", "m"]
    assert found(library, "balloon OR body") == ["a", "b", "second", "z", "m"]
