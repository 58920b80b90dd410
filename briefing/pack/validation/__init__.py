"""Validation: the shape of tables against the model, and the references between them."""
