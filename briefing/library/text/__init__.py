"""Text analysis: words, stems, spellings and Japanese, the same for what is indexed and asked."""
