"""`check --watch` checks again on every save, until it is interrupted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.cli import INTERRUPTED, main
from tests.check.good import entry, write

Captured = pytest.CaptureFixture[str]


def test_a_save_is_checked_and_a_pause_is_not(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "pack")
    first = folder / "first.toml"
    right = first.read_text(encoding="utf-8")

    def save(text: str) -> Callable[[], object]:
        return lambda: first.write_text(text, encoding="utf-8")

    def leave() -> None:
        raise KeyboardInterrupt

    steps = iter(
        [lambda: None, save(entry('cavaet = "x"') + right), lambda: None, save(right), leave]
    )
    monkeypatch.setattr("briefing.cli.watch.time.sleep", lambda _: next(steps)())
    assert main(["check", str(folder), "--watch"]) == INTERRUPTED
    out = capsys.readouterr().out
    assert [line.startswith("— ") for line in out.splitlines()].count(True) == 3
    assert out.count("no problems") == 2
    assert out.count("new error[unknown-key]") == 1
    assert out.count("gone error[unknown-key]") == 1


def test_a_folder_that_is_gone_is_said_and_watched_for(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "pack")

    def leave() -> None:
        raise KeyboardInterrupt

    away = tmp_path / "away"
    steps = iter([lambda: folder.rename(away), lambda: away.rename(folder), leave])
    monkeypatch.setattr("briefing.cli.watch.time.sleep", lambda _: next(steps)())
    assert main(["check", str(folder), "--watch"]) == INTERRUPTED
    said = capsys.readouterr().out
    assert said.count("no problems") == 2
    assert "cannot be opened" in said


def test_a_save_is_told_by_what_it_changed_wherever_the_lines_are(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    topics = "".join(f'[[topic]]\nid = "t{n}"\nname = "T{n}"\n' for n in range(40))
    folder = write(tmp_path / "pack", topics)
    names, first = folder / "example.toml", folder / "first.toml"
    right = first.read_text(encoding="utf-8")

    def save() -> None:
        names.write_text("\n\n# moved down\n" + topics, encoding="utf-8")
        first.write_text(entry('cavaet = "x"') + right, encoding="utf-8")

    def leave() -> None:
        raise KeyboardInterrupt

    steps = iter([save, leave])
    monkeypatch.setattr("briefing.cli.watch.time.sleep", lambda _: next(steps)())
    assert main(["check", str(folder), "--watch"]) == INTERRUPTED
    before, after = capsys.readouterr().out.split("\n— ")
    assert "40 × warning[unused-topic]" in before
    assert len(before.splitlines()) < 24
    assert "warning[" not in after
    told = after.splitlines()
    assert any("new error[unknown-key]" in line for line in told)
    assert told[-2].endswith(" × unknown-key (error)")


@pytest.mark.parametrize(
    ("put", "told"),
    [
        (lambda folder: (folder / "x.toml").symlink_to("/etc/hostname"), "outside-pack"),
        (lambda folder: (folder / "x.toml").mkdir(), "not-a-file"),
        (lambda folder: (folder / "x").symlink_to("/etc"), "outside-pack"),
        (lambda folder: (folder / "x").symlink_to(folder), "folder-loop"),
        (lambda folder: (folder / "/".join("abcdefghi")).mkdir(parents=True), "folder-too-deep"),
    ],
    ids=["link", "folder.toml", "folder outside", "loop", "deep"],
)
def test_what_may_not_be_read_is_told_when_it_is_put_there(
    tmp_path: Path,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
    put: Callable[[Path], None],
    told: str,
) -> None:
    folder = write(tmp_path / "pack")
    monkeypatch.chdir(tmp_path)

    def leave() -> None:
        raise KeyboardInterrupt

    steps = iter([lambda: put(folder), lambda: None, leave])
    monkeypatch.setattr("briefing.cli.watch.time.sleep", lambda _: next(steps)())
    assert main(["check", "pack", "--watch"]) == INTERRUPTED
    said = " ".join(capsys.readouterr().out.split())  # wherever a line of the terminal ends
    assert said.count(f"new error[{told}]") == 1
