"""The files of a pack: which they are, whether they changed, and reading them one at a time."""
