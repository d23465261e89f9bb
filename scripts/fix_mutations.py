"""Mends broken feeds by `diarium fix`, and looks whether it keeps its word.

fix_mutations.py DIARIUM SCHEMAS MUTATIONS SEED FEED.json...

Of each feed, broken in one to five ways and written as JSON, JSON Lines, YAML or tables, safely or not: the second run changes
nothing, no error about how a feed is written is new, and but for the values that were mended, all are there as they were.
"""
import collections
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

from feed_drawing import Schema, written
from feed_mutations import Base, Mutation

FORMS = ("json", "json", "jsonl", "yaml", "tables")
# What clerks write for values of the schema: a term, a title, a day in words, a letter in two parts.
SPELLINGS = {
    "case_kind": ["Motion", "Interpellation", "moton"], "outcome": ["Avslag", "Bifall", "avslagen"],
    "date": ["5 mars 2024", "2024-6-5", "20240605", "5/6 2024"],
    "text": ["A\u030asa", "mjuk\u00adt", "noll\u200bbrett", "\u00a0blank", "e\u0301n och e\u0301n"],
}
NAMES = {
    "title": ["Titel", "titel", "Rubrik"], "decisions": ["Beslut", "beslut", "desisions"], "date": ["Datum"],
    "kind": ["slag", "Kind"], "summary": ["Sammanfattning", "sumary"], "reservations": ["reservationer"]}


STRUCTURE = ("enc", "syn", "tab", "str", "ref", "pkg")
# The rules whose findings are errors, as far as there were any.
ERRORS = set()


def run(diarium, *arguments):
    return subprocess.run([diarium, *map(str, arguments), "--no-config", "--jobs", "1"], capture_output=True, check=False)


def counts(diarium, path):
    report = run(diarium, "validate", path, "--report", "json", "--max-findings", "1")
    document = json.loads(report.stdout)
    ERRORS.update(rule["rule"] for rule in document["rules"] if rule["severity"] == "error")
    return {rule["rule"]: rule["count"] for rule in document["rules"]}


def values(node, into):
    """The shape of a feed and its values, in order; a member given twice is there twice."""
    if isinstance(node, list) and node and isinstance(node[0], tuple):
        into.append(("{", len(node)))
        for name, value in node:
            into.append(("name", name))
            values(value, into)
    elif isinstance(node, list):
        into.append(("[", len(node)))
        for value in node:
            values(value, into)
    else:
        into.append(("value", node))
    return into


def read(text):
    def load(line):
        return json.loads(line, object_pairs_hook=lambda pairs: pairs or [], parse_float=str, parse_int=str)
    try:
        return values([load(text)], [])
    except json.JSONDecodeError:
        return values([load(line) for line in text.split("\n") if line.strip()], [])


def rename(draw, node):
    """Writes names and values as clerks do."""
    if isinstance(node, list):
        for value in node:
            rename(draw, value)
    if not isinstance(node, dict):
        return
    for name in list(node):
        value = node[name]
        rename(draw, value)
        kind = "date" if name in ("date", "opened", "closed") else "case_kind" if name == "kind" else name
        if isinstance(value, str) and draw.random() < 0.1:
            kind = "text" if name in ("title", "summary", "text") else kind
            if kind in SPELLINGS:
                node[name] = draw.choice(SPELLINGS[kind])
        if name in NAMES and draw.random() < 0.1:
            new = draw.choice(NAMES[name])
            members = [(new if key == name else key, other) for key, other in node.items()]
            node.clear()
            node.update(members)


def tree(path):
    if path.is_dir():
        return {each.name: each.read_bytes() for each in path.iterdir()}
    return path.read_bytes()


class Trial:
    def __init__(self, diarium, folder):
        self.diarium, self.folder = diarium, folder
        self.tally = collections.Counter()
        self.faults = []

    def make(self, number, form, text, is_unsafe):
        place = self.folder / f"{number}"
        place.mkdir()
        source = place / "feed.json"
        source.write_text(text, encoding="utf-8", errors="surrogatepass")
        path = source
        if form != "json":
            path = place / ("tables/" if form == "tables" else f"feed.{form}")
            made = run(self.diarium, "convert", source, "-o", f"{path}/" if form == "tables" else path, "-q")
            if not path.exists():
                self.tally["not in that form"] += 1
                return
        flags = ["--unsafe"] if is_unsafe else []
        before, old = counts(self.diarium, path), tree(path)
        first = run(self.diarium, "fix", path, "--write", *flags)
        if first.returncode == 2:
            self.tally["unreadable"] += 1
            if tree(path) != old:
                self.fault(number, form, "changed though it cannot be read")
            return
        if first.returncode != 0:
            return self.fault(number, form, f"exit {first.returncode}: {first.stderr.decode()[:300]}")
        new, after = tree(path), counts(self.diarium, path)
        self.tally["changed" if new != old else "left"] += 1
        second = run(self.diarium, "fix", path, "--write", *flags)
        if second.returncode != 0 or tree(path) != new:
            self.fault(number, form, "a second run changes it")
        more = {rule: count for rule, count in after.items() if count > before.get(rule, 0)}
        written = {rule for rule in more if rule in ERRORS and rule.split("/")[0] in STRUCTURE}
        # What can be read at last may have a finding about what it says, or a warning.
        if written:
            self.fault(number, form, f"worse: {more}, before {before}")
        self.tally["seen only now"] += sum(count - before.get(rule, 0) for rule, count in more.items())
        mended = sum(count - after.get(rule, 0) for rule, count in before.items() if after.get(rule, 0) < count)
        self.tally["mended"] += mended
        if new != old and mended <= 0:
            self.fault(number, form, "changed, and nothing is mended")
        if form in ("json", "jsonl"):
            one, other = read(old.decode("utf-8", "surrogatepass")), read(new.decode("utf-8", "surrogatepass"))
            kinds = [kind if kind in ("name", "value") else (kind, count) for kind, count in one]
            if kinds != [kind if kind in ("name", "value") else (kind, count) for kind, count in other]:
                return self.fault(number, form, "the feed has another shape")
            changed = sum(a != b for a, b in zip(one, other))
            if changed > max(mended, len(first.stdout.splitlines())) + 8:
                self.fault(number, form, f"{changed} values changed, {mended} findings mended")
        shutil.rmtree(place)

    def fault(self, number, form, words):
        self.faults.append(f"{number} ({form}): {words}")


def main():
    diarium, schemas, count, seed, *feeds = sys.argv[1:]
    diarium = str(pathlib.Path(diarium).resolve())
    schema = Schema(json.loads((pathlib.Path(schemas) / "feed.schema.json").read_text(encoding="utf-8")))
    bases = [Base(schema, pathlib.Path(feed).read_text(encoding="utf-8")) for feed in feeds]
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(diarium, pathlib.Path(folder))
        for number in range(int(count)):
            draw = random.Random(f"{seed}/{number}")
            base = draw.choice(bases)
            document = json.loads(base.text)
            rename(draw, document)
            for _ in range(draw.randrange(4)):
                Mutation(schema, draw, base, document).draw_one()
            trial.make(number, draw.choice(FORMS), written(document), draw.random() < 0.5)
        for fault in trial.faults[:20]:
            print(fault)
        print(f"{count} feeds, seed {seed}: {dict(trial.tally)}; {len(trial.faults)} faults")
        sys.exit(1 if trial.faults else 0)


if __name__ == "__main__":
    main()
