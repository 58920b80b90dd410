"""Checking a whole pack: every problem of every file, each once and at its place.

The order of things stands here, and no check: those of entries are listed in `honesty`.
"""

from __future__ import annotations

import datetime
from itertools import chain
from typing import TYPE_CHECKING

from briefing.check import (
    addresses,
    citing,
    doubles,
    future,
    handling_label,
    joined_figures,
    marked_names,
    plain_text,
    unseen_text,
)
from briefing.check.aliases import AliasReview
from briefing.check.honesty.deferred_review import HonestyReview
from briefing.check.rule_tests import RuleTests
from briefing.check.sections import SectionReview
from briefing.check.severity import is_error, is_remark
from briefing.check.tolerant_reader import TolerantReader
from briefing.pack import limits
from briefing.pack.model.grades import GradeDefaults, of_pack
from briefing.pack.problems import PackError
from briefing.pack.reading import files
from briefing.pack.validation.reference_checker import ENTRY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.check.bodies import Bodies
    from briefing.check.tolerant_reader import SalvagedFile
    from briefing.pack.model.tables import Manifest
    from briefing.pack.problems import Keys, Problem

    Progress = Callable[[int, int], None]
    """Called with the bytes checked so far and those of the whole pack."""


class Report:
    """The result of a check: problems by file, line and column; the numbers of files and
    entries.
    """

    def __init__(
        self, problems: list[Problem], files: int, entries: int, *, readable: bool
    ) -> None:
        self.problems = problems
        self.files = files
        self.entries = entries
        self.untold = 0
        """Problems that were found and are not among these."""
        self.readable = readable
        """Whether anything of the pack could be read."""

    @property
    def errors(self) -> list[Problem]:
        """Problems that keep the pack from being opened."""
        return [each for each in self.problems if is_error(each)]

    @property
    def warnings(self) -> list[Problem]:
        """Problems that a careful author would not leave."""
        return [each for each in self.problems if not is_error(each) and not is_remark(each)]

    @property
    def remarks(self) -> list[Problem]:
        """Problems that are often none: shown to those who ask for them."""
        return [each for each in self.problems if is_remark(each)]

    def only(self, wanted: Callable[[Problem], bool]) -> Report:
        """Return the report with the problems that are `wanted`, and the number of others that are
        more than remarks.
        """
        left = [each for each in self.problems if wanted(each)]
        report = Report(left, self.files, self.entries, readable=self.readable)
        report.untold = sum(not is_remark(each) for each in self.problems if not wanted(each))
        return report


def check(
    folder: str, *, today: datetime.date | None = None, progress: Progress | None = None
) -> Report:
    """Return the report on the pack in `folder`. Never raises for its contents."""
    try:
        state, unreadable = files.listed(folder)
    except PackError as error:
        return Report(error.problems, 0, 0, readable=False)
    sizes = {path: size for path, size, *_ in state}
    reader = TolerantReader(folder, list(sizes), complete=not unreadable)
    today = today or datetime.date.today()
    pack = reader.manifest["pack"] if reader.manifest else None
    review = HonestyReview(today, of_pack(pack) if pack else GradeDefaults())
    namesakes = doubles.Namesakes()
    names, headings = AliasReview(), SectionReview()
    rules = RuleTests(reader.layout.dimensions)
    ids: dict[str, list[str]] = {}
    found: list[Problem] = []
    total, done = sum(sizes.values()), 0
    for number in reader.layout.order_of_reading():
        file = reader.read(number)
        if file is not None:
            reader.check(file)
            review.define(file.leaf, file.bare)
            rules.define(file.path, file.leaf, (entry for _, entry in file.whole_entries))
            ids[file.path] = [entry.get("id", "") for entry in file.leaf.get("entry", [])]
            found += _second_looks(file, reader.bodies, review, reader.manifest)
            found += names.of_file(file.path, file.leaf)
            found += headings.of_file(file.path, file.pane, file.leaf)
            found += _editing(file, namesakes, today)
        done += sizes[reader.layout.files[number].path]
        if progress:
            progress(done, total)
    found += _of_manifest(reader.manifest, today)
    problems = [*unreadable, *reader.problems(), *found, *names.problems(), *review.waiting()]
    problems += rules.problems()
    for each in problems:
        _name(each, ids)
    left = reader.allowances.without_allowed(problems)
    placed = reader.positions.with_positions(left)
    return Report(placed, len(state), sum(map(len, ids.values())), readable=bool(state))


def _second_looks(
    file: SalvagedFile, bodies: Bodies, review: HonestyReview, manifest: Manifest | None
) -> Iterator[Problem]:
    """Yield the problems of whole entries that are no mistakes of shape or reference."""
    keys: Keys = (addresses.MARKDOWN,)
    for place, entry in file.whole_entries:
        body = entry.get("body", "")
        found = chain(
            # unsafe text: its addresses have been checked together with it
            addresses.of_body(body, keys) if file.safe else (),
            unseen_text.of_body(bodies.unseen(body), keys) if "body" in entry else (),
            joined_figures.of_body(body, keys, bodies),
            marked_names.of_body(body, keys, bodies),
            handling_label.of_entry(entry, manifest),
            citing.of_entry(entry, bodies),
        )
        yield from review.of_entry(file.path, place, entry)
        for each in found:
            yield each.problem(file.path, (ENTRY, place), entry["id"])


def _editing(
    file: SalvagedFile, namesakes: doubles.Namesakes, today: datetime.date
) -> Iterator[Problem]:
    """Yield the problems of all tables of a file that an editor would see."""
    found = chain(
        doubles.of_lists(file.leaf),
        namesakes.of_leaf(file.leaf),
        future.of_leaf(file.leaf, today),
        plain_text.of_table(file.leaf, noted=file.noted),
    )
    for each in found:
        yield each.problem(file.path)


def _of_manifest(manifest: Manifest | None, today: datetime.date) -> Iterator[Problem]:
    if manifest is None:
        return
    found = chain(
        doubles.of_manifest(manifest),
        future.of_manifest(manifest, today),
        plain_text.of_table(manifest),
    )
    for each in found:
        yield each.problem(limits.MANIFEST)


def _name(problem: Problem, ids: dict[str, list[str]]) -> None:
    """Set the id of the entry that a problem is in, where it has one."""
    table, place = (*problem.keys, None, None)[:2]
    if table == ENTRY and isinstance(place, int) and not problem.entry:
        known = ids.get(problem.file, [])
        problem.entry = known[place] if place < len(known) else ""
