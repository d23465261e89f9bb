"""Compares the workbooks that diarium writes with what others write and read: workbooks.py DIARIUM FEEDS

- Each part is what XlsxWriter, whose output is tested against that of Excel, writes for the same workbook.
- Each cell is that of the tables, as openpyxl reads it.
- LibreOffice, where it is there, shows texts that look like formulas as they are.
"""
import csv
import datetime
import io
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

import openpyxl
import xlsxwriter

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
VML = "{urn:schemas-microsoft-com:vml}"
FORMULAS = ["=1+1", "+46 8 508", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "'=1", "0045", "24/5", "2024:12", "1e5", "TRUE", "#N/A"]
# Not `<r>…</r>`, nor escapes that share an underscore: there XlsxWriter writes other texts.
HARD = FORMULAS + [
    "a&b<c>\"d'", " a ", "\t", "\n", "a\r\nb", "_x0041_", "_x000D_", "_x5_", "åäö", "💡" * 9, "\u00a0", "\u2028", "\x00", "\x1f",
    "\x7f", "\ufffe", "\uffff", "\ufffd", "1.10", "x" * 32767, "<b>a</b>", "", "  ", "1 000", "http://a.example", "{=1}",
]


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"workbooks: {' '.join(map(str, arguments))} ended with {done.returncode}: {done.stderr}")


def decoded(text):
    """The text of a cell: _xHHHH_ is a character, from left to right."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text or "")


class Workbook:
    """A workbook as its parts say."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            if archive.testzip():
                sys.exit(f"workbooks: {path} is damaged")
            self.parts = {name: archive.read(name).decode() for name in archive.namelist()}
        book = ET.fromstring(self.parts["xl/workbook.xml"])
        self.names = [sheet.get("name") for sheet in book.iter(MAIN + "sheet")]
        self.shown = int(book.find(f".//{MAIN}workbookView").get("activeTab", 0))

    def sheet(self, number):
        return ET.fromstring(self.parts[f"xl/worksheets/sheet{number}.xml"])

    def notes(self, number):
        """The columns, the texts and the sizes in pixels of the notes of a sheet."""
        relations = self.parts.get(f"xl/worksheets/_rels/sheet{number}.xml.rels")
        if not relations:
            return
        place = re.search(r"comments(\d+)\.xml", relations)[1]
        comments = ET.fromstring(self.parts[f"xl/comments{place}.xml"])
        shapes = ET.fromstring(self.parts[f"xl/drawings/vmlDrawing{place}.vml"]).iter(VML + "shape")
        for comment, shape in zip(comments.iter(MAIN + "comment"), shapes, strict=True):
            size = [float(part) / 0.75 for part in re.findall(r"(?:width|height):([\d.]+)pt", shape.get("style"))]
            yield comment.get("ref"), comment.find(f".//{MAIN}t").text, size


