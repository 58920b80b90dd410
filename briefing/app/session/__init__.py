"""One reader's way through one library: what is open, where it was left, and the way back."""
