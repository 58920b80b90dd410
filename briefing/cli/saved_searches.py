"""Searches that the reader has saved by a name: to save one, to ask it, to list and forget them."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cli import NO, messages
from briefing.cli.desk_errors import told
from briefing.cli.messages import UnusableError, note, unknown
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    import argparse

    from briefing.library import Library

ALL = ""
"""Stands for the name where none is given: they are listed."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of saved searches, of which a call has one."""
    one = parser.add_mutually_exclusive_group()
    one.add_argument(
        "--saved",
        nargs="?",
        const=ALL,
        metavar="NAME",
        help="ask what was saved by a name, and QUERY besides; without one, list all",
    )
    one.add_argument("--save", metavar="NAME", help="save QUERY by a name; nothing is asked")
    one.add_argument("--forget", metavar="NAME", help="forget what was saved by a name")


def changes(given: argparse.Namespace) -> bool:
    """Return whether a call saves, forgets or lists, and asks nothing."""
    return given.saved == ALL or given.save is not None or given.forget is not None


def run(given: argparse.Namespace, library: Library) -> int:
    """Save, forget or list; 1 where there is nothing to list."""
    from briefing.desk.journal import Journal

    journal, pack = Journal(), library.about["id"]
    saved = journal.state(pack).saved
    query = " ".join(given.query)
    if given.save is not None:
        name = _name(given.save)
        with told():
            journal.save_search(pack, name, query)
        before = saved.get(name, query)
        replaced = f"; before, it was: {before}" if before != query else ""
        note(f"saved as {name}{replaced}")
        return 0
    if query:
        raise UnusableError("a query goes with --save NAME, or with --saved NAME")
    if given.forget is not None:
        name = _known(saved, given.forget)
        with told():
            journal.forget_search(pack, name)
        note(f"forgotten: {name}; it was: {saved[name]}")
        return 0
    if given.json:
        listed = [{"name": name, "query": query} for name, query in saved.items()]
        messages.document({"saved": listed})
    elif saved:
        widest = max(map(len, saved))
        for name, each in saved.items():
            print(f"{name:{widest}}  {each}")
    else:
        print("nothing is saved yet; `briefing search --save NAME QUERY` saves a search")
    return 0 if saved else NO


def query(name: str, library: Library) -> str:
    """Return what was saved by a name. Raises UnusableError where nothing was."""
    from briefing.desk.journal import Journal

    saved = Journal().state(library.about["id"]).saved
    return saved[_known(saved, name)]


def _known(saved: dict[str, str], given: str) -> str:
    """Return a name by which something is saved. Raises UnusableError where there is none."""
    name = _name(given)
    if name in saved:
        return name
    if not saved:
        raise UnusableError("nothing is saved yet; `briefing search --save NAME QUERY` does that")
    from briefing.pack.suggest import LIKE_WORD, close_matches

    names = {each.casefold(): each for each in saved}
    near = close_matches(name.casefold(), names, 3, LIKE_WORD)
    raise unknown("saved search", name, [names[each] for each in near] or [*saved][:3])


def _name(given: str) -> str:
    """Return a name as it is kept."""
    return safe_line(given.strip())
