"""The JSON Schema of a pack's files, made from the model, for editors that complete and document.

One schema serves the manifest and every other file, so every table of either may stand in it. It is
draft 7, which taplo (Even Better TOML) and tombi both read: beside a `$ref` that draft has nothing,
so a table that stands under one key is described where it is defined.
"""

import json
import re
from typing import Any

import tomli
from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from briefing.pack import limits
from briefing.pack.model import (
    docstrings,
    fields,
    names,
    pydantic_model,
    rules,
    scales,
    series,
    tables,
)

_DRAFT = "http://json-schema.org/draft-07/schema#"
_NEEDS: dict[str, tuple[str, list[str]]] = {
    "date": ("kind", ["event", "statement", "figure"]),
    "rule": ("kind", ["rule"]),
    "caveat": ("standing", ["disputed"]),
    "superseded_by": ("standing", ["superseded"]),
}
"""Keys that an entry needs where another has one of some values, as `references` checks it."""

_NAMES_OF_SOURCE = ("title", "url")
"""Keys of a source of which it needs one, as `references` checks it."""
_EITHER = ("bottom_line", "body")
"""Keys of which an entry needs at least one."""
_OF_RETRACTION = ("date", "note")
"""Keys of which a retraction needs at least one."""
_WITHDRAWN: JsonSchemaValue = {
    "if": {
        "properties": {"standing": {"enum": ["withdrawn"]}},
        "required": ["standing"],
        "not": {"required": ["withdrawn"]},
    },
    "then": {"required": ["caveat"]},
}
"""That an entry whose standing is withdrawn needs a caveat, or the day."""

_EXAMPLE = re.compile(r" ?Example: `(.+)`\.$")

_SCALES: tuple[dict[Any, str], ...] = (
    scales.STANDINGS,
    scales.RELIABILITY,
    scales.CREDIBILITY,
    scales.LIKELIHOOD,
    scales.CHANGES,
    scales.TRANSLATIONS,
    scales.HANDLINGS,
)
_CREDIBILITY = "credibility"
"""The one key whose scale is of numbers: listed, so that an editor offers them."""

_BOUNDS = {"ge": "minimum", "le": "maximum"}
"""Bounds that pydantic does not translate where a number is one of several kinds."""


class _Draft(GenerateJsonSchema):
    """pydantic's generator, but with one kind of number, and with the names of keys checked."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "number"}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        made = super().tagged_union_schema(schema)
        members = made["oneOf"]
        return {"type": "number"} if {"type": "number"} in members else {"oneOf": members}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        if "patternProperties" in made:
            made["additionalProperties"] = False
        return made


def text() -> str:
    """Return the schema as it is printed and saved: JSON, the same for the same model."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of any file of a pack."""
    shapes: list[tuple[Any, Any, TypeAdapter[Any]]] = [
        (shape, "validation", TypeAdapter(pydantic_model.of(shape)))
        for shape in (tables.Manifest, tables.Leaf)
    ]
    _, made = TypeAdapter.json_schemas(
        shapes, ref_template="#/definitions/{model}", schema_generator=_Draft
    )
    defined = made["$defs"]
    told = docstrings.of(fields, names, series, rules, tables)
    for name, table in defined.items():
        _describe(table, told.get(name, {}))
    defined["Point"]["additionalProperties"] = {
        "type": "number",
        "description": "The number in the column of this key.",
    }
    defined["Entry"]["allOf"] = [
        {
            "if": {"properties": {key: {"enum": values}}, "required": [key]},
            "then": {"required": [needed]},
        }
        for needed, (key, values) in _NEEDS.items()
    ]
    defined["Source"] |= _one_of(_NAMES_OF_SOURCE)
    defined["Entry"]["allOf"] += [_WITHDRAWN, _one_of(_EITHER)]
    defined["Retraction"] |= _one_of(_OF_RETRACTION)
    properties = {
        key: value
        for shape in (tables.Manifest, tables.Leaf)
        for key, value in defined.pop(shape.__name__)["properties"].items()
    }
    return {
        "$schema": _DRAFT,
        "title": "A file of a briefing",
        "description": f"`{limits.MANIFEST}`, or any other TOML file of a pack, format 1.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "definitions": defined,
    }


def _one_of(keys: tuple[str, ...]) -> JsonSchemaValue:
    """Return the schema of a table that needs at least one of some keys."""
    return {"anyOf": [{"required": [key]} for key in keys]}


def _describe(table: JsonSchemaValue, told: dict[str, str]) -> None:
    """Write the descriptions of a table and of its keys into its schema."""
    del table["title"]
    if told.get(""):
        table["description"] = told[""]
    for key, made in table["properties"].items():
        made.pop("title", None)
        said = told.get(key, made.get("description", ""))
        if "$ref" in made or not said:
            continue
        if found := _EXAMPLE.search(said):
            said = said[: found.start()]
            made["examples"] = [_plain(tomli.loads(f"it = {found[1]}")["it"])]
        if key == _CREDIBILITY:
            made = {"enum": list(scales.CREDIBILITY), "type": made["type"]} | made
            del made["minimum"], made["maximum"]
        for ours, its in _BOUNDS.items():
            if ours in made:
                made[its] = made.pop(ours)
        values = made.get("enum", [])
        for scale in _SCALES:
            if values == list(scale):
                meanings = [scale[value] for value in values]
                said += "".join(f"\n- `{value}`: {scale[value]}" for value in values)
                made["x-taplo"] = {"docs": {"enumValues": meanings}}
        table["properties"][key] = {"description": said, **made}


def _plain(value: Any) -> Any:
    """Return a TOML value as JSON has it."""
    return json.loads(json.dumps(value, default=str))
