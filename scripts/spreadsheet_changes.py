"""Sets the cells that programs changed against what diarium says: spreadsheet_changes.py DIARIUM FOLDER

A changed cell is found if it has a finding that it had not before, or its column one that counts its cells; it is
equal if it reads to the same value. What nothing in the table can tell has a reason in UNTOLD, and its file is named.
"""
import collections
import csv
import datetime
import decimal
import json
import pathlib
import re
import subprocess
import sys

# Findings about a whole row, or because of which all of it is left out.
ROWS = {"tab/ragged-row", "tab/stray-quote", "tab/unclosed-quote", "ref/orphan-row", "ref/unknown-case"}
# Findings that are one for a column, with the number of its cells.
COUNTED = {"tab/decimal-comma", "tab/spelling"}
# What leaves no trace in the cell, and why; `pkg/checksum` names the file.
UNTOLD = {
    "line end": "both are line ends, and both are in texts",
    "blanks at its ends": "a text without blanks around it is as good",
    "leading zeros": "a number without zeros is as good, but for a diary number",
    "number respelt": "`1.1` for `1.10`, `46` for `+46`, `200000` for `2E5` are numbers of points and sections too",
    "fraction of a second": "the same second in another zone: few times have fractions of one",
    "emptied": "an empty cell means absent, which nearly every field may be",
    "formula": "what a formula gives is a text or a number like others",
}
KINDS = [
    ("line end", lambda old, new: lines(old) == lines(new)),
    ("blanks at its ends", lambda old, new: lines(old).strip() == lines(new).strip()),
    ("emptied", lambda old, new: new == ""),
    ("filled", lambda old, new: old == ""),
    ("cut", lambda old, new: len(new) > 200 and old.startswith(new)),
    ("formula", lambda old, new: old.startswith("=")),
    ("truth value", lambda old, new: new.upper() in ("TRUE", "FALSE")),
    ("time", lambda old, new: re.fullmatch(r"\d+:\d\d(:\d\d)?( [AP]M)?", new)),
    ("fraction of a second", lambda old, new: second(old) is not None and second(old) == second(new)),
    ("point in time", lambda old, new: re.match(r"\d{4}-\d\d-\d\d[ T]\d\d:", new)),
    ("day", lambda old, new: re.fullmatch(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}", new)),
    ("scientific notation", lambda old, new: re.fullmatch(r"-?[\d.,]+[eE][+-]?\d+", new)),
    ("leading zeros", lambda old, new: old.isdigit() and new.isdigit() and old.lstrip("0") == new.lstrip("0")),
    ("percentage, amount", lambda old, new: re.fullmatch(r"-?\$?[\d.,]+( kr|%)?", new) and not number(new)),
    ("fraction added", lambda old, new: re.fullmatch(r"-?\d+[.,]0+", new)),
    ("number respelt", lambda old, new: number(new) is not None and number(old) is not None),
    ("program's word", lambda old, new: len(new) < 8),
]


def lines(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


def second(text):
    """The second in which a point in time is."""
    try:
        moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00")) if "T" in text else None
        return moment and moment.replace(microsecond=0).astimezone(datetime.timezone.utc)
    except ValueError:
        return None


def number(text):
    """The number that a text is for programs, in a Swedish or English way."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", text.strip()).strip("()")
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+", plain):
        plain = plain.replace(",", "")
    try:
        return decimal.Decimal(plain.replace(",", "."))
    except decimal.InvalidOperation:
        return None


def kind(old, new):
    return next((name for name, matches in KINDS if matches(old, new)), "other")


def read(folder):
    tables = {}
    for file in sorted(folder.glob("*.csv")):
        with open(file, encoding="utf-8-sig", newline="") as text:
            header, *rows = list(csv.reader(text)) or [[]]
        tables[file.stem] = header, rows
    return tables


class Report:
    """What diarium validate says of a folder of tables."""

    def __init__(self, diarium, folder):
        done = subprocess.run(
            [diarium, "validate", "-q", "--report", "json", "--max-findings", "0", folder], capture_output=True,
            timeout=300)
        if done.returncode not in (0, 1):
            sys.exit(f"validate of {folder} ended with {done.returncode}: {done.stderr.decode()[-1000:]}")
        self.cells, self.columns, self.rows, self.files = collections.defaultdict(set), set(), set(), set()
        for finding in json.loads(done.stdout)["findings"]:
            place = finding["location"]
            table, column, said = place.get("table"), place.get("column_name"), (finding["rule"], finding["message"])
            if finding["rule"] == "pkg/checksum":
                self.files |= set(re.findall(r"\w+(?=\.csv)", finding["message"]))
            if table and "record" in place:
                self.cells[table, place["record"], column].add(said)
                is_owner = said[0] == "ref/unknown-record" and column == "entity_id"
                if column is None or said[0] in ROWS or is_owner:
                    self.rows.add((table, place["record"]))
            if table and finding["rule"] in COUNTED:
                self.columns.add((table, column))


def same(old, new):
    """Whether two canonical cells are one value."""
    return old == new or number(old) is not None and number(old) == number(new) and "e" not in (old + new).lower()


NUMBERS = {"ordinal", "count", "begins", "ends", "bytes", "length", "value"}


def compare(diarium, program, before, after, scratch, counts, missed):
    said, old_said = Report(diarium, after), Report(diarium, before)
    kinds = "unknown,type,duplicate,orphan,length".split(",")
    losses = [word for name in kinds for word in ("--allow-loss", name)]
    subprocess.run(
        [diarium, "convert", "-q", after, "-o", f"{scratch}/", *losses], capture_output=True, timeout=300)
    (old_tables, new_tables), again = map(read, (before, after)), read(scratch) if scratch.exists() else {}
    for table, (header, old_rows) in old_tables.items():
        new_header, new_rows = new_tables[table]
        if new_header != header or len(new_rows) != len(old_rows):
            # Line ends out of quotes, say: each row that is not whole is named.
            broken = [index for index, row in enumerate(new_rows, 1) if len(row) != len(header)]
            row = counts[program, "broken rows"]
            row["changed"] += len(broken)
            row["found"] += sum((table, index) in said.rows for index in broken)
            if not broken or any((table, index) not in said.rows for index in broken):
                row["not found"] += 1
                missed[program, "rows or columns", f"{after.name}/{table}"] = (len(old_rows), len(new_rows))
            continue
        again_header, again_rows = again.get(table, ([], []))
        for index, (old_row, new_row) in enumerate(zip(old_rows, new_rows)):
            for column, name in enumerate(header):
                old, new = old_row[column], new_row[column]
                if old == new:
                    continue
                what, row = kind(old, new), counts[program, kind(old, new)]
                row["changed"] += 1
                place = (table, index + 1, name)
                canonical = None
                if len(again_rows) == len(old_rows) and name in again_header:
                    canonical = again_rows[index][again_header.index(name)]
                elif again and name not in again_header and len(again_rows) in (0, len(old_rows)):
                    canonical = ""
                if said.cells[place] - old_said.cells[place] or (table, index + 1) in said.rows:
                    row["found"] += 1
                elif canonical is not None and (old == canonical or name in NUMBERS and same(old, canonical)):
                    row["equal"] += 1
                elif (table, name) in said.columns:
                    row["found"] += 1
                elif what in UNTOLD and table in said.files:
                    row["file named"] += 1
                else:
                    row["not found"] += 1
                    missed.setdefault((program, what, f"{after.name}/{table}.{name}"), (old[:60], new[:60]))


def run(diarium, folder):
    counts, missed = collections.defaultdict(collections.Counter), {}
    for program in sorted((folder / "after").iterdir()):
        for after in sorted(program.iterdir()):
            scratch = folder / "again" / program.name / after.name
            scratch.parent.mkdir(parents=True, exist_ok=True)
            compare(diarium, program.name, folder / "before" / after.name, after, scratch, counts, missed)
    columns = ["changed", "found", "equal", "file named", "not found"]
    print(f"{'program':32} {'kind of change':22}" + "".join(f"{name:>11}" for name in columns))
    for (program, what), row in sorted(counts.items()):
        print(f"{program:32} {what:22}" + "".join(f"{row[name]:11}" for name in columns))
    total = sum(counts.values(), collections.Counter())
    print(f"{'all':32} {'':22}" + "".join(f"{total[name]:11}" for name in columns))
    used = {what for (_, what), row in counts.items() if row["file named"]}
    for what in sorted(used):
        print(f"only the file is named, {what}: {UNTOLD[what]}")
    for (program, what, place), (old, new) in missed.items():
        print(f"NOT FOUND {program}, {what}, {place}: {old!r} became {new!r}")
    return not missed


if __name__ == "__main__":
    csv.field_size_limit(1 << 30)
    sys.exit(0 if run(sys.argv[1], pathlib.Path(sys.argv[2])) else 1)
