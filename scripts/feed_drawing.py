"""Draws feeds from the JSON Schema, and writes them; the same seed, the same feeds."""
import collections
import json
import re

from feed_values import AGAIN, ESCAPED, RAW, SAMPLES, SCALARS, UNKNOWN


def written(document):
    """The text of a document, with what the marks in it stand for."""
    text = json.dumps(document, ensure_ascii=False).replace(AGAIN, "")
    text = re.sub(
        f'"{ESCAPED}([^"]*)"', lambda found: '"%s"' % "".join(f"\\u{ord(letter):04X}" for letter in found[1]), text)
    return re.sub(f'"{RAW}((?:[^"\\\\]|\\\\.)*)"', lambda found: json.loads(f'"{found[1]}"'), text)


def value_at(document, path):
    for key in path:
        document = document[key]
    return document


def anything(draw, depth=3):
    """Any JSON value."""
    if depth and draw.random() < 0.4:
        values = [anything(draw, depth - 1) for _ in range(draw.randrange(3))]
        return values if draw.random() < 0.5 else {draw.choice(UNKNOWN): value for value in values}
    return draw.choice(SCALARS)


class Schema:
    """What the JSON Schema says of the values in a feed."""

    def __init__(self, schema):
        self.definitions = schema["$defs"]
        self.code_lists = [name for name in self.definitions if name.startswith("code_")]
        self.fields = {(name, field) for name, one in self.definitions.items() for field in one.get("properties", ())}
        self.names = sorted({field for _, field in self.fields})
        # The kinds of value that the fields of a name have.
        self.kinds = collections.defaultdict(set)
        for name, field in self.fields:
            node = self.definitions[name]["properties"][field]
            self.kinds[field].add(self.kind(field, node.get("items", node)))

    @staticmethod
    def kind(field, node):
        """The name of a type, a list of codes or a record."""
        return node["$ref"].rpartition("/")[2] if "$ref" in node else field

    def places(self, value, kind="feed", record="", field="", path=()):
        """The record, field, kind and path of every value, outside of extensions; an element's has a number last."""
        yield record, field, "list" if isinstance(value, list) else kind, path
        if isinstance(value, list):
            for index, element in enumerate(value):
                yield from self.places(element, kind, record, field, (*path, index))
        elif isinstance(value, dict) and kind in self.definitions:
            properties = self.definitions[kind].get("properties", {})
            for name, inner in value.items():
                node = properties.get(name, {})
                inner_kind = self.kind(name, node.get("items", node)) if node else "extension"
                yield from self.places(inner, inner_kind, kind, name, (*path, name))


class Drawing:
    """Feeds drawn from the schema; `likely` is how probable a field is that may be absent."""

    def __init__(self, schema, draw, likely):
        self.schema, self.draw, self.likely, self.ids = schema, draw, likely, 0

    def record(self, kind):
        definition, draw = self.schema.definitions[kind], self.draw
        if "deleted" in definition["properties"] and self.likely < 1 and draw.random() < 0.05:
            return {"id": self.value("id", {}), "modified": SAMPLES["time"][0], "deleted": True}
        living = definition.get("else", definition)
        needed = {*living.get("required", ()), "title", "summary"}
        needed |= {draw.choice(group["required"]) for group in living.get("anyOf", ())}
        record = {}
        for field, node in definition["properties"].items():
            if field != "deleted" and (field in needed or kind == "feed" or draw.random() < self.likely):
                inner = node.get("items", node)
                count = draw.choice((1, 1, 2)) if "items" in node and self.likely < 1 else 1
                values = [self.value(self.schema.kind(field, inner), inner) for _ in range(count)]
                record[field] = values if "items" in node else values[0]
        if draw.random() < 0.1:
            record["x_ekeby_note"] = anything(draw)
        return record

    def value(self, kind, node):
        definition = self.schema.definitions.get(kind, node)
        if "properties" in definition:
            return self.record(kind)
        if kind == "id":
            self.ids += 1
            return f"drawn-{self.ids}"
        if kind == "ref":
            return f"drawn-{self.draw.randint(1, max(self.ids, 1))}"
        if "const" in definition:
            return definition["const"]
        return self.draw.choice(definition.get("enum") or SAMPLES[kind])
