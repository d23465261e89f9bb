"""Seconds and memory of programs that write and read a database: database_peers.py DIARIUM FEED FOLDER RUNS."""
import filecmp, glob, os, pathlib, shlex, sqlite3, statistics, subprocess, sys, time

DUCKDB = """
import duckdb, duckdb_extension_sqlite_scanner, glob, os, sys
folder = os.path.dirname(duckdb_extension_sqlite_scanner.__file__)
base = duckdb.connect(config={"allow_unsigned_extensions": True})
base.execute(f"LOAD '{glob.glob(folder + '/extensions/*/sqlite_scanner.duckdb_extension')[0]}'")
base.execute(f"ATTACH '{sys.argv[1]}/{sys.argv[2]}' AS made (TYPE sqlite)")
"""
DUCKDB_WRITE = DUCKDB + """
for table in sys.argv[3:]:
    base.execute(f"CREATE TABLE made.\\"{table}\\" AS FROM read_csv('{sys.argv[1]}/tables/{table}.csv', all_varchar=true)")
"""
DUCKDB_FILL = DUCKDB + """
for table in sys.argv[3:]:
    base.execute(f"INSERT INTO made.\\"{table}\\" BY NAME FROM "
                 f"read_csv('{sys.argv[1]}/tables/{table}.csv', all_varchar=true, nullstr='')")
"""
DUCKDB_READ = DUCKDB + """
for table in sys.argv[3:]:
    base.execute(f"COPY (FROM made.\\"{table}\\") TO '{sys.argv[1]}/duckdb-{table}.csv' (HEADER true)")
"""

# A case a line, with the rows of each table that belong to it as lists: less than a feed, where a record stands in its parent.
DUCKDB_CASES = DUCKDB + """
def columns(table):
    return [column[0] for column in base.execute(f"DESCRIBE made.\\"{table}\\"").fetchall()]
owned = [table for table in sys.argv[3:] if table != "cases" and "case_id" in columns(table)]
for table in sys.argv[3:]:
    if table not in ["cases", *owned]:
        base.execute(f"COPY (FROM made.\\"{table}\\") TO '{sys.argv[1]}/duckdb-{table}.jsonl' (FORMAT json)")
joins = "".join(f" LEFT JOIN (SELECT case_id AS id, list(rows) AS \\"{table}\\" FROM made.\\"{table}\\" rows GROUP BY 1) "
                f"AS \\"{table}\\" USING (id)" for table in owned)
base.execute(f"COPY (SELECT * FROM made.cases{joins}) TO '{sys.argv[1]}/duckdb-cases.jsonl' (FORMAT json)")
"""


def by_case(database, tables):
    """For sqlite3, what DUCKDB_CASES is for DuckDB."""
    base = sqlite3.connect(database)
    columns = {table: [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')] for table in tables}
    base.close()
    record = lambda table, more="": "json_object(" + ", ".join(
        f"'{name}', \"{table}\".\"{name}\"" for name in columns[table]) + more + ")"
    owned = [table for table in tables if table != "cases" and "case_id" in columns[table]]
    lists = "".join(f", '{table}', (SELECT json_group_array({record(table)}) FROM \"{table}\" WHERE \"case_id\" = \"cases\".\"id\")"
                    for table in owned)
    more = lambda table: lists if table == "cases" else ""
    return "".join(f"SELECT {record(table, more(table))} FROM \"{table}\";\n" for table in tables if table not in owned)


def rows(database, tables):
    """The rows of each table, its constraints, indices and views."""
    base = sqlite3.connect(database)
    counted = {table: base.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}
    made = base.execute("SELECT count(*) FROM sqlite_master WHERE type IN ('index', 'view')").fetchone()[0]
    found = base.execute("SELECT count(*) FROM search WHERE search MATCH 'kommun*'").fetchone()[0]
    base.close()
    return {**counted, "made": made, "found": found}


def parts(script):
    """What `schema sql` has before the rows, and after them: tables with their checks; indices, views, the index of texts."""
    lines = script.splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if line.startswith('CREATE TABLE "import_'))
    last = max(number for number, line in enumerate(lines) if line.startswith('DROP TABLE "import_'))
    return "".join([*lines[:first], "COMMIT;\n"]), "".join(["PRAGMA synchronous = OFF;\n", "BEGIN;\n", *lines[last + 1:]])


def run(command, **more):
    """Seconds, seconds of the processor and MiB of a program."""
    begin = time.time()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **more)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]}: {said.decode()[-400:]}")
    return time.time() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def settle(*inputs):
    """What the program before has written is on the disk, and what is read is in memory, whoever comes first."""
    os.sync()
    for name in inputs:
        for path in [pathlib.Path(name)] if os.path.isfile(name) else pathlib.Path(name).glob("*"):
            with open(path, "rb") as file:
                while file.read(1 << 20):
                    pass


