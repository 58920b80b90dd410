"""Text analysis: words, stems, spellings and Japanese, the same for entries and for queries."""
