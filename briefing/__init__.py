"""Read, search and check sourced briefings in the terminal."""

__version__ = "0.1.0"

TYPE_CHECKING = False
"""As in `typing`, whose import takes a command as long as its search: type checkers know the name.
What a command imports takes it from here."""
