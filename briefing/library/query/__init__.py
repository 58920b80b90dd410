"""From the text of a query to its clauses, and to a plan of the alternatives that match them."""
