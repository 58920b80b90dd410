"""The map: where land and places are drawn, at every size and all around the world."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.cells import cells
from briefing.library.views.places import PlaceRow, PlaceTable
from briefing.publish.signs import ASCII
from briefing.publish.views import coast
from briefing.publish.views import map as layout
from briefing.publish.views.map import ALL, NEAR, REGION, WORLD, ZOOMS, Atlas
from briefing.publish.views.map_picture import Land, Picture, Spot
from briefing.publish.views.map_regions import MOST, regions
from briefing.publish.views.map_window import Box, Position, Window, around, world

LAND = [(48.9, 2.4), (-1.3, 36.8), (-25.0, 134.0), (39.8, -98.6), (-85.0, 0.0)]
SEA = [(30.0, -40.0), (0.0, -150.0), (42.0, 50.5), (35.0, 18.0), (40.0, 135.0), (89.0, 10.0)]
SIZES = [(160, 44), (80, 20), (48, 18), (24, 7)]


def place(id: str, lat: float | None = None, lon: float | None = None, **more: object) -> PlaceRow:
    row = PlaceRow(id, f"Name of {id}", lat, lon, approximate=False, entries=1)
    return row._replace(**more)  # type: ignore[arg-type]


def atlas(*rows: PlaceRow, without: int = 2, others: int = 0) -> Atlas:
    return Atlas(PlaceTable([*rows], 10, without, others, None))


def is_land(window: Window, at: Position) -> bool:
    x, y = window.dot(at)
    return bool(coast.land(window)[int(y)] >> int(x) & 1)


def texts(drawn: Picture) -> list[str]:
    return ["".join(each.text for each in line) for line in drawn.lines]


def drawn(atlas: Atlas, zoom: str = ALL, number: int = 0, size: tuple[int, int] = (80, 20)) -> str:
    ground = layout.land(atlas, zoom, number, *size)
    return "\n".join(texts(layout.picture(atlas, ground, number)))


# The coast


def test_the_coast_is_shipped_small() -> None:
    assert coast.FILE.stat().st_size <= 130_000


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("middle", [0.0, 140.0, -179.0])
def test_land_is_land_and_sea_is_sea(size: tuple[int, int], middle: float) -> None:
    window = Window(Box(middle - 180, -90, middle + 180, 90), *size)
    assert [at for at in LAND if not is_land(window, Position(*at))] == []
    if size in SIZES[:2]:  # in smaller ones a dot is as large as a sea
        assert [at for at in SEA if is_land(window, Position(*at))] == []


@pytest.mark.parametrize("at", [*LAND, (36.2, 138.2)])
def test_a_place_on_land_is_on_land_however_close_one_looks(at: tuple[float, float]) -> None:
    where = Position(*at)
    for least in (1.0, 10.0, 60.0):
        assert is_land(Window(around([where], least), 40, 12), where)


def test_small_islands_are_there_when_one_looks_closely() -> None:
    for lat, lon in ((24.45, 122.98), (-27.12, -109.35), (24.78, 141.32)):
        rows = coast.land(Window(around([Position(lat, lon)], 1.0), 40, 12))
        assert any(rows)


def test_there_is_no_seam_where_longitudes_begin_anew() -> None:
    window = Window(Box(170, 60, 190, 72), 60, 20)
    rows = coast.land(window)
    shore = coast.shore(window, rows)
    x, y = (int(each) for each in window.dot(Position(67.5, 180)))  # Chukotka lies across it
    assert [rows[y] >> at & 1 for at in range(x - 4, x + 5)] == [1] * 9
    assert [shore[y] >> at & 1 for at in range(x - 4, x + 5)] == [0] * 9


def test_the_pole_is_no_coast() -> None:
    window = Window(Box(-180, -90, 180, 90), 100, 60)  # higher than the world
    shore = coast.shore(window, coast.land(window))
    last = int(window.dot(Position(-89.9, 0))[1])
    assert shore[last:] == [0] * (window.down - last)


# Positions


def test_a_degree_of_longitude_is_as_long_as_it_is_there() -> None:
    for lat, part in ((0.0, 1.0), (60.0, 0.5)):
        window = Window(around([Position(lat, 20)], 5.0), 60, 20)
        x, y = window.dot(Position(lat, 20))
        assert window.dot(Position(lat, 21))[0] - x == pytest.approx(part * window.scale)
        assert y - window.dot(Position(lat + 1, 20))[1] == pytest.approx(window.scale)


def test_places_on_both_sides_of_the_antimeridian_are_neighbours() -> None:
    box = around([Position(-17, 178), Position(-14, -172)], 1.0)
    assert box.east - box.west < 15
    window = Window(box, 60, 20)
    west, east = window.cell(Position(-17, 178)), window.cell(Position(-14, -172))
    assert west is not None
    assert east is not None
    assert west[0] < east[0]
    shown = drawn(atlas(place("fiji", -17, 178), place("samoa", -14, -172)))
    assert "Name of fiji" in shown
    assert "Name of samoa" in shown


@pytest.mark.parametrize(
    "ats",
    [[(90, 0)], [(-90, 0)], [(90, 0), (-90, 0)], [(89, 10), (89, -170)], [(-90, -180), (90, 180)]],
)
@pytest.mark.parametrize("zoom", ZOOMS)
def test_the_poles_are_on_the_map(ats: list[tuple[float, float]], zoom: str) -> None:
    found = atlas(*(place(f"p{n}", *at) for n, at in enumerate(ats)))
    for number in range(len(ats)):
        assert "◉" in drawn(found, zoom, number)


POSITIONS = st.builds(Position, st.floats(-90, 90), st.floats(-180, 180))


@given(st.lists(POSITIONS, min_size=1, max_size=12), st.sampled_from(SIZES))
def test_every_place_is_in_sight(found: list[Position], size: tuple[int, int]) -> None:
    for box in (around(found, 6.0), world(found[0].lon, found)):
        window = Window(box, *size)
        cells = [window.cell(at) for at in found]
        assert None not in cells
        assert all(0 <= x < size[0] and 0 <= y < size[1] for x, y in filter(None, cells))


# Regions


def test_regions_are_where_places_stand_together() -> None:
    near = [Position(10 + n, 20) for n in range(3)]
    far = [Position(-30, 179.5), Position(-30, -179.5)]
    alone = Position(60, -100)
    assert regions([*near, alone, *far]) == [[0, 1, 2], [4, 5]]


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_a_few_places_are_no_regions(count: int) -> None:
    assert regions([Position(n, n) for n in range(count)]) == []


def test_places_at_one_spot_are_one_region() -> None:
    assert regions([Position(5, 5)] * 6) == []
    assert sorted(map(len, regions([Position(5, 5)] * 6 + [Position(50, 50)] * 3))) == [3, 6]


def test_many_places_are_all_in_a_region() -> None:
    found = [Position(n % 3, n % 5 + 90 * (n % 2)) for n in range(MOST + 50)]
    assert sum(map(len, regions(found))) == len(found)


def test_one_can_come_closer_step_by_step() -> None:
    rows = [place(f"a{n}", 10 + n, 20) for n in range(3)] + [
        place(f"b{n}", 50, n) for n in range(2)
    ]
    found = atlas(*rows, place("alone", -40, -100), place("nowhere"))
    assert found.zooms(found.number("a1")) == [WORLD, ALL, REGION, NEAR]
    assert found.zooms(found.number("alone")) == [WORLD, ALL, NEAR]
    assert found.zooms(found.number("nowhere")) == [WORLD, ALL]
    boxes = [found.box(zoom, found.number("a1")) for zoom in ZOOMS]
    heights = [box.north - box.south for box in boxes]
    assert heights == sorted(heights, reverse=True)
    assert all(box.holds(Position(11, 20)) for box in boxes)
    assert "region 1 of 2" in found.called(REGION, found.number("a1"))
    assert found.called(REGION, found.number("alone")) == "near Name of alone"


# The picture


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "name", ["Short", "与那国島の長い名前", "x" * 90, "e\u0301" * 9, "\u0301\u200dx"]
)
def test_every_line_is_as_wide_as_the_map(size: tuple[int, int], name: str) -> None:
    rows = [place(f"p{n}", 30 + n, 130 + 2 * n, name=name, approximate=n % 2 > 0) for n in range(8)]
    found = atlas(*rows)
    for zoom in ZOOMS:
        ground = layout.land(found, zoom, 1, *size)
        lines = texts(layout.picture(found, ground, 1))
        assert [cells(line) for line in lines] == [size[0]] * size[1]


def test_the_chosen_place_is_lit_and_ringed_where_it_is_not_exact() -> None:
    ocean = Land(Window(Box(-50, 20, -30, 30), 60, 20))
    for approximate, dots in ((True, True), (False, False)):
        spot = Spot(3, "Somewhere", Position(25, -40), approximate, 2)
        shown = Picture(ocean, [spot], 3)
        styles = {each.style: each.text for line in shown.lines for each in line}
        assert "Somewhere" in styles["place-here"]
        assert ("place" in styles) == dots
        other = Picture(ocean, [spot], -1)
        assert ("○" if approximate else "●") in "".join(texts(other))


def test_places_in_one_cell_are_counted() -> None:
    ocean = Land(Window(Box(-50, 20, -30, 30), 60, 20))
    spots = [Spot(n, f"P{n}", Position(25, -40), True, n) for n in range(3)]
    shown = "\n".join(texts(Picture(ocean, spots)))
    assert "3 P2 +2" in shown
    many = [Spot(n, f"P{n}", Position(25, -40), True, n) for n in range(12)]
    assert "+ P11 +11" in "\n".join(texts(Picture(ocean, many)))


def test_a_click_finds_the_nearest_place() -> None:
    ocean = Land(Window(Box(-50, 20, -30, 30), 60, 20))
    spots = [
        Spot(0, "West", Position(25, -48), True, 1),
        Spot(1, "East", Position(25, -32), True, 1),
    ]
    shown = Picture(ocean, spots)
    cell = ocean.window.cell(Position(25, -32))
    assert cell is not None
    assert shown.nearest(*cell) == 1
    assert shown.nearest(cell[0] - 2, cell[1]) == 1
    assert Picture(ocean, []).nearest(3, 3) == -1


def test_signs_are_ascii_where_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ASCII, "1")
    found = atlas(
        *(place(f"p{n}", 35 + n, 135 + n, approximate=n % 2 > 0, entries=n) for n in range(5)),
        place("nowhere"),
    )
    for width in (24, 80):
        view = layout.lay_out(found, width, 12, scope="Tab", chosen=1)
        assert all(line.text.isascii() for line in view.lines)
    assert "#" in drawn(found)
    assert "." in drawn(found)


# The list


def test_the_list_has_those_with_most_entries_first_and_the_unplaced_last() -> None:
    found = atlas(place("few", 1, 1), place("bare", entries=99), place("many", 2, 2, entries=12))
    lines = layout.legend(found, 40)
    assert [line.text.split() for line in lines if line.item >= 0] == [
        ["●", "Name", "of", "many", "12"],
        ["●", "Name", "of", "few", "1"],
        ["?", "Name", "of", "bare", "99"],
    ]
    assert "Without a position" in [line.text for line in lines]
    view = layout.lay_out(found, 60, 10, scope="Tab")
    assert view.targets == ["place:many", "place:few", "place:bare"]


def test_it_says_what_is_left_out() -> None:
    assert layout.made(atlas(place("a", 1, 1), place("b"), without=3, others=4)) == (
        "7 of 10 entries name a place, 3 name none. 2 places, 1 without a position."
        " Left out: 4 that none of these entries names."
    )


def test_where_there_is_no_place_or_no_position_it_is_said_in_words() -> None:
    nothing = layout.lay_out(atlas(without=10), 60, 10, scope="Tab")
    assert [line.text for line in nothing.lines] == [
        "There is no place here: no entry of Tab names any."
    ]
    bare = layout.lay_out(atlas(place("a")), 60, 10, scope="Tab")
    assert next(iter(bare.lines)).text == "Without a position"


@pytest.mark.parametrize("width", [20, 40, 60, 100])
def test_rows_are_no_wider_than_they_may_be(width: int) -> None:
    found = atlas(place("a", -33.9, -151.2, name="宇" * 60, entries=1234), place("b", 1, 1))
    view = layout.lay_out(found, width, 10, scope="Tab", chosen=0, entries=[])
    assert [line.text for line in view.lines if cells(line.text) > width] == []
