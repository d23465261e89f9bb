"""Changes feeds in drawn ways: values, records, ids, orders, extensions."""
from diff_model import Number, dump, load, numbered
from feed_drawing import Drawing, anything, value_at
from feed_values import SAMPLES, SCALARS


class Change:
    """Drawn changes of a document."""

    def __init__(self, schema, draw, document, base):
        self.schema, self.draw, self.document, self.base = schema, draw, document, base

    def places(self, suits):
        return [(field, kind, path) for _, field, kind, path in self.schema.places(self.document)
                if path and suits(field, kind, path)]

    def pick(self, suits):
        places = self.places(suits)
        if not places:
            return None
        kinds = sorted({(field, kind) for field, kind, _ in places})
        field, kind = self.draw.choice(kinds)
        return (field, kind, self.draw.choice([path for one, other, path in places if (one, other) == (field, kind)]))

    def is_scalar(self, field, kind, path):
        value = value_at(self.document, path)
        return not isinstance(value, (dict, list)) and field not in ("id", "deleted", "diarium")

    def change(self):
        found = self.pick(self.is_scalar)
        if found:
            field, kind, path = found
            node = self.schema.definitions.get(kind, {})
            values = node.get("enum") or SAMPLES.get(kind) or SAMPLES["text"]
            value = self.draw.choice(values)
            if kind == "ref":
                value = "drawn-1"
            if kind == "text" and self.draw.random() < 0.4:
                value = str(value_at(self.document, path)) + self.draw.choice([" ny", "å", "\nrad", " "])
            value_at(self.document, path[:-1])[path[-1]] = numbered(value)

    def drop(self):
        found = self.pick(lambda field, kind, path: isinstance(path[-1], str) and field not in ("id", "diarium", "cases"))
        if found:
            del value_at(self.document, found[2][:-1])[found[2][-1]]

    def lists(self):
        return self.pick(lambda field, kind, path: kind == "list" and len(value_at(self.document, path)) > 0)

    def delete(self):
        found = self.lists()
        if found:
            values = value_at(self.document, found[2])
            del values[self.draw.randrange(len(values))]

    def insert(self):
        found = self.lists()
        if found:
            values = value_at(self.document, found[2])
            drawing = Drawing(self.schema, self.draw, 0.3)
            drawing.ids = 10_000 + self.draw.randrange(10_000)
            inner = next((kind for field, kind, path in self.places(lambda *_: True) if path[:-1] == found[2]), None)
            if inner:
                node = self.schema.definitions.get(inner, {})
                is_known = inner in self.schema.definitions or inner in SAMPLES
                value = drawing.value(inner, node) if is_known else anything(self.draw)
                values.insert(self.draw.randint(0, len(values)), numbered(value))

    def reorder(self):
        found = self.lists()
        if found:
            self.draw.shuffle(value_at(self.document, found[2]))

    def repeat(self):
        found = self.lists()
        if found:
            values = value_at(self.document, found[2])
            copy = load(dump(self.draw.choice(values)))
            if isinstance(copy, dict) and self.draw.random() < 0.5:
                copy["x_ekeby_copy"] = Number("1")
            values.insert(self.draw.randint(0, len(values)), copy)

    def rename(self):
        found = self.pick(lambda field, kind, path: path[-1] == "id" and kind == "id")
        if found:
            value_at(self.document, found[2][:-1])["id"] = f"renamed-{self.draw.randrange(1000)}"

    def unname(self):
        found = self.pick(lambda field, kind, path: path[-1] == "id" and kind == "id")
        if found:
            del value_at(self.document, found[2][:-1])["id"]

    def extend(self):
        found = self.pick(lambda field, kind, path: isinstance(value_at(self.document, path), dict) and kind != "extension")
        if found:
            record = value_at(self.document, found[2])
            name = self.draw.choice(["x_ekeby_a", "x_ekeby_note", "x_ekeby_z"])
            record[name] = numbered(anything(self.draw))

    def strange(self):
        found = self.pick(lambda field, kind, path: isinstance(value_at(self.document, path), dict) and kind != "extension")
        if found:
            record = value_at(self.document, found[2])
            record[self.draw.choice(["annat", "Över/t~o", "\u00e5"])] = numbered(anything(self.draw))

    def nothing(self):
        found = self.pick(self.is_scalar)
        if found:
            value_at(self.document, found[2][:-1])[found[2][-1]] = self.draw.choice([None, "", [], {}])

    def retype(self):
        found = self.pick(self.is_scalar)
        if found:
            value_at(self.document, found[2][:-1])[found[2][-1]] = numbered(self.draw.choice(SCALARS))

    ALL = ["change"] * 6 + ["drop"] * 3 + ["delete"] * 3 + ["insert"] * 3 + ["reorder"] * 3 + ["rename"] * 2 + ["extend"]
    WILD = ALL + ["repeat"] * 3 + ["unname"] * 2 + ["strange"] * 2 + ["nothing", "retype"]
