"""Lets programs open tables and save them: spreadsheet_programs.py FOLDER

What stands in FOLDER/before/FEED is opened, and saved in FOLDER/after/PROGRAM/FEED. What cannot be had is told as
`skipped PROGRAM`.
"""
import pathlib
import shutil
import subprocess
import sys

PANDAS = """
import pathlib, sys
import pandas
options = {} if sys.argv[1] == "default" else {"dtype": str, "keep_default_na": False}
for source, target in zip(sys.argv[2::2], sys.argv[3::2]):
    pandas.read_csv(source, **options).to_csv(target, index=False)
"""
DUCKDB = """
import sys
import duckdb
options = "" if sys.argv[1] == "default" else ", all_varchar=true"
for source, target in zip(sys.argv[2::2], sys.argv[3::2]):
    table = f"read_csv('{source}', header=true, max_line_size=1000000{options})"
    duckdb.sql(f"COPY (SELECT * FROM {table}) TO '{target}' (HEADER, DELIMITER ',')")
"""
R = """
words <- commandArgs(TRUE)
careful <- words[1] == "careful"
for (i in seq(2, length(words), 2)) {
  table <- if (careful) read.csv(words[i], check.names = FALSE, colClasses = "character", na.strings = character(0))
    else read.csv(words[i], check.names = FALSE)
  write.csv(table, words[i + 1], row.names = FALSE)
}
"""
READR = """
suppressPackageStartupMessages(library(readr))
words <- commandArgs(TRUE)
careful <- words[1] == "careful"
for (i in seq(2, length(words), 2)) {
  table <- if (careful) read_csv(words[i], col_types = cols(.default = "c"), na = "", trim_ws = FALSE)
    else read_csv(words[i], show_col_types = FALSE)
  write_csv(table, words[i + 1], na = if (careful) "" else "NA")
}
"""
# The tokens of LibreOffice's filter for CSV: comma, quote, UTF-8, first line, formats, language, quoted fields as text,
# special numbers; when saving the seventh is whether all text is quoted and the eighth whether cells are saved as shown.
LANGUAGES = {"sv": 1053, "en": 1033}


def libreoffice(folder, language, special, pairs):
    tokens = f"44,34,76,1,,{LANGUAGES[language]},false"
    for target in {target.parent for _, target in pairs}:
        sources = [source for source, other in pairs if other.parent == target]
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/libreoffice", "--headless",
             f"--infilter=CSV:{tokens},{special}", "--convert-to", f"csv:Text - txt - csv (StarCalc):{tokens},true",
             "--outdir", target, *sources], check=True, capture_output=True, timeout=300)


def script(command, text, way):
    def run(folder, pairs):
        paths = [str(path) for pair in pairs for path in pair]
        subprocess.run([*command, text, way, *paths], check=True, capture_output=True, timeout=300)
    return run


def r(text, way):
    def run(folder, pairs):
        file = folder / "script.R"
        file.write_text(text, encoding="utf-8")
        paths = [str(path) for pair in pairs for path in pair]
        subprocess.run(
            ["Rscript", "--vanilla", file, way, *paths], check=True, capture_output=True, timeout=300,
            env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    return run


def sqlite(folder, pairs):
    for source, target in pairs:
        with open(target, "wb") as file:
            subprocess.run(
                ["sqlite3", ":memory:", "-cmd", ".mode csv", "-cmd", f".import '{source}' t", "-cmd", ".headers on",
                 "select * from t"], check=True, stdout=file, stderr=subprocess.PIPE, timeout=300)


def programs():
    """The programs: a name, how to see that it is there, and what opens and saves tables."""
    for language in LANGUAGES:
        for special in ("true", "false"):
            yield (
                f"LibreOffice {language}{', special numbers' if special == 'true' else ''}", ["soffice", "--version"],
                lambda folder, pairs, language=language, special=special: libreoffice(folder, language, special, pairs))
    for name, text in (("pandas", PANDAS), ("duckdb", DUCKDB)):
        python = f".venv/{name}/bin/python"
        for way in ("default", "careful"):
            yield f"{name} {way}", [python, "-c", f"import {name}"], script([python, "-c"], text, way)
    yield "sqlite3", ["sqlite3", "-version"], sqlite
    for name, text, test in (("R", R, "1"), ("readr", READR, "library(readr)")):
        for way in ("default", "careful"):
            yield f"{name} {way}", ["Rscript", "-e", test], r(text, way)


def is_there(command):
    try:
        return subprocess.run(command, capture_output=True, timeout=60).returncode == 0
    except OSError:
        return False


def run(folder):
    feeds = sorted(path for path in (folder / "before").iterdir())
    ran = 0
    for name, command, save in programs():
        if not is_there(command):
            print(f"skipped {name}")
            continue
        pairs = []
        for feed in feeds:
            target = folder / "after" / name / feed.name
            target.mkdir(parents=True)
            shutil.copy(feed / "datapackage.json", target)
            pairs += [(table, target / table.name) for table in sorted(feed.glob("*.csv"))]
        try:
            save(folder, pairs)
        except subprocess.CalledProcessError as error:
            print(f"{name} failed: {error.stderr.decode(errors='replace')[-2000:]}")
            return False
        ran += 1
    print(f"{ran} programs have opened and saved {len(feeds)} feeds")
    return ran > 0


if __name__ == "__main__":
    sys.exit(0 if run(pathlib.Path(sys.argv[1]).resolve()) else 1)
