"""How large a pack may be. One table, checked before anything is parsed."""

from __future__ import annotations

MANIFEST = "briefing.toml"
SCHEMA = "briefing.schema.json"

FILES = 1_000
"""TOML files in a pack."""

FILE_BYTES = 16 * 2**20
"""Bytes in one file."""

PACK_BYTES = 512 * 2**20
"""Bytes in all files of a pack."""

FOLDER_DEPTH = 8
"""Folders inside folders."""

LINE = 262_144
"""Characters in one line of a file."""

KEY = 1_000
"""Characters in one key, with all parts of a dotted one."""

KEYS = 200_000
"""Keys and items of lists in one file."""

TABLES = 20_000
"""Tables with a header in one file."""

NESTING = 40
"""Tables and lists inside one another."""

DIGITS = 100
"""Digits of one number, before its point or after it."""

EXPONENT = 300
"""Powers of ten of one number: what other programs can hold."""

TEXT = 262_144
"""Characters in one text."""

CELLS = 50_000
"""Cells of one series or table: its columns times its rows."""

PROBLEMS = 1_000
"""Problems of a pack after which the search for more of them stops."""


def table() -> list[tuple[str, int, str]]:
    """Return each limit: what it counts, the number, and the code of the problem beyond it."""
    from briefing.pack import codes

    return [
        ("TOML files in a pack", FILES, codes.TOO_MANY_FILES),
        ("bytes in one file", FILE_BYTES, codes.FILE_TOO_LARGE),
        ("bytes in all files", PACK_BYTES, codes.PACK_TOO_LARGE),
        ("folders inside folders", FOLDER_DEPTH, codes.FOLDER_TOO_DEEP),
        ("characters in one line", LINE, codes.LINE_TOO_LONG),
        ("characters in one key", KEY, codes.KEY_TOO_LONG),
        ("keys and items of lists in one file", KEYS, codes.TOO_MANY_KEYS),
        ("tables with a header in one file", TABLES, codes.TOO_MANY_KEYS),
        ("tables and lists inside one another", NESTING, codes.NESTED_TOO_DEEP),
        ("digits of one number", DIGITS, codes.NUMBER_TOO_LONG),
        ("powers of ten of one number", EXPONENT, codes.NUMBER_TOO_LONG),
        ("cells of one series", CELLS, codes.TOO_MANY_KEYS),
        ("characters in one text", TEXT, codes.TEXT_TOO_LONG),
    ]
