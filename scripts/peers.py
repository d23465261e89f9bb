"""Reads what diarium writes with the readers of others, and compares it with the JSON as Python reads it.

peers.py compare FEED.json COPY...         copies of the feed: .jsonl, .yaml, or a folder of tables
peers.py generate FEED.json [TEXTS.json]   makes a feed of texts that are hard to carry: its own, and those of an array
peers.py places STDIN.json REPORT.sarif... looks up the places that reports in SARIF name; STDIN.json was read as stdin
"""
import csv
import json
import pathlib
import re
import sys
import urllib.parse

import ruamel.yaml
import yaml

# The columns by which a row without an id names its owner; the case only where nothing else does.
OWNERS = [f"{owner}_id" for owner in (
    "meeting", "referral", "vote", "citation", "document", "initiative", "statement", "proposal", "endorsement",
    "reservation", "entity", "case")]
EXTENSIONS = ("extensions", "confidentiality_extensions")
HARD_TEXTS = [
    "NO", "no", "yes", "on", "off", "y", "true", "false", "null", "Null", "~", "nan", ".nan", ".inf", "-.inf", "0123",
    "305", "1e5", "0x1F", "0b1", "0o17", "1_000", "1,5", "1.0", "-0", "+46", "2016:5", "12:30:45", "2024-06-05",
    "2024-06", "2024-06-05T12:00:00Z", "=", "<<", "!tag", "&anchor", "*alias", "%TAG", "@at", "`tick`", "- dash", "-",
    "? key", ": value", "key: value", "key:", "# comment", "text # more", "[list]", "{map: 1}", "---", "...", "--- |",
    "|", ">", "'", "''", '"', '""', 'say "hej"', "it's", "\\", "\\N", "\\n", ";", "a;b", "a,b", ",", "\t", "tab\tin",
    "\tfirst", "last\t", " ", "  two before", "two after  ", "\n", "\r", "\r\n", "one\ntwo", "one\rtwo", "one\r\ntwo",
    "last\n\n", "word " * 60, "\nfirst", "\n  indented\nnot\n", "blank \nend", "=1+1", "+1", "-1", "@SUM(A1)", "\x85",
    "one\x85two", "\u2028", "one\u2029two", "\ufeff", "\ufeffmark", "\u00a0", "\u200b", "\u202eright to left",
    "a\u030aa\u0308o\u0308", "åäö", "\U0001f469\u200d\U0001f467", "\U00010000", "\ufffd", "sep=;", "N/A", "å" * 5000,
]
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
DECIMALS = ["0", "-1", "0.10", "1.0", "-0.5", "100000000000000000000", "3.141592653589793238462643383279"]


class Number(str):
    """A number of JSON as it is spelt."""


class Comparison:
    """Counts the values that two readers see alike, and notes where they see different ones."""

    def __init__(self):
        self.values, self.differences = 0, []

    def expect(self, place, expected, actual):
        if isinstance(expected, dict) and isinstance(actual, dict):
            for name in expected.keys() | actual.keys():
                self.expect(f"{place}.{name}", expected.get(name), actual.get(name))
        elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
            for index, pair in enumerate(zip(expected, actual)):
                self.expect(f"{place}[{index}]", *pair)
        elif type(expected) is type(actual) and expected == actual:
            self.values += expected != ""
        else:
            self.differences.append(f"{place}: {expected!r} and {actual!r}")

    def report(self, what):
        print(f"{what}: {self.values} values are equal, {len(self.differences)} differ")
        print(end="".join(f"  {difference[:400]}\n" for difference in self.differences[:20]))
        return not self.differences


def is_table(name, value):
    return not name.startswith("x_") and isinstance(value, list) and value and isinstance(value[0], dict)


def extensions(record):
    return {name: value for name, value in record.items() if name.startswith("x_")}


