"""Runs the scripts that load tables, and compares what programs hold: research_programs.py DIARIUM FOLDER PYTHON

FOLDER/tables are the tables. What is expected is read by Python's csv, and from `diarium schema table-schema`.
"""
import csv
import decimal
import json
import pathlib
import re
import subprocess
import sys

csv.field_size_limit(10**9)
LANGUAGES = ("sv", "en")
R = r"""
source(commandArgs(TRUE)[1], encoding = "UTF-8")
escape <- function(text) {
  for (pair in list(c("\\", "\\\\"), c("\"", "\\\""), c("\n", "\\n"), c("\r", "\\r"), c("\t", "\\t")))
    text <- gsub(pair[1], pair[2], text, fixed = TRUE)
  paste0("\"", text, "\"")
}
values <- function(column) {
  column <- unclass(column)
  shown <- if (is.character(column)) escape(column)
    else if (is.logical(column)) ifelse(column, "true", "false")
    else format(column, scientific = FALSE, trim = TRUE, digits = 17)
  paste0("[", paste(ifelse(is.na(column), "null", shown), collapse = ","), "]")
}
tables <- read_diarium(commandArgs(TRUE)[2])
dates <- c(tables$decisions$date, "2024-02-30", "2024-06-05", "2024-06", NA)
days <- diarium_days(dates)
stopifnot(identical(format(days[!is.na(days)]), dates[nchar(dates) == 10 & !is.na(dates) & dates != "2024-02-30"]))
written <- vapply(names(tables), function(name) {
  columns <- vapply(names(tables[[name]]), function(column) {
    value <- tables[[name]][[column]]
    labels <- attr(value, "labels")
    known <- if (length(labels)) paste0(escape(labels), ":", escape(names(labels)))
    type <- if (haven::is.labelled(value)) "code" else class(value)
    paste0(escape(column), ":{\"type\":", escape(type), ",\"label\":", escape(attr(value, "label", TRUE)),
      ",\"codes\":{", paste(known, collapse = ","), "},\"values\":", values(value), "}")
  }, "")
  paste0(escape(name), ":{", paste(columns, collapse = ","), "}")
}, "")
cat(paste0("{", paste(written, collapse = ",\n"), "}"), file = file(commandArgs(TRUE)[3], "w", encoding = "UTF-8"))
"""
PANDAS = """
import json, sys, warnings
sys.path.insert(0, sys.argv[1])
import pandas
from diarium import days, read_diarium, with_labels
found = {}
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    tables = read_diarium(sys.argv[2])
# The codes that are in no list are told, and nothing else is.
told = [str(one.message) for one in caught]
assert len(told) == 1 and told[0].endswith("Granted, ekeby_outcome"), told
dates = pandas.concat([tables["decisions"]["date"], pandas.Series(["2024-02-30", "2024-06-05", "2024-06"], dtype="string")])
assert [str(day)[:10] for day in days(dates).dropna()] == [
    date for date in dates.dropna() if len(date) == 10 and date != "2024-02-30"]
for name, table in tables.items():
    found[name] = {}
    worded = with_labels(table)
    for column in table:
        values = [None if pandas.isna(value) else value for value in table[column].astype(object)]
        codes = table.attrs["value_labels"].get(column, {})
        # The labels in the place of the codes are those of the codes, row by row.
        assert [codes.get(value, value) for value in values] == [
            None if pandas.isna(value) else value for value in worded[column].astype(object)], column
        found[name][column] = {
            "type": str(table[column].dtype), "label": table.attrs["labels"][column], "codes": codes,
            "values": [value if isinstance(value, (bool, int, type(None))) else str(value) for value in values]}
json.dump(found, open(sys.argv[3], "w", encoding="utf-8"))
"""


def expected(schema, folder, language):
    """The tables as Python's csv reads them, with types and labels of the Table Schema."""
    tables = {}
    for table in schema["resources"]:
        path = folder / table["path"]
        if not path.is_file():
            continue
        with open(path, newline="", encoding="utf-8") as file:
            header, *rows = csv.reader(file)
        title, label = ("title_sv", "label_sv") if language == "sv" else ("title", "label")
        tables[table["name"]] = {
            field["name"]: {
                "type": "code" if "categories" in field else field["type"], "label": field[title],
                "codes": {one["value"]: one[label] for one in field.get("categories", ())},
                "values": [row[place] or None for row in rows]}
            for place, field in enumerate(table["schema"]["fields"])}
        assert header == list(tables[table["name"]])
    return tables


