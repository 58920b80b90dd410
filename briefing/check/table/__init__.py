"""All that a check can find wrong, in one table: by name, in the order in which it is told."""

from __future__ import annotations

from briefing.check.table import files, limits, references, shape

CHAPTERS = {
    "Files": files.CODES,
    "Keys and values": shape.CODES,
    "References": references.CODES,
    "Limits": limits.CODES,
}
"""The codes by chapter."""

CODES = {code.name: code for codes in CHAPTERS.values() for code in codes}
