"""The checks that a manifest turns off, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.check.catalogue import CODES
from briefing.check.catalogue.code import ERROR
from briefing.check.severity import is_error
from briefing.pack import codes, limits
from briefing.pack.problems import Problem
from briefing.pack.suggest import did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator


def of_manifest(manifest: Any) -> dict[str, object] | None:
    """Return what a manifest allows, each with its reason; None where its table is not there."""
    pack = manifest.get("pack") if isinstance(manifest, dict) else None
    if not isinstance(pack, dict):
        return None
    allow = pack.get("allow")
    return allow if isinstance(allow, dict) else {}


def without_allowed(problems: list[Problem], allow: dict[str, object] | None) -> list[Problem]:
    """Return problems without the warnings that a manifest allows, and what is wrong in that.

    Errors alone where it does not tell what it allows (None).
    """
    if allow is None:
        return [each for each in problems if is_error(each)]
    left = [each for each in problems if each.code not in allow or is_error(each)]
    return [*left, *_mistaken(allow)]


def _mistaken(allow: dict[str, object]) -> Iterator[Problem]:
    for code in allow:
        if code not in CODES:
            message = f"there is no check `{code}`{did_you_mean(nearest(code, CODES))}"
        elif CODES[code].severity == ERROR:
            message = f"`{code}` is an error, and no error can be turned off"
        else:
            continue
        keys = ("pack", "allow", code)
        yield Problem(limits.MANIFEST, message, code=codes.UNKNOWN_CHECK, keys=keys, anchor="key")
