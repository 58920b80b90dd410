"""Packs that are wrong or mean harm, made of the bundled one by chance."""
