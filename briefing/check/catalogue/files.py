"""What can be wrong with the files of a pack, and with their text."""

from __future__ import annotations

from briefing.check.catalogue.code import ERROR, Code
from briefing.pack import codes

CODES = (
    Code(
        codes.NOT_A_PACK,
        ERROR,
        "A folder holds no briefing.toml",
        "The manifest makes a folder a pack: it names the pack and its panes. `briefing new` writes"
        " one to start from.",
    ),
    Code(
        codes.NOT_UTF8,
        ERROR,
        "A file is not UTF-8 text",
        "TOML is UTF-8. Save the file in that encoding; the place is the first byte that is not.",
    ),
    Code(
        codes.TOML_SYNTAX,
        ERROR,
        "A file is not TOML",
        "The table that holds the mistake is left out, and the rest of the file is checked. Ids"
        " and references in what is left out count as there.",
        'caveat = "not closed',
        'caveat = "closed"',
    ),
    Code(
        codes.CONFLICT_MARKER,
        ERROR,
        "A merge left its conflict in a file",
        "Git writes both versions between `<<<<<<<`, `=======` and `>>>>>>>` at the beginning of a"
        " line: keep what is right, and remove these lines. Indent those that a text is about.",
        'caveat = """\n<<<<<<< ours\nOne ship.\n=======\nTwo ships.\n>>>>>>> theirs\n"""',
        'caveat = """\nShips\n=======\n"""',
    ),
    Code(
        codes.FILE_MISSING,
        ERROR,
        "A pane names a file that is not there",
        "The files of a pane are paths inside the pack, with / between folders, in the order in"
        " which their entries are read.",
        '[pack]\nformat = 1\nid = "example"\ntitle = "Example"\n\n'
        '[[pane]]\nid = "first"\ntitle = "First"\nfiles = ["frist.toml"]',
        '[pack]\nformat = 1\nid = "example"\ntitle = "Example"\n\n'
        '[[pane]]\nid = "first"\ntitle = "First"\nfiles = ["first.toml"]',
    ),
    Code(
        codes.FILE_TWICE,
        ERROR,
        "A file stands in two panes, or twice in one",
        "An entry has one place in a pack. Divide the file, or link to its entries with `see`.",
        '[pack]\nformat = 1\nid = "example"\ntitle = "Example"\n\n'
        '[[pane]]\nid = "first"\ntitle = "First"\nfiles = ["first.toml"]\n\n'
        '[[pane]]\nid = "second"\ntitle = "Second"\nfiles = ["first.toml"]',
        '[pack]\nformat = 1\nid = "example"\ntitle = "Example"\n\n'
        '[[pane]]\nid = "first"\ntitle = "First"\nfiles = ["first.toml"]',
    ),
    Code(
        codes.FILE_IN_NO_PANE,
        ERROR,
        "A file holds entries and stands in no pane",
        "Nobody would see them: name the file under `files` of a pane. Files with names, sources"
        " and series need no pane.",
        '[[entry]]\nid = "unseen"\nkind = "assessment"\ntitle = "Unseen"\n'
        'bottom_line = "Nobody sees this."\nbody = "It stands in no pane."\n'
        'said_by = ["agency"]\nsources = ["report", "paper"]\ncredibility = 2\n'
        'standing = "confirmed"',
        '[[topic]]\nid = "ferries"\nname = "Ferries"',
    ),
)
