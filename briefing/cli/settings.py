"""`briefing settings`: what is set, where, and what is wrong with it."""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING, paths
from briefing.cli import messages
from briefing.cli.messages import UnusableError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from typing import Any

    from briefing.desk.settings import Settings

INIT = "init"

EXAMPLES = """examples:
  briefing settings
  briefing settings init            # a file with every setting, all of it comments
  briefing settings --keys          # every command, by the id that [keys] takes
  briefing settings --json | jq .problems"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("action", nargs="?", choices=(INIT,), help="write a file to begin with")
    parser.add_argument("--keys", action="store_true", help="every command, with its keys")
    parser.add_argument("--json", action="store_true", help="one JSON document")


def run(given: argparse.Namespace) -> int:
    """Print the settings; 1 where something is wrong with them."""
    if given.action == INIT:
        if given.keys or given.json:
            raise UnusableError("`briefing settings init` writes a file: give no option beside it")
        return _init()
    from briefing.app.core import own_keys
    from briefing.desk import settings_reader

    path = paths.settings_file()
    found = settings_reader.read(own_keys.read, path, path)
    if given.json:
        messages.document({"file": path, **_document(found)})
    else:
        for line in _key_lines(found) if given.keys else _lines(found, path):
            print(line)
    return 1 if found.problems else 0


def _init() -> int:
    """Write the file to begin with, unless there is one."""
    from briefing.app.core import commands, key_names
    from briefing.desk import settings_file, settings_template
    from briefing.desk.settings_file import SettingsError
    from briefing.pack.safe_text import safe_line

    path = paths.settings_file()
    try:
        if settings_file.contents(path).strip() or os.path.islink(path):
            raise UnusableError(f"{path} is there already, and is not written over")
        keys = (
            (each.id, tuple(map(key_names.as_written, each.declared)), each.help)
            for each in commands.ALL
        )
        settings_file.put(path, settings_template.template(keys).encode())
    except OSError as error:
        raise UnusableError(f"cannot read {path}: {error.strerror}") from error
    except SettingsError as error:
        raise UnusableError(f"cannot write {path}: {error}") from error
    print(f"Written: {safe_line(path)}")
    return 0


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Yield rows of words as lines, each column as wide as its longest."""
    from briefing.cells import cells

    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        filled = (
            each + " " * (width - cells(each)) for each, width in zip(row, widths, strict=True)
        )
        yield "  ".join(filled).rstrip()


def _lines(found: Settings, path: str) -> Iterator[str]:
    """Yield each setting with its value, its default and its origin, and what is wrong."""
    from briefing.app.core import commands, key_names
    from briefing.desk import settings
    from briefing.desk.setting import written
    from briefing.desk.settings_origin import key_lines, origins
    from briefing.desk.settings_template import listed
    from briefing.pack.safe_text import safe_line

    shown = safe_line(path)
    yield f"{shown}{'' if found.data or found.data is None else ' (there is none yet)'}"
    yield ""
    said = origins(found, os.environ)
    rows: list[tuple[str, ...]] = [("setting", "value", "default", "from")]
    for each in settings.ALL:
        origin = said[each.name]
        rows.append((each.name, written(origin.value), written(each.default), origin.told()))
    lines = key_lines(found)
    for id, keys in found.keys.items():
        declared = commands.by_id(id).declared
        told = (listed(tuple(map(key_names.as_written, each))) for each in (keys, declared))
        rows.append((f'{settings.KEYS}."{id}"', *told, f"{paths.SETTINGS}:{lines[id]}"))
    yield from _table(rows)
    if found.problems:
        from briefing.check import formats

        yield ""
        yield from map(formats.line, found.problems)


def _key_lines(found: Settings) -> Iterator[str]:
    """Yield every command by its id, with the keys that it has, and what it does."""
    from briefing.app.core import commands, key_names, own_keys
    from briefing.desk.settings_template import listed

    bound = own_keys.bound(found.keymap, found.keys)
    rows: list[tuple[str, ...]] = [("command", "keys", "does")]
    for each in commands.ALL:
        keys = bound.get(each.id, each.declared)
        rows.append((each.id, listed(tuple(map(key_names.as_written, keys))), each.help))
    yield from _table(rows)


def _document(found: Settings) -> dict[str, Any]:
    from briefing.app.core import commands, own_keys
    from briefing.check import formats
    from briefing.desk import settings
    from briefing.desk.settings_origin import FILE, key_lines, origins

    said = origins(found, os.environ)
    bound, lines = own_keys.bound(found.keymap, found.keys), key_lines(found)
    return {
        "settings": [
            {
                "name": each.name,
                "value": said[each.name].value,
                "default": each.default,
                "origin": said[each.name].kind,
                "line": said[each.name].line or None,
                "variable": said[each.name].variable or None,
                "help": each.help,
            }
            for each in settings.ALL
        ],
        "keys": [
            {
                "command": each.id,
                "keys": list(bound.get(each.id, each.declared)),
                "default": list(each.declared),
                "origin": FILE if each.id in found.keys else _keymap(found, each.id, bound),
                "line": lines.get(each.id),
                "help": each.help,
            }
            for each in commands.ALL
        ],
        "problems": [formats.as_json(each) for each in found.problems],
    }


def _keymap(found: Settings, id: str, bound: dict[str, tuple[str, ...]]) -> str:
    """Return what says which keys a command has, where the file does not."""
    from briefing.desk.settings_origin import DEFAULT

    return f"keymap {found.keymap}" if id in bound else DEFAULT
