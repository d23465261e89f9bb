"""Peer: a YAML feed as JSON, or a JSON feed as YAML, by rapidyaml; every scalar is untyped text to it."""
import sys

import ryml

source, target = sys.argv[1:]
with open(source, "rb") as file:
    tree = ryml.parse_in_arena(file.read())
root = tree.root_id()
text = ryml.emit_json(tree, root) if target.endswith(".json") else ryml.emit_yaml(tree, root)
with open(target, "wb") as file:
    file.write(text.encode() if isinstance(text, str) else text)
