"""Read, search and check sourced briefings in the terminal."""

__version__ = "0.1.0"

TYPE_CHECKING = False
"""As in `typing`, whose import takes as long as a search; type checkers know the name. Modules
that commands import take it from here."""
