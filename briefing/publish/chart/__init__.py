"""Charts of series, drawn as lines of text: bars of blocks, lines of braille, exact numbers."""
