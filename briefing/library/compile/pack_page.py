"""The page of the pack itself: all that its manifest says, and words that ask for the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from briefing.library.compile.block_parts import SEPARATOR, fact, heading, item, lines, named, words
from briefing.library.compile.page_parts import NOT_CHECKED, PageDraft, allowed, others, title
from briefing.pack.model import addresses, entry_kinds, scales, source_names
from briefing.pack.model.dates import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.library.compile.name_table import NameTable
    from briefing.pack.markdown.blocks import Block, Spans
    from briefing.pack.model.rules import RuleTest
    from briefing.pack.reading.manifest import PackLayout

MOST = 100
"""Groups of words that are listed, and tests of rules."""

_SAID = (("applies", "applies"), ("may", "may apply"), ("not", "does not apply"))
"""Keys of a test of rules that hold ids of rules, and what is said of those."""

_SHOWN = (
    *("format", "id", "title", "edition", "publisher", "note", "handling"),
    *("covers_to", "published", "as_of", "allow", "sources", "reliability", "credibility"),
)


def page(
    layout: PackLayout, names: NameTable, synonyms: list[list[str]], tests: list[RuleTest]
) -> PageDraft:
    """Return the page of a pack; `synonyms` are its groups of words, `tests` those of its rules."""
    pack = cast("dict[str, Any]", layout.pack)
    draft = PageDraft(addresses.PACK, pack["id"], pack["title"], [pack["title"], pack["id"]])
    edition = [f"edition {pack['edition']}"] if "edition" in pack else []
    draft.blocks += title(pack["title"], SEPARATOR.join(["Pack", *edition, pack["id"]]))
    draft.blocks += _facts(pack, names)
    draft.blocks += _tabs(layout)
    draft.blocks += _dimensions(layout)
    draft.blocks += _rule_tests(layout, tests)
    draft.blocks += _kinds(layout)
    draft.blocks += _synonyms(synonyms)
    return draft


def _facts(pack: dict[str, Any], names: NameTable) -> Iterator[Block]:
    if "note" in pack:
        note = lines(pack["note"], "bottom-line")
        yield {"kind": "bottom-line", "part": "bottom_line", "spans": note}
    tight = False
    if "publisher" in pack:
        yield fact("facts", "Publisher", words(pack["publisher"]), tight=tight)
        tight = True
    for key, label in (("published", "Published"), ("covers_to", "Covers to"), ("as_of", "As of")):
        if key in pack:
            yield fact("facts", label, words(spoken(pack[key])), tight=tight)
            tight = True
    if "handling" in pack:
        label = f"{pack['handling']}: {scales.HANDLINGS[pack['handling']]}"
        yield fact("facts", "Handling", words(label), tight=tight)
        tight = True
    for number, (source, at) in enumerate(names.cited(pack.get("sources", []))):
        spans = named("source", [(source["id"], source_names.label(source))])
        where = f", {at}" if at else ""
        spans.append({"text": f"{where}: where an entry names no source"})
        yield fact("facts", "" if number else "Rests on", spans, tight=tight or number > 0)
        tight = True
    for key, label in (("reliability", "Sources"), ("credibility", "Entries")):
        if key in pack:
            scale: Mapping[Any, str] = (
                scales.RELIABILITY if key == "reliability" else scales.CREDIBILITY
            )
            text = f"{pack[key]}, {scale[pack[key]]}, where no grade is given"
            yield fact("facts", label, words(text), tight=tight)
            tight = True
    yield from allowed(pack.get("allow", {}), tight=tight)
    yield from others(pack, _SHOWN, tight=tight)


def _tabs(layout: PackLayout) -> Iterator[Block]:
    yield heading("facts", "Tabs")
    for pane in layout.panes:
        short = f" ({pane['short']})" if "short" in pane else ""
        yield item("facts", [{"text": pane["title"] + short}])
        for code, reason in pane.get("allow", {}).items():
            line = item("facts", words(f"{NOT_CHECKED.lower()}, {code}: {reason}", "quiet"), "")
            line["indent"] = 2
            yield line


def _dimensions(layout: PackLayout) -> Iterator[Block]:
    if layout.dimensions:
        yield heading("facts", "What rules depend on")
    for dimension in layout.dimensions.values():
        values = ", ".join(f"“{value}”" for value in dimension["values"].values())
        yield item("facts", [{"text": f"{dimension['title']}: {values}"}])


def _kinds(layout: PackLayout) -> Iterator[Block]:
    if layout.kinds:
        yield heading("facts", "Kinds of entries of its own")
    for name, kind in layout.kinds.items():
        dated = " (dated)" if kind.get("dated") else ""
        title = entry_kinds.title(name, layout.kinds)
        yield item("facts", [{"text": f"{title}{dated}: search kind:{name}"}])


def _synonyms(groups: list[list[str]]) -> Iterable[Block]:
    if groups:
        yield heading("facts", "Words that ask for the same")
    for group in groups[:MOST]:
        spans: Spans = [{"text": ", ".join(group)}]
        yield item("facts", spans)
    if (more := len(groups) - MOST) > 0:
        yield item("facts", words(f"and {more:,} more groups", "quiet"), "")


def _rule_tests(layout: PackLayout, tests: list[RuleTest]) -> Iterator[Block]:
    if tests:
        yield heading("facts", "What the rules are tested for")
    for test in tests[:MOST]:
        known = [
            f"{layout.dimensions[name]['title']}: {layout.dimensions[name]['values'][value]}"
            for name, value in test.get("when", {}).items()
        ]
        spans: Spans = [{"text": "; ".join(known) or "Nothing known"}]
        said = cast("dict[str, list[str]]", test)
        for key, label in _SAID:
            for number, id in enumerate(said.get(key, [])):
                spans.append({"text": ", " if number else f" – {label}: "})
                spans.append({"text": id, "link": f"#{id}"})
        yield item("facts", spans)
    if (more := len(tests) - MOST) > 0:
        yield item("facts", words(f"and {more:,} more tests", "quiet"), "")
