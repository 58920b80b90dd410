"""Allowances: the checks that a pack turns off, with the reasons, and how far each reaches.

Those of the manifest hold for the whole pack, those of a pane for its files, those of an entry for
that entry. Those of a source hold for the source, for the entries that cite it alone, and for what
other entries are told of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from briefing.check.catalogue import CODES
from briefing.check.catalogue.code import ERROR
from briefing.check.severity import is_error
from briefing.pack import codes, limits
from briefing.pack.problems import Problem
from briefing.pack.reading.entry_sources import with_sources
from briefing.pack.suggest import did_you_mean, nearest
from briefing.pack.validation.reference_checker import ENTRY, SOURCE
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.pack.model.tables import Leaf, Pack
    from briefing.pack.problems import Keys

_PANE = "pane"
_ALLOW = "allow"

_Allowed = dict[str, object]
"""The reasons, by code."""


def _of(table: Any) -> _Allowed:
    """Return the allowances of a table that may be wrong."""
    allowed = table.get(_ALLOW) if isinstance(table, dict) else None
    return allowed if isinstance(allowed, dict) else {}


class Allowances:
    """Collects the allowances of the files of a pack."""

    def __init__(self) -> None:
        self._known = False
        """Whether those of the manifest are known."""
        self._pack: _Allowed = {}
        self._panes: dict[object, _Allowed] = {}
        self._files: dict[str, _Allowed] = {}
        """Those of panes, by the path of a file."""
        self._tables: dict[tuple[str, str, int], _Allowed] = {}
        """Those of entries and sources, by path, table and place."""
        self._sources: dict[str, _Allowed] = {}
        """Those of sources, by id."""
        self._alone: dict[str, list[str]] = {}
        """Of each entry of a file the one source that it cites, "" where it cites more."""
        self._mistaken: list[Problem] = []

    def define_manifest(self, manifest: Any) -> None:
        """Add the allowances of a manifest that may be wrong."""
        if not isinstance(manifest, dict) or not isinstance(manifest.get("pack"), dict):
            return
        self._known = True
        self._pack = self._add(limits.MANIFEST, ("pack",), manifest["pack"])
        panes = manifest.get(_PANE)
        for number, pane in enumerate(panes if isinstance(panes, list) else []):
            if allowed := self._add(limits.MANIFEST, (_PANE, number), pane):
                self._tables[limits.MANIFEST, _PANE, number] = allowed
                self._panes[str(pane.get("id"))] = allowed

    def define(self, path: str, pane: str | None, leaf: Leaf, pack: Pack) -> None:
        """Add the allowances of a file of a pack, as far as it is right."""
        if pane in self._panes:
            self._files[path] = self._panes[pane]
        tables = cast("dict[str, list[Mapping[str, Any]]]", leaf)
        for table in (ENTRY, SOURCE):
            for number, item in enumerate(tables.get(table, [])):
                if _ALLOW not in item:
                    continue
                allowed = self._add(path, (table, number), item)
                self._tables[path, table, number] = allowed
                if table == SOURCE:
                    self._sources[item.get("id", "")] = allowed
        self._alone[path] = [
            ids.pop()
            if len(ids := set(cited(with_sources(entry, pack).get("sources", [])))) == 1
            else ""
            for entry in leaf.get("entry", [])
        ]

    def _add(self, path: str, keys: Keys, table: Any) -> _Allowed:
        allowed = _of(table)
        for code in allowed:
            if code not in CODES:
                message = f"there is no check `{code}`{did_you_mean(nearest(code, CODES))}"
            elif CODES[code].severity == ERROR:
                message = f"`{code}` is an error, and no error can be turned off"
            else:
                continue
            self._mistaken.append(
                Problem(
                    path,
                    message,
                    code=codes.UNKNOWN_CHECK,
                    keys=(*keys, _ALLOW, code),
                    anchor="key",
                )
            )
        return allowed

    def without_allowed(self, problems: list[Problem]) -> list[Problem]:
        """Return the problems without allowed warnings, and with those of the allowances
        themselves.

        Where those of the manifest are not known, nothing is known of warnings, and only errors are
        returned.
        """
        if not self._known:
            return [each for each in problems if is_error(each)]
        left = [
            each
            for each in problems
            if is_error(each) or all(each.code not in allowed for allowed in self._holding(each))
        ]
        return [*left, *self._mistaken]

    def _holding(self, problem: Problem) -> Iterator[_Allowed]:
        """Yield the allowances that hold at a problem."""
        yield self._pack
        if problem.file in self._files:
            yield self._files[problem.file]
        table, number = (*problem.keys, None, None)[:2]
        if not isinstance(table, str) or not isinstance(number, int):
            return
        yield self._tables.get((problem.file, table, number), {})
        source = problem.source
        if table == ENTRY and not source:
            alone = self._alone.get(problem.file, [])
            source = alone[number] if number < len(alone) else ""
        yield self._sources.get(source, {})