class Comparison:
    """Counts what is equal, and notes what is not."""

    def __init__(self, program):
        self.program, self.equal, self.differences = program, 0, []

    def expect(self, place, expected, found):
        if expected == found:
            self.equal += 1
        else:
            self.differences.append(f"{place}: {str(expected)[:300]!r} and {str(found)[:300]!r}")

    def tables(self, expected, found, types, value):
        """Compares tables; `types` are the program's names of types, `value` what it makes of a cell."""
        self.expect("tables", sorted(expected), sorted(found))
        for table in expected.keys() & found.keys():
            self.expect(table, list(expected[table]), list(found[table]))
            for name, column in expected[table].items():
                other, place = found[table].get(name), f"{table}.{name}"
                if other is None:
                    continue
                self.expect(f"{place} type", types[column["type"]], other["type"])
                self.expect(f"{place} label", column["label"], other["label"])
                self.expect(f"{place} codes", column["codes"], other["codes"])
                self.expect(f"{place} rows", len(column["values"]), len(other["values"]))
                for row, (cell, made) in enumerate(zip(column["values"], other["values"]), 1):
                    self.expect(f"{place} {row}", None if cell is None else value(column["type"], cell, other), made)

    def report(self):
        print(f"{self.program}: {self.equal} types, labels and values are equal, {len(self.differences)} differ")
        print(end="".join(f"  {difference}\n" for difference in self.differences[:20]))
        return not self.differences and self.equal > 0


def typed(kind, cell, _):
    return {"boolean": lambda: cell == "true", "integer": lambda: int(cell)}.get(kind, lambda: cell)()


