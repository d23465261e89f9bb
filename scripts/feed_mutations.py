"""Breaks feeds, in ways that happen and in some that do not."""
import collections
import json
import re

from feed_drawing import anything, value_at
from feed_values import (
    AGAIN, CHARACTERS, EDGES, ESCAPED, EXTENSIONS, HALF_CHARACTERS, LEVELS, NEAR, NOTHING, NUMBERS, RAW, SAMPLES,
    SCALARS, UNKNOWN)

# A field with the kind of its value, a type, a record or a list of codes; a list and its elements are apart.
Field = collections.namedtuple("Field", "record name kind is_element")


class Base:
    """A feed to break, and where its fields stand in it."""

    def __init__(self, schema, text):
        self.text, self.places = text, {}
        document = json.loads(text)
        for *field, path in schema.places(document):
            if path:
                self.places.setdefault(Field(*field, isinstance(path[-1], int)), []).append(path)
        ids = [path for field, paths in self.places.items() if field.kind == "id" for path in paths]
        self.ids = [value_at(document, path) for path in ids]


class Mutation:
    """One change of a feed: of a field, drawn first so that rare ones have their share, at one of its places."""

    def __init__(self, schema, draw, base, document):
        self.schema, self.draw, self.base, self.document = schema, draw, base, document
        self.field, self.where = ("feed", ""), "/"

    def draw_one(self):
        """Makes a change that is drawn; false where there is no place for it."""
        name = self.draw.choices(list(CHANGES), [often for often, _, _ in CHANGES.values()])[0]
        return self.make(name, *CHANGES[name][1:])

    def make(self, name, suits, change):
        """Makes a change at a field that suits, or of the feed as a whole; false where there is no place for it."""
        self.name = name
        if suits and not self.find(suits):
            return False
        change(self)
        return True

    def find(self, suits):
        fields = [field for field in self.base.places if suits(self.schema, field)]
        if not fields:
            return False
        field = self.draw.choice(fields)
        path = self.draw.choice(self.base.places[field])
        self.field, self.kind, self.key, self.where = field[:2], field.kind, path[-1], "/".join(map(str, ("", *path)))
        try:
            self.box = value_at(self.document, path[:-1])
            self.value = self.box[self.key]
        except (KeyError, IndexError, TypeError):
            return False
        # A change before may have put something else there.
        is_there = isinstance(self.box, list if isinstance(self.key, int) else dict)
        return is_there and (not a_record(self.schema, field) or isinstance(self.value, dict))

    def put(self, *values):
        self.box[self.key] = self.draw.choice(values)

    def rename(self, new, value):
        """Gives the member another name and value where it stands."""
        members = [(new, value) if name == self.key else (name, inner) for name, inner in self.box.items()]
        self.box.clear()
        self.box.update(members)


def anywhere(schema, field):
    return True


def a_member(schema, field):
    return not field.is_element


def an_element(schema, field):
    return field.is_element


def a_code(schema, field):
    return field.kind in schema.code_lists


def a_record(schema, field):
    return "properties" in schema.definitions.get(field.kind, ())


def one_of(*kinds):
    return lambda schema, field: field.kind in kinds


def the_field(record, name):
    return lambda schema, field: field[:2] == (record, name) and not field.is_element


def drop(m):
    del m.box[m.key]


def drop_several(m):
    for name in m.draw.sample(sorted(m.value), m.draw.randint(0, len(m.value))):
        del m.value[name]


def duplicate(m):
    m.box.insert(m.key, m.value)


def say_twice(m):
    other = m.draw.choice([m.value, anything(m.draw)])
    if m.draw.random() < 0.5:
        m.box[m.key + AGAIN] = other
    else:
        m.rename(m.key + AGAIN, other)
        m.box[m.key] = m.value


def retype(m):
    m.put(*SCALARS, [m.value], {"value": m.value}, json.dumps(m.value), anything(m.draw))


def empty(m):
    m.put(*NOTHING)


