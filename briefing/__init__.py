"""Read, search and check sourced briefings in the terminal."""

__version__ = "0.1.0"
