"""The numbers of citations: each source of an entry is counted in the order of the entry's list.

A number stands in brackets, `[2]` or `[1,3]`: it is read alike in colour and without, in ASCII, and
with as many figures as it takes, which raised figures are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.markdown import citations
from briefing.pack.markdown.spans import CITATION

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Cite, Span, Spans
    from briefing.pack.model.tables import Entry


def mark(number: int) -> str:
    """Return the number of a source as it is shown, in the text and in the list of sources."""
    return f"[{number}]"


def anchor(source: str) -> str:
    """Return what links within an entry call a source in its list by: no address of the pack, for
    the address of a source leads to its page.
    """
    return f"{CITATION}:{source}"


class CitedBody:
    """A body whose citations are numbers, and what it cites of each source."""

    def __init__(self, entry: Entry, blocks: list[Block]) -> None:
        self.blocks = blocks
        """The body: that of an entry which cites nothing is as it was read."""
        self.cites: list[Cite] = []
        """What is cited, in the order in which it is read."""
        self.places: dict[int, list[str]] = {}
        """Places that are cited in each source, by its number."""
        if citations.OPENS not in entry.get("body", ""):
            return
        self.cites = [cite for span in citations.of_blocks(blocks) for cite in span["cites"]]
        if self.cites:
            self._numbers: dict[str | tuple[str, str], int] = {}
            for number, item in enumerate(entry["sources"], 1):
                source, at = (
                    (item, "") if isinstance(item, str) else (item["id"], item.get("at", ""))
                )
                self._numbers.setdefault(source, number)
                self._numbers.setdefault((source, at), number)
            for cite in self.cites:
                places = self.places.setdefault(self._number(cite), [])
                places += [cite["at"]] if "at" in cite else []
            self.blocks = [self._numbered(block) for block in blocks]

    def _number(self, cite: Cite) -> int:
        """Return the number of the source; where it is listed by places, that of the place."""
        source = cite["source"]
        return self._numbers.get((source, cite.get("at", "")), self._numbers[source])

    def _numbered(self, block: Block) -> Block:
        told: Block = {**block}
        if "spans" in block:
            told["spans"] = self._spans(block["spans"])
        if "rows" in block:
            told["head"] = [self._spans(cell) for cell in block.get("head", [])]
            told["rows"] = [[self._spans(cell) for cell in row] for row in block["rows"]]
        return told

    def _spans(self, spans: Spans) -> Spans:
        """Return spans with numbers in place of citations, each with the space before it."""
        out: Spans = []
        for span in spans:
            if "cites" not in span:
                out.append(span)
                continue
            if out and out[-1]["text"].endswith(" ") and out[-1].get("style") != "code":
                words = out.pop()
                if text := words["text"][:-1]:
                    out.append({**words, "text": text})
                out.append({"text": " ", "style": CITATION})
            out += self._mark(span["cites"])
        return out

    def _mark(self, cites: list[Cite]) -> Spans:
        """Return the numbers of a citation, each a link to its source."""
        links = {self._number(cite): f"#{anchor(cite['source'])}" for cite in cites}
        first, last = min(links), max(links)
        out: Spans = []
        for number in sorted(links):
            text = mark(number)
            text = text if number == first else text[1:]
            text = text if number == last else text[:-1]
            out += [_citation(",")] if out else []
            out.append({**_citation(text), "link": links[number]})
        return out


def _citation(text: str) -> Span:
    return {"text": text, "style": CITATION}