def hollow(m):
    nothing = m.draw.choice(NOTHING)
    names = m.value if isinstance(m.value, dict) else ["id"]
    m.put([nothing], [[nothing]], {name: nothing for name in names}, [nothing, m.value], [m.value, nothing],
          {"x_ekeby_a": nothing})


def nest(m):
    m.put([m.value], [[m.value]], [m.value, [m.value]])


def misspell(m):
    name, at = m.key, m.draw.randrange(len(m.key))
    new = m.draw.choice([
        name[:at] + name[at + 1:], name[:at] + name[at] + name[at:], name[1:] + name[0], name.upper(),
        name.capitalize(), re.sub("_(.)", lambda found: found[1].upper(), name), name.replace("_", "-"),
        name.replace("i", "\u0131"), name + "s", name + " ", name + "\u0301", "\ufeff" + name, "x_" + name,
        "x_ekeby_" + name])
    m.rename(new + AGAIN if new in m.box else new, m.value)


def escape(m):
    is_plain = isinstance(m.value, str) and re.fullmatch("[ -~]*", m.value) and not re.search(r'["\\]', m.value)
    m.rename(ESCAPED + m.key, ESCAPED + m.value if is_plain else m.value)


def recode(m):
    code_list = m.schema.definitions[m.kind]
    code = m.draw.choice(code_list["enum"])
    swedish = m.draw.choice(code_list["description"].split("; ")).partition(": ")[2]
    other = m.draw.choice(m.schema.definitions[m.draw.choice(m.schema.code_lists)]["enum"])
    m.put(code, other, swedish, code.upper(), code + " ", " " + code, code + "\n", code + "\u0301", code[:-1],
          code + "s", code + "\0", ESCAPED + code)


def reform(m):
    m.put(*EDGES[m.kind])


def respell(m):
    text, character = str(m.value), m.draw.choice(CHARACTERS)
    at = m.draw.choice([0, len(text), m.draw.randint(0, len(text))])
    m.put(text[:at] + character + text[at:])


def halve(m):
    m.put(RAW + m.draw.choice(HALF_CHARACTERS))


def repoint(m):
    now = str(m.value)
    m.put(m.draw.choice(m.base.ids), m.draw.choice(m.base.ids), "nobody", now + "/x", now[:-1], now.upper())


def renumber(m):
    m.put(RAW + m.draw.choice(NUMBERS))


def extend(m):
    m.value[m.draw.choice(EXTENSIONS)] = anything(m.draw)


def add(m):
    m.value[m.draw.choice([*UNKNOWN, *m.draw.sample(m.schema.names, len(UNKNOWN))])] = anything(m.draw)


def bury(m):
    if m.draw.random() < 0.7:
        drop_several(m)
    if m.draw.random() < 0.6:
        m.value["modified"] = SAMPLES["time"][0]
    m.value["deleted"] = m.draw.choice([True, True, True, True, False, None, "true", 1, [True], "", []])


def keep_secret(m):
    if not isinstance(m.value, dict):
        return
    level = {"level": m.draw.choice(LEVELS)}
    m.value["confidentiality"] = m.draw.choice([level] * 4 + ["confidential", None, [level], {}, {"note": "x"}])
    m.value["title"] = m.draw.choice([None, "", "T", 1])
    if m.draw.random() < 0.6:
        del m.value["title"]


def exchange(m):
    """A value from elsewhere: a person among the bodies."""
    paths = m.base.places[m.draw.choice(list(m.base.places))]
    m.put(value_at(json.loads(m.base.text), m.draw.choice(paths)))


def deepen(m):
    value = 1
    for _ in range(m.draw.choice([2, 10, 50, 70])):
        value = [value] if m.draw.random() < 0.5 else {"a": value}
    m.value["x_ekeby_deep"] = value


def empty_registers(m):
    lists = [name for name, value in m.document.items() if isinstance(value, list)]
    for name in m.draw.sample(lists, m.draw.randint(0, len(lists))):
        m.document[name] = m.draw.choice([*NOTHING, [None], [{}], [[]]])
        if m.draw.random() < 0.3:
            del m.document[name]