def written_again(ours, path):
    """Writes the same workbook with XlsxWriter."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    book.set_properties({"created": datetime.datetime(1980, 1, 1)})
    text = {"num_format": 49}
    lines = {"text_wrap": True, "valign": "top"}
    formats = [None] + [book.add_format({**text, **more}) for more in (
        {"bold": True, "bg_color": "#DDE7F0"}, {}, lines, {"italic": True, "font_color": "#595959", **lines})]
    for one in formats[1:]:
        one._get_xf_index()
    for number, name in enumerate(ours.names, 1):
        sheet, tree = book.add_worksheet(name), ours.sheet(number)
        if number == ours.shown + 1:
            sheet.activate()
        pane = tree.find(f".//{MAIN}pane")
        sheet.freeze_panes(int(pane.get("ySplit")), int(pane.get("xSplit", 0)))
        for column in tree.iter(MAIN + "col"):
            width = 7 * int(float(column.get("width"))) + 5
            sheet.set_column_pixels(
                int(column.get("min")) - 1, int(column.get("max")) - 1, width, formats[int(column.get("style", 0))])
        notes = list(ours.notes(number))
        for cell, note, (width, height) in notes:
            sheet.write_comment(cell, note, {"author": "diarium", "width": width, "height": height})
        heights = {int(row.get("r")): float(row.get("ht")) for row in tree.iter(MAIN + "row") if row.get("ht")}
        for cell in tree.iter(MAIN + "c"):
            if (height := heights.pop(int(re.sub("[A-Z]", "", cell.get("r"))), None)) is not None:
                sheet.set_row(int(re.sub("[A-Z]", "", cell.get("r"))) - 1, height)
            style = formats[int(cell.get("s", 0))]
            value = cell.find(MAIN + "v")
            if value is not None:
                sheet.write_number(cell.get("r"), float(value.text) if "." in value.text else int(value.text), style)
            else:
                sheet.write_string(cell.get("r"), decoded(cell.find(f"{MAIN}is/{MAIN}t").text), style)
        for rule in tree.iter(MAIN + "dataValidation"):
            formula = rule.find(MAIN + "formula1").text
            source = formula[1:-1].split(",") if formula.startswith('"') else "=" + formula
            sheet.data_validation(rule.get("sqref"), {
                "validate": "list", "source": source, "error_type": "warning", "error_title": rule.get("errorTitle"),
                "error_message": rule.get("error")})
    book.close()


def compare_parts(path, again):
    """The parts that differ, attribute order aside."""
    ours = Workbook(path)
    written_again(ours, again)
    theirs = Workbook(again)
    wrong = [f"only in one: {name}" for name in sorted(ours.parts.keys() ^ theirs.parts.keys())]
    for name in sorted(ours.parts.keys() & theirs.parts.keys()):
        one, other = (ET.canonicalize(book.parts[name]) for book in (ours, theirs))
        # XlsxWriter has no height that a spreadsheet may change when the texts of a row do.
        one, other = (re.sub('<row customHeight="1" ht=', "<row ht=", part) for part in (one, other))
        if one != other:
            place = next((n for n, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), min(len(one), len(other)))
            wrong.append(f"{name}: {one[max(0, place - 60):place + 60]!r} and {other[max(0, place - 60):place + 60]!r}")
    return len(ours.parts), wrong


def compare_cells(path, tables):
    """The number of cells, and those that are not those of the tables."""
    book, cells, wrong = openpyxl.load_workbook(path), 0, []
    for table in sorted(tables.glob("*.csv")):
        with open(table, newline="", encoding="utf-8") as file:
            expected = list(csv.reader(file))
        sheet = book[table.stem]
        actual = [["" if cell is None else decoded(str(cell)) for cell in row] for row in sheet.iter_rows(values_only=True)]
        actual += [[]] * (len(expected) - len(actual))
        for number, (one, other) in enumerate(zip(expected, actual, strict=True), 1):
            other += [""] * (len(one) - len(other))
            cells += len(one)
            wrong += [
                f"{table.stem} row {number}: {a[:99]!r} and {b[:99]!r}" for a, b in zip(one, other, strict=True) if a != b]
    return cells, wrong


def drawn_feed(draw):
    def text():
        return draw.choice(HARD) or "a"

    cases = []
    for number in range(draw.randrange(1, 12)):
        case = f"c-{number}"
        cases.append({
            "id": case, "diary_number": text(), "title": text(), "summary": text(), "x_ekeby_note": {"a": draw.choice(FORMULAS)},
            "decisions": [{"id": f"{case}/decision/1", "body": text(), "outcome": draw.choice(["rejected", "granted"]),
                           "items": [{"id": f"{case}/item/{n}", "number": text(), "text": text()} for n in range(draw.randrange(3))],
                           "votes": [{"counts": [{"option": "yes", "count": draw.randrange(10 ** draw.randrange(1, 18))}]}]}],
            "citations": [{"id": f"{case}/citation/1", "title": text(), "data_points": [
                {"label": text(), "value": draw.choice([1, 1.5, -0.25, 0.0001, 0.00001, 1e20, 123456789012345.6])}]}]})
    return {
        "diarium": "1.0", "dataset": {"title": text(), "publisher": {"name": text()}, "license": "CC0-1.0", "language": "sv"},
        "cases": cases}


def shown_by_office(diarium, work):
    """What LibreOffice shows of texts that look like formulas."""
    if not shutil.which("soffice"):
        print("workbooks: skipped LibreOffice")
        return []
    cases = [{"id": f"c-{n}", "title": text} for n, text in enumerate(FORMULAS)]
    feed = {"diarium": "1.0", "dataset": {"title": "t", "publisher": {"name": "p"}, "license": "CC0-1.0", "language": "sv"}, "cases": cases}
    (work / "formulas.json").write_text(json.dumps(feed))
    run(diarium, "convert", "-q", work / "formulas.json", "-o", work / "formulas.xlsx")
    profile = f"-env:UserInstallation=file://{work}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
         "--outdir", work, work / "formulas.xlsx"], capture_output=True, timeout=180)
    rows = list(csv.DictReader(io.StringIO((work / "formulas-cases.csv").read_text(encoding="utf-8"))))
    return [f"LibreOffice shows {a!r} as {b!r}" for a, b in zip(FORMULAS, [row["title"] for row in rows], strict=True) if a != b]


def main(diarium, feeds):
    wrong, parts, cells = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        sources = list(pathlib.Path("exports").glob("feed.json"))
        for seed in range(int(feeds)):
            path = work / f"drawn-{seed}.json"
            path.write_text(json.dumps(drawn_feed(random.Random(seed))))
            sources.append(path)
        for source in sources:
            tables, book = work / f"{source.stem}-tables/", work / f"{source.stem}.xlsx"
            run(diarium, "convert", "-q", source, "-o", f"{tables}/")
            run(diarium, "convert", "-q", source, "-o", book)
            count, found = compare_cells(book, tables)
            cells += count
            wrong += [f"{source.name}: {one}" for one in found]
            count, found = compare_parts(book, work / "again.xlsx")
            parts += count
            wrong += [f"{source.name}: {one}" for one in found]
        for name, arguments in {
            "titles": ["convert", "-q", sources[0], "--titles", "sv"], "view": ["convert", "-q", sources[0], "--view", "simple"],
            "simple": ["template", "-q", "--simple", "--titles", "sv"], "wide": ["template", "-q", "--simple", "--wide"],
            "template": ["template", "-q", "--titles", "sv"],
        }.items():
            run(diarium, *arguments, "-o", work / f"{name}.xlsx")
            count, found = compare_parts(work / f"{name}.xlsx", work / "again.xlsx")
            parts += count
            wrong += [f"{name}: {one}" for one in found]
        wrong += shown_by_office(diarium, work)
    print(f"workbooks: {parts} parts and {cells} cells compared, {len(wrong)} differ")
    print("\n".join(wrong[:20]), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
