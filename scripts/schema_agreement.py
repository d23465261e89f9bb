"""Asks the published JSON Schemas, read by jsonschema-rs, and `diarium validate` about broken feeds, and compares.

schema_agreement.py DIARIUM SCHEMAS MUTATIONS SEED FEED.json...
"""
import collections
import decimal
import functools
import json
import multiprocessing
import pathlib
import random
import re
import subprocess
import sys

import jsonschema_rs

from feed_drawing import Drawing, Schema, value_at, written
from feed_mutations import Base, Mutation, sweep
from feed_values import AGAIN

DRAWN_FEEDS = 12
# Of how many disagreements, in each process, the smallest feed is looked for.
MINIMISED = 10
# Rules of other categories than `str` that say what the JSON Schema says too.
ELSEWHERE = ("enc/control-character", "syn/number-out-of-range")
# Schema errors, and findings, that are about a record as a whole rather than a value in it.
OF_RECORDS = {
    "required", "anyOf", "additionalProperties", "minProperties", "str/missing-required", "str/empty-list",
    "str/empty-proposal"}

Outcome = collections.namedtuple("Outcome", "kind exceptions detail", defaults=((), ""))


def spelt(pattern):
    return lambda literal: re.fullmatch(pattern, literal) is not None


def is_count_otherwise_spelt(literal):
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?", literal) or literal.isdigit():
        return False
    value = decimal.Decimal(literal)
    return value == value.to_integral_value() and 0 <= value <= 2**53


# What the validator says and no JSON Schema can: the rule, the kind of field that it is about, the value as it is
# written. docs/json-schema.md says why.
EXCEPTIONS = [
    ("str/check-digit", "organisation_number", spelt('"[0-9-]+"')),
    ("str/pattern", "decimal", spelt(r"-?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]+")),
    ("str/wrong-type", "integer", is_count_otherwise_spelt),
    ("syn/number-out-of-range", "integer", spelt("-0")),
]
# A code of the right form that no municipality and no region has: the schema knows the form.
OF_THE_WORLD = "str/municipality-code"
# What the validator looks into though it is not where it should be: a misspelt list, a record in the place of a list.
INSIDE = "inside what is misplaced"
# Why the validator may be unable to read what a parser of JSON reads.
UNREADABLE = {"enc/unpaired-surrogate", "syn/depth-limit", "str/schema-version"}
# Of two equal names Python's parser, and so the schema, sees the last; the validator judges the first.
TWICE = "syn/duplicate-key"


def keep_first(pairs):
    members = {}
    for name, value in pairs:
        members.setdefault(name, value)
    return members


def record_of(document, path, is_of_record):
    """The path of the record that something is said of: the value itself, or what it stands in."""
    value = value_at(document, path)
    if not (is_of_record and isinstance(value, dict) and value):
        while path and isinstance(path[-1], int):
            path = path[:-1]
        path = path[:-1]
    return tuple(path)


def path_of(document, pointer):
    path = []
    for step in pointer.split("/")[1:]:
        # A name in a confidential case is not shown: it is that of a member, whichever.
        if "•" in step:
            return [*path, next(iter(value_at(document, path)))]
        step = step.replace("~1", "/").replace("~0", "~")
        path.append(int(step) if isinstance(value_at(document, path), list) else step)
    return path


