"""Scenarios of an author: a small pack that is written while it is read."""

from __future__ import annotations

from benchmarks.cells.pack import ALONE, MANIFEST, NAMES, PACK, SECOND, first
from benchmarks.cells.steps import (
    EDITED,
    Scenario,
    back_to_size,
    click,
    editing,
    press,
    put_back,
    remove,
    resize,
    save,
    take_away,
)
from tests.small_pack import entry

BROKEN = PACK["first"].replace('title = "Title of two"', 'title = "Title of two')
"""A quotation mark is missing."""

WRONG = first(credibility="9", standing='"sure"') + entry("more", kind='"poem"')
"""Several values are wrong."""

WORDED = first(title='"Another title"', body='"Another body, with [a link](#two)."')

WITHOUT_ONE = PACK["first"][PACK["first"].index("[[entry]]", 9) :]

SCENARIOS = [
    Scenario(
        "pack",
        [
            *press("j J J enter space g f escape 2 3 j enter s x escape F escape 1 g enter space"),
            *press("space G f a s d escape o ! j j k G g pagedown pageup ? q q"),
        ],
        own=PACK,
    ),
    Scenario(
        "pack without an entry",
        [*press("j enter space M o f s x enter escape F !")],
        own=ALONE,
    ),
    Scenario(
        "save: an entry",
        [
            *press("j space"),
            save(first=first(title='"Another title"')),
            *press("k"),
            save(first=WORDED),
            save(first=WORDED + entry("new")),
            *press("G g"),
            save(second=SECOND.replace("Bottom line of four", "Other words")),
            *press("2 j"),
            save(second=SECOND),
            save(second=f"# a remark\n{SECOND}"),
        ],
        own=PACK,
    ),
    Scenario(
        "save: the open entry goes",
        [
            save(first=WITHOUT_ONE, second=SECOND.replace("#one", "#two")),
            save(**{key: PACK[key] for key in ("first", "second")}),
            *press("G enter f"),
            save(first=first(sources='["act"]')),
            *press("2 enter f a enter space"),
            save(first=WITHOUT_ONE, second=SECOND.replace("#one", "#two")),
            *press("H L"),
        ],
        own=PACK,
    ),
    Scenario(
        "save: the manifest",
        [
            *press("j"),
            save(briefing=MANIFEST.replace("Small Pack", "Renamed").replace("GREEN", "RED")),
            save(briefing=MANIFEST.split('[[pane]]\nid = "bare"')[0]),
            save(briefing=MANIFEST),
            save(names=NAMES.replace("News Agency", "Other Agency")),
            save(
                first=WITHOUT_ONE,
                second=SECOND + PACK["first"].split("[[entry]]")[1].join(("[[entry]]", "")),
            ),
        ],
        own=PACK,
    ),
    Scenario(
        "save: while reading on",
        [
            *press("enter space"),
            save(first=first(title='"Another title"')),
            *press("/ ships enter n"),
            save(first=first(bottom_line='"Ships, in other words."')),
            *press("n f a"),
            save(first=PACK["first"]),
            *press("escape / the"),
            save(first=first(title='"Another title"')),
            *press("escape"),
        ],
        own=PACK,
    ),
    Scenario(
        "save: while something lies above",
        [
            *press("s title down down"),
            save(first=first(title='"Another title"')),
            *press("f2 down space"),
            save(first=PACK["first"] + entry("new")),
            *press("escape f5 enter"),
            save(first=PACK["first"]),
            *press("2 H H q F space"),
            save(first=PACK["first"]),
            *press("escape j"),
            save(first=first(title='"Another title"')),
            *press("f5 ?"),
            save(first=PACK["first"]),
            *press("q"),
        ],
        own=PACK,
    ),
    Scenario(
        "break",
        [
            *press("j"),
            save(first=BROKEN),
            *press("j space enter ! j k enter q"),
            resize(60, 20),
            resize(30, 8),
            back_to_size(),
            save(first=PACK["first"]),
            save(first=WRONG),
            *press("! j j k G g"),
            click("first.toml")._replace(least=EDITED),
            *press("pagedown"),
            editing("enter"),
            editing("o"),
            click("first.toml"),
            save(first=first(credibility="9")),
            resize(60, 20),
            back_to_size(),
            save(first=WORDED),
            *press("escape j"),
        ],
        own=PACK,
    ),
    Scenario(
        "break: on every screen",
        [
            *press("s ships"),
            save(first=BROKEN),
            *press("f8 escape escape ? space q"),
            click("first.toml"),
            *press("q F escape / the escape f escape s"),
            save(first=WORDED),
            *press("escape 2"),
            remove("bare"),
            *press("! q"),
            save(bare="# none yet\n", names=NAMES.split("[[place]]")[0]),
            *press("! enter"),
        ],
        own=PACK,
    ),
    Scenario(
        "break, without colours",
        [save(first=WRONG), *press("j ! j enter")],
        own=PACK,
        variables={"NO_COLOR": "1"},
    ),
    Scenario(
        "the folder goes",
        [
            *press("j"),
            take_away(),
            *press("! enter o q s e1"),
            put_back(),
            *press("enter"),
        ],
        own=PACK,
    ),
    Scenario("broken from the start", [], own={**PACK, "first": BROKEN}, ends=True),
    Scenario(
        "editor",
        [
            *press("j"),
            editing("o"),
            *press("enter"),
            editing("o"),
            *press("!"),
            editing("o"),
            editing("enter"),
        ],
        own=PACK,
        variables={"EDITOR": "sed -i s/Body/Corpse/"},
    ),
    Scenario("editor: none named", [editing("o"), *press("j")], own=PACK, variables={"EDITOR": ""}),
    Scenario(
        "editor: it fails", [editing("o"), *press("j")], own=PACK, variables={"EDITOR": "false"}
    ),
]
