"""Whatever stands under whatever key, an author is told; nothing falls over."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.pack.problems import PackError
from briefing.pack.validation import validator

LEAF: dict[str, Any] = {
    "actor": [{"id": "a", "name": "A", "aliases": ["B"]}],
    "place": [{"id": "p", "name": "P", "lat": Decimal("1.5"), "lon": 2, "approximate": True}],
    "term": [{"id": "t", "name": "T", "ja": "用語", "note": "N"}],
    "source": [
        {"id": "s", "publisher": "P", "title": "T", "kind": "primary", "reliability": "A"},
        {"id": "bare", "url": "https://example.org/bare"},
    ],
    "entry": [
        {
            "id": "one",
            "kind": "rule",
            "title": "T",
            "bottom_line": "B",
            "body": "B",
            "date": {"from": date(2023, 1, 1), "to": date(2023, 1, 2)},
            "said_by": ["a"],
            "sources": [{"id": "s", "at": "p. 1"}, "s"],
            "credibility": 2,
            "standing": "confirmed",
            "rule": {"basis": [{"law": "L", "at": "1"}], "when": {"order": ["none"]}},
            "quote": {"text": "Q", "speaker": "a", "translation": "ours"},
            "change": {"direction": "new"},
        }
    ],
    "series": [
        {
            "id": "s",
            "title": "S",
            "x": "fiscal-year",
            "columns": {"total": {"title": "All", "unit": "times"}},
            "points": [{"x": 2020, "total": 5, "derived": ["total"], "sources": ["s"]}],
        }
    ],
}
MANIFEST: dict[str, Any] = {
    "pack": {"format": 1, "id": "p", "title": "P", "allow": {"check": "reason"}},
    "pane": [{"id": "a", "title": "A", "files": ["a.toml"]}],
    "dimension": {"order": {"title": "O", "values": {"none": "None"}}},
}

scalars = ["", "x", "A b", 0, -1, 99, True, Decimal("1.5"), Decimal("nan"), date(2023, 1, 1)]
values: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(scalars),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["id", "x", "from", "at", "(id)", "Key", "[key]"]), inner)
    ),
    max_leaves=4,
)


def _changed(value: Any, draw: st.DataObject) -> Any:
    """Return `value` with something else at one place in it, or one key more."""
    if isinstance(value, dict) and value and draw.draw(st.integers(0, 5)):
        key = draw.draw(st.sampled_from([*value, "extra", "(extra)", "Key"]))
        return {**value, key: _changed(value[key], draw) if key in value else draw.draw(values)}
    if isinstance(value, list) and value and draw.draw(st.integers(0, 5)):
        return [_changed(value[0], draw), *value[1:]]
    return draw.draw(values)


def _told(tables: dict[str, Any], *, manifest: bool) -> list[str]:
    try:
        if manifest:
            validator.check(tables, "file.toml", manifest=True)
        else:
            validator.check(tables, "file.toml", manifest=False)
    except PackError as error:
        return error.lines()
    return []


@settings(derandomize=True, deadline=None, max_examples=400)
@given(st.booleans(), st.data())
def test_a_file_of_any_shape_is_taken_or_refused_in_lines(
    manifest: bool, data: st.DataObject
) -> None:
    tables = MANIFEST if manifest else LEAF
    key = data.draw(st.sampled_from([*tables]))
    changed = {**tables, key: _changed(tables[key], data)}
    for line in _told(changed, manifest=manifest):
        assert line.startswith((f"file.toml: {key}", "…"))
