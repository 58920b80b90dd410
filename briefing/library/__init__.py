"""A pack compiled for reading: an entry by id, a window of a pane, ranked search.

Everything that shows or prints entries asks the library, never the TOML. The compiled library is a
cache: it may be deleted at any time and is built again from the pack.
"""
