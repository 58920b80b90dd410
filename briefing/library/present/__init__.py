"""Presenting hits and entries: highlights, snippets, cross-references."""
