"""Widgets and styles that know nothing of entries: lines that are painted, listed and clicked."""
