"""Scenarios of who reads the bundled pack: lists, entries, links, the help, the window."""

from __future__ import annotations

from benchmarks.cells.steps import (
    WHEEL_UP,
    Scenario,
    back_to_size,
    click,
    editing,
    focus,
    go_on,
    grow,
    once,
    paste,
    point,
    press,
    resize,
    scroll_bar,
    select,
    start_again,
    wait,
    wheel,
    words,
)

CONTROL = ("--entry", "coast-guard-control")
"""Opens an entry with links of both kinds, a rule and long text."""

PLAIN = {"NO_COLOR": "1"}

SIZES = [resize(60, 20), resize(30, 8), resize(100, 30), back_to_size()]

STARTS = [
    Scenario("start: nothing compiled", [*press("j enter")], compiled=False),
    Scenario(
        "start: the screen kept; quit",
        [
            wait(0.8),
            *press("q"),
            start_again(),
            *press("j s x ctrl+q"),
            start_again(),
            wait(0.8),
        ],
        ends=True,
    ),
    Scenario("start: pane", [*press("j enter ]")], ("--pane", "spending")),
    Scenario("start: series", [*press("space j J tab j H")], ("--entry", "scrambles")),
    Scenario("start: search", [*press("down enter H q")], ("--search", "five patrols")),
    Scenario("start: no such entry", [], ("--entry", "coast-gard-control"), ends=True),
    Scenario("start: no such pane", [], ("--pane", "chin"), ends=True),
]

MOVING = [
    Scenario(
        "tabs",
        [
            *press("2 3 4 5 6 7 8 9 8 1 ] ] ] ] ] ] ] ] [ [ [ enter ] ] tab [ [ H L"),
        ],
    ),
    Scenario(
        "list",
        [
            *press("k j j down up J K G j k g k pagedown pagedown pagedown pageup end home space"),
            *press("b 5 G pageup d u ctrl+d ctrl+u escape backspace"),
        ],
    ),
    Scenario(
        "entry",
        [
            *press("5 enter j j k down up space b d u ctrl+d ctrl+u pagedown pageup G space g"),
            *press("end home J J K space tab j k tab shift+tab shift+tab escape enter backspace"),
        ],
    ),
    Scenario(
        "what does not apply; in one breath",
        [
            *press("n N L H f5 9 backspace ctrl+c o enter z f3"),
            once(*"jjjGk]]"),
            once(*"/guard", "enter", "n"),
            once(*"2?"),
            once("q", "3"),
        ],
    ),
    *(
        Scenario(
            f"every entry of tabs {' '.join(str(tab) for tab, _ in tabs)}",
            [step for tab, count in tabs for step in press(f"{tab} enter {count}*J")],
        )
        for tabs in (((1, 16), (2, 8), (3, 10)), ((4, 21), (5, 22)), ((6, 9), (7, 17), (8, 19)))
    ),
    Scenario(
        "every page of some entries",
        [*press("enter" + " 4*space J" * 3), *press("8 enter" + " 3*space J" * 3)],
    ),
]

_FIND = [
    *press("5 enter /"),
    *words("guard"),
    *press("enter n n N G N g n escape n / zzq backspace backspace backspace enter enter /"),
    *press("Coast escape / the enter J escape escape / sea tab n escape escape"),
]

_FOLLOW = [
    *press("f 1 a escape f backspace f a enter space backspace H L f a enter alt+left"),
    *press("alt+right H H L backspace backspace escape f ctrl+c tab"),
]

FOLLOWING = [
    Scenario("find", _FIND),
    Scenario("find, without colours", _FIND, variables=PLAIN),
    Scenario("follow", _FOLLOW, CONTROL),
    Scenario(
        "follow an address",
        [
            *press("/ Study_group enter f a escape"),
            click("Study group"),
            *press("escape f s d"),
            click("Study group"),
            *press("enter j G f a enter H f l escape tab j f a enter escape 1 f escape"),
        ],
        CONTROL,
    ),
    Scenario(
        "back and forth; more like this",
        [
            *press("j 2 j 3 H H L 5 enter space 6 H J H s drone enter f a enter H H down enter"),
            *press("backspace q L L 5 j M down enter M H backspace q"),
        ],
    ),
]

_FILTERS = [
    *press("5 F down space down enter up tab right space left shift+tab pagedown"),
    *press("pagedown pageup j z m space escape j k G J enter escape f5 F space backspace"),
    *press("delete space f5 space f2 1 5 F F H"),
]

