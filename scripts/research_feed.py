"""Draws a feed for programs of researchers to load, with texts that are hard to carry: research_feed.py FEED.json"""
import json
import pathlib
import random
import sys

import feed_values
from feed_drawing import Drawing, Schema
from spreadsheet_feeds import IDENTIFIERS, PROSE

# A line of SPSS holds 32,767 bytes; what is longer than a column of it is cut there, which shows.
LONGEST = 18_000
CASES = 40


def draw(seed=1):
    texts = [text for text in PROSE if len(text.encode()) <= LONGEST] + ["ord " * (LONGEST // 4 - 1) + "slut"]
    feed_values.SAMPLES["text"][:] = texts + IDENTIFIERS + ['"', '""', '"a","b"', "a,b", "rad 1\n\"rad\" 2,\n", "`x' $y \\"]
    schema = Schema(json.loads(pathlib.Path("schemas/feed.schema.json").read_text(encoding="utf-8")))
    drawing = Drawing(schema, random.Random(seed), 0.7)
    feed = drawing.record("feed")
    feed["cases"] = [drawing.record("case") for _ in range(CASES)]
    # A code that no list has, and the label of one where its code should be.
    decisions = [one for case in feed["cases"] for one in case.get("decisions", ()) if not one.get("deleted")]
    decisions[0]["outcome"], decisions[1]["outcome"] = "ekeby_outcome", "Granted"
    return feed


if __name__ == "__main__":
    pathlib.Path(sys.argv[1]).write_text(json.dumps(draw(), ensure_ascii=False), encoding="utf-8")
