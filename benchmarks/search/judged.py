"""The judged queries: what people ask, and the entries that answer."""

from __future__ import annotations

import tomllib
import zlib
from pathlib import Path
from typing import Literal, NamedTuple

Half = Literal["tuned", "untouched"]


class Judged(NamedTuple):
    """A query, its kind, and the ids of which each is a right first answer."""

    text: str
    kind: str
    answers: frozenset[str]

    @property
    def half(self) -> Half:
        """The half that it belongs to: the weights were tuned on one, and never on the other."""
        return "tuned" if zlib.crc32(self.text.encode()) % 2 else "untouched"


def queries() -> list[Judged]:
    """Return all judged queries, in the order of their files."""
    return [
        Judged(each["text"], each["kind"], frozenset(each["answers"]))
        for path in sorted(Path(__file__).parent.glob("*.toml"))
        for each in tomllib.loads(path.read_text(encoding="utf-8"))["query"]
    ]
