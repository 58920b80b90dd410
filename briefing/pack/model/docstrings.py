"""Descriptions of the tables and keys of the model, read from its docstrings.

From the source: pydantic could take them along, but would do so at every compilation of a pack.
"""

import ast
import inspect
from itertools import pairwise
from types import ModuleType

Told = dict[str, dict[str, str]]
"""Descriptions of keys, by table and key; under "" that of the table."""


def of(*modules: ModuleType) -> Told:
    """Return the descriptions in some modules, each after those whose tables it extends."""
    told: Told = {}
    for module in modules:
        for node, after in pairwise([*ast.parse(inspect.getsource(module)).body, ast.Pass()]):
            if isinstance(node, ast.ClassDef):
                told[node.name] = _of_table(node, told)
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                told[node.targets[0].id] = {"": _said(after)}
    return told


def _of_table(table: ast.ClassDef, told: Told) -> dict[str, str]:
    found: dict[str, str] = {}
    for base in table.bases:
        if isinstance(base, ast.Name):
            found |= told.get(base.id, {})
    found[""] = _said(table.body[0])
    for key, after in pairwise([*table.body, ast.Pass()]):
        if isinstance(key, ast.AnnAssign) and isinstance(key.target, ast.Name):
            found[key.target.id] = _said(after)
    return found


def _said(node: ast.stmt) -> str:
    """Return the text of a statement that is a docstring, on one line, or ""."""
    value = node.value if isinstance(node, ast.Expr) else None
    said = value.value if isinstance(value, ast.Constant) else None
    return " ".join(said.split()) if isinstance(said, str) else ""
