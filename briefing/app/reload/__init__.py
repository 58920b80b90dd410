"""Following a pack while it is written: watching its files, and reading them again."""
