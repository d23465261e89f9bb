"""Compares drawn pairs of feeds from docs/diff.md alone, and asks `diarium diff` the same: diff_comparison.py DIARIUM PAIRS [SEED]

Each pair is a drawn feed and what drawn changes make of it, in drawn forms. The differences have to be equal, value by value and
in the same order; places have to lead to the values; the findings have to be those of two validations; the delta has to be valid,
to have the right digests, and to give the new feed when it is applied to the old one. DIFF_PLANT=1 makes this program wrong in one
place, to show that a fault is found.
"""
import collections
import hashlib
import json
import multiprocessing
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

from feed_drawing import Drawing, Schema, anything, value_at
from feed_values import SAMPLES, SCALARS

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = json.loads((ROOT / "schemas" / "feed.schema.json").read_text(encoding="utf-8"))
PLANT = os.environ.get("DIFF_PLANT") == "1"
EXTENSION = re.compile(r"x_[a-z0-9]+_[a-z0-9_]+\Z")
REGISTERS = ("bodies", "parties", "persons", "memberships", "meetings", "sources")
FORMS = ("json", "jsonl", "yaml", "csv", "zip", "xlsx", "sqlite")
AS_OF = "2024-06-05"


class Number(str):
    """A number as it is written."""


def load(text):
    return json.loads(text, parse_int=Number, parse_float=Number)


