"""`briefing completion`: what a shell completes `briefing` with, and the manual page."""

from __future__ import annotations

import argparse
import sys

from briefing import TYPE_CHECKING
from briefing.cli import messages
from briefing.cli.messages import UnusableError
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    from collections.abc import Callable

BASH, ZSH, FISH, MANUAL = "bash", "zsh", "fish", "man"

IDS = "--ids"
"""Asks for the ids of a kind. Only the shells do, at the Tab key."""

START = "--start"
"""Says how they begin."""

EXAMPLES = """examples:
  bash:  echo 'source <(briefing completion bash)' >> ~/.bashrc
  zsh:   briefing completion zsh > ~/.zfunc/_briefing   # a folder of fpath, before compinit
  fish:  briefing completion fish > ~/.config/fish/completions/briefing.fish
  briefing completion man > briefing.1 && man ./briefing.1

Commands, options, values and files are completed, and of a pack that was read before the ids of
entries, panes, series, places and sources."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "shell",
        nargs="?",
        choices=(BASH, ZSH, FISH, MANUAL),
        metavar="SHELL",
        help="bash, zsh or fish; man: the manual page",
    )
    parser.add_argument(IDS, help=argparse.SUPPRESS)
    parser.add_argument(START, default="", help=argparse.SUPPRESS)
    pack_option(parser)
    parser._actions[-1].help = argparse.SUPPRESS


def run(given: argparse.Namespace) -> int:
    """Print what a shell reads, or the manual page; or ids, and then nothing else ever."""
    if given.ids is not None:
        _print_ids(given)
        return 0
    if given.shell is None:
        raise UnusableError("name a shell: bash, zsh or fish; or man, for the manual page")
    from briefing.cli.completion.calls import calls

    messages.text(_form(given.shell)(calls()))
    return 0


def _form(shell: str) -> Callable[..., str]:
    """Return what writes for a shell."""
    module = __import__(f"briefing.cli.completion.{shell}", fromlist=["text"])
    form: Callable[..., str] = module.text
    return form


def _print_ids(given: argparse.Namespace) -> None:
    """Print ids with their titles, as far as the pack was read before.

    Who presses Tab has not asked for a pack to be read, nor for what is wrong with it.
    """
    try:
        from briefing.cli.pack_argument import folder_of
        from briefing.library import ask_compiled
        from briefing.library.views.ids import ids

        folder = folder_of(given.pack)
        found = ask_compiled(folder, lambda searcher: ids(searcher, given.ids, given.start))
        for id, title in found or ():
            print(f"{id}\t{' '.join(title.split())}")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except Exception:  # noqa: BLE001, S110
        pass
