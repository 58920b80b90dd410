"""An entry's body: CommonMark and pipe tables, read into blocks."""
