"""The files of a pack: listing them, seeing changes, and reading them one at a time."""
