"""Seconds and memory of programs that write and read a database: database_peers.py DIARIUM FEED FOLDER RUNS."""
import filecmp, glob, os, pathlib, statistics, subprocess, sys, time

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
DUCKDB_READ = DUCKDB + """
for table in sys.argv[3:]:
    base.execute(f"COPY (FROM made.\\"{table}\\") TO '{sys.argv[1]}/duckdb-{table}.csv' (HEADER true)")
"""


def run(command, **more):
    """Seconds, seconds of the processor and MiB of a program."""
    begin = time.time()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **more)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]}: {said.decode()[-400:]}")
    return time.time() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    diarium, feed, folder, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    subprocess.run([diarium, "convert", feed, "-o", f"{folder}/tables/"], check=True, capture_output=True)
    tables = sorted(pathlib.Path(file).stem for file in glob.glob(f"{folder}/tables/*.csv"))
    with open(f"{folder}/tables.sql", "wb") as script:
        script.write(subprocess.run([diarium, "schema", "sql", "--for", "sqlite"], check=True, capture_output=True).stdout)
    imports = "".join(f".import --csv {table}.csv {table}\n" for table in tables)
    copies = "".join(f".once {folder}/sqlite3-{table}.csv\nSELECT * FROM \"{table}\";\n" for table in tables)
    pathlib.Path(f"{folder}/import.sql").write_text(f"PRAGMA synchronous = OFF;\nBEGIN;\n{imports}COMMIT;\n")
    pathlib.Path(f"{folder}/export.sql").write_text(f".mode csv\n.headers on\n{copies}")
    utils = "\n".join(
        f"'{os.path.dirname(sys.executable)}/sqlite-utils' insert '{folder}/utils.sqlite' {table} "
        f"'{folder}/tables/{table}.csv' --csv --no-detect-types --batch-size 1000 --silent || exit 1" for table in tables)
    reads = "\n".join(
        f"'{os.path.dirname(sys.executable)}/sqlite-utils' rows '{folder}/diarium.sqlite' {table} --csv "
        f">'{folder}/utils-{table}.csv' || exit 1" for table in tables)
    python = lambda text, name: [sys.executable, "-c", text, folder, name, *tables]
    shell = lambda base, script: (["sqlite3", f"{folder}/{base}"], {"stdin": f"{folder}/{script}", "cwd": f"{folder}/tables"})
    tasks = {
        "write": {
            "diarium (from JSON Lines)": ([diarium, "convert", feed, "-o", f"{folder}/diarium.sqlite", "--force"], {}),
            "diarium (from CSV)": ([diarium, "convert", f"{folder}/tables", "-o", f"{folder}/diarium.sqlite", "--force"], {}),
            "sqlite3, the same by schema sql": shell("script.sqlite", "tables.sql"),
            "sqlite3 .import, bare tables": shell("import.sqlite", "import.sql"),
            "sqlite-utils, bare tables": (["sh", "-c", utils], {}),
            "DuckDB, bare tables": (python(DUCKDB_WRITE, "duckdb.sqlite"), {}),
        },
        "read": {
            "diarium (to JSON Lines)": ([diarium, "convert", f"{folder}/diarium.sqlite", "-o", f"{folder}/read.jsonl", "--force"], {}),
            "diarium (to CSV)": ([diarium, "convert", f"{folder}/diarium.sqlite", "-o", f"{folder}/read/", "--force", "--clean"], {}),
            "sqlite3 (to CSV)": shell("diarium.sqlite", "export.sql"),
            "sqlite-utils (to CSV)": (["sh", "-c", reads], {}),
            "DuckDB (to CSV)": (python(DUCKDB_READ, "diarium.sqlite"), {}),
        },
    }
    figures = {}
    for number in range(runs):
        for task, programs in tasks.items():
            for name, (command, more) in programs.items():
                # What takes minutes is run once.
                if number > 0 and "utils" in name:
                    continue
                for made in ("script", "import", "utils", "duckdb"):
                    if task == "write" and made in " ".join(command):
                        pathlib.Path(f"{folder}/{made}.sqlite").unlink(missing_ok=True)
                more = dict(more)
                if "stdin" in more:
                    more["stdin"] = open(more["stdin"], "rb")
                figures.setdefault((task, name), []).append(run(command, **more))
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
