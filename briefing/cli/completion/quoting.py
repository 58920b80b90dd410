"""Words of ours as a shell reads them: never as anything else."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def quoted(word: str) -> str:
    """Return a word in single quotes, as bash and zsh take them."""
    return "'" + word.replace("'", "'\\''") + "'"


def patterns(names: Sequence[str]) -> str:
    """Return names as the pattern of a `case`, or what no word is where there are none."""
    return "|".join(map(quoted, names)) or "''"
