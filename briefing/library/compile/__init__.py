"""Compiling a pack into the documents of an index, as a whole or as far as it has changed."""
