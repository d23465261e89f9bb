"""Peer: the cases of a JSON Lines feed as fifteen CSV files, by chDB (ClickHouse in the process)."""
import os
import sys

import chdb

source, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
# The lists of a case, and those in them: the table, the list it is in, and its columns.
COLUMNS = {
    "documents": "id, kind, title, date, url, sha256",
    "initiatives": "id, kind, number, text",
    "referrals": "id",
    "statements": "id, kind, body, referral_id, date, position, summary, text, text_basis",
    "proposals": "id, level, deciding_body, proposed_outcome",
    "decisions": "id, body, body_id, section, date, outcome",
    "reservations": "id, body, decision_id, text, text_basis",
}
NESTED = [
    ("initiatives", "signatories", "name, party, person_id"), ("initiatives", "items", "id, number, text, action"),
    ("referrals", "recipients", "body, reply"), ("proposals", "items", "id, number, text, action"),
    ("statements", "spans", "source_id, begins, ends, part"), ("decisions", "items", "id, number, text"),
    ("reservations", "signatories", "name, party, person_id"),
]


def names(columns):
    return columns.split(", ")


def field(name, column):
    return f"tupleElement({name}, '{column}') AS {column}"


def kind(columns):
    return ", ".join(f"{column} Nullable({'UInt64' if column in ('begins', 'ends') else 'String'})" for column in names(columns))


lists = {}
for table, columns in COLUMNS.items():
    inner = "".join(f", {name} Array(Tuple({kind(own)}))" for owner, name, own in NESTED if owner == table)
    lists[table] = f"{table} Array(Tuple({kind(columns)}{inner}))"
structure = "id Nullable(String), title Nullable(String), kind Nullable(String), status Nullable(String), " + ", ".join(lists.values())
session = chdb.session.Session()
session.query("SET input_format_skip_unknown_fields = 1, input_format_null_as_default = 1, max_threads = 2")
session.query("CREATE DATABASE feed ENGINE = Atomic")
session.query(
    "CREATE TABLE feed.lines ENGINE = Memory AS SELECT * FROM file("
    f"'{os.path.abspath(source)}', 'JSONEachRow', '{structure}') WHERE title IS NOT NULL")


def write(name, query):
    session.query(f"{query} INTO OUTFILE '{folder}/{name}.csv' FORMAT CSVWithNames")


write("cases", "SELECT id, title, kind, status FROM feed.lines")
for table, columns in COLUMNS.items():
    selected = ", ".join(field("row", column) for column in names(columns))
    write(table, f"SELECT case_id, {selected} FROM (SELECT id AS case_id, arrayJoin({table}) AS row FROM feed.lines)")
for owner, name, columns in NESTED:
    selected = ", ".join(field("piece", column) for column in names(columns))
    rows = f"SELECT id AS case_id, arrayJoin({owner}) AS row FROM feed.lines"
    parts = f"SELECT case_id, tupleElement(row, 'id') AS owner_id, arrayJoin(tupleElement(row, '{name}')) AS piece FROM ({rows})"
    write(f"{owner}_{name}", f"SELECT case_id, owner_id, {selected} FROM ({parts})")
