"""The ways in which editors and other programs save the files of a pack."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

Texts = Mapping[str, str]
"""The new text of some files of a pack, by name."""


def in_place(folder: Path, texts: Texts) -> None:
    """Write over what is there: nano, and vim with backupcopy=yes."""
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def by_rename(folder: Path, texts: Texts) -> None:
    """Write a file beside, and rename it over the old one: most editors of today."""
    for name, text in texts.items():
        beside = folder / f".{name}.swp"
        beside.write_text(text, encoding="utf-8")
        os.replace(beside, folder / name)


def with_backup(folder: Path, texts: Texts) -> None:
    """Rename the old file away and write a new one: vim with backupcopy=no."""
    for name, text in texts.items():
        os.rename(folder / name, folder / f"{name}~")
        (folder / name).write_text(text, encoding="utf-8")


def deleted_first(folder: Path, texts: Texts) -> None:
    """Delete the old file and write a new one: git checkout."""
    for name, text in texts.items():
        (folder / name).unlink()
        (folder / name).write_text(text, encoding="utf-8")


def by_swap(folder: Path, texts: Texts) -> None:
    """Put another folder in the place of the old one: a release, or `mv`."""
    other = folder.with_name("other")
    shutil.copytree(folder, other)
    in_place(other, texts)
    os.rename(folder, folder.with_name("old"))
    os.rename(other, folder)


def by_link(folder: Path, texts: Texts) -> None:
    """Let a link stand for the folder, and lead to another one."""
    other = folder.with_name("next")
    shutil.copytree(folder, other)
    in_place(other, texts)
    os.rename(folder, folder.with_name("old"))
    folder.symlink_to(other)


Save = Callable[[Path, Texts], None]

WAYS: list[Save] = [in_place, by_rename, with_backup, deleted_first, by_swap, by_link]
