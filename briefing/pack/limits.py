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

LINE = 65_536
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

TEXT = 250_000
"""Characters in one text."""

PROBLEMS = 1_000
"""Problems of a pack after which no more of them are looked for."""
