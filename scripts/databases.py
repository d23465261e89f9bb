"""Whether diarium and the scripts of `schema sql` make databases of feeds: databases.py DIARIUM FEEDS [DATASETTE]."""
import csv, filecmp, glob, json, os, pathlib, shutil, socket, sqlite3, subprocess, sys, tempfile, time, urllib.parse, urllib.request

from database_feeds import Drawing

VIEWS = ("statements", "reservations", "decisions", "votes")
# The check must see a view that is wrong: with this set, the one of SQLite has a row too few.
PLANTED = os.environ.get("DIARIUM_PLANTED") == "1"


def run(command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))[:300]}: {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout + done.stderr


def rows(path):
    """The headings and rows of a table; an empty cell is nothing."""
    with open(path, encoding="utf-8", newline="") as file:
        found = [[cell or None for cell in row] for row in csv.reader(file)]
    return [heading for heading in found[0]], found[1:]


class SQLite:
    name = "SQLite"

    def __init__(self, diarium, folder):
        self.folder = folder
        self.script = run([diarium, "schema", "sql", "--for", "sqlite"])

    def load(self, tables):
        path = f"{self.folder}/feed.sqlite"
        said = run(["sqlite3", path], input=self.script, cwd=tables)
        self.base = sqlite3.connect(path)
        if PLANTED:
            self.base.execute("DELETE FROM decisions WHERE id IN (SELECT id FROM decisions LIMIT 1)")
        return said

    def query(self, sql):
        boolean = lambda value: value if value is None else str(value)
        return [[boolean(cell) for cell in row] for row in self.base.execute(sql)]

    def foreign_keys(self, table):
        return len({row[0] for row in self.base.execute(f"PRAGMA foreign_key_list('{table}')")})

    def close(self):
        self.base.close()
        # The last one is looked at once more.
        os.replace(f"{self.folder}/feed.sqlite", f"{self.folder}/last.sqlite")


class Written(SQLite):
    """The database that the command writes, which is read back too."""
    name = "SQLite, written"

    def __init__(self, diarium, folder):
        self.folder, self.diarium = folder, diarium

    def load(self, tables):
        feed, path, plain, back = (f"{self.folder}/{name}" for name in ("feed.json", "feed.sqlite", "plain.json", "back.json"))
        run([self.diarium, "convert", feed, "-o", path, "--force", "-q"])
        run([self.diarium, "fmt", feed, "-o", plain, "--force", "-q"])
        said = run([self.diarium, "convert", path, "-o", back, "--force", "-q"])
        if not filecmp.cmp(plain, back, shallow=False):
            said += "it is not read back as it was"
        self.base = sqlite3.connect(path)
        whole = self.base.execute("PRAGMA integrity_check").fetchall()
        astray = self.base.execute("PRAGMA foreign_key_check").fetchall()
        return said + ("" if whole == [("ok",)] else str(whole[:3])) + (str(astray[:3]) if astray else "")


class PostgreSQL:
    name = "PostgreSQL"

    def __init__(self, diarium, folder):
        binaries = sorted(glob.glob("/usr/lib/postgresql/*/bin")) or [os.path.dirname(shutil.which("initdb") or "")]
        self.bin = binaries[-1]
        if not os.path.exists(f"{self.bin}/initdb") or not shutil.which("psql"):
            raise FileNotFoundError
        self.script = f"{folder}/postgresql.sql"
        pathlib.Path(self.script).write_text(run([diarium, "schema", "sql", "--for", "postgresql"]))
        self.home = f"{folder}/pg"
        os.makedirs(self.home)
        self.user = []
        if os.getuid() == 0:
            # The server does not run as root.
            shutil.chown(self.home, "postgres")
            os.chmod(folder, 0o755)
            self.user = ["runuser", "-u", "postgres", "--"]
        run([*self.user, f"{self.bin}/initdb", "-D", f"{self.home}/data", "-A", "trust", "-U", "postgres", "-E", "UTF8"], cwd="/")
        run([*self.user, f"{self.bin}/pg_ctl", "-D", f"{self.home}/data", "-o", f"-k {self.home} -c listen_addresses=",
             "-l", f"{self.home}/log", "-w", "start"], cwd="/", stdin=subprocess.DEVNULL)
        self.to = ["psql", "-h", self.home, "-U", "postgres", "-q", "-X"]

    def load(self, tables):
        run([*self.to, "-d", "postgres", "-c", "CREATE DATABASE feed"])
        return run([*self.to, "-d", "feed", "-v", "ON_ERROR_STOP=1", "-f", self.script], cwd=tables)

    def query(self, sql):
        said = run([*self.to, "-d", "feed", "-c", f"\\copy ({sql}) TO STDOUT WITH (FORMAT csv, NULL 'N!')"])
        words = {"t": "true", "f": "false", "N!": None}
        return [[words.get(cell, cell) for cell in row] for row in csv.reader(said.splitlines(keepends=True))]

    def foreign_keys(self, table):
        return int(self.query(f"SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND conrelid = '{table}'::regclass")[0][0])

    def close(self):
        run([*self.to, "-d", "postgres", "-c", "DROP DATABASE feed"])

    def stop(self):
        run([*self.user, f"{self.bin}/pg_ctl", "-D", f"{self.home}/data", "-m", "immediate", "stop"], cwd="/")


def serve(datasette, path):
    """What Datasette shows of a database, by its JSON API: rows of tables and views, and a search."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen([datasette, "serve", "-i", path, "-p", str(port), "--setting", "sql_time_limit_ms", "20000"],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def get(place, **options):
        url = f"http://127.0.0.1:{port}/last{place}.json?{urllib.parse.urlencode({'_shape': 'array', '_size': 'max', **options})}"
        with urllib.request.urlopen(url, timeout=30) as answer:
            return json.load(answer)

    try:
        for _ in range(100):
            try:
                get("/cases")
                break
            except OSError:
                time.sleep(0.2)
        base, different = sqlite3.connect(path), []
        base.row_factory = sqlite3.Row
        for table in ("cases", "decisions", "signatories", *(f"v_{view}" for view in VIEWS)):
            wanted = [dict(row) for row in base.execute(f"SELECT * FROM {table}")]
            found = [{name: cell for name, cell in row.items() if name != "rowid"} for row in get(f"/{table}")]
            if sorted(map(repr, wanted[:1000])) != sorted(map(repr, found)):
                different.append(f"{table}: {len(found)} rows of {len(wanted)}, or other values")
        # å is no a: what is found has the word as it is written.
        for word in ("Åsögatan", "Asogatan"):
            wanted = base.execute("SELECT count(*) FROM search WHERE text LIKE ?", [f"%{word}%"]).fetchone()[0]
            found = len(get("/search", _search=word))
            if found != min(wanted, 1000) or (wanted > 0) != (word == "Åsögatan"):
                different.append(f"search {word}: {found} of {wanted}")
        return different
    finally:
        server.terminate()
        server.wait()


def key(row):
    return [(cell is not None, cell or "") for cell in row]


def compare(base, folder, schema, counts):
    """The tables and views of a database with the files."""
    different = []
    said = base.load(f"{folder}/tables")
    if said.strip():
        different.append(f"it says {said.strip()[:200]}")
    for resource in schema["resources"]:
        table, fields = resource["name"], [field["name"] for field in resource["schema"]["fields"]]
        path = f"{folder}/tables/{table}.csv"
        headings, wanted = rows(path) if os.path.exists(path) else (fields, [])
        found = base.query("SELECT " + ", ".join(f'"{name}"' for name in headings) + f' FROM "{table}"')
        counts["rows"] += len(found)
        # A number may have lost zeros at its end.
        if sorted(wanted, key=key) != sorted(found, key=key):
            different.append(f"{table}: {len(found)} rows of {len(wanted)}, or other values")
        keys = len(resource["schema"].get("foreignKeys", []))
        counts["keys"] += keys
        if base.foreign_keys(table) != keys:
            different.append(f"{table}: {base.foreign_keys(table)} foreign keys of {keys}")
    for view in VIEWS:
        headings, wanted = rows(f"{folder}/views/v_{view}.csv")
        found = base.query(f"SELECT * FROM v_{view}")
        counts["view rows"] += len(found)
        if sorted(wanted, key=key) != sorted(found, key=key):
            other = [row for row in found if row not in wanted][:1] + [row for row in wanted if row not in found][:1]
            different.append(f"v_{view}: {len(found)} rows of {len(wanted)}: {other}")
    base.close()
    return different


def main():
    diarium, feeds = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        schema = json.loads(run([diarium, "schema", "table-schema"]))
        bases, bad = [SQLite(diarium, folder)], 0
        try:
            bases.append(PostgreSQL(diarium, folder))
        except FileNotFoundError:
            print("databases: PostgreSQL is not here")
        # The last one is what Datasette shows.
        bases.append(Written(diarium, folder))
        counts = {base.name: {"rows": 0, "keys": 0, "view rows": 0} for base in bases}
        for seed in range(feeds):
            feed = f"{folder}/feed.json"
            pathlib.Path(feed).write_text(json.dumps(Drawing(seed).feed(1 + seed % 20)), encoding="utf-8")
            run([diarium, "convert", feed, "-o", f"{folder}/tables/", "--force", "--clean"])
            run([diarium, "convert", feed, "--view", ",".join(VIEWS), "-o", f"{folder}/views/", "--force"])
            for base in bases:
                for fault in compare(base, folder, schema, counts[base.name]):
                    bad += 1
                    print(f"feed {seed}, {base.name}: {fault}")
        for fault in serve(sys.argv[3], f"{folder}/last.sqlite") if len(sys.argv) > 3 else []:
            bad += 1
            print(f"Datasette: {fault}")
        for base in bases:
            if hasattr(base, "stop"):
                base.stop()
        if len(sys.argv) > 3:
            print("Datasette: shows 3 tables and 4 views, and searches")
        for name, found in counts.items():
            print(f"{name}: {feeds} feeds, " + ", ".join(f"{count} {what}" for what, count in found.items()))
        sys.exit(1 if bad else 0)


main()
