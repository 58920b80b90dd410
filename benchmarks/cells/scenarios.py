"""All scenarios, by their names."""

from __future__ import annotations

from benchmarks.cells import reading, searching, writing

SCENARIOS = {
    each.name: each for each in (*reading.SCENARIOS, *searching.SCENARIOS, *writing.SCENARIOS)
}
