"""Peer: the cases of a JSON Lines feed, their decisions, reservations and statements as CSV files, by DuckDB."""
import os
import sys

import duckdb

source, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
database = duckdb.connect()
database.execute(
    "CREATE TABLE cases AS SELECT * FROM read_json_auto(?, format='newline_delimited', maximum_object_size=67108864)"
    " WHERE diarium IS NULL", [source])
for name in ["statements", "decisions", "reservations"]:
    database.execute(
        f"COPY (SELECT id AS case_id, unnest({name}, recursive := true) FROM cases) TO '{folder}/{name}.csv' (HEADER)")
database.execute(f"COPY (SELECT id, title, kind, status FROM cases) TO '{folder}/cases.csv' (HEADER)")
