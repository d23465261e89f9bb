"""Makes the views of drawn feeds from docs/views.md alone, and compares every cell: views.py DIARIUM FEEDS [SEED] [--keep FOLDER]

Each feed is given as JSON and asked for as a folder, with one thread and with four, with headings in words, with other options
of tables, as an archive, as a workbook and one view alone; then it is given in another form, tables with their rows shuffled.
A feed for which nothing is written is counted; those that differ are kept in FOLDER. VIEWS_PLANT=1 shows that a fault is found.
"""
import argparse
import collections
import csv
import io
import json
import multiprocessing
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

from view_drawing import ViewDrawing
from view_joining import COLUMNS, JOINED, KEY, SCHEMA, View

NAMES = {view: f"v_{view}.csv" for view in JOINED}
# Options of tables, the encoding and the delimiter that they ask for.
OPTIONS = [
    (["--excel", "sv", "--spreadsheet-safe"], "utf-8-sig", ";"), (["--excel", "en"], "utf-8-sig", ","),
    (["--output-delimiter", "|", "--spreadsheet-safe"], "utf-8", "|"), (["--output-encoding", "utf-16le"], "utf-16", ","),
]


def table(data, encoding="utf-8", delimiter=","):
    return list(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter))


def bytes_in(folder):
    return {path.name: path.read_bytes() for path in folder.glob("*")}


def sheets(path):
    """The cells of a workbook, by sheet; those of a row stand under the columns of the header."""
    space, found = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}", {}
    with zipfile.ZipFile(path) as archive:
        names = [sheet.get("name") for sheet in ET.fromstring(archive.read("xl/workbook.xml")).iter(space + "sheet")]
        for number, name in enumerate(names, 1):
            rows = []
            for row in ET.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml")).iter(space + "row"):
                rows.append(collections.defaultdict(str))
                for cell in row.iter(space + "c"):
                    text = "".join(part.text or "" for part in cell.iter() if part.tag in (space + "v", space + "t"))
                    text = re.sub("_x([0-9A-F]{4})_", lambda code: chr(int(code[1], 16)), text)
                    rows[-1][cell.get("r").rstrip("0123456789")] = text
            found[name] = [[row[column] for column in rows[0]] for row in rows]
    return found


