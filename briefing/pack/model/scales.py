"""The scales that grade a briefing, each spelled out as its standard spells it.

Likelihood is of ICD 203 (Analytic Standards); source and information grades are of the Admiralty
system (two independent axes, written B2; F and 6 mean *unknown*, not *worst*); handling is TLP 2.0.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Final

KINDS = {
    "event": "Event",
    "statement": "Statement",
    "assessment": "Assessment",
    "capability": "Capability",
    "measure": "Measure",
    "rule": "Rule",
    "risk": "Risk",
    "figure": "Figure",
}

CONFIRMED: Final = "confirmed"
REPORTED: Final = "reported"
DISPUTED: Final = "disputed"

CONTRADICTED: Final = "contradicted"
"""How an entry is shown while another one says otherwise; no pack claims it."""

SUPERSEDED: Final = "superseded"
WITHDRAWN: Final = "withdrawn"

STANDINGS = {
    CONFIRMED: "Confirmed: a primary source was read, or two independent origins say so",
    REPORTED: "Reported: a claim, not confirmed",
    DISPUTED: "Disputed",
    SUPERSEDED: "Superseded",
    WITHDRAWN: "Withdrawn",
}

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}

CREDIBILITY = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}

CERTAIN_ENOUGH = (1, 2)
"""The credibility of information that may be called confirmed, where it is graded."""

NOT_GRADED = "not graded"
"""What is said in place of a letter or a digit that nobody gave."""

LIKELIHOOD = {
    "almost no chance": "1–5 %",
    "remote": "1–5 %",
    "very unlikely": "5–20 %",
    "highly improbable": "5–20 %",
    "unlikely": "20–45 %",
    "improbable": "20–45 %",
    "roughly even chance": "45–55 %",
    "roughly even odds": "45–55 %",
    "likely": "55–80 %",
    "probable": "55–80 %",
    "very likely": "80–95 %",
    "highly probable": "80–95 %",
    "almost certain": "95–99 %",
    "almost certainly": "95–99 %",
    "nearly certain": "95–99 %",
}

CHANGES = {
    "new": "New in this edition",
    "stronger": "Stronger than in the previous edition",
    "weaker": "Weaker than in the previous edition",
    "unchanged": "As in the previous edition",
}

TRANSLATIONS = {
    "official": "official translation",
    "newspaper": "the newspaper's own translation",
    "ours": "our translation",
}

HANDLINGS = {
    "TLP:CLEAR": "anyone may have it",
    "TLP:GREEN": "the recipients' community, not the public",
    "TLP:AMBER": "the recipients' organisation and its clients, who need to know it",
    "TLP:AMBER+STRICT": "the recipients' organisation only",
    "TLP:RED": "the recipients in person, nobody else",
}
"""From the loosest to the strictest."""

WIDELY_OPEN = frozenset(("TLP:CLEAR", "TLP:GREEN"))
"""The labels of what may go beyond those who have it."""


def strictest(labels: list[str]) -> str | None:
    """Return the strictest of some handling labels, or None where there is none."""
    known = [label for label in HANDLINGS if label in labels]
    return known[-1] if known else None
