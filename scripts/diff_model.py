"""Feeds in canonical form and what differs between two of them, from docs/diff.md alone."""
import collections
import hashlib
import json
import os
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = json.loads((ROOT / "schemas" / "feed.schema.json").read_text(encoding="utf-8"))
PLANT = os.environ.get("DIFF_PLANT") == "1"
EXTENSION = re.compile(r"x_[a-z0-9]+_[a-z0-9_]+\Z")
REGISTERS = ("bodies", "parties", "persons", "memberships", "meetings", "sources")


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