def cell(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return ";".join(value) if isinstance(value, list) else str(value)


def rows(table, records, case=None, owner=None):
    """The records of a list and all that are in them: the names of their tables, and their cells by column."""
    for ordinal, record in enumerate(records, 1):
        cells = {"extensions": extensions(record)}
        if case:
            cells["case_id"] = case
        if owner:
            cells[owner[0]] = owner[1]
        if case or owner:
            cells["ordinal"] = str(ordinal)
        inside = record["id"] if table == "cases" else case
        for name, value in record.items():
            if name.startswith("x_"):
                continue
            if is_table(name, value):
                of = "entity_id" if name == "spans" else f"{table[:-1]}_id"
                yield from rows(name, value, inside, None if of == "case_id" else (of, record["id"]))
            elif isinstance(value, dict):
                cells |= {f"{name}_{inner}": cell(text) for inner, text in value.items() if not inner.startswith("x_")}
                cells[f"{name}_extensions"] = extensions(value)
            else:
                cells[name] = cell(value)
        yield table, cells


def by_key(tables):
    """Rows by their keys: the id, or the owner and the ordinal."""
    found = {}
    for table, cells in tables:
        keys = found.setdefault(table, {})
        key = cells.get("id") or f"{next(cells[name] for name in OWNERS if cells.get(name))} {cells['ordinal']}"
        if key in keys:
            raise ValueError(f"{table}: {key} stands twice")
        keys[key] = cells
    return found


def read_tables(folder):
    for file in sorted(folder.glob("*.csv")):
        with open(file, encoding="utf-8", newline="") as lines:
            header, *body = csv.reader(lines, strict=True)
        for values in body:
            cells = dict(zip(header, values, strict=True))
            yield file.stem, cells | {name: exactly(cells[name] or "{}") for name in EXTENSIONS if name in cells}


def exactly(text):
    return json.loads(text, parse_int=Number, parse_float=Number)


def compare_tables(text, folder, comparison):
    feed = exactly(text)
    lists = {name for name, value in feed.items() if is_table(name, value)}
    expected = by_key(row for name in feed if name in lists for row in rows(name, feed[name]))
    actual = by_key(read_tables(folder))
    comparison.expect("tables on one side", sorted(expected.keys() - actual), sorted(actual.keys() - expected))
    for table in expected.keys() & actual.keys():
        records, lines = expected[table], actual[table]
        comparison.expect(f"{table} on one side", sorted(records.keys() - lines), sorted(lines.keys() - records))
        for key in records.keys() & lines.keys():
            nothing = {name: {} if name in EXTENSIONS else "" for name in lines[key]}
            comparison.expect(f"{table} {key}", nothing | records[key], lines[key])
    package = exactly((folder / "datapackage.json").read_text(encoding="utf-8"))
    comparison.expect("feed", {name: value for name, value in feed.items() if name not in lists}, package["feed"])
    files, named = {file.stem for file in folder.glob("*.csv")}, {resource["name"] for resource in package["resources"]}
    comparison.expect("resources on one side", sorted(files - named), sorted(named - files))


def compare(feed, copy):
    text = feed.read_text(encoding="utf-8")
    if copy.is_dir():
        comparison = Comparison()
        compare_tables(text, copy, comparison)
        return comparison.report(f"{copy}, Python's csv")
    written = copy.read_bytes().decode("utf-8")
    if copy.suffix == ".jsonl":
        head, *cases = map(json.loads, written.rstrip("\n").split("\n"))
        seen = {"Python's json": head | ({"cases": cases} if cases else {})}
    else:
        seen = {"PyYAML": yaml.load(written, Loader=yaml.SafeLoader),
                "ruamel.yaml": ruamel.yaml.YAML(typ="safe", pure=True).load(written)}
    comparisons = {reader: Comparison() for reader in seen}
    for reader, comparison in comparisons.items():
        comparison.expect("feed", json.loads(text), seen[reader])
    return all([comparison.report(f"{copy}, {reader}") for reader, comparison in comparisons.items()])


def hard_case(number, text):
    case, decimal = f"hard/{number}", f"number:{DECIMALS[number % len(DECIMALS)]}"
    return {
        "id": case, "title": text, "body": text, "summary": text, "description": text,
        "confidentiality": {"level": "partly_confidential", "note": text, "x_test_note": text},
        "documents": [{"id": f"{case}/document/1", "kind": "other", "title": text, "number": text, "text": text,
                       "signatories": [{"name": text, "party": text, "x_test_name": text}], "x_test_text": text}],
        "decisions": [{"id": f"{case}/decision/1", "body": text, "outcome": "other", "outcome_as_given": text,
                       "items": [{"id": f"{case}/decision/1/item/1", "number": text, "text": text}]}],
        "citations": [{"id": f"{case}/citation/1", "kind": "other", "identifier": text,
                       "data_points": [{"label": text, "value": decimal, "unit": text}]}],
        "x_test_value": {text: [text, [text], {"key": text, "number": number, "true": True, "false": False}]},
    }


def generate(feed, more):
    texts = [text for text in dict.fromkeys(HARD_TEXTS + more) if text and not FORBIDDEN.search(text)]
    document = {
        "diarium": "1.0",
        "dataset": {"title": "Hard texts", "publisher": {"name": "NO"}, "license": "CC0-1.0", "language": "sv"},
        "persons": [{"id": f"person/{number}", "name": text} for number, text in enumerate(texts, 1)],
        "cases": [hard_case(number, text) for number, text in enumerate(texts, 1)],
    }
    # Python's floats would not keep how a decimal is spelt.
    written = re.sub(r'"number:([^"]*)"', r"\1", json.dumps(document, ensure_ascii=False, indent=2))
    feed.write_text(written, encoding="utf-8", newline="")
    print(f"{feed}: {len(texts)} hard texts")


def places(stdin, report):
    """Whether lines and columns, bytes and snippets of a report are the same text, and its indices lead where they say."""
    (run,) = json.loads(report.read_text(encoding="utf-8"))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    comparison = Comparison()
    for number, result in enumerate(run["results"]):
        comparison.expect(f"rule of {number}", result["ruleId"], rules[result["ruleIndex"]])
        for location in result["locations"] + result.get("relatedLocations", []):
            place = location["physicalLocation"]
            artifact = place["artifactLocation"]
            comparison.expect(f"file of {number}", artifact, run["artifacts"][artifact["index"]]["location"])
            path = urllib.parse.unquote(artifact["uri"].removeprefix("file://"))
            data = (stdin if path == "stdin" else pathlib.Path(path)).read_bytes()
            lines = re.split("\r\n|\r|\n", data.decode("utf-8"))
            for region in (place[name] for name in ("region", "contextRegion") if name in place):
                line = lines[region["startLine"] - 1]
                seen = line[region["startColumn"] - 1:region.get("endColumn", len(line) + 1) - 1]
                comparison.expect(f"characters of {number}", region.get("snippet", {}).get("text", seen), seen)
                if "byteOffset" in region:
                    start = region["byteOffset"]
                    comparison.expect(
                        f"bytes of {number}", data[start:start + region["byteLength"]].decode("utf-8"), seen)
    return comparison.report(f"{report.name}, {len(run['results'])} results")


if __name__ == "__main__":
    csv.field_size_limit(1 << 30)
    command, feed, *others = sys.argv[1], *map(pathlib.Path, sys.argv[2:])
    if command == "generate":
        generate(feed, json.loads(others[0].read_text(encoding="utf-8")) if others else [])
    elif command == "places":
        sys.exit(0 if all([places(feed, report) for report in others]) else 1)
    else:
        sys.exit(0 if all([compare(feed, copy) for copy in others]) else 1)
