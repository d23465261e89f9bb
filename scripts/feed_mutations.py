"""Draws feeds with every field of the JSON Schema, and breaks feeds; the same seed, the same feeds."""
import collections
import json
import re

# Marks in Python's texts for what it would not write: a name given again, characters as escapes, a value as it stands.
AGAIN, ESCAPED, RAW = "\ue000", "\ue001", "\ue002"

SAMPLES = {
    "text": ["Kommunstyrelsen", "§ 12", "KS 2024/0180", "NO", "Två\nrader\tåäö", "👩‍👧 \x85", "null", "0"],
    "date": ["2024", "2024-02", "2024-02-29", "2023-12-31"],
    "time": ["2024-06-05T13:00:00Z", "2024-06-05T13:00:00.125+02:00"],
    "clock": ["00:00", "18:30"],
    "integer": [0, 1, 180, 2**53],
    "decimal": [0, 40, -2, 12.5, 100000000000000000000],
    "boolean": [True, False],
    "iri": ["https://exempel.se/å%20b?c=1", "urn:x"],
    "language": ["sv", "sv-SE", "zh-Hant-TW"],
    "license": ["CC0-1.0", "https://exempel.se/licens"],
    "organisation_number": ["212000-0142", "2120000142", "16212000-0142"],
    "municipality_code": ["0180", "01"],
    "email": ["registrator@exempel.se"],
    "sha256": ["0af90af9" * 8],
    "media_type": ["text/plain", "application/pdf", "text/plain; charset=utf-8"],
}
# What is nearly of a form, or just so.
EDGES = {
    "date": [
        "2023-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-1", "2024-04-31", "20240605",
        "5 juni 2024", "2024-06-05T00:00:00Z", "0000", "0000-12-31", "12024", "202", "-2024", "2024-", "2024-06-",
        "2024-06-5", "2024/06/05", "٢٠٢٤", "２０２４-06-05", "2024-06-05 ", "\n2024", "2024\n", "2024-06\x1005"],
    "time": [
        "2024-02-30T00:00:00Z", "2024-06-05T24:00:00Z", "2024-06-05T23:59:60Z", "2024-06-05T23:59:61Z", "2024-06-05",
        "2024-06-05T13:00:00", "2024-06-05 13:00:00Z", "2024-06-05t13:00:00z", "2024-06-05T13:00Z",
        "2024-06-05T13:00:00.Z", "2024-06-05T13:00:00,5Z", "2024-06-05T13:00:00+0200", "2024-06-05T13:00:00-23:59",
        "2024-06-05T13:00:00+24:00", "2024-06-05T13:00:00.1", "2024-06T13:00:00Z", "2024-06-05T13:00:00Z\n",
        "2024-13-05T13:00:00Z", "2024-06-05T13:00:00.123456789012345678901234567890Z"],
    "clock": ["24:00", "23:60", "9:00", "09.00", "09:00:00", "09:00\n", "０9:00", "23:59", "0９:00", " 9:00"],
    "id": [
        "KS-1", "ks 1", "-ks", "/ks", ".ks", "_ks", "ks/", "ks//1", "å", "ks-1å", "0", "k", "ks:1", "ks\n", "ks\u030a",
        "ks\u200b", "ks#1", "ks,1", "ks+1", "a" * 5000, "k\u212a", "k\u0131", "a^", "a`", "a{", "a@", "a\\b"],
    "iri": [
        "www.exempel.se", "https:", "https://exempel.se/a b", "1https://x", "a+b-c.d:x", "h\u212a:x", "x:å\xa0b", "x:`",
        "x:\x7f", "x:\0", "x:\x85", "x:\u1fef", "x:<y>", "x:|", "x:\\", "x:\n", "x:y\n", ":x", "x::", "x:\ufffe",
        "x:{a}", "x:^", 'x:"', "å:x", "+a:x", "a_b:x", "x:\u2028", "mailto:a@b"],
    "language": [
        "s", "sv_SE", "sv-", "-sv", "svensk-åä", "abcdefghi", "abcdefgh", "sv-123456789", "sv-12345678", "s1", "sv\n",
        "sv--SE", "s\u0131", "\u017fv", "sv-\u212a"],
    "license": [
        "CC0 1.0", "fri licens", "-MIT", "+MIT", "MIT+", "MIT or X", "MIT:", "x:y", "0BSD", "0:x", "CC0\n", "å",
        "x:\0", ".x"],
    "organisation_number": [
        "212000-0143", "2120000141", "211000-0142", "161212000-0142", "16212000-0142", "1621200001428", "16162000-0146",
        "212000--0142", "21200-00142", "212000 0142", "212000-014", "212000–0142", "16212000142", "1620000142",
        "162000-0146", "-2120000142", "212000-0142\n", "21２000-0142"],
    "municipality_code": ["180", "018", "01800", "1", "1a", "01 ", "٠١", "0180\n", "99", "０１"],
    "email": [
        "registrator", "a@b@c", "@b", "a@", "a b@c", "a@b c", "a\xa0@b", "a\x85@b", "a\ufeff@b", "a\u200b@b",
        "a\u180e@b", "å@ö.se", "a@b\n", "\na@b", "a\u2028@b", "a@\u3000", "a\0@b", "a\x7f@b", "a@\ufffe", '"a b"@c',
        "a\u1680@b", "a@\u205f", "a\u2009@b", "a@\u2060", "a\x1c@b", "a\x9f@b"],
    "sha256": ["0" * 63, "0" * 65, "0AF90AF9" * 8, "g" * 64, "0" * 64 + "\n", "sha256:" + "0" * 57, "٠" * 64, "０" * 64],
    "media_type": [
        "text", "text/", "/plain", "text/plain;", "text/plain ; a", "text/plain;\n", "text/plain;å", "text /plain",
        'text/plain; a="b"', "text/pl ain", "text/plain ", "!x/y", "x/!y", "x/y!#$&^_.+-", "x/y'z", "x/y;~", "x/y;\x7f",
        "x/y;\t", "x/y   ;z", "text/plain\n", "x/y/z", "å/y"],
}
EDGES["ref"] = EDGES["id"]
CHARACTERS = (
    "\0\1\b\t\n\v\f\r\x0e\x1b\x1f \x7e\x7f\x80\x84\x85\x86\x9f\xa0\xad\u0301\u0378\u061c\u180e\u200b\u2028\u2029\u202e"
    "\u2060\ud7ff\uf8ff\ufdd0\ufeff\ufffd\ufffe\uffff\U00010000\U0001fffe\U0001f469\U0010ffff")
