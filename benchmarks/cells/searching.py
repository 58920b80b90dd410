"""Scenarios of who searches the bundled pack."""

from __future__ import annotations

from benchmarks.cells.steps import (
    WHEEL_UP,
    Scenario,
    back_to_size,
    click,
    once,
    paste,
    point,
    press,
    resize,
    scroll_bar,
    select,
    wheel,
    words,
)

_SEARCH = [
    *press("s"),
    *words("coast guard"),
    *press("down down up pagedown pagedown pageup down enter n n N space backspace down"),
    *press("enter J H q L s escape"),
]

_FILTERS = [
    *press("s"),
    *words("china"),
    *press("f2 down space tab down space right left shift+tab c z pagedown pageup escape"),
    *press("down f2 backspace delete space escape down enter backspace F space F f5 f5 q"),
    *press("H"),
]

SCENARIOS = [
    Scenario("search", _SEARCH),
    Scenario("search, without colours", _SEARCH[:24], variables={"NO_COLOR": "1"}),
    Scenario(
        "search: nothing asked, all results",
        [
            *press("s down enter backspace f3 f4 f5 tab escape japan 12*pagedown up 2*down enter"),
            *press("H ctrl+u japan_kind:rule 6*pagedown 2*down"),
        ],
    ),
    Scenario(
        "search: on from the results",
        [
            *press("s missile down enter backspace down up x backspace backspace enter H ctrl+u"),
            *press("sea enter H space of enter H q"),
        ],
    ),
    Scenario(
        "search: corrected, other names, mistakes",
        [
            *press("s tomohawk f3 f3 down enter n H f3 enter H ctrl+u NATO f3 ctrl+u"),
            *press("missle_lanch f3 f4 f3 f4 ctrl+u 尖閣 f4 f4 down enter n backspace ctrl+u"),
            *press("SDF_ships f4 f4 enter H ctrl+u pane:nowhere enter ctrl+u date:20x down"),
            *press('ctrl+u "five_patrols ctrl+u - sea ctrl+u kind:poem_grade:Z_sea_OR'),
        ],
    ),
    Scenario(
        "search: nothing found",
        [
            *press("s zeppelin_patrol_kind:rule down down up enter enter H ctrl+u"),
            *press("patrolz_kind:rule down down down down up enter down enter ctrl+u xqzv enter"),
            *press("down enter f2 escape ctrl+u sea f2 space tab space escape ctrl+u"),
            *press("kind:capability down enter ctrl+u topic:balloons 2*down enter f2 f5"),
        ],
    ),
    Scenario(
        "search: completing",
        [
            *press("s k tab r tab _pat tab tab tab shift+tab escape tab enter backspace ctrl+u"),
            *press("patr tab tab space actor: tab tab shift+tab shift+tab escape ctrl+u zzq tab"),
            *press("ctrl+u standing:c tab ctrl+u tab tab shift+tab left ctrl+u -pane:china, tab"),
            *press('tab x ctrl+u said:"asso tab'),
        ],
    ),
    Scenario("search: filters", _FILTERS),
    Scenario("search: filters, without colours", _FILTERS[:20], variables={"NO_COLOR": "1"}),
    Scenario(
        "search: the language, editing the query",
        [
            *press('s patrol*_-five ctrl+u five_OR_six ctrl+u "coast_guard"_kind:rule ctrl+u'),
            *press("date:2023-06.. ctrl+u grade:B_has:quote f1 space q f8 q ctrl+u"),
            *press("coast_guard_control_in_the_armed_attack_case home right right delete x left"),
            *press("end backspace left left"),
            paste("two\nlines\tand \x1b[31mmore"),
            *press("home end _pane:nowhere home end escape"),
        ],
    ),
    Scenario(
        "search: in one breath",
        [
            once("s", "coast guard", "enter"),
            *press("H q"),
            once("s", "ki", "tab", "ru", "tab", "sea"),
            *press("enter H"),
        ],
    ),
    Scenario(
        "search: sizes",
        [
            *press("s tomohawk down"),
            resize(60, 20),
            resize(30, 8),
            back_to_size(),
            *press("ctrl+u pane:nowhere"),
            resize(60, 20),
            resize(100, 30),
            back_to_size(),
            *press("ctrl+u sea f2 space"),
            resize(60, 20),
            resize(30, 8),
            resize(100, 30),
            back_to_size(),
            *press("escape ctrl+u zeppelin_kind:rule down"),
            resize(60, 14),
            back_to_size(),
        ],
    ),
    Scenario(
        "search: mouse",
        [
            click("Search"),
            *words("tomohawk"),
            click("as typed"),
            click("F3"),
            point("Tomahawk"),
            click("Tomahawk contract"),
            *press("H"),
            click("Back"),
            *press("s japan"),
            wheel("found", 2),
            wheel("▌", 5),
            wheel("Japan", 2, WHEEL_UP),
            scroll_bar(0.5),
            *press("H"),
            click("japan", 2),
            select("japan"),
            *press("x end ctrl+u zeppelin_kind:rule"),
            click("   kind:rule"),
            *press("ctrl+u p tab"),
            click("place:"),
            *press("ctrl+u"),
            click("Filters"),
            click("[ ]"),
            click("✕"),
            click("Search"),
            *press("sea"),
            click("Esc"),
        ],
    ),
]
