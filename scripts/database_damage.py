"""Damages databases and lets diarium validate them: database_damage.py DIARIUM N SEED.

A damage changes bytes of pages, mostly of their headers, pointers and the lengths of cells, or the text of definitions, or is
made of SQL: columns with long defaults, views of views, rows without end. Whatever comes of it, the command ends by itself within
SECONDS, with exit code 0, 1 or 2 and a report that is JSON, takes at most MEBIBYTES of memory, and leaves nothing beside the file.
"""

import json
import os
import pathlib
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time

SECONDS = 10
# One cell of many megabytes is held by SQLite, and by what reads the row.
MEBIBYTES = 300
HEAD = """
CREATE TABLE feed (field, value);
INSERT INTO feed VALUES ('dataset.title', 'Ärenden i Ekeby'), ('dataset.publisher.name', 'Ekeby kommun'),
  ('dataset.license', 'CC0-1.0'), ('dataset.language', 'sv');
"""
CASES = "CREATE TABLE cases (id, title); INSERT INTO cases VALUES ('ks-1', 'Motion');"
MANY = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
SQL = {
    "long defaults": HEAD + "CREATE TABLE cases (id); " + MANY % 100000 + "INSERT INTO cases SELECT i FROM n; "
    + "ALTER TABLE cases ADD COLUMN title DEFAULT '" + "x" * 100000 + "';",
    "many columns added": HEAD + "CREATE TABLE cases (id); " + MANY % 200000 + "INSERT INTO cases SELECT i FROM n; "
    + "".join(f"ALTER TABLE cases ADD COLUMN c{n}; " for n in range(200)),
    "views of views": HEAD + CASES + "CREATE VIEW v0 AS SELECT * FROM cases a, cases b; "
    + "".join(f"CREATE VIEW v{n} AS SELECT a.* FROM v{n - 1} a, v{n - 1} b; " for n in range(1, 40)),
    "a view as a table": HEAD + CASES + "CREATE VIEW decisions AS " + MANY.replace("%d", "1000000000") + "SELECT i AS id FROM n;",
    "a computed column": HEAD + "CREATE TABLE cases (id, title, summary AS (printf('%.*c', 100000000, 'x'))); "
    + "INSERT INTO cases (id, title) VALUES ('ks-1', 'Motion');",
    "a check without end": HEAD + "CREATE TABLE cases (id, title CHECK (length(printf('%.*c', 900000000, 'x')) > 0));",
    "a long text": HEAD + "CREATE TABLE cases (id, title); INSERT INTO cases VALUES ('ks-1', printf('%.*c', 70000000, 'x'));",
    "a long blob": HEAD + "CREATE TABLE cases (id, title); INSERT INTO cases VALUES ('ks-1', zeroblob(20000000));",
    "many tables": HEAD + CASES + "".join(f"CREATE TABLE t{n} (id, title); " for n in range(5000)),
    "many rows without a value": HEAD + CASES + MANY % 3000000 + "INSERT INTO cases SELECT NULL, NULL FROM n;",
    "a table of another's name": HEAD + CASES + 'CREATE TABLE "Cases " (id, title); CREATE TABLE "a""b;--" (id);',
    "no tables": "CREATE TABLE x (y); DROP TABLE x;",
}


def made(path: pathlib.Path, statements: str) -> bytes:
    path.unlink(missing_ok=True)
    base = sqlite3.connect(path)
    base.executescript(statements)
    base.close()
    return path.read_bytes()