NUMBERS = [
    "-1", "-0", "0", "0.0", "-0.0", "1.0", "1.5", "1e3", "1E+2", "10e-1", "1e-1", "0e0", "1e400", "-1e400", "1e-400",
    "9007199254740992", "9007199254740993", "9007199254740992.0", "9007199254740992.5", "18446744073709551616",
    "123456789012345678901234567890.10", "0.10", "0.30000000000000004", "-123456789", "1.00e2", "9" * 400]
# All of these, each with the kind of value that it is put in place of.
NEAR = [(kind, value) for kind, values in EDGES.items() for value in values]
NEAR += [(kind, RAW + number) for kind in ("integer", "decimal") for number in NUMBERS]
NEAR += [("id", f"k{character}s") for character in CHARACTERS]
for near in ("text", "email", "iri", "license", "date"):
    NEAR += [(near, SAMPLES[near][0][:2] + character + SAMPLES[near][0][2:]) for character in CHARACTERS]
HALF_CHARACTERS = [r'"\ud800"', r'"a\udc00"', r'"\ud83d\udc69"', r'"\ude00\ud83d"']
SCALARS = [None, True, False, 0, 1, -7, 1.5, "", "1", "true", "null", "motion", "2024-06-05", "ks-1"]
NOTHING = [None, "", [], {}]
EXTENSIONS = [
    "x_ekeby_colour", "x_1_2", "x_a__", "x_a_b_c", "x__b", "x_a_", "x_a", "x_", "X_ekeby_a", "x_Ekeby_a", "x_ekeby_å",
    "x-ekeby-a", "x_ekeby_a\n", " x_ekeby_a", "x_eke-by_a", "x_ekeby_\u0430", "xx_a_b", "x_ekeby_a.b", "x_a_\u0301"]
UNKNOWN = [
    "", "<<", "$ref", "$schema", "__proto__", "extensions", "id ", "ID", "Id", "\u0456d", "cases", "diarium", "deleted",
    "modified", "text", "items", "kind", "spans", "title", "body", "ordinal", "case_id", "comment"]
LEVELS = ["confidential", "partly_confidential", "other", "Confidential", "", None, True, ["confidential"]]


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


class Base:
    """A feed to break, and its places by record, field and kind; of a list and its elements apart."""

    def __init__(self, schema, text):
        self.text, self.places = text, {}
        document = json.loads(text)
        for *field, path in schema.places(document):
            if path:
                self.places.setdefault((*field, isinstance(path[-1], int)), []).append(path)
        ids = [path for field, paths in self.places.items() if field[2] == "id" for path in paths]
        self.ids = [value_at(document, path) for path in ids]


class Mutation:
    """One change of a feed: of a field, drawn first so that rare ones have their share, at one of its places."""

    def __init__(self, schema, draw, base, document):
        self.schema, self.draw, self.base, self.document = schema, draw, base, document
        self.field, self.where = ("feed", ""), "/"

    def make(self):
        """Makes a change that is drawn; false where there is no place for it."""
        self.name = self.draw.choices(list(CHANGES), [often for often, _, _ in CHANGES.values()])[0]
        _, suits, change = CHANGES[self.name]
        if suits and not self.find(suits):
            return False
        change(self)
        return True

    def set(self, kind, value):
        """Puts a value where one of its kind stands; false where none does."""
        self.name = f"put {value!r}"
        if not self.find(one_of(kind)):
            return False
        self.put(value)
        return True

    def find(self, suits):
        fields = [field for field in self.base.places if suits(self.schema, *field[2:])]
        if not fields:
            return False
        field = self.draw.choice(fields)
        path = self.draw.choice(self.base.places[field])
        self.field, self.where, self.kind, self.key = field[:2], "/".join(map(str, ("", *path))), field[2], path[-1]
        try:
            self.box = value_at(self.document, path[:-1])
            self.value = self.box[self.key]
        except (KeyError, IndexError, TypeError):
            return False
        # A change before may have put something else there.
        is_there = isinstance(self.box, list if isinstance(self.key, int) else dict)
        return is_there and (suits is not a_record or isinstance(self.value, dict))

    def put(self, *values):
        self.box[self.key] = self.draw.choice(values)

    def rename(self, new, value):
        """Gives the member another name and value where it stands."""
        members = [(new, value) if name == self.key else (name, inner) for name, inner in self.box.items()]
        self.box.clear()
        self.box.update(members)


def anywhere(schema, kind, is_element):
    return True


def a_member(schema, kind, is_element):
    return not is_element


def an_element(schema, kind, is_element):
    return is_element


def a_code(schema, kind, is_element):
    return kind in schema.code_lists


def a_record(schema, kind, is_element):
    return "properties" in schema.definitions.get(kind, ())


def one_of(*kinds):
    return lambda schema, kind, is_element: kind in kinds


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
