"""A pack with anything wrong with it is shown or refused, in lines that are safe to read."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.hostile.mutate import MUTATORS, Mutator, mutated
from benchmarks.hostile.seeds import seeds
from briefing.cli import main
from tests.conftest import DATA
from tests.pack.reading import load

SEEDS = seeds(DATA)
CALLS = [["show", "--all"], ["search", "forces"], ["export"]]


def _write(folder: Path, seed: dict[str, str]) -> Path:
    for name, text in seed.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_what_the_mutants_are_made_of_is_right(tmp_path: Path) -> None:
    entries = sum(len(load(str(_write(tmp_path, seed))).entries) for seed in SEEDS)
    assert entries == len(load(str(DATA)).entries)


@pytest.mark.parametrize("mutator", MUTATORS, ids=lambda each: each.__name__)
def test_every_mutator_changes_a_text_and_takes_any(mutator: Mutator) -> None:
    text = SEEDS[0]["entries.toml"]
    assert any(mutator(Random(number), text) != text for number in range(9))
    for odd in ("", "\n", "a", '"'):
        for number in range(9):
            mutator(Random(number), odd)


@settings(
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.integers(0, 2**32), st.sampled_from(range(len(SEEDS))), st.sampled_from(CALLS))
def test_a_mutant_is_shown_or_refused(
    capfd: pytest.CaptureFixture[str], chance: int, number: int, call: list[str]
) -> None:
    seed = SEEDS[number]
    random = Random(chance)
    with TemporaryDirectory(ignore_cleanup_errors=True) as made:
        folder = _write(Path(made), seed)
        name = random.choice([*seed])
        (folder / name).write_bytes(mutated(random, seed[name]))
        code = main([*call, "--pack", made])
    shown = capfd.readouterr()
    text = shown.out + shown.err
    assert code in (0, 1, 2)
    assert (code == 2) is (shown.err.startswith("briefing: "))
    assert "Traceback" not in text
    raw = set(text) - set("\n\t\u200c\u200d")
    assert [each for each in raw if unicodedata.category(each) in ("Cc", "Cf", "Zl", "Zp")] == []
