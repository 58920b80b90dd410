"""`python -m briefing` is `briefing`."""

from briefing.cli import process

process()
