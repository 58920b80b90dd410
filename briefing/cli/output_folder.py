"""Writing the files of a pack into a folder: all of them or none."""

from __future__ import annotations

import os
import shutil

from briefing import TYPE_CHECKING
from briefing.cli import output_file
from briefing.cli.messages import UnusableError

if TYPE_CHECKING:
    from collections.abc import Mapping

Texts = dict[str, str]
"""Texts of files, by their paths in the folder."""


def write_new(folder: str, texts: Mapping[str, str], hint: str) -> None:
    """Write files into a folder that is not there, or empty; `hint` says what to do where it is
    neither. Raises UnusableError, with nothing written.
    """
    try:
        if os.path.isdir(folder):
            if os.listdir(folder):
                raise UnusableError(f"{folder} holds files; {hint}")
            _write(folder, texts)
        else:
            _make(folder, texts)
    except OSError as error:
        raise _unwritable(folder, error) from error


def overwrite(folder: str, texts: Mapping[str, str]) -> None:
    """Write files into a folder that holds some already, over those with the same names.

    Raises UnusableError where it holds others that would belong to the pack.
    """
    from briefing.pack.problems import PackError
    from briefing.pack.reading import files

    try:
        others = [path for path, *_ in files.listed(folder)[0] if path not in texts]
        if others:
            raise UnusableError(f"{folder} holds {others[0]}, which would be read with the pack")
        for path, text in texts.items():
            target = os.path.join(folder, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            output_file.write(target, text)
    except PackError as error:
        raise UnusableError(*error.lines()) from error
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: str, error: OSError) -> UnusableError:
    return UnusableError(f"cannot write {folder}: {error.strerror}")


def _make(folder: str, texts: Mapping[str, str]) -> None:
    """Make a folder with the files in it."""
    if os.path.lexists(folder):
        raise UnusableError(f"{folder} is no folder")
    draft = os.path.join(os.path.dirname(folder) or ".", f".briefing-{os.getpid()}.part")
    os.mkdir(draft)
    try:
        _write(draft, texts)
        os.rename(draft, folder)
    except BaseException:
        shutil.rmtree(draft)
        raise


def _write(folder: str, texts: Mapping[str, str]) -> None:
    """Write files into an empty folder."""
    try:
        for path, text in texts.items():
            target = os.path.join(folder, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "x", encoding="utf-8") as opened:
                opened.write(text)
    except BaseException:
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
        raise
