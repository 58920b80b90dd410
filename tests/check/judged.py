"""One entry, judged for honesty: what is found, at which words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, cast

from briefing.check.finding import Finding
from briefing.check.honesty import Origin, of_entry
from briefing.pack.model.grades import GradeDefaults
from briefing.pack.model.tables import Entry

TODAY = date(2024, 1, 15)

SOURCES = {
    "report": Origin("primary", publisher="report"),
    "paper": Origin("secondary", publisher="paper"),
    "copy": Origin("secondary", ["report"], publisher="copy"),
    "second-copy": Origin("secondary", ["copy"], publisher="second-copy"),
    "digest": Origin("secondary", ["report", "paper"], publisher="digest"),
    "this": Origin("secondary", ["that"], publisher="this"),
    "that": Origin("secondary", ["this"], publisher="that"),
}

GOOD: dict[str, Any] = {
    "id": "example",
    "kind": "assessment",
    "title": "Balloons",
    "bottom_line": "The agency counted 31 balloons.",
    "body": "The agency counted 31 balloons in 2023.",
    "said_by": ["agency"],
    "sources": ["report", "paper"],
    "credibility": 2,
    "standing": "confirmed",
}


def judged(
    *,
    sources: Mapping[str, Origin] = SOURCES,
    shown: Collection[str] = (),
    names: Collection[str] = ("Ministry of Defense",),
    cites: list[Any] | None = None,
    without: Collection[str] = (),
    defaults: GradeDefaults | None = None,
    **changed: Any,
) -> list[Finding]:
    """Return what is found in a good entry of which some keys are other ones."""
    whole = {**GOOD, **({"sources": cites} if cites else {}), **changed}
    entry = cast("Entry", {key: value for key, value in whole.items() if key not in without})
    found = of_entry(
        entry, today=TODAY, sources=sources, shown=shown, names=names, defaults=defaults
    )
    return list(found)


def told(code: str, text: str, *, key: str = "body", **changed: Any) -> list[str]:
    """Return the words in a text of the entry at which a code is told."""
    found = judged(**{"bottom_line": "Text.", **changed, key: text})
    return [text[each.start : each.end] for each in found if each.code == code]
