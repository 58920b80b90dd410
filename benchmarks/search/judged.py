"""The judged queries: what people ask, and the entries that answer.

Seven readers wrote them from the entries alone, without knowing or trying the search. The weights
were tuned on one half. The other was never looked at while that was done: `fresh` is in it whole,
`desk`, `second` and `third` are not in it at all, and the queries of the other files are dealt out
by their words.

`harder` holds questions in which hardly a word of the answer stands, dates and amounts as people
type them, kana, codes in a row, several typing errors, and what is left out in words. They are
judged apart. One half was read while the search was mended; the other never was.
"""

from __future__ import annotations

import tomllib
import zlib
from pathlib import Path
from typing import Literal, NamedTuple

Half = Literal["tuned", "untouched"]

WHOLE_FILES: dict[str, Half] = {
    "desk": "tuned",
    "second": "tuned",
    "third": "tuned",
    "fresh": "untouched",
}
"""The files of which all queries belong to one half."""


class Judged(NamedTuple):
    """A query, its kind, the ids of which each is a right first answer, and its half."""

    text: str
    kind: str
    answers: frozenset[str]
    half: Half


def _half(file: str, text: str) -> Half:
    dealt: Half = "tuned" if zlib.crc32(text.encode()) % 2 else "untouched"
    return WHOLE_FILES.get(file, dealt)


def _read(path: Path, half: Half) -> list[Judged]:
    return [
        Judged(each["text"], each["kind"], frozenset(each["answers"]), half)
        for each in tomllib.loads(path.read_text(encoding="utf-8"))["query"]
    ]


def harder() -> list[Judged]:
    """Return the harder questions, those of both halves."""
    folder = Path(__file__).parent / "harder"
    return [*_read(folder / "read.toml", "tuned"), *_read(folder / "unread.toml", "untouched")]


def queries() -> list[Judged]:
    """Return all judged queries, in the order of their files."""
    return [
        Judged(
            each["text"], each["kind"], frozenset(each["answers"]), _half(path.stem, each["text"])
        )
        for path in sorted(Path(__file__).parent.glob("*.toml"))
        for each in tomllib.loads(path.read_text(encoding="utf-8"))["query"]
    ]
