"""Compiling a pack into the documents of an index, as a whole or only its changes."""
