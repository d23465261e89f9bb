"""Peer: every line of a JSON Lines feed against its JSON Schema, with corvus-json-schema-rs, which reads the text itself."""
import json
import sys

import corvus_json_schema_rs as corvus

with open(sys.argv[1], encoding="utf-8") as schema:
    validator = corvus.compile(json.load(schema))
with open(sys.argv[2], encoding="utf-8") as lines:
    wrong = sum(not validator.is_valid_json(line) for line in lines)
print(wrong, "lines are not valid")
