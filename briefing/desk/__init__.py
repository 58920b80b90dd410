"""What belongs to the reader, and to no pack: so far, the settings."""
