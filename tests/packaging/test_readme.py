"""The README's two commands: one opens the reader, the other runs the tests, as CI does."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from tests.conftest import DATA

ROOT = DATA.parent

TEST = "python3 -m venv .venv && .venv/bin/pip install -q '.[dev]' && .venv/bin/python -m pytest"


def commands() -> list[str]:
    """Return the lines of the README's code blocks, without a prompt before them."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [line.removeprefix("$ ").strip() for block in blocks for line in block.splitlines()]


def steps() -> list[str]:
    """Return what CI runs, comments left out."""
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_the_readme_says_how_to_open_the_reader() -> None:
    programs = [line.split("&&")[-1].split()[:1] for line in commands()]
    assert "briefing" in [PurePosixPath(each[0]).name for each in programs if each]


def test_the_readme_has_one_command_that_runs_the_tests() -> None:
    assert [line for line in commands() if "pytest" in line] == [TEST]


def test_ci_ends_with_the_readme_s_own_test_command() -> None:
    assert steps()[-1] == TEST
    assert [line for line in steps() if "pytest" in line] == [TEST]


def test_ci_stops_at_the_first_step_that_fails() -> None:
    assert steps()[0] == "set -eu"
    assert [line for line in steps()[:-1] if re.search(r"&&|\|\||;|\|", line)] == []


def test_ci_checks_style_types_and_imports_before_the_tests() -> None:
    checks = ["ruff check", "ruff format --check", "mypy", "lint-imports"]
    assert [line.removeprefix(".venv/bin/") for line in steps()[-5:-1]] == checks


def test_ci_may_be_run_as_a_program() -> None:
    run = ROOT / ".ci" / "run"
    assert run.read_text(encoding="utf-8").startswith("#!/usr/bin/env bash\n")
    assert run.stat().st_mode & 0o111 == 0o111
