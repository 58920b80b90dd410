"""Whether two checkouts paint the same: every cell of every screen, one beside the other."""