def replace_root(m):
    cases = m.document.get("cases")
    case = cases[0] if isinstance(cases, list) and cases and isinstance(cases[0], dict) else {"id": "a"}
    root = m.draw.choice([
        {}, case, {"cases": cases}, {"diarium": "1.0"}, {"x_ekeby_a": 1}, {"diarium": "1.0", "dataset": {}}])
    m.document.clear()
    m.document.update(root)


# How often, of which values (None: of the feed as a whole), and what is done with one.
CHANGES = {
    "drop": (4, anywhere, drop),
    "drop a member": (4, a_member, drop),
    "drop several": (4, a_record, drop_several),
    "say nothing": (1, one_of("proposal", "decision", "endorsement", "subject"), drop_several),
    "duplicate": (4, an_element, duplicate),
    "say twice": (2, a_member, say_twice),
    "retype": (4, anywhere, retype),
    "retype a member": (4, a_member, retype),
    "empty": (4, anywhere, empty),
    "hollow": (4, anywhere, hollow),
    "nest": (4, anywhere, nest),
    "misspell": (6, a_member, misspell),
    "escape": (1, a_member, escape),
    "another code": (6, a_code, recode),
    "another form": (6, one_of(*EDGES), reform),
    "re-date": (6, one_of("date", "time", "clock"), reform),
    "break an id": (4, one_of("id", "ref"), reform),
    "break a rare form": (2, one_of("organisation_number", "municipality_code", "email", "license"), reform),
    "re-point": (6, one_of("ref"), repoint),
    "characters": (2, anywhere, respell),
    "characters of a text": (4, one_of("text", "email", "iri"), respell),
    "half a character": (1, one_of("text", "extension"), halve),
    "another number": (1, anywhere, renumber),
    "another count": (4, one_of("integer", "decimal"), renumber),
    "extension": (4, a_record, extend),
    "unknown member": (4, a_record, add),
    "tombstone": (4, a_record, bury),
    "confidential case": (3, one_of("case"), keep_secret),
    "exchange": (4, anywhere, exchange),
    "deepen": (1, a_record, deepen),
    "empty registers": (2, None, empty_registers),
    "another root": (1, None, replace_root),
}


def sweep(schema, tables):
    """Changes that are not left to chance: each with its name, where it suits, and what it does."""
    def putting(value):
        return lambda m: m.put(value)

    def adding(name, value):
        return lambda m: m.value.update({name: value})

    for kind, value in NEAR:
        yield f"put {value!r}", one_of(kind), putting(value)
    for record, name in sorted(schema.fields):
        yield "drop", the_field(record, name), drop
        yield "put another type", the_field(record, name), lambda m: m.put("7" if type(m.value) in (int, float) else 7)
        yield "put nothing", the_field(record, name), lambda m: m.put([] if isinstance(m.value, list) else "")
    for name in EXTENSIONS:
        yield f"add {name!r}", a_record, adding(name, None)
    for kind, definition in schema.definitions.items():
        if "properties" in definition:
            yield "add an extension", one_of(kind), adding("x_a_b_c", [None])
            yield "add an unknown member", one_of(kind), adding("comment", 1)
        if "deleted" in definition.get("properties", ()):
            for names in ("id", "modified", "id modified"):
                tombstone = {name: {"id": "ks-1", "modified": SAMPLES["time"][0]}[name] for name in names.split()}
                yield "bury", one_of(kind), putting({**tombstone, "deleted": True})
    # The tables have names and codes from the same description, and so may have some that the schema forgot.
    for table in tables["resources"]:
        kind = next(iter(schema.kinds[table["name"]]))
        for column in table["schema"]["fields"]:
            name, sample = column["name"], {"string": "2024", "boolean": True}.get(column["type"], 1)
            is_known = name in schema.definitions[kind]["properties"]
            for value in column.get("constraints", {}).get("enum", () if is_known else (sample,)):
                yield f"set {name} to {value!r}", one_of(kind), adding(name, value)