class Comparison:
    """Puts one question to both."""

    def __init__(self, diarium, schemas):
        self.diarium = diarium
        feed, line, case = (
            json.loads((schemas / f"{name}.schema.json").read_text(encoding="utf-8"))
            for name in ("feed", "line", "case"))
        self.schema = Schema(feed)
        self.feed, self.line, self.case = map(jsonschema_rs.validator_for, (feed, line, case))

    def validate(self, text, form, *rules):
        """The exit code and the findings of `diarium validate`."""
        only = [word for rule in rules for word in ("--only", rule)]
        run = subprocess.run(
            [self.diarium, "validate", "-", "--from", form, *only, "--fail-on", "info", "--report", "json",
             "--max-findings", "0", "--jobs", "1"], input=text.encode("utf-8"), capture_output=True, check=False)
        if run.returncode not in (0, 1, 2):
            raise RuntimeError(f"exit {run.returncode}: {run.stderr.decode()}")
        findings = json.loads(run.stdout)["findings"]
        if run.returncode < 2 and run.returncode != bool(findings):
            raise RuntimeError(f"exit {run.returncode} with {len(findings)} findings: {text}")
        return run.returncode, findings

    def read(self, text, form, pairs=None):
        """Whether the schemas take a feed, and the feed if it is one document."""
        load = functools.partial(json.loads, parse_float=decimal.Decimal, object_pairs_hook=pairs)
        if form == "json":
            document = load(text)
            return self.feed.is_valid(document), document
        head, *cases = map(load, text.removesuffix("\n").split("\n"))
        is_valid = self.line.is_valid(head) and all(map(self.case.is_valid, cases))
        if is_valid != all(map(self.line.is_valid, [head, *cases])):
            raise RuntimeError(f"line.schema.json and case.schema.json differ: {text}")
        return is_valid, None

    def judge(self, text, form):
        """Compares the two answers."""
        code, findings = self.validate(text, form, "str", *ELSEWHERE)
        if code == 2:
            rules = {finding["rule"] for finding in self.validate(text, form)[1]}
            if rules & UNREADABLE:
                return Outcome("exception", tuple(rules & UNREADABLE))
            return Outcome("disagreement", (), f"validate cannot read it {sorted(rules)}")
        said, exceptions = self.sort(text, findings)
        is_valid, document = self.read(text, form)
        differs = self.difference(is_valid, document, said)
        if differs and self.validate(text, form, TWICE)[1]:
            exceptions.add(TWICE)
            is_valid, _ = self.read(text, form, keep_first)
            differs = self.difference(is_valid, None, said)
        if differs:
            errors = {self.keyword(error) for error in self.feed.iter_errors(document)} if document else set()
            rules = {finding["rule"] for finding in findings}
            says = f"schema {'valid' if is_valid else 'invalid'} {sorted(errors)}, validate {sorted(rules)}"
            return Outcome("disagreement", (), f"{differs}: {says}")
        # What `--only str` alone would say.
        is_wrong = any(finding["rule"].startswith("str/") for finding in findings)
        if is_valid != is_wrong and TWICE not in exceptions:
            return Outcome("valid" if is_valid else "invalid")
        return Outcome("exception", tuple(exceptions or {finding["rule"] for finding in said}))

    def sort(self, text, findings):
        """The findings that a schema could have, and the rules of those that it could not."""
        data, said, exceptions = text.encode("utf-8"), [], set()
        misplaced = tuple(
            finding["location"]["pointer"] + "/" for finding in findings
            if finding["rule"] in ("str/unknown-field", "str/wrong-type") and finding["location"].get("pointer"))
        for finding in findings:
            location = finding["location"]
            if finding["rule"] == OF_THE_WORLD:
                exceptions.add(OF_THE_WORLD)
                continue
            # What follows from another finding is told beneath it.
            if "caused_by" in finding or location.get("pointer", "").startswith(misplaced):
                exceptions.add(INSIDE)
                continue
            begins = location["offset"]
            literal = data[begins:begins + location["length"]].decode("utf-8", "replace")
            field = re.sub("(/[0-9]+)*$", "", location.get("pointer", "")).rpartition("/")[2]
            kinds = self.schema.kinds[field]
            if any(rule == finding["rule"] and kinds == {kind} and applies(literal)
                   for rule, kind, applies in EXCEPTIONS):
                exceptions.add(finding["rule"])
            else:
                said.append(finding)
        return said, exceptions

    def difference(self, is_valid, document, findings):
        """What differs: the verdicts, or the records of which something is said; empty if nothing does."""
        if is_valid == bool(findings):
            return "verdicts"
        if document is None:
            return ""
        errors = {
            record_of(document, list(error.instance_path), self.keyword(error) in OF_RECORDS)
            for error in self.feed.iter_errors(document)}
        try:
            found = {
                record_of(document, path_of(document, finding["location"]["pointer"]), finding["rule"] in OF_RECORDS)
                for finding in findings}
        except (KeyError, IndexError, TypeError, ValueError):
            return "a finding where nothing stands"
        return f"records {sorted(map(list, errors ^ found), key=str)[:3]}" if errors != found else ""

    @staticmethod
    def keyword(error):
        return error.schema_path[-1] if error.schema_path else ""


def as_lines(document):
    """The text of a document as JSON Lines; nothing if it has no list of cases."""
    if not isinstance(document.get("cases"), list) or "cases" + AGAIN in document:
        return ""
    head = {name: value for name, value in document.items() if name != "cases"}
    return "".join(f"{written(line)}\n" for line in [head, *document["cases"]])


