"""A pack compiled for reading: an entry by id, a window of a pane, ranked search.

Everything that shows or prints entries asks the library, never the TOML. The compiled library is a
cache: it may be deleted at any time and is built again from the pack.
"""

import sys

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.library import Library as Library
    from briefing.library.library import ask_compiled as ask_compiled
    from briefing.library.library import open_library as open_library
    from briefing.library.query.parser import Query as Query

_MODULES = {
    "Library": "library",
    "open_library": "library",
    "ask_compiled": "library",
    "Query": "query.parser",
}


def __getattr__(name: str) -> object:
    """Import a public name on first use: showing an entry needs no query."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = f"{__name__}.{_MODULES[name]}"
    __import__(module)  # `importlib` has to be imported itself
    found: object = getattr(sys.modules[module], name)
    return found
