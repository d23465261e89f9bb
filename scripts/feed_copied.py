"""Runs the lines that index.html offers to copy: what they load has the rows that the tables have."""
import csv
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile


def blocks(page):
    """The lines, each once: the page has them in two languages."""
    found = re.findall(r"<pre[^>]*>(.*?)</pre>", page, re.S)
    return list(dict.fromkeys(html.unescape(re.sub(r"<[^>]+>", "", block)).strip() for block in found))


def rows(path):
    csv.field_size_limit(1 << 30)
    with open(path, encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def said(*command, cwd):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError((done.stderr or done.stdout).strip()[-500:])
    return done.stdout


def has(*command):
    return shutil.which(command[0]) is not None and subprocess.run(command, capture_output=True, check=False).returncode == 0


class Copied:
    """A published folder, and the address at which it is served."""

    def __init__(self, folder, base, address):
        self.folder, self.base, self.address = folder, base, address.rstrip("/") + "/"
        self.cases = rows(folder / "csv/cases.csv")
        reservations = folder / "views/v_reservations.csv"
        self.reservations = rows(reservations) if reservations.is_file() else 0

    def run(self, block, work):
        """What ran the lines; None if it is not on this machine."""
        loaded = f"{self.cases} {self.reservations}"
        lines = block.replace(self.base, self.address)
        if block.startswith("library("):
            if not has("Rscript", "-e", "library(readr)"):
                return None
            end = "\ncat(nrow(cases), nrow(reservations))\n"
            self.expect("R", said("Rscript", "--vanilla", "-e", lines + end, cwd=work).split("\n")[-1].strip(), loaded)
            return "R"
        if block.startswith("import pandas"):
            said_by = said(sys.executable, "-c", lines + "\nprint(len(cases), len(reservations))", cwd=work)
            self.expect("pandas", said_by.strip(), loaded)
            return "pandas"
        if block.startswith("SELECT"):
            import duckdb
            # What DuckDB needs to read from the web it fetches from there, once: here the same file is read from the disk.
            found = duckdb.sql(block.replace(self.base, f"{self.folder}/").rstrip(";")).fetchall()
            self.expect("DuckDB", sum(row[1] for row in found), self.cases)
            return "DuckDB"
        if "sqlite3 " in block:
            if not has("sqlite3", "--version") or not has("curl", "--version"):
                return None
            said("bash", "-ec", lines, cwd=work)
            count = said("sqlite3", "feed.sqlite", "SELECT count(*) FROM cases", cwd=work)
            self.expect("sqlite3", int(count), self.cases)
            return "sqlite3"
        if "psql " in block:
            if not has("psql", "-d", "postgres", "-c", "SELECT 1") or not has("curl", "--version") or not has("unzip", "-v"):
                return None
            # A database of its own, whatever this machine has.
            name = f"diarium_copied_{os.getpid()}"
            lines = lines.replace("createdb feed", f"createdb {name}").replace("-d feed", f"-d {name}")
            try:
                said("bash", "-ec", lines, cwd=work)
                count = said("psql", "-At", "-d", name, "-c", "SELECT count(*) FROM cases", cwd=work)
            finally:
                subprocess.run(["dropdb", "--if-exists", name], capture_output=True, check=False)
            self.expect("PostgreSQL", int(count), self.cases)
            return "PostgreSQL"
        raise RuntimeError(f"nothing runs these lines:\n{block}")

    @staticmethod
    def expect(name, found, expected):
        if found != expected:
            raise RuntimeError(f"{name} loads {found} rows, and there are {expected}")

    def run_all(self):
        """The programs that ran their lines, and the number of blocks that nothing here runs."""
        page = (self.folder / "index.html").read_text(encoding="utf-8")
        programs, skipped = [], 0
        for block in blocks(page):
            with tempfile.TemporaryDirectory() as work:
                program = self.run(block, work)
            if program:
                programs.append(program)
            else:
                skipped += 1
        return programs, skipped