def damaged(whole: bytes, draw: random.Random) -> bytes:
    data = bytearray(whole)
    size = int.from_bytes(data[16:18], "big") or 4096
    size = 65536 if size == 1 else size
    pages = max(1, len(data) // size)
    for _ in range(draw.randint(1, 4)):
        page = draw.randrange(pages) * size
        kind = draw.randrange(9)
        if kind == 0:
            data[draw.randrange(len(data))] = draw.randrange(256)
        elif kind == 1:
            data[min(page + draw.randrange(12), len(data) - 1)] = draw.choice([0, 2, 5, 10, 13, 255, draw.randrange(256)])
        elif kind == 2:
            # Pointers to cells.
            at = page + 8 + 2 * draw.randrange(40)
            data[at : at + 2] = draw.randrange(65536).to_bytes(2, "big")
        elif kind == 3:
            # Pointers to pages: to another, to itself, beyond the end.
            at = page + draw.choice([8, *(draw.randrange(12, size - 4) for _ in range(3))])
            data[at : at + 4] = draw.choice([page // size + 1, draw.randrange(pages) + 1, 2**31, 0]).to_bytes(4, "big")
        elif kind == 4:
            one, other = page, draw.randrange(pages) * size
            data[one : one + size] = data[other : other + size]
        elif kind == 5:
            data[draw.randrange(min(100, len(data)))] = draw.randrange(256)
        elif kind == 6:
            del data[draw.randrange(len(data)) :]
            data += bytes(draw.choice([0, 1, size]))
        elif kind == 7:
            # Lengths of cells: numbers of nine bytes.
            at = page + draw.randrange(size)
            data[at : at + 9] = draw.choice([b"\xff" * 9, b"\x81\x80\x80\x80\x00", b"\x8f\xff\xff\xff\x7f"])
        else:
            words = [b"CREATE TABLE", b"PRIMARY KEY", b"TEXT", b"cases", b'"id"', b"CHECK", b"COMMIT", b"WITHOUT ROWID", b"\0"]
            at = data.find(draw.choice(words), draw.randrange(len(data)))
            if at >= 0:
                word = draw.choice(words)
                data[at : at + len(word)] = word
        if not data:
            break
    return bytes(data)


def check(diarium: str, path: pathlib.Path, name: str) -> tuple[int, float, float]:
    """The exit code, seconds and MiB of a validation."""
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    begin = time.time()
    process = subprocess.Popen([diarium, "validate", path, "--report", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limit)
    out, said = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = code = os.waitstatus_to_exitcode(status)
    seconds, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    fault = None
    if code not in (0, 1, 2):
        fault = f"exit code {code}: {said.decode(errors='replace')[-300:]}"
    elif memory > MEBIBYTES:
        fault = f"{memory:.0f} MiB"
    else:
        try:
            json.loads(out)
        except ValueError:
            fault = f"a report that is no JSON: {out[:200]!r}"
    if os.listdir(path.parent) != [path.name]:
        fault = f"left beside it: {os.listdir(path.parent)}"
    if fault:
        kept = pathlib.Path(tempfile.gettempdir()) / f"damaged-{name.replace(' ', '-')}.sqlite"
        kept.write_bytes(path.read_bytes())
        sys.exit(f"{name}: {fault}; kept as {kept}")
    return code, seconds, memory


def main() -> None:
    diarium, count, seed = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    codes, slowest, most = {0: 0, 1: 0, 2: 0}, 0.0, 0.0
    with tempfile.TemporaryDirectory() as work, tempfile.TemporaryDirectory() as own:
        path, plain = pathlib.Path(work) / "a.sqlite", pathlib.Path(own) / "made.sqlite"
        for name, statements in SQL.items():
            path.write_bytes(made(plain, statements))
            code, seconds, memory = check(diarium, path, name)
            print(f"{name:28}{path.stat().st_size / 1e6:7.1f} MB: {code}, {seconds:.2f} s, {memory:.0f} MiB")
        seeds = []
        for encoding, size in (("UTF-8", 512), ("UTF-16le", 1024), ("UTF-8", 4096)):
            seeds.append(made(plain, f"PRAGMA page_size = {size}; PRAGMA encoding = '{encoding}';" + HEAD + CASES
                              + "CREATE TABLE decisions (id TEXT PRIMARY KEY, case_id, ordinal INT, body, outcome, date) WITHOUT ROWID;"
                              + MANY % 300 + "INSERT INTO decisions SELECT 'd-' || i, 'ks-1', i, 'KS', 'granted', '2024-06-05' FROM n;"))
        plain.unlink()
        feed = pathlib.Path(own) / "feed.jsonl"
        head = {"diarium": "1.0", "dataset": {"title": "A", "publisher": {"name": "Ekeby"}, "license": "CC0-1.0", "language": "sv"}}
        cases = [{"id": f"ks-{i}", "title": f"Motion {i} om cykelbanor", "summary": "text " * (i * 40 + 1)} for i in range(60)]
        feed.write_text("\n".join(map(json.dumps, [head, *cases])))
        subprocess.run([diarium, "convert", feed, "-o", plain, "-q"], check=True)
        seeds.append(plain.read_bytes())
        draw = random.Random(seed)
        for number in range(count):
            path.write_bytes(damaged(draw.choice(seeds), draw))
            code, seconds, memory = check(diarium, path, f"damage {number} of {seed}")
            codes[code] += 1
            slowest, most = max(slowest, seconds), max(most, memory)
    print(f"{count} damages, seed {seed}: codes {codes}, at most {slowest:.2f} s of processor, {most:.0f} MiB")


main()
