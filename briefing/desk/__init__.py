"""What belongs to the reader, and to no pack: the settings."""
