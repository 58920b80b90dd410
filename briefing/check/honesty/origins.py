"""Origins of a confirmed entry: enough of them to call it so, and more than one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.model.grades import GradeDefaults
from briefing.pack.model.origins import Origins, is_retracted, origins, support
from briefing.pack.model.scales import CONFIRMED, CREDIBILITY
from briefing.pack.model.source_names import NOT_GIVEN
from briefing.pack.model.standing import is_certain_enough
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    from briefing.pack.model.tables import Entry

BY_OTHERS = 1
"""The digit of information that other sources confirm."""


def of_entry(entry: Entry, sources: Origins, defaults: GradeDefaults) -> Iterator[Finding]:
    """Yield a finding where an entry is called surer than its sources make it.

    One without a standing is called nothing: how it stands is worked out from them.
    """
    confirmed, digit = entry.get("standing") == CONFIRMED, defaults.digit(entry)
    if not confirmed and digit != BY_OTHERS:
        return
    ids = list(dict.fromkeys(cited(entry["sources"])))
    worth = support(ids, sources)
    known = all(id in sources for id in ids)  # else that one is missing is told
    if digit == BY_OTHERS and worth.origins < 2 and known:
        own = "credibility" in entry
        yield Finding(
            codes.CREDIBILITY_TOO_HIGH,
            ("credibility",) if own else (),
            f"{'' if own else f'{_whose(entry)} '}{_digit(entry, defaults)}, "
            f"but the entry rests on {_rests(ids, sources)}",
            "1 asks for two origins that do not derive from one another",
            "value" if own else "table",
        )
    if not confirmed:
        return
    few = known and not worth.confirms
    low = not is_certain_enough(digit)
    if few or low:
        lacks = [f"rests on {_rests(ids, sources)}"] if few else []
        lacks += [f"{_whose(entry)} {_digit(entry, defaults)}"] if low else []
        yield Finding(
            codes.CONFIRMED_TOO_WEAK,
            ("standing",),
            f"is confirmed, but {' and '.join(lacks)}",
            _mend(few=few, low=low),
        )
    if worth.origins < 2 and (worth.confirms or not known) and not _only_one_there_is(ids, sources):
        yield Finding(
            codes.SINGLE_ORIGIN,
            ("standing",),
            f"is confirmed, but rests on {_rests(ids, sources)}",
            'call it "reported", or cite a source that knows it independently; where there can be '
            "no other, say why in `sole` of the source",
        )


def _whose(entry: Entry) -> str:
    return "its credibility" if "credibility" in entry else "its credibility, the pack's,"


def _digit(entry: Entry, defaults: GradeDefaults) -> str:
    digit = defaults.digit(entry) or 0
    return f"is {digit} ({CREDIBILITY[digit]})"


@cache  # one text for all that it is told of
def _mend(*, few: bool, low: bool) -> str:
    asked = ["a primary source that was read, or two origins that do not derive from one another"]
    asked = [*(asked if few else []), *(["a credibility of 1 or 2, or none"] if low else [])]
    return f'call it "reported"; confirmed asks for {", and ".join(asked)}'


def _rests(ids: Sequence[str], sources: Origins) -> str:
    """Return on what an entry rests that has fewer than two origins."""
    left = [id for id in ids if not is_retracted(id, sources)]
    every = origins(left, sources)
    standing = [id for id in every if not is_retracted(id, sources)]
    if not standing:
        return f"nothing but what was retracted: {', '.join(f'`{id}`' for id in every or ids)}"
    (origin,) = standing
    kind = "unknown"
    if origin in sources:
        kind = sources[origin].kind or f"kind {NOT_GIVEN}"
    if len(left) < len(ids) or len(standing) < len(every):
        said = "one origin that was not retracted"
    elif len(ids) == 1:
        said = "one source"
    elif any(sources[id].derives_from for id in ids if id in sources):
        said = f"{len(ids)} sources that derive from one"
    else:
        said = f"{len(ids)} sources of one origin"
    return f"{said}: `{origin}` ({kind})"


def _only_one_there_is(ids: Sequence[str], sources: Origins) -> bool:
    """Return whether the one source of an entry, or the one origin, is said to be the only one."""
    return any(
        id in sources and sources[id].sole
        for id in (*(ids if len(ids) == 1 else ()), *origins(ids, sources))
    )
