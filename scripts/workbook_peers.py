"""Seconds and memory of programs that write and read a large workbook: workbook_peers.py DIARIUM ROWS RUNS."""
import csv, json, os, pathlib, resource, statistics, subprocess, sys, tempfile, time

TABLES = ("cases", "decisions", "items")


def feed(rows, path):
    """A feed of cases with two decisions and three items: six rows each."""
    head = {"diarium": "1.0", "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"},
                                          "license": "CC0-1.0", "language": "sv"}}
    with open(path, "w", encoding="utf-8") as out:
        out.write(json.dumps(head, ensure_ascii=False, separators=(",", ":")) + "\n")
        for i in range(max(1, rows // 6)):
            case = f"ks-2024-{i}"
            decisions = []
            for k in (1, 2):
                words = [f"Motionen {i} avslås, eftersom cykelbanan redan är <planerad> & klar.",
                         "Paragrafen justeras omedelbart."]
                items = [{"id": f"{case}/decision/{k}/item/{n + 1}", "number": str(n + 1), "text": words[n]}
                         for n in range(3 - k)]
                decisions.append({"id": f"{case}/decision/{k}", "section": str(100 + k), "body": "Kommunstyrelsen",
                                  "date": f"2024-0{2 + k}-04", "outcome": "rejected", "items": items})
            out.write(json.dumps({"id": case, "diary_number": f"KS 2024/{i}",
                                  "title": f"Motion om cykelbanor på sträckan {i} vid Åsögatan", "kind": "motion",
                                  "opened": "2024-02-03", "decisions": decisions},
                                 ensure_ascii=False, separators=(",", ":")) + "\n")


OPENPYXL_WRITE = """
import csv, openpyxl, sys
book = openpyxl.Workbook(write_only=True)
for table in sys.argv[2:]:
    sheet = book.create_sheet(table)
    with open(f"{sys.argv[1]}/tables/{table}.csv", newline="", encoding="utf-8") as rows:
        for row in csv.reader(rows): sheet.append(row)
book.save(sys.argv[1] + "/openpyxl.xlsx")
"""
OPENPYXL_READ = """
import csv, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1] + "/diarium.xlsx", read_only=True)
for table in sys.argv[2:]:
    with open(f"{sys.argv[1]}/openpyxl-{table}.csv", "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        for row in book[table].iter_rows(values_only=True): writer.writerow(row)
"""
DUCKDB = """
import duckdb, duckdb_extension_excel, glob, os, sys
folder = os.path.dirname(duckdb_extension_excel.__file__)
base = duckdb.connect(config={"allow_unsigned_extensions": True})
base.execute(f"LOAD '{glob.glob(folder + '/extensions/*/excel.duckdb_extension')[0]}'")
"""
DUCKDB_WRITE = DUCKDB + """
for table in sys.argv[2:]:
    base.execute(f"COPY (SELECT * FROM read_csv('{sys.argv[1]}/tables/{table}.csv', all_varchar=true)) "
                 f"TO '{sys.argv[1]}/duckdb-{table}.xlsx' (FORMAT xlsx, HEADER true)")
"""
DUCKDB_READ = DUCKDB + """
for table in sys.argv[2:]:
    base.execute(f"COPY (SELECT * FROM read_xlsx('{sys.argv[1]}/diarium.xlsx', sheet='{table}', all_varchar=true)) "
                 f"TO '{sys.argv[1]}/duckdb-{table}.csv'")
"""
FLATTERER = """
import flatterer, sys
flatterer.flatten(sys.argv[1] + "/cases.jsonl", sys.argv[1] + "/flatterer", csv=False, xlsx=True, ndjson=True, force=True)
"""


def run(command):
    """Seconds, seconds of the processor and MiB of a program."""
    begin = time.time()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]}: {said.decode()[-400:]}")
    return time.time() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    diarium, rows, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with tempfile.TemporaryDirectory() as folder:
        jsonl = f"{folder}/feed.jsonl"
        feed(rows, jsonl)
        subprocess.run([diarium, "fmt", jsonl, "--write"], check=True, capture_output=True)
        # flatterer knows no head.
        with open(jsonl, encoding="utf-8") as lines, open(f"{folder}/cases.jsonl", "w", encoding="utf-8") as cases:
            next(lines)
            cases.writelines(lines)
        subprocess.run([diarium, "convert", jsonl, "-o", f"{folder}/tables/"], check=True, capture_output=True)
        python = lambda text: [sys.executable, "-c", text, folder, *TABLES]
        tasks = {
            "write": {
                "diarium (from JSON Lines)": [diarium, "convert", jsonl, "-o", f"{folder}/diarium.xlsx", "--force"],
                "openpyxl, write-only (from CSV)": python(OPENPYXL_WRITE),
                "flatterer (from JSON Lines)": python(FLATTERER),
                "DuckDB (from CSV)": python(DUCKDB_WRITE),
            },
            "read": {
                "diarium (to CSV)": [diarium, "convert", f"{folder}/diarium.xlsx", "-o", f"{folder}/read/", "--force", "--clean"],
                "diarium (to JSON Lines)": [diarium, "convert", f"{folder}/diarium.xlsx", "-o", f"{folder}/read.jsonl", "--force"],
                "openpyxl, read-only (to CSV)": python(OPENPYXL_READ),
                "DuckDB (to CSV)": python(DUCKDB_READ),
            },
        }
        figures = {}
        for number in range(runs):
            for task, programs in tasks.items():
                for name, command in programs.items():
                    # What takes minutes is run once.
                    if number > 0 and "openpyxl" in name:
                        continue
                    figures.setdefault((task, name), []).append(run(command))
        count = sum(1 for table in TABLES for _ in csv.reader(open(f"{folder}/tables/{table}.csv", encoding="utf-8"))) - 3
        size = pathlib.Path(f"{folder}/diarium.xlsx").stat().st_size / 1e6
        same = pathlib.Path(f"{folder}/read.jsonl").read_bytes() == pathlib.Path(jsonl).read_bytes()
        print(f"{count} rows, {size:.1f} MB; read back {'equal' if same else 'DIFFERENT'}")
        for (task, name), found in figures.items():
            middle = [statistics.median(values) for values in zip(*found)]
            print(f"{task:6}{name:34}{middle[0]:8.1f} s{middle[1]:8.1f} s cpu{middle[2]:8.0f} MiB")
        if not same:
            sys.exit(1)


main()
