"""Notes of the reader: written beside what they are about, listed, and taken back."""
