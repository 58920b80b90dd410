"""The first screen of a start, kept, and shown by the next start before there is anything else.

A start paints what the one before it painted, while the pack, the window and the colours are the
same. That screen is put on the terminal before Textual is imported; keys that are typed meanwhile
wait in the terminal, and Textual paints the same cells over it. Nothing here imports Textual.
"""
