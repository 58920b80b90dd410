"""What views ask of the compiled library, each its own questions in a module of its own."""