def dump(value):
    """A value as compact JSON in the canonical spelling."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{dump(str(name))}:{dump(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(dump, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def numbered(value):
    """A drawn value with its numbers as they are written."""
    return load(json.dumps(value, ensure_ascii=False))


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Records:
    """What the schema says of records: their fields in order, and which of them are records."""

    def __init__(self):
        self.definitions = SCHEMA["$defs"]

    def fields(self, kind):
        """The fields of a record: the kind of a record in each, and whether it is a list."""
        found = {}
        for name, node in self.definitions[kind]["properties"].items():
            is_list = "items" in node
            inner = node["items"] if is_list else node
            target = inner.get("$ref", "").rpartition("/")[2]
            found[name] = (target if "properties" in self.definitions.get(target, {}) else None, is_list)
        return found

    def has_id(self, kind):
        """Whether records of a kind are told apart by an id."""
        return "deleted" in self.definitions[kind]["properties"]

    def is_absent(self, value, kind=None, is_list=False):
        if value is None or value == "" and not isinstance(value, Number) or value == [] or value == {}:
            return True
        if kind is None or is_list or not isinstance(value, dict):
            return False
        fields = self.fields(kind)
        return all(name in fields and self.is_absent(inner, *fields[name]) for name, inner in value.items())

    def canonical(self, value, kind):
        """A record in canonical form."""
        if not isinstance(value, dict):
            return value
        fields, record = self.fields(kind), {}
        for name, (inner, is_list) in fields.items():
            if name not in value or self.is_absent(value[name], inner, is_list):
                continue
            record[name] = value[name]
            if inner and is_list and isinstance(value[name], list):
                record[name] = [self.canonical(one, inner) for one in value[name]]
            elif inner and not is_list:
                record[name] = self.canonical(value[name], inner)
        for name in value:
            if name not in fields and not EXTENSION.match(name):
                record[name] = value[name]
        for name in sorted((name for name in value if EXTENSION.match(name)), key=str.encode):
            record[name] = value[name]
        return record


RECORDS = Records()


def feed(document):
    """The head and the cases of a feed, in canonical form."""
    cases = [RECORDS.canonical(case, "case") for case in document.get("cases") or []]
    head = RECORDS.canonical({name: value for name, value in document.items() if name != "cases"}, "feed")
    return head, cases


def id_of(record):
    found = record.get("id") if isinstance(record, dict) else None
    return found if isinstance(found, str) and not isinstance(found, Number) and found else None


class Differences:
    """The differences of a case or of the head."""

    def __init__(self, case):
        self.case, self.found = case, []

    def say(self, kind, entity, path, old=None, new=None, has_old=False, has_new=False):
        record, own = entity
        found = {"kind": kind}
        if self.case is not None:
            found["case"] = self.case
        found["record"] = record
        if own is not None:
            found["id"] = own
        if path:
            found["field"] = "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in path)
        if has_old:
            found["old"] = old
        if has_new:
            found["new"] = new
        self.found.append(found)

    def add(self, entity, path, value):
        self.say("added", entity, path, new=value, has_new=True)

    def remove(self, entity, path, value):
        self.say("removed", entity, path, old=value, has_old=True)

    def value(self, kind, old, new, entity, path):
        """Two values that are records of a kind if they are objects."""
        if dump(old) == dump(new):
            return
        if not (isinstance(old, dict) and isinstance(new, dict)):
            self.say("changed", entity, path, old, new, True, True)
            return
        fields = RECORDS.fields(kind)
        order = [name for name in fields if name in old or name in new]
        others = {*old, *new} - set(fields)
        order += sorted(others, key=lambda name: (bool(EXTENSION.match(name)), name.encode()))
        for name in order:
            here = [*path, name]
            if name not in old:
                self.add(entity, here, new[name])
            elif name not in new:
                self.remove(entity, here, old[name])
            elif dump(old[name]) != dump(new[name]):
                self.member(*fields.get(name, (None, False)), name in fields, old[name], new[name], entity, here,
                            kind == "feed")

    def member(self, inner, is_list, is_field, old, new, entity, path, in_head):
        both = isinstance(old, list) and isinstance(new, list)
        if is_field and is_list and both:
            if inner and RECORDS.has_id(inner):
                self.entities(inner, old, new, entity, path, not in_head)
            else:
                self.elements(inner, old, new, entity, path)
        elif is_field and inner and not is_list:
            self.value(inner, old, new, entity, path)
        else:
            self.say("changed", entity, path, old, new, True, True)

    def elements(self, inner, old, new, entity, path):
        """Lists without ids."""
        olds, news = list(map(dump, old)), list(map(dump, new))
        most, first, last = min(len(old), len(new)), 0, 0
        while first < most and olds[first] == news[first]:
            first += 1
        while last < most - first and olds[-1 - last] == news[-1 - last]:
            last += 1
        old_end, new_end = len(old) - last, len(new) - last
        for at in range(first, max(old_end, new_end)):
            here = [*path, at]
            if at >= old_end:
                self.add(entity, here, new[at])
            elif at >= new_end:
                self.remove(entity, here, old[at])
            elif olds[at] != news[at]:
                if inner:
                    self.value(inner, old[at], new[at], entity, here)
                else:
                    self.say("changed", entity, here, old[at], new[at], True, True)

    def entities(self, inner, old, new, entity, path, is_ordered):
        """Lists of records with ids."""
        old_ids, new_ids = list(map(id_of, old)), list(map(id_of, new))
        many = {one for ids in (old_ids, new_ids) for one, often in collections.Counter(ids).items() if often > 1}
        own = {one for one in (*old_ids, *new_ids) if one is not None and one not in many}
        matches, taken = {}, set()
        for at, one in enumerate(old_ids):
            if one in own and one in new_ids:
                matches[at] = new_ids.index(one)
                taken.add(matches[at])
        for at, one in enumerate(old_ids):
            if one not in own:
                for other, record in enumerate(new):
                    if other not in taken and dump(record) == dump(old[at]):
                        matches[at] = other
                        taken.add(other)
                        break
        for at, record in enumerate(old):
            one = old_ids[at]
            if at not in matches:
                self.remove(*((inner, one), []) if one in own else (entity, [*path, at]), record)
            elif one in own:
                self.value(inner, record, new[matches[at]], (inner, one), [])
        for at, record in enumerate(new):
            if at not in taken:
                one = new_ids[at]
                self.add(*((inner, one), []) if one in own else (entity, [*path, at]), record)
        order = [matches[at] for at in sorted(matches)]
        if is_ordered and order != sorted(order):
            self.say("reordered", entity, path, [old_ids[at] for at in sorted(matches)],
                     [new_ids[at] for at in sorted(order)], True, True)


def differences(old, new):
    """All differences of two documents, in order."""
    (old_head, olds), (new_head, news) = feed(old), feed(new)
    found = []
    if dump(old_head) != dump(new_head):
        head = Differences(None)
        head.value("feed", old_head, new_head, ("feed", None), [])
        found += head.found or [{"kind": "reordered", "record": "feed"}]
    groups = collections.defaultdict(lambda: ([], []))
    for side, cases in enumerate((olds, news)):
        for case in cases:
            groups[(id_of(case) or "").encode()][side].append(case)
    counts = collections.Counter()
    for key in sorted(groups):
        one, other = groups[key]
        name = key.decode() or None
        if name is not None and len(one) < 2 and len(other) < 2:
            if one and other:
                if dump(one[0]) == dump(other[0]):
                    counts["unchanged"] += 1
                    continue
                counts["changed"] += 1
                case = Differences(name)
                case.value("case", one[0], other[0], ("case", name), [])
                found += case.found or [{"kind": "reordered", "case": name, "record": "case", "id": name}]
            else:
                counts["removed" if one else "added"] += 1
                found.append(whole("removed" if one else "added", name, (one or other)[0], False))
            continue
        ones, others = (collections.Counter(map(dump, side)) for side in (one, other))
        counts["unchanged"] += sum((ones & others).values())
        left = [("removed", text) for text in (ones - others).elements()]
        left += [("added", text) for text in (others - ones).elements()]
        for kind, text in sorted(left, key=lambda one: sha256(one[1])):
            counts[kind] += 1
            found.append(whole(kind, name, load(text), True))
    if PLANT and found:
        found.pop()
    return found, counts


def whole(kind, name, case, is_ambiguous):
    found = {"kind": kind}
    if name is not None:
        found["case"] = name
    found["record"] = "case"
    if name is not None:
        found["id"] = name
    if is_ambiguous:
        found["ambiguous"] = True
    found["old" if kind == "removed" else "new"] = case
    return found


# Changes

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
                values.insert(self.draw.randint(0, len(values)), numbered(drawing.value(inner, node)))

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


# The program

class Failure(Exception):
    pass


class Pair:
    """One pair of feeds, in a folder."""

    def __init__(self, diarium, seed, folder):
        self.diarium, self.seed, self.folder = diarium, seed, pathlib.Path(folder)
        self.draw = random.Random(f"diff {seed}")
        self.schema = Schema(SCHEMA)

    def run(self, *arguments, codes=(0, 1), text=None):
        done = subprocess.run([self.diarium, *map(str, arguments)], input=text, capture_output=True, cwd=self.folder)
        if done.returncode not in codes:
            raise Failure(f"exit {done.returncode}: {arguments}: {done.stderr.decode()[:500]}")
        return done

    def drawn(self):
        draw = self.draw
        document = Drawing(self.schema, draw, draw.choice((0.1, 0.3, 0.5))).record("feed")
        drawing = Drawing(self.schema, draw, 0.2)
        drawing.ids = 5000
        document["cases"] = document.get("cases", []) + [drawing.record("case") for _ in range(draw.choice((0, 2, 5, 12)))]
        document["diarium"] = "1.0"
        return numbered(document)

    def documents(self):
        draw, old = self.draw, self.drawn()
        is_wild = draw.random() < 0.4
        change = Change(self.schema, draw, old, None)
        if is_wild and draw.random() < 0.5:
            getattr(change, draw.choice(Change.WILD))()
        new = load(dump(old))
        change = Change(self.schema, draw, new, None)
        for _ in range(draw.choice((0, 1, 1, 2, 3, 5, 9, 20))):
            getattr(change, draw.choice(Change.WILD if is_wild else Change.ALL))()
        if draw.random() < 0.5 and isinstance(new.get("cases"), list):
            draw.shuffle(new["cases"])
        return old, new

    def write(self, name, document):
        """Writes a feed in a drawn form; the name of the file, and the document that its places are in."""
        plain = self.folder / f"{name}.json"
        plain.write_text(pretty(document) + "\n", encoding="utf-8")
        form = self.draw.choice(("json", "json", *FORMS))
        if form == "json":
            return plain.name
        target = f"{name}-tables/" if form == "csv" else f"{name}.{form}"
        done = subprocess.run([self.diarium, "convert", "-q", plain.name, "-o", target], capture_output=True, cwd=self.folder)
        # What has no place in another form stays in this one.
        return target if (self.folder / target).exists() and done.returncode in (0, 1) else plain.name

    def check(self):
        old, new = self.documents()
        names = [self.write("old", old), self.write("new", new)]
        expected, counts = differences(old, new)
        jobs = self.draw.choice(("1", "2", "4"))
        done = self.run("diff", *names, "--format", "json", "--as-of", AS_OF, "--jobs", jobs, "--max-findings", "0")
        report = load(done.stdout.decode())
        self.compare(report, expected, counts, done.returncode)
        self.places(report, dict(zip(("old", "new"), names)))
        self.findings(report, names)
        lines = [load(line) for line in self.run(
            "diff", *names, "--format", "jsonl", "--no-findings", "--as-of", AS_OF).stdout.decode().splitlines()]
        if lines[:-1] != report["differences"] or "summary" not in lines[-1]:
            raise Failure("jsonl has other differences than json")
        for form in ("human", "html"):
            if self.run("diff", *names, "--format", form, "--no-findings", "-q").returncode != done.returncode:
                raise Failure(f"{form} has another exit code")
        return self.delta(names, old, new, bool(expected))

    def compare(self, report, expected, counts, code):
        found = [{name: value for name, value in one.items() if not name.endswith("_location")}
                 for one in report["differences"]]
        for at, (one, other) in enumerate(zip(found, expected)):
            if dump(one) != dump(other):
                raise Failure(f"difference {at}: diarium {dump(one)[:600]}\n  expected {dump(other)[:600]}")
        if len(found) != len(expected):
            extra = (found + expected)[min(len(found), len(expected)):][:1]
            raise Failure(f"{len(found)} differences, {len(expected)} expected: {dump(found[len(expected):len(expected)+1])[:400]} "
                          f"{dump(expected[len(found):len(found)+1])[:400]} {len(extra)}")
        if (code, report["verdict"]) != ((1, "different") if expected else (0, "equal")):
            raise Failure(f"exit code {code}, verdict {report['verdict']}, {len(expected)} differences")
        told = {name: int(number) for name, number in report["counts"]["cases"].items()}
        if told != {name: counts[name] for name in ("added", "removed", "changed", "unchanged")}:
            raise Failure(f"counts {told}, expected {dict(counts)}")
        kinds = collections.Counter(one["kind"] for one in expected)
        if {name: int(number) for name, number in report["counts"]["differences"].items()} != {
                name: kinds[name] for name in ("added", "removed", "changed", "reordered")}:
            raise Failure(f"counts of differences {report['counts']}, expected {dict(kinds)}")

    def places(self, report, names):
        """Whether places lead to the values, in the forms of JSON."""
        for one in report["differences"]:
            for side in ("old", "new"):
                place, name = one.get(f"{side}_location"), names[side]
                if side in one and one["kind"] != "reordered" and place is None:
                    raise Failure(f"no place: {dump(one)[:300]}")
                if place is None or not name.endswith((".json", ".jsonl")) or one["kind"] == "reordered":
                    continue
                data = (self.folder / name).read_bytes()
                at, length = int(place["offset"]), int(place["length"])
                value = load(data[at:at + length].decode("utf-8"))
                kind = one["record"] if "field" not in one else None
                if kind and isinstance(value, dict):
                    value = RECORDS.canonical(value, kind)
                if kind is None and isinstance(value, (dict, list)):
                    continue
                if dump(value) != dump(one[side]):
                    raise Failure(f"the place of {dump(one)[:300]} holds {dump(value)[:300]}")
                before = data[:at].decode("utf-8")
                line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
                if (line, column) != (int(place["line"]), int(place["column"])):
                    raise Failure(f"line {place['line']}:{place['column']}, expected {line}:{column}")
                if name.endswith(".json"):
                    self.pointer(load(data.decode("utf-8")), place["pointer"], data[at:at + length].decode("utf-8"))

    @staticmethod
    def pointer(document, pointer, text):
        for step in pointer.split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            document = document[int(step)] if isinstance(document, list) else document[step]
        if dump(document) != dump(load(text)):
            raise Failure(f"the pointer {pointer} leads to {dump(document)[:200]}")

    def findings(self, report, names):
        prints = []
        for name in names:
            done = self.run("validate", name, "--report", "json", "--max-findings", "0", "--as-of", AS_OF, "-q")
            found = load(done.stdout.decode())["findings"]
            prints.append(collections.Counter(one["rule"] + one["fingerprint"].partition("-")[0] for one in found))
        old, new = prints
        expected = {"new": new - old, "fixed": old - new, "persisting": old & new}
        told = report["counts"]["findings"]
        listed = collections.Counter(one["state"] for one in report["findings"])
        for state, counter in expected.items():
            if int(told[state]) != counter.total() or listed[state] != counter.total():
                rules = collections.Counter(one["finding"]["rule"] for one in report["findings"] if one["state"] == state)
                raise Failure(f"{told[state]} findings {state} ({listed[state]} listed), expected {counter.total()}: "
                              f"{dict(rules)} {dict(counter)}"[:900])

    def delta(self, names, old, new, is_different):
        done = self.run("diff", *names, "--format", "delta", "--as-of", AS_OF, "-o", "delta.json")
        (old_head, olds), (new_head, news) = feed(old), feed(new)
        ids = [[id_of(case) for case in cases] for cases in (olds, news)]
        is_refused = (
            any(None in side or len(set(side)) < len(side) for side in ids) or not isinstance(new_head.get("dataset"), dict)
            or bool(new_head["dataset"].get("since")) or "x_diarium_delta" in new_head)
        if is_refused != (not (self.folder / "delta.json").exists()):
            raise Failure(f"a delta is {'' if is_refused else 'not '}to be refused: {done.stderr.decode()[:300]}")
        if is_refused:
            return "refused"
        if done.returncode != is_different:
            raise Failure(f"exit code {done.returncode} of a delta, {is_different}")
        delta = load((self.folder / "delta.json").read_text(encoding="utf-8"))
        if self.is_valid(names[1]):
            self.run("fmt", "--check", "delta.json", codes=(0,))
        facts = delta.pop("x_diarium_delta")
        before = published(old_head, {id_of(case): case for case in olds})
        if sha256(before) != facts["from_sha256"]:
            raise Failure("from_sha256 is not the digest of the old feed")
        cases = {id_of(case): case for case in olds}
        news = {id_of(case): case for case in news}
        came = delta.pop("cases", [])
        if [id_of(case) for case in came] != sorted(map(id_of, came), key=str.encode):
            raise Failure("the cases of the delta are not in the order of their ids")
        cases |= {id_of(case): case for case in came}
        head = load(dump(delta))
        if head["dataset"].pop("since", None) is None:
            raise Failure("a delta without `since`")
        after = published(head, cases)
        if sha256(after) != facts["to_sha256"]:
            raise Failure("what the delta gives has not the digest to_sha256")
        for name in set(cases) - set(news):
            was = next(case for case in olds if id_of(case) == name)
            tombstone = {"id": name, "modified": f"{AS_OF}T00:00:00Z", "deleted": True}
            if dump(cases[name]) != dump(was if was.get("deleted") is True else RECORDS.canonical(tombstone, "case")):
                raise Failure(f"the tombstone of {name} is {dump(cases[name])}")
            del cases[name]
        if published(head, cases) != published(new_head, news):
            raise Failure("the delta does not give the new feed")
        if len(came) != sum(1 for name in {*news, *(id_of(case) for case in olds)} if dump(news.get(name)) != dump(
                next((case for case in olds if id_of(case) == name), None))):
            raise Failure(f"{len(came)} cases in the delta")
        return "applied"

    def is_valid(self, name):
        return self.run("validate", name, "-q", "--only", "syn", "--only", "str").returncode == 0


def published(head, cases):
    """A feed as canonical JSON Lines, with registers and cases in the order of their ids."""
    head = dict(head)
    for name in REGISTERS:
        if isinstance(head.get(name), list):
            head[name] = sorted(head[name], key=lambda record: (id_of(record) or "").encode())
    lines = [dump(head), *(dump(cases[name]) for name in sorted(cases, key=str.encode))]
    return "".join(line + "\n" for line in lines)


def pretty(value, level=0):
    """A document over several lines, so that places have lines."""
    inner, outer = "\n" + "  " * (level + 1), "\n" + "  " * level
    if isinstance(value, dict) and value:
        return "{" + ",".join(f"{inner}{dump(str(name))}: {pretty(one, level + 1)}" for name, one in value.items()) + outer + "}"
    if isinstance(value, list) and value:
        return "[" + ",".join(inner + pretty(one, level + 1) for one in value) + outer + "]"
    return dump(value)


def one(arguments):
    diarium, seed = arguments
    folder = tempfile.mkdtemp()
    pair = Pair(diarium, seed, folder)
    try:
        return seed, pair.check(), None
    except Failure as failure:
        keep = os.environ.get("DIFF_KEEP")
        if keep:
            shutil.copytree(folder, pathlib.Path(keep) / str(seed), dirs_exist_ok=True)
        return seed, None, str(failure)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    diarium, pairs, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1
    diarium = str(pathlib.Path(diarium).resolve())
    outcomes, failures = collections.Counter(), []
    with multiprocessing.Pool(min(4, os.cpu_count() or 1)) as pool:
        for number, outcome, failure in pool.imap_unordered(
                one, [(diarium, number) for number in range(seed, seed + pairs)], chunksize=4):
            outcomes[outcome or "failed"] += 1
            if failure:
                failures.append((number, failure))
    for number, failure in sorted(failures)[:10]:
        print(f"pair {number}: {failure}", file=sys.stderr)
    print(f"diff: {pairs} pairs, {len(failures)} differ; deltas: {outcomes['applied']} applied, {outcomes['refused']} refused")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
