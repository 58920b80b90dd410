"""What is told of the files that are no part of a pack, and of the limits of its size."""

from __future__ import annotations

from briefing.check.catalogue.code import ERROR, Code
from briefing.pack import codes, limits


def _nested(depth: int) -> str:
    return "facts = " + "[" * depth + '"RL1"' + "]" * depth


_SPLIT = "Split it: a pack may have as many files as its manifest names, up to the limit of files."

CODES: tuple[Code, ...] = (
    Code(
        codes.UNREADABLE,
        ERROR,
        "A file or folder of the pack cannot be read",
        "The system refuses it, it was removed meanwhile, or it is a link that leads nowhere. "
        "What stands in it would be missing without a word.",
    ),
    Code(
        codes.OUTSIDE_PACK,
        ERROR,
        "A link leads out of the pack's folder",
        "A pack may come from anyone and must not show what else is on the reader's machine. "
        "Put a copy of the file into the pack.",
    ),
    Code(
        codes.NOT_A_FILE,
        ERROR,
        "What is named like a file of the pack is a folder, a device, a FIFO or a socket",
        "Reading a device or a FIFO may never end. Only plain files belong to a pack.",
    ),
    Code(
        codes.FOLDER_LOOP,
        ERROR,
        "A link leads to a folder of the pack",
        "The files behind it are there already: they would be read twice, or for ever. "
        "Remove the link.",
    ),
    Code(
        codes.FOLDER_TOO_DEEP,
        ERROR,
        f"A folder stands more than {limits.FOLDER_DEPTH} deep in the pack",
        "Files in it are not read. Move it up.",
    ),
    Code(
        codes.FILE_TOO_LARGE,
        ERROR,
        f"A file is larger than {limits.FILE_BYTES:,} bytes",
        f"It would not be read in bounded time and memory. {_SPLIT}",
    ),
    Code(
        codes.PACK_TOO_LARGE,
        ERROR,
        f"The files of the pack are larger than {limits.PACK_BYTES:,} bytes in all",
        "A pack of 100,000 entries is a third of that. Make two packs of it.",
    ),
    Code(
        codes.TOO_MANY_FILES,
        ERROR,
        f"The pack holds more than {limits.FILES:,} TOML files",
        "Each is looked at whenever the pack is opened. Join some, or make two packs.",
    ),
    Code(
        codes.TOO_MANY_KEYS,
        ERROR,
        f"A file holds more than {limits.KEYS:,} keys and items of lists, "
        f"or {limits.TABLES:,} tables with a header",
        f"Each takes many times the memory that it takes in the file. {_SPLIT}",
    ),
    Code(
        codes.NESTED_TOO_DEEP,
        ERROR,
        f"Tables or lists are nested more than {limits.NESTING} deep, or a dotted key has as many "
        "parts",
        "No key of a pack goes deeper than five, and readers of TOML fall over at some depth.",
        wrong=_nested(limits.NESTING + 1),
        right=_nested(1),
    ),
    Code(
        codes.KEY_TOO_LONG,
        ERROR,
        f"A key is longer than {limits.KEY:,} characters",
        "No key of a pack is; a quotation mark may be missing.",
    ),
    Code(
        codes.LINE_TOO_LONG,
        ERROR,
        f"A line is longer than {limits.LINE:,} characters",
        "Nobody can read, compare or point into such a line. "
        'Write long texts between `"""`, a line a sentence.',
    ),
    Code(
        codes.NUMBER_TOO_LONG,
        ERROR,
        f"A number has more than {limits.DIGITS} digits, or is beyond 1e{limits.EXPONENT}",
        "Other programs cannot hold it, and calculating with it may take for ever.",
        wrong=f"credibility = {'1' * (limits.DIGITS + 1)}",
        right="credibility = 1",
    ),
    Code(
        codes.TEXT_TOO_LONG,
        ERROR,
        f"A text is longer than {limits.TEXT:,} characters",
        "That is a book, and would be laid out whole to show its first page. "
        "Make several entries of it.",
    ),
)
