"""A small pack with rules of every sort, for tests of the rule walk."""

from __future__ import annotations

from tests.small_pack import MANIFEST, entry

DIMENSIONS = (
    MANIFEST
    + """
[dimension.tide]
title = "Tide"
values = { ebb = "Falling", flood = "Rising" }

[dimension.fog]
title = "Fog on the river"
values = { none = "None", thin = "Thin", thick = "Thick" }
"""
)


def rule(id: str, more: str = "", **fields: str) -> str:
    """Return an entry that is a rule, with more in its table than the law."""
    text = f'[entry.rule]\nbasis = [{{ law = "Harbour Act", at = "Art. 3" }}]\n{more}\n'
    return entry(id, kind='"rule"', rule=text, **fields)


FIRST = "".join(
    [
        entry("one"),
        rule("always", 'decides = "Harbour master"'),
        rule("at-flood", 'when = { tide = ["flood"] }', topics='["ships"]'),
        rule("judged", 'judgement = "Danger to life"'),
    ]
)
SECOND = entry("three") + "".join(
    [
        rule("in-fog", 'when = { tide = ["flood"], fog = ["thin", "thick"] }'),
        rule("secret", 'when = { fog = ["thick"] }', handling='"TLP:AMBER"'),
    ]
)