class Trial:
    """The feeds to break, and what becomes of each change: first of those of the sweep, then of drawn ones."""

    def __init__(self, diarium, schemas, seed, feeds):
        self.comparison, self.seed, self.differing = Comparison(diarium, schemas), seed, 0
        tables = json.loads((schemas / "tables.json").read_text(encoding="utf-8"))
        self.sweep = list(sweep(self.comparison.schema, tables))
        texts = {feed: pathlib.Path(feed).read_text(encoding="utf-8") for feed in feeds}
        for number in range(DRAWN_FEEDS):
            # The first has every field, of the others each some.
            drawing = Drawing(self.comparison.schema, random.Random(f"{seed}/feed/{number}"), 0.3 if number else 1)
            texts[f"drawn feed {number}"] = json.dumps(drawing.record("feed"), ensure_ascii=False)
        self.bases = [(name, Base(self.comparison.schema, text)) for name, text in texts.items()]

    def mutate(self, number):
        """The name of a feed, the changes, and what they made of it."""
        draw = random.Random(f"{self.seed}/{number}")
        if number < len(self.sweep):
            # In the feed with every field.
            name, base = self.bases[-DRAWN_FEEDS]
            mutation = Mutation(self.comparison.schema, draw, base, json.loads(base.text))
            return name, [mutation] if mutation.make(*self.sweep[number]) else [], mutation.document
        name, base = draw.choice(self.bases)
        document, done, count = json.loads(base.text), [], draw.choice((1, 1, 1, 1, 1, 2, 3))
        while len(done) < count:
            mutation = Mutation(self.comparison.schema, draw, base, document)
            if mutation.draw_one():
                done.append(mutation)
        return name, done, document

    def run(self, number):
        """The fields that a mutation changes, and the outcome in each form."""
        base, done, document = self.mutate(number)
        outcomes = []
        for form, write in (("json", written), ("jsonl", as_lines)):
            text = write(document)
            # As JSON Lines every fourth time, for time's sake.
            if not text or not done or (form == "jsonl" and number % 4):
                continue
            outcome = self.comparison.judge(text, form)
            if outcome.kind == "disagreement":
                changes = ", ".join(f"{mutation.name} {mutation.where}" for mutation in done)
                self.differing += 1
                is_enough = self.differing > MINIMISED
                smallest = "not minimised" if is_enough else self.minimised(document, write, form, outcome)
                detail = f"mutation {number} of {base} as {form}: {changes}\n  {outcome.detail}\n  {smallest}"
                outcome = outcome._replace(detail=detail)
            outcomes.append((form, outcome))
        return {mutation.field for mutation in done}, outcomes

    def minimised(self, document, write, form, outcome, tries=600):
        """The text of a document with the same disagreement and as little else as `tries` questions find."""
        def alike(other):
            answer = lambda one: (one.kind, one.detail.partition(": schema ")[2])
            return answer(other) == answer(outcome)

        def still_differs(candidate):
            nonlocal tries
            tries -= 1
            text = write(candidate)
            return text and alike(self.comparison.judge(text, form))

        def smaller(value, around):
            """What is left of a value; `around` makes the document from it."""
            items = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
            make = dict if isinstance(value, dict) else lambda pairs: [inner for _, inner in pairs]
            size = len(items)
            while size and tries > 0:
                begins = 0
                while begins < len(items) and tries > 0:
                    fewer = items[:begins] + items[begins + size:]
                    if still_differs(around(make(fewer))):
                        items = fewer
                    else:
                        begins += size
                size //= 2
            for index, (name, inner) in enumerate(items):
                if isinstance(inner, (dict, list)) and tries > 0:
                    before, after = items[:index], items[index + 1:]
                    items[index] = name, smaller(inner, lambda new: around(make([*before, (name, new), *after])))
            return make(items)

        return write(smaller(document, lambda new: new)).strip()


def start(*arguments):
    global trial
    trial = Trial(*arguments)


def run(number):
    return trial.run(number)


def main():
    diarium, schemas, mutations, seed, *feeds = sys.argv[1:]
    arguments = diarium, pathlib.Path(schemas), seed, feeds
    start(*arguments)
    counts, exceptions, disagreements, mutated = collections.Counter(), collections.Counter(), [], set()

    def note(what, outcome):
        counts[what, outcome.kind] += 1
        exceptions.update(outcome.exceptions)
        if outcome.kind == "disagreement":
            disagreements.append(outcome.detail)

    for name, base in trial.bases:
        outcome = trial.comparison.judge(base.text, "json")
        note("as it is", outcome._replace(detail=f"{name} as it is: {outcome.detail}"))
    with multiprocessing.Pool(2, start, arguments) as pool:
        numbers = range(len(trial.sweep) + int(mutations))
        for number, (fields, outcomes) in zip(numbers, pool.imap(run, numbers, chunksize=8)):
            mutated |= fields
            for form, outcome in outcomes:
                note(form if form == "jsonl" else "swept" if number < len(trial.sweep) else "drawn", outcome)

    of_schema = trial.comparison.schema.fields
    there = {field[:2] for _, base in trial.bases for field in base.places} & of_schema
    print(f"{len(trial.bases)} feeds with {len(there)} of the schema's {len(of_schema)} fields, "
          f"{len(mutated & of_schema)} of them mutated; seed {seed}")
    for what, words in (("as it is", "feeds as they are"), ("swept", "changes of every field, form and code"),
                        ("drawn", "seeded mutations"), ("jsonl", "of both also as JSON Lines")):
        of = [counts[what, kind] for kind in ("valid", "invalid", "exception", "disagreement")]
        print(f"{sum(of)} {words}: {of[0] + of[1]} agreements (valid {of[0]}, invalid {of[1]}), {of[2]} exceptions, "
              f"{of[3]} disagreements")
    print(end="".join(f"  exception {rule}: {count}\n" for rule, count in sorted(exceptions.items())))
    print(end="".join(f"{detail}\n" for detail in disagreements))
    sys.exit(1 if disagreements else 0)


if __name__ == "__main__":
    main()
