"""Whether what a pack's files say has the shape of the model, and refers to what is there."""
