"""The typed model of a pack, format 1: tables, fields, scales, dates, and their JSON Schema."""
