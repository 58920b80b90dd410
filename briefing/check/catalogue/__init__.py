"""All that a check can find wrong, in one table: by name, in the order in which it is told."""

from __future__ import annotations

from briefing.check.catalogue import editing, files, honesty, limits, references, shape, text

CHAPTERS = {
    "Files": files.CODES,
    "Keys and values": shape.CODES,
    "References": references.CODES,
    "Honesty": honesty.CODES,
    "Editing": editing.CODES,
    "Text that is not safe": text.CODES,
    "Limits": limits.CODES,
}
"""The codes by chapter."""

CODES = {code.name: code for codes in CHAPTERS.values() for code in codes}
