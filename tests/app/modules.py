"""Every module of the app, imported: only then are all of its classes known."""

from __future__ import annotations

import importlib
import pkgutil

from briefing import app


def import_all() -> None:
    """Import every module of the app."""
    for each in pkgutil.walk_packages(app.__path__, f"{app.__name__}."):
        importlib.import_module(each.name)