def shuffled(folder, draw):
    """Puts the rows of tables in another order, where their ordinals say which it was."""
    for path in sorted(folder.glob("*.csv")):
        header, *rows = table(path.read_bytes())
        if "ordinal" in header:
            draw.shuffle(rows)
            with open(path, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([header, *rows])


class Comparison:
    """What diarium makes of one feed beside what is made here: counts, and what differs."""

    def __init__(self, diarium, work, seed):
        self.diarium, self.work, self.counts, self.wrong = diarium, work, collections.Counter(feeds=1), []
        draw = random.Random(seed)
        feed = ViewDrawing(SCHEMA, draw, draw.choice((0.3, 0.6, 0.9))).feed()
        (work / "feed.json").write_text(json.dumps(feed, ensure_ascii=draw.random() < 0.5), encoding="utf-8")
        said = self.convert("feed.json", "plain/", "--jobs", "1", "--lang", "en")
        files = bytes_in(work / "plain")
        if not files:
            self.counts["refused"] = 1
            self.expect("refused", True, "nothing was written" in said and "[cnv/no-place]" in said)
            return
        self.expect("files", {*NAMES.values(), "codebook.csv", "codebook.en.md", "codebook.sv.md"}, files.keys())
        tables = {view: table(files[name]) for view, name in NAMES.items()}
        codebook = table(files["codebook.csv"])
        self.compare_rows(feed, tables, codebook, said)
        self.convert("feed.json", "threads/", "--jobs", "4")
        self.expect("with four threads", files, bytes_in(work / "threads"))
        self.convert("feed.json", "titles/", "--titles", "sv")
        options, encoding, delimiter = draw.choice(OPTIONS)
        self.convert("feed.json", "options/", *options)
        self.convert("feed.json", "views.zip")
        with zipfile.ZipFile(work / "views.zip") as archive:
            self.expect("in an archive", files, {name: archive.read(name) for name in archive.namelist()})
        self.convert("feed.json", "views.xlsx")
        book = sheets(work / "views.xlsx")
        self.expect_rows("codebook in a workbook", codebook, book["codebook"])
        for folder in ("titles", "options"):
            self.expect(f"codebook with {folder}", files["codebook.csv"], (work / folder / "codebook.csv").read_bytes())
        for view, name in NAMES.items():
            titles = [row[codebook[0].index("title_sv")] for row in codebook if row[0] == f"v_{view}"]
            self.expect_rows(f"{view} with titles", [titles, *tables[view][1:]], table((work / "titles" / name).read_bytes()))
            rows = table((work / "options" / name).read_bytes(), encoding, delimiter)
            if "--spreadsheet-safe" in options:
                rows = [[cell.removeprefix("'") for cell in row] for row in rows]
            self.expect_rows(f"{view} with {' '.join(options)}", tables[view], rows)
            self.expect_rows(f"{view} in a workbook", tables[view], book[f"v_{view}"])
        alone = draw.choice(list(JOINED))
        self.expect(f"{alone} alone", files[NAMES[alone]].decode(), self.convert("feed.json", "-", view=alone, wanted="stdout"))
        copy = draw.choice(("feed.jsonl", "feed.yaml", "tables/", "tables/", "feed.xlsx"))
        self.convert("feed.json", copy, view="")
        if (work / copy).exists():
            shuffled(work / "tables", draw)
            self.counts[f"by way of {copy}"] += 1
            self.convert(copy, "copied/")
            self.expect(f"by way of {copy}", files, bytes_in(work / "copied"))

    def compare_rows(self, feed, tables, codebook, said):
        """Compares the views, what the codebook lists, and what is said of rows."""
        for view in JOINED:
            expected = View(feed, view)
            self.expect_rows(view, expected.rows, tables[view])
            self.counts[f"rows of {view}"] += len(expected.rows) - 1
            told = re.search(f"the view {view} has (\\d+) rows?(?:; (\\d+) deleted )?", said)
            numbers = [int(number or 0) for number in told.groups()] if told else None
            self.expect(f"said of {view}", [len(expected.rows) - 1, expected.deleted], numbers)
        listed = [[f"v_{view}", str(place), column, "primary" if column in KEY else ""]
                  for view in JOINED for place, column in enumerate(COLUMNS[view], 1)]
        self.expect_rows("codebook", [["table", "position", "column", "key"], *listed], [row[:4] for row in codebook])

    def convert(self, source, output, *options, view=",".join(JOINED), wanted="stderr"):
        """Runs diarium, and returns what it says, or writes to standard output."""
        views = ["--view", view] if view else []
        command = [self.diarium, "convert", source, *views, "-o", output, *options]
        done = subprocess.run(command, cwd=self.work, capture_output=True)
        self.expect(f"exit code of {output}", True, done.returncode in (0, 1))
        return getattr(done, wanted).decode()

    def expect(self, what, expected, actual):
        if expected != actual:
            self.wrong.append(f"{what}: {expected!r:.300} here, {actual!r:.300} there")

    def expect_rows(self, what, expected, actual):
        self.expect(f"rows of {what}", len(expected), len(actual))
        for number, (one, other) in enumerate(zip(expected, actual)):
            self.counts["cells"] += len(one)
            self.expect(f"columns of {what}, row {number}", len(one), len(other))
            for column, here, there in zip(expected[0], one, other):
                self.expect(f"{what}, row {number}, {column}", here, there)


def compare(task):
    diarium, seed, keep = task
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        done = Comparison(diarium, work, seed)
        if keep and done.wrong:
            pathlib.Path(keep, f"{seed}.json").write_bytes((work / "feed.json").read_bytes())
        return done.counts, [f"feed {seed}: {one}" for one in done.wrong]


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("diarium", type=os.path.abspath)
    parser.add_argument("feeds", type=int)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--keep")
    given = parser.parse_args()
    counts, wrong = collections.Counter(), []
    with multiprocessing.Pool() as pool:
        for counted, found in pool.imap(compare, [(given.diarium, given.seed + n, given.keep) for n in range(given.feeds)]):
            counts += counted
            wrong += found
    print(f"views: {', '.join(f'{count} {name}' for name, count in counts.items())}; {len(wrong)} differ")
    print(end="".join(f"  {one}\n" for one in wrong[:40]))
    if counts["refused"] * 10 > counts["feeds"]:
        sys.exit("views: of fewer than 90 % of the feeds views are written, which shows too little")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
