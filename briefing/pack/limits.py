"""How large a pack may be. One table, checked before anything is parsed."""

MANIFEST = "briefing.toml"

FILES = 1_000
"""TOML files in a pack."""

FILE_BYTES = 16 * 2**20
"""Bytes in one file."""

PACK_BYTES = 512 * 2**20
"""Bytes in all files of a pack."""

FOLDER_DEPTH = 8
"""Folders inside folders."""

NESTING = 40
"""Tables and lists inside one another."""
