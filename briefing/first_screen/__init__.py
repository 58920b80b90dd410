"""The first screen of a start: stored, and shown by the next start before Textual is imported.

A start paints the same as the one before it, while the pack, the window and the colours are the
same. Keys that are typed meanwhile wait in the terminal, and Textual paints the same cells over
the screen. Nothing here imports Textual.
"""
