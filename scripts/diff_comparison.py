"""Compares drawn pairs of feeds from docs/diff.md alone, and asks `diarium diff` the same: diff_comparison.py DIARIUM PAIRS [SEED]

Each pair is a drawn feed and what drawn changes make of it, in drawn forms. The differences have to be equal, value by value and
in the same order; places have to lead to the values; the findings have to be those of two validations; the delta has to be valid,
to have the right digests, and to give the new feed when it is applied to the old one. DIFF_PLANT=1 makes this program wrong in one
place, to show that a fault is found.
"""
import collections
import multiprocessing
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

from diff_changes import Change
from diff_model import RECORDS, SCHEMA, differences, dump, feed, id_of, load, numbered, pretty, published, sha256
from feed_drawing import Drawing, Schema, value_at

FORMS = ("json", "jsonl", "yaml", "csv", "zip", "xlsx", "sqlite")
AS_OF = "2024-06-05"

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
        # In tables a record without an id is given one.
        if form in FORMS[3:] and any(
                isinstance(value, dict) and id_of(value) is None and "deleted" in self.schema.definitions[kind]["properties"]
                for value, kind in self.records(document)):
            form = "yaml"
        if form == "json":
            return plain.name
        target = f"{name}-tables/" if form == "csv" else f"{name}.{form}"
        done = subprocess.run([self.diarium, "convert", "-q", plain.name, "-o", target], capture_output=True, cwd=self.folder)
        # What has no place in another form stays in this one.
        return target if (self.folder / target).exists() and done.returncode in (0, 1) else plain.name

    def records(self, document):
        """The records of a document, each with its kind."""
        for _, _, kind, path in self.schema.places(document):
            if path and "properties" in self.schema.definitions.get(kind, ()):
                yield value_at(document, path), kind

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

    def prints(self, name, *rules):
        """The findings on a feed, by rule and fingerprint."""
        only = [word for rule in rules for word in ("--only", rule)]
        done = self.run("validate", name, "--report", "json", "--max-findings", "0", "--as-of", AS_OF, "-q", *only)
        found = load(done.stdout.decode())["findings"]
        return collections.Counter(one["rule"] + one["fingerprint"].partition("-")[0] for one in found)

    def rules(self, name):
        """How often each rule of structure is broken in a feed."""
        counts = collections.Counter()
        for one, often in self.prints(name, "syn", "str", "enc").items():
            counts[one[:-16]] += often
        return counts

    def findings(self, report, names):
        old, new = map(self.prints, names)
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
        if self.run("fmt", "delta.json").stdout != (self.folder / "delta.json").read_bytes():
            raise Failure("the delta is not in canonical form")
        # By rule: what is null in a feed is absent in a delta, which is the same fault of another value.
        wrong = self.rules("delta.json") - self.rules(names[0])
        if wrong - self.rules(names[1]):
            raise Failure(f"the delta is less valid than the feeds: {dict(wrong)}")
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
