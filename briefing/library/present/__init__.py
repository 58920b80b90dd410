"""What is shown of an answer: marked words, snippets, and references between entries."""