def main():
    diarium, feed, folder, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    subprocess.run([diarium, "convert", feed, "-o", f"{folder}/tables/"], check=True, capture_output=True)
    tables = sorted(pathlib.Path(file).stem for file in glob.glob(f"{folder}/tables/*.csv"))
    script = subprocess.run([diarium, "schema", "sql", "--for", "sqlite"], check=True, capture_output=True, text=True).stdout
    for name, text in zip(("tables", "before", "after"), (script, *parts(script))):
        pathlib.Path(f"{folder}/{name}.sql").write_text(text)
    imports = "".join(f".import --csv {table}.csv {table}\n" for table in tables)
    copies = "".join(f".once {folder}/sqlite3-{table}.csv\nSELECT * FROM \"{table}\";\n" for table in tables)
    pathlib.Path(f"{folder}/import.sql").write_text(f"PRAGMA synchronous = OFF;\nBEGIN;\n{imports}COMMIT;\n")
    pathlib.Path(f"{folder}/export.sql").write_text(f".mode csv\n.headers on\n{copies}")
    insert = lambda base, more: "\n".join(
        f"'{os.path.dirname(sys.executable)}/sqlite-utils' insert '{folder}/{base}' {table} '{folder}/tables/{table}.csv' "
        f"--csv --no-detect-types --batch-size 1000 --silent {more} || exit 1" for table in tables)
    # The tables are made by the script of `schema sql`, and its indices after a program has put rows into them.
    between = lambda base, rows: (["sh", "-c", f"sqlite3 '{folder}/{base}' <'{folder}/before.sql' && {{ {rows}\n}} && "
                                   f"sqlite3 '{folder}/{base}' <'{folder}/after.sql'"], {})
    fill = shlex.join([sys.executable, "-c", DUCKDB_FILL, folder, "duckdb-same.sqlite", *tables])
    reads = "\n".join(
        f"'{os.path.dirname(sys.executable)}/sqlite-utils' rows '{folder}/diarium.sqlite' {table} --csv "
        f">'{folder}/utils-{table}.csv' || exit 1" for table in tables)
    python = lambda text, name: [sys.executable, "-c", text, folder, name, *tables]
    shell = lambda base, script: (["sqlite3", f"{folder}/{base}"], {"stdin": f"{folder}/{script}", "cwd": f"{folder}/tables"})
    tasks = {
        "write": {
            "diarium (from JSON Lines)": ([diarium, "convert", feed, "-o", f"{folder}/diarium.sqlite", "--force"], {}),
            "diarium (from CSV)": ([diarium, "convert", f"{folder}/tables", "-o", f"{folder}/diarium.sqlite", "--force"], {}),
            "sqlite3 .import, the same": shell("script.sqlite", "tables.sql"),
            "sqlite-utils, the same": between("utils-same.sqlite", insert("utils-same.sqlite", "--empty-null")),
            "DuckDB, the same": between("duckdb-same.sqlite", fill),
            "sqlite3 .import, bare tables": shell("import.sqlite", "import.sql"),
            "sqlite-utils, bare tables": (["sh", "-c", insert("utils.sqlite", "")], {}),
            "DuckDB, bare tables": (python(DUCKDB_WRITE, "duckdb.sqlite"), {}),
        },
        "read": {
            "diarium (to JSON Lines)": ([diarium, "convert", f"{folder}/diarium.sqlite", "-o", f"{folder}/read.jsonl", "--force"], {}),
            "diarium (to CSV)": ([diarium, "convert", f"{folder}/diarium.sqlite", "-o", f"{folder}/read/", "--force", "--clean"], {}),
            "sqlite3 (to JSON, rows by case)": shell("diarium.sqlite", "cases.sql"),
            "DuckDB (to JSON, rows by case)": (python(DUCKDB_CASES, "diarium.sqlite"), {}),
            "sqlite3 (to CSV)": shell("diarium.sqlite", "export.sql"),
            "sqlite-utils (to CSV)": (["sh", "-c", reads], {}),
            "DuckDB (to CSV)": (python(DUCKDB_READ, "diarium.sqlite"), {}),
        },
    }
    figures = {}
    subprocess.run([diarium, "convert", feed, "-o", f"{folder}/diarium.sqlite", "--force"], check=True, capture_output=True)
    pathlib.Path(f"{folder}/cases.sql").write_text(f".once {folder}/cases.jsonl\n" + by_case(f"{folder}/diarium.sqlite", tables))
    for number in range(runs):
        for task, programs in tasks.items():
            for name, (command, more) in programs.items():
                # What takes minutes is run once.
                if number > 0 and "utils" in name:
                    continue
                for made in glob.glob(f"{folder}/*.sqlite"):
                    if pathlib.Path(made).name in " ".join(command) and task == "write" and not made.endswith("/diarium.sqlite"):
                        os.unlink(made)
                settle(feed, f"{folder}/tables", f"{folder}/diarium.sqlite")
                more = dict(more)
                if "stdin" in more:
                    more["stdin"] = open(more["stdin"], "rb")
                figures.setdefault((task, name), []).append(run(command, **more))
    counts = {name: rows(f"{folder}/{name}.sqlite", tables) for name in ("diarium", "script", "utils-same", "duckdb-same")}
    for name, found in counts.items():
        if found != counts["diarium"]:
            sys.exit(f"{name}: {found}, not {counts['diarium']}")
    size = pathlib.Path(f"{folder}/diarium.sqlite").stat().st_size / 1e6
    same = filecmp.cmp(f"{folder}/read.jsonl", feed, shallow=False)
    print(f"{pathlib.Path(feed).stat().st_size / 1e6:.1f} MB of JSON Lines, {size:.1f} MB of database; "
          f"read back {'equal' if same else 'DIFFERENT'}")
    for (task, name), found in figures.items():
        middle = [statistics.median(values) for values in zip(*found)]
        print(f"{task:6}{name:34}{middle[0]:8.1f} s{middle[1]:8.1f} s cpu{middle[2]:8.0f} MiB")
    if not same:
        sys.exit(1)


main()