def r(work, script, language, wanted):
    types = dict.fromkeys(("string", "object", "number"), "character") | {
        "code": "code", "integer": "numeric", "boolean": "logical"}
    runner, result = work / "run.R", work / f"r-{language}.json"
    runner.write_text(R, encoding="utf-8")
    run(["Rscript", "--vanilla", runner, script, work / "tables", result], env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    found = json.loads(result.read_text(encoding="utf-8"), strict=False)
    comparison = Comparison(f"R, {language}")
    comparison.tables(wanted, found, types, typed)
    return comparison


def pandas(work, script, language, wanted, python):
    types = {"string": "string", "object": "string", "number": "object", "code": "category", "integer": "Int64",
             "boolean": "boolean"}
    module, result = work / f"pandas-{language}", work / f"pandas-{language}.json"
    module.mkdir()
    (module / "diarium.py").write_bytes(script.read_bytes())
    run([python, "-B", "-c", PANDAS, module, work / "tables", result])
    comparison = Comparison(f"pandas, {language}")
    comparison.tables(
        wanted, json.loads(result.read_text(encoding="utf-8")), types,
        lambda kind, cell, _: str(decimal.Decimal(cell)) if kind == "number" else typed(kind, cell, _))
    return comparison


def spss_text(cell, width):
    """A text as SPSS holds it: line ends are LF, blanks at the end of a line are lost, and what has no room."""
    lines = re.split("\r\n|\n", cell)
    return "\n".join(line.rstrip(" ") for line in lines).encode()[:width].decode(errors="replace").rstrip(" ")


def spss(work, script, language, wanted):
    import pyreadstat

    folder = work / f"spss-{language}"
    folder.mkdir()
    for table in (work / "tables").glob("*.csv"):
        # PSPP makes blanks of TABs; how many depends on the column.
        (folder / table.name).write_bytes(table.read_bytes().replace(b"\t", b" "))
    (folder / "diarium.sps").write_bytes(script.read_bytes())
    saves = "".join(f"DATASET ACTIVATE {name}.\nSAVE OUTFILE='{name}.sav'.\n" for name in wanted)
    (folder / "run.sps").write_text(f"INSERT FILE='diarium.sps' CD=YES ENCODING='UTF8'.\n{saves}", encoding="utf-8")
    run(["pspp", "-o", folder / "run.txt", "run.sps"], cwd=folder, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    found, cut, comparison = {}, 0, Comparison(f"PSPP, {language}")
    for name in wanted:
        data, meta = pyreadstat.read_sav(folder / f"{name}.sav", user_missing=True)
        counted = list(data.pop("cells_cut"))
        widths = {column: int(form[1:]) for column, form in meta.original_variable_types.items() if form[0] == "A"}
        cells = [
            [column["values"][row] for key, column in wanted[name].items() if key in widths
             and len((spss_text(column["values"][row] or "", 10**9)).encode()) > widths[key]]
            for row in range(len(counted))]
        comparison.expect(f"{name} cells_cut", [len(row) for row in cells], [int(count) for count in counted])
        cut += sum(map(int, counted))
        found[name] = {}
        for column in data:
            labels = meta.variable_value_labels.get(column, {})
            is_text = column in widths
            found[name][column] = {
                "type": "text" if is_text else "number", "label": meta.column_names_to_labels[column],
                "codes": labels if is_text else {}, "width": widths.get(column),
                "values": [None if value == "" or value != value else value if is_text else int(value)
                           for value in data[column]]}
    types = dict.fromkeys(("string", "object", "code", "number"), "text") | {"integer": "number", "boolean": "number"}
    comparison.tables(wanted, found, types, lambda kind, cell, column: (
        (spss_text(cell.replace("\t", " "), column["width"]) or None) if column["width"] else int(typed(kind, cell, None))))
    comparison.expect("cut cells", True, cut > 0)
    return comparison


def stata(work, script, language, wanted):
    """Reads labels from the text of a do-file, which no program here can run."""
    text = script.read_text(encoding="utf-8").replace("///\n", " ")
    comparison = Comparison(f"Stata, {language}, as text")
    comparison.expect("options", True, all(option in text for option in (
        "stringcols(_all)", "bindquote(strict)", 'encoding("utf-8")', "maxquotedrows(unlimited)")))
    literal = r'"([^"`$\\\n]*)"'
    for name, columns in wanted.items():
        block = re.search(rf"\n    frame {name} {{\n(.*?)\n    }}\n}}\n", text, re.S)[1]
        labels = dict(re.findall(rf"label variable (\w+) {literal}", block))
        comparison.expect(f"{name} labels", {key: column["label"] for key, column in columns.items()}, labels)
        lists = {"codes": {}, "words": {}}
        for found in re.finditer(rf"label define (\w+)((?:\s+\d+ {literal})+)(, modify|, replace)?", block):
            kind = {", modify": "words", None: "codes"}.get(found[4])
            if kind:
                lists[kind][found[1]] = dict(re.findall(rf"(\d+) {literal}", found[2]))
        for key, column in columns.items():
            coded = re.search(rf"encode {key}, generate\(diarium_typed\) label\((\w+)\)", block)
            comparison.expect(f"{name}.{key} is coded", column["type"] == "code", bool(coded))
            if coded:
                codes, words = (lists[kind][coded[1]] for kind in ("codes", "words"))
                comparison.expect(f"{name}.{key}", column["codes"], {codes[number]: words[number] for number in codes})
                comparison.expect(f"{name}.{key} order", list(column["codes"]), [codes[str(n + 1)] for n in range(len(codes))])
            comparison.expect(f"{name}.{key} number", column["type"] == "integer", f"destring {key}, replace" in block)
    return comparison


def run(command, **options):
    result = subprocess.run(list(map(str, command)), capture_output=True, timeout=300, **options)
    if result.returncode:
        print((result.stdout + result.stderr).decode(errors="replace")[-3000:])
        raise SystemExit(f"{command[0]} failed")


def is_there(*command):
    try:
        return subprocess.run(command, capture_output=True, timeout=60).returncode == 0
    except OSError:
        return False


def main(diarium, work, python):
    schema = json.loads(subprocess.run([diarium, "schema", "table-schema"], capture_output=True, check=True).stdout)
    programs = {
        "r": (["Rscript", "-e", "library(readr); library(haven)"], r), "pandas": ([python, "-c", "import pandas"], pandas),
        "spss": (["pspp", "--version"], spss), "stata": ([python, "--version"], stata)}
    good = True
    for name, (test, check) in programs.items():
        if not is_there(*test):
            print(f"skipped {name}")
            continue
        for language in LANGUAGES:
            wanted = expected(schema, work / "tables", language)
            script, tables = work / f"{name}.{language}", wanted if name == "spss" else ()
            # PSPP ends at the first table that is not there.
            only = [word for table in tables for word in ("--of", table)]
            subprocess.run(
                [diarium, "schema", "script", "--for", name, "--lang", language, *only, "-o", script], check=True)
            more = (python,) if name == "pandas" else ()
            good = check(work, script, language, wanted, *more).report() and good
    return good


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), sys.argv[3]) else 1)
