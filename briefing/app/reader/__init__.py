"""The text of an entry: laid out, scrolled, searched, its links followed."""
