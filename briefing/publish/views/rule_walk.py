"""The rule walk: what is known, which rules then apply, may apply or do not, and why."""

from __future__ import annotations

from heapq import merge
from itertools import islice, repeat

from briefing import TYPE_CHECKING
from briefing.pack.model.rule_logic import VERDICTS, questions, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from briefing.library.records import RuleBook, RuleRow
    from briefing.pack.model.rule_logic import Answers, Conditions, Question, Verdict

UNKNOWN = "unknown"
"""What is said of a dimension without an answer."""

WORDS = {"holds": "holds:", "unknown": "unknown:", "contradicted": "contradicted:"}
"""What is said before the names of conditions."""


class WalkedRule:
    """A rule, and what it says under what is known."""

    __slots__ = ("row", "verdict")

    def __init__(self, row: RuleRow, verdict: Verdict) -> None:
        self.row = row
        self.verdict = verdict

    @property
    def laws(self) -> list[str]:
        """The law that it rests on, each with its place."""
        bases = self.row["basis"]
        return [f"{each['law']} {each['at']}" if "at" in each else each["law"] for each in bases]

    @property
    def judgement(self) -> str:
        """What is left to judgement while that may decide anything, or ""."""
        return "" if self.verdict.contradicted else self.row.get("judgement", "")


class RuleGroup:
    """The rules of one verdict, in the order of the pack: made as they are asked for, for a pack
    may have more of them than anybody reads.
    """

    def __init__(self, rows: list[RuleRow]) -> None:
        """Make it of the rows of all rules; it has none of them yet."""
        self._rows = rows
        self._parts: list[tuple[list[int], Verdict]] = []
        """The places of rules that are alike, with the verdict on them."""

    def add(self, places: list[int], verdict: Verdict) -> None:
        """Add rules that are alike."""
        self._parts.append((places, verdict))

    def __len__(self) -> int:
        return sum(len(places) for places, _ in self._parts)

    def __iter__(self) -> Iterator[WalkedRule]:
        return iter(self.first(None))

    def first(self, most: int | None) -> list[WalkedRule]:
        """Return at most so many of its rules; None: all of them."""
        parts = (zip(places, repeat(verdict)) for places, verdict in self._parts)
        return [WalkedRule(self._rows[at], told) for at, told in islice(merge(*parts), most)]


def _settled(by: Question) -> str:
    """Return how many of the rules that may apply an answer settles."""
    many = f"{by.most:,}" if by.least == by.most else f"{by.least:,} to {by.most:,}"
    return f"{many} of {by.open:,} that may apply"


class RuleWalk:
    """The rules of a pack under some answers; what is no dimension or value of it is left out."""

    def __init__(self, book: RuleBook, answers: Answers) -> None:
        self.dimensions = book["dimensions"]
        self.answers = {
            name: answers[name]
            for name, each in self.dimensions.items()
            if answers.get(name) in each["values"]
        }
        """In the order of the dimensions."""
        values = {name: each["values"].keys() for name, each in self.dimensions.items()}
        self.rows = book["rules"]
        """All rules, in the order of the pack."""
        self.labels = book["labels"]
        """Their handling labels."""
        self.groups = {value: RuleGroup(self.rows) for value in VERDICTS}
        """By verdict: those that apply first."""
        self._told: list[tuple[Conditions, Verdict, int]] = []
        """Of rules that are alike one: its conditions, its verdict, and how many they are."""
        for places in book["alike"]:
            row = self.rows[places[0]]
            when = row.get("when", {})
            told = verdict(when, self.answers, values, judged="judgement" in row)
            self.groups[told.value].add(places, told)
            self._told.append((when, told, len(places)))
        self.questions = questions(self._told, self.answers, values)
        """What would settle most of what may apply, then what would settle less."""

    @property
    def question(self) -> Question | None:
        """What would settle most of what may apply."""
        return self.questions[0] if self.questions else None

    def title(self, dimension: str) -> str:
        """Return what a dimension is called."""
        return self.dimensions[dimension]["title"]

    def titles(self, dimensions: Iterable[str]) -> str:
        """Return what dimensions are called, in one phrase."""
        return ", ".join(map(self.title, dimensions))

    def answer(self, dimension: str) -> str:
        """Return what the answer to a dimension is called."""
        given = self.answers.get(dimension)
        return self.dimensions[dimension]["values"][given] if given is not None else UNKNOWN

    def reason(self, rule: WalkedRule, words: Mapping[str, str] = WORDS) -> str:
        """Return in a line why a rule applies, may apply or does not."""
        told = rule.verdict
        if told.contradicted:
            return f"{words['contradicted']} {self.titles(told.contradicted)}"
        parts = [f"{words['unknown']} {self.titles(told.unknown)}"] if told.unknown else []
        parts += [f"judged: {rule.judgement}"] if rule.judgement else []
        if parts:
            return "; ".join(parts)
        return f"{words['holds']} {self.titles(told.holds)}" if told.holds else "always"

    def conditions(self, rule: WalkedRule) -> list[str]:
        """Return each condition of a rule, with the values that it takes and what is known."""
        told = []
        for name, wanted in rule.row.get("when", {}).items():
            values = self.dimensions[name]["values"]
            takes = ", ".join(values[each] for each in values if each in wanted)
            known = self.answer(name)
            met = self.answers.get(name) in wanted
            told.append(
                f"{self.title(name)}: {known}" + ("" if met else f" (it takes one of: {takes})")
            )
        return told

    def next_step(self) -> str:
        """Return in a line what would settle most of what may apply."""
        open, best = len(self.groups["may"]), self.question
        if not self.rows:
            return "There is no rule here."
        if not open:
            return "Nothing is left open."
        if best is None:
            return "No answer settles more: what may apply is left to judgement."
        return f"Would settle most: {self.title(best.dimension)}, {_settled(best)}"

    def effect(self, dimension: str) -> str:
        """Return in a line what an answer to a dimension does, or would do."""
        title = self.title(dimension)
        if dimension in self.answers:
            holds = sum(many for _, of, many in self._told if dimension in of.holds)
            not_met = sum(many for _, of, many in self._told if dimension in of.contradicted)
            counts = f"holds for {holds:,}, contradicts {not_met:,}"
            return f"{title}: {self.answer(dimension)} {counts} of {len(self.rows):,} rules"
        found = next((each for each in self.questions if each.dimension == dimension), None)
        if found is None:
            return f"{title}: no answer would settle more"
        return f"{title}: an answer would settle {_settled(found)}"

    # As JSON

    def document(self) -> dict[str, Any]:
        """Return all of it, with stable keys."""
        best = self.question
        return {
            "answers": self.answers,
            "dimensions": [
                {
                    "id": name,
                    "title": each["title"],
                    "value": self.answers.get(name),
                    "values": [{"id": id, "title": told} for id, told in each["values"].items()],
                }
                for name, each in self.dimensions.items()
            ],
            **{value: list(map(self._rule, group)) for value, group in self.groups.items()},
            "next": best
            and {
                "dimension": best.dimension,
                "title": self.title(best.dimension),
                "settles": best.settles,
                "least": best.least,
                "most": best.most,
                "of": best.open,
            },
        }

    def _rule(self, rule: WalkedRule) -> dict[str, Any]:
        row, told = rule.row, rule.verdict
        return {
            "id": row["id"],
            "title": row["title"],
            "pane": row["pane"],
            "reason": self.reason(rule),
            "holds": told.holds,
            "unknown": told.unknown,
            "contradicted": told.contradicted,
            "judgement": row.get("judgement"),
            "decides": row.get("decides"),
            "basis": row["basis"],
        }