FILTERING = [
    Scenario("filters", _FILTERS),
    Scenario("filters, without colours", _FILTERS[:24], variables=PLAIN),
    Scenario(
        "filters: all values, none left, links",
        [
            *press("5 F 4*tab 8*down space 4*down f2 F 5*tab 9*down space up space escape"),
            *press("F 2*tab space tab space down escape j enter f5 F down space escape enter"),
            *press("f a enter H 2 H s balloon enter H q F 2*tab f5"),
        ],
    ),
    Scenario(
        "filters: mouse and sizes",
        [
            *press("5 F"),
            click("[ ]"),
            click("[ ]"),
            wheel("[ ]", 3),
            wheel("[ ]", 3, WHEEL_UP),
            click("kind"),
            scroll_bar(0.5),
            click("more"),
            *press("escape"),
            click("✕"),
            click("clears"),
            *press("F space"),
            *SIZES,
            *press("escape"),
            *SIZES,
        ],
    ),
]

HELPING = [
    Scenario(
        "help and problems",
        [
            *press("? space pagedown pageup j k d u G b g end home / grade enter n N ? escape"),
            *press("escape f1 q s f1 space q escape ! ? escape j k G g enter o escape f8 q"),
        ],
    ),
    Scenario(
        "palette",
        [
            *press("colon"),
            *words("light"),
            *press("enter j colon"),
            *words("dark"),
            *press("enter colon down down up escape ctrl+p zzq"),
            wait(0.8),
            *press("escape colon help:_ev enter colon escape q s ctrl+p filt down enter ctrl+p"),
            *press("escape escape"),
        ],
    ),
    Scenario(
        "light",
        [
            *press("colon light enter j 5 enter f a escape / order enter n ? q ! q F space tab"),
            *press("escape s kind:rule_sea down f2 space escape enter colon dark enter"),
        ],
    ),
    Scenario(
        "light, without colours",
        [*press("colon light enter j ? q s sea")],
        variables=PLAIN,
    ),
    Scenario(
        "256 colours",
        [*press("j enter f escape s sea enter")],
        variables={"COLORTERM": ""},
    ),
]

WINDOWS = [
    Scenario(
        "sizes of list, help and palette",
        [
            *press("5 G"),
            *SIZES,
            *press("k"),
            grow(1, 0),
            grow(0, 1),
            grow(-1, -1),
            *press("? space"),
            *SIZES,
            *press("q colon ta"),
            *SIZES,
            *press("escape g space"),
            resize(60, 20),
            resize(100, 30),
            back_to_size(),
        ],
    ),
    Scenario(
        "sizes of an entry, its links and matches",
        [
            *press("space space"),
            *SIZES,
            grow(-3, 2),
            *press("b f"),
            *SIZES,
            *press("f a"),
            *SIZES,
            *press("escape / the"),
            *SIZES,
            *press("enter"),
            *SIZES,
            *press("n"),
        ],
        CONTROL,
    ),
    Scenario(
        "too small at first",
        [
            resize(30, 8),
            *press("j colon ?"),
            back_to_size(),
            *press("q s"),
            resize(39, 12),
            back_to_size(),
        ],
    ),
    Scenario(
        "mouse",
        [
            click("Russia"),
            click("1 China"),
            point("Help"),
            click("Help"),
            wheel("Help", 3),
            *press("q 5"),
            click(" The Coast Guard is"),
            click("▌The Coast Guard is"),
            wheel("Guard", 2),
            wheel("Guard", 1, WHEEL_UP),
            *press("escape"),
            wheel("At sea", 4),
            *press("g enter"),
            scroll_bar(0.4),
            scroll_bar(1),
            *press("g / ordinary enter n"),
            click("ordinary"),
            click("cooperation"),
            *press("H"),
            click("Find"),
            *press("guard"),
            click("Control"),
            click("Search"),
            click("Back"),
        ],
    ),
    Scenario(
        "copy",
        [
            *press("5 enter ctrl+c"),
            select("In an armed"),
            *press("ctrl+c j"),
            click("Rule"),
            *press("?"),
            select("line down"),
            *press("ctrl+c q"),
        ],
    ),
    Scenario(
        "the terminal elsewhere",
        [
            focus(gained=False),
            *press("j"),
            focus(gained=True),
            paste("jj\nq"),
            editing("ctrl+z"),
            go_on(),
            *press("j s sea"),
            focus(gained=False),
            focus(gained=True),
            editing("ctrl+z"),
            go_on(),
            *press("escape"),
        ],
    ),
]

SCENARIOS = [*STARTS, *MOVING, *FOLLOWING, *FILTERING, *HELPING, *WINDOWS]
