"""The problems of a pack: as rows, in a list, and as a line above the keys."""
