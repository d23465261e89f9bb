"""Peer: every line of a JSON Lines feed against its JSON Schema, with jsonschema-rs and Python's json."""
import json
import sys

import jsonschema_rs

validator = jsonschema_rs.validator_for(json.load(open(sys.argv[1], encoding="utf-8")))
with open(sys.argv[2], encoding="utf-8") as lines:
    wrong = sum(not validator.is_valid(json.loads(line)) for line in lines)
print(wrong, "lines are not valid")
