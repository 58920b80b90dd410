"""Private names of Textual: each is still there, and used behind one door."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.message_pump import MessagePump

from briefing import app
from briefing.app.terminal.private_names import PRIVATE_NAMES
from tests.app.modules import import_all

APP = Path(str(app.__file__)).parent
DOOR = "terminal"

STANDARD = ("_replace", "_exit")
"""Names of the standard library that only look private."""

import_all()

LISTED = {name for names in PRIVATE_NAMES.values() for name in names}


@pytest.mark.parametrize(
    ("owner", "name"),
    [(owner, name) for owner, names in PRIVATE_NAMES.items() for name in names],
    ids=lambda each: getattr(each, "__name__", str(each)),
)
def test_textual_still_has_it(owner: object, name: str) -> None:
    if hasattr(owner, name):
        return
    sources = [Path(str(ast_file(each))).read_text() for each in getattr(owner, "__mro__", ())[:-1]]
    assert any(f"self.{name} = " in text or f"self.{name}: " in text for text in sources), name


def ast_file(kind: type) -> str:
    """Return the file that a class is written in."""
    return inspect.getsourcefile(kind) or ""


def _own(tree: ast.Module) -> set[str]:
    """Return the private names that a module or its classes define themselves."""
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    own = {n.name for n in ast.walk(tree) if isinstance(n, kinds)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            own.add(node.attr)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            own.add(node.target.id)
    return own


def _foreign(path: Path) -> Iterator[str]:
    """Yield the private names that a module uses and no module of the app defines."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute) and node.attr.startswith("_"):
            if not node.attr.startswith("__") and node.attr not in STANDARD:
                yield node.attr
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual._"):
            yield from (alias.name for alias in node.names)


OWN = set().union(*(_own(ast.parse(path.read_text())) for path in APP.rglob("*.py")))


@pytest.mark.parametrize(
    "path", sorted(APP.rglob("*.py")), ids=lambda path: str(path.relative_to(APP))
)
def test_private_names_are_used_in_one_folder_and_listed_there(path: Path) -> None:
    foreign = set(_foreign(path)) - OWN
    assert not foreign or path.parent.name == DOOR
    assert foreign <= LISTED


def _kinds(kind: type = MessagePump) -> Iterator[type]:
    """Yield the classes of the app that are widgets, screens or the app itself."""
    for each in list[type](kind.__subclasses__()):
        if each.__module__.startswith("briefing.app"):
            yield each
        yield from _kinds(each)


@pytest.mark.parametrize("kind", sorted(set(_kinds()), key=repr), ids=lambda kind: kind.__name__)
def test_no_private_name_of_ours_hides_one_of_textual(kind: type) -> None:
    theirs = [base for base in kind.__mro__ if base.__module__.startswith("textual")]
    own = {name for name, value in vars(kind).items() if inspect.isfunction(value)}
    hidden = {name for name in own for base in theirs if name in vars(base)}
    private = {name for name in hidden if name.startswith("_") and not name.startswith("__")}
    assert private <= (LISTED if f".{DOOR}." in kind.__module__ else set())
