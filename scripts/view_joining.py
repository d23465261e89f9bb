"""Joins the tree of a feed into views, as docs/views.md says. VIEWS_PLANT=1 follows references into other cases too, a fault."""
import json
import os
import pathlib

from feed_drawing import Schema

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMA = Schema(json.loads((ROOT / "schemas/feed.schema.json").read_text()))
TABLES = {one["name"]: [field["name"] for field in one["schema"]["fields"]]
          for one in json.loads((ROOT / "schemas/tables.json").read_text())["resources"]}


def of(name, fields):
    return [f"{name}_{field}" for field in fields]


BEGINNING = ["case_id", "diary_number", "case_title", "case_kind"]
END = of("case", ["status", "body", "body_id", "opened", "closed", "confidentiality_level"])
NOT_THERE = ["case_id", "created", "modified", "deleted", "extensions"]
OPTIONS = ["yes", "no", "abstain", "absent", "not_participating", "recused", "paired", "other"]
SIGNATORY = ["name", "kind", "party", "role", "person_id", "party_id", "body_id", "others_unnamed", "concurs"]
SIGNATORIES = ["signatory_names", "signatory_parties"]
BODY = "body", "body_id", "bodies", ["name", "kind"]
DECISION = "decision", "decision_id", "decisions", ["body", "section", "date", "outcome"]
PROPOSAL = "proposals", ["level", "body", "proposed_outcome", "result"]
# What is joined in: columns, or a name before columns, the reference, the table that it leads to, and the columns there.
JOINED = {
    "statements": [
        ["signatory_count", *SIGNATORIES, "item_texts"], BODY,
        ("referral", "referral_id", "referrals", ["sender", "sent", "due"]),
        ("adopted_by", "adopted_by_id", "decisions", ["body", "date", "outcome"]),
        ("document", "document_id", "documents", ["kind", "title", "date", "url"])],
    "reservations": [
        of("signatory", ["ordinal", *SIGNATORY]), ("party", "signatory_party_id", "parties", ["abbreviation", "name", "scope"]),
        DECISION, BODY, ["item_texts"]],
    "decisions": [
        ["item_count", "item_texts", "proposal_ids", "proposed_outcome", "proposal_result"], BODY,
        ("meeting", "meeting_id", "meetings", ["date", "number", "url"]), ["vote_count", "reservation_count"]],
    "votes": [
        OPTIONS, DECISION, ("yes_proposal", "yes_id", *PROPOSAL), of("yes_proposal", SIGNATORIES),
        ("no_proposal", "no_id", *PROPOSAL), of("no_proposal", SIGNATORIES)],
}
OWN = {view: [column for column in TABLES[view] if column not in NOT_THERE] for view in JOINED}
# What a row is counted by.
KEY = ["id", "signatory_ordinal"]
COLUMNS = {
    view: [*BEGINNING, *OWN[view],
           *(column for join in joins for column in (join if isinstance(join, list) else of(join[0], join[3]))), *END]
    for view, joins in JOINED.items()}


def cell(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else ";".join(value) if isinstance(value, list) else str(value)


def places(records, field, between):
    """A field of several records; the cell is empty where none has it."""
    values = [cell(record.get(field)) for record in records]
    # Names and parties lie beside each other line by line.
    values = [value.replace("\n", " ") for value in values] if between == "\n" and field in ("name", "party") else values
    return between.join(values) if any(values) else ""


def signatories(record):
    return dict(zip(SIGNATORIES, (places(record.get("signatories") or (), field, "\n") for field in ("name", "party"))))


class View:
    """The rows of a view, and how many deleted records have none."""

    def __init__(self, feed, view):
        self.feed, self.view, self.rows, self.deleted = feed, view, [COLUMNS[view]], 0
        for self.case in feed["cases"]:
            for owner in self.case.get("decisions") or () if view == "votes" else [self.case]:
                for ordinal, record in enumerate(owner.get(view) or (), 1):
                    self.deleted += bool(record.get("deleted"))
                    for cells in () if record.get("deleted") else getattr(self, view)(record):
                        own = record | {"ordinal": ordinal} | ({"decision_id": owner["id"]} if view == "votes" else {})
                        self.add({column: own.get(column) for column in OWN[view]} | cells)

    def records(self, table, holder=None):
        holder = holder or (self.case if table in SCHEMA.definitions["case"]["properties"] else self.feed)
        return holder.get(table) or ()

    def named(self, reference, table):
        """The record that a reference names."""
        holders = self.feed["cases"] if os.environ.get("VIEWS_PLANT") and self.records(table, self.case) else [None]
        found = (one for holder in holders for one in self.records(table, holder) if reference and one["id"] == reference)
        return next(found, {})

    def add(self, cells):
        case = self.case | {"confidentiality_level": (self.case.get("confidentiality") or {}).get("level")}
        cells |= {f"case_{field}": value for field, value in case.items()} | {"diary_number": case.get("diary_number")}
        for prefix, reference, table, fields in (join for join in JOINED[self.view] if isinstance(join, tuple)):
            record = self.named(cells.get(reference), table)
            cells |= {f"{prefix}_{field}": record.get(field) for field in fields}
        self.rows.append([cell(cells.get(column)) for column in COLUMNS[self.view]])

    def items(self, record):
        items = record.get("items") or ()
        return {"item_count": len(items), "item_texts": "\n".join(item["text"] for item in items if item.get("text"))}

    def statements(self, record):
        yield {"signatory_count": len(record.get("signatories") or ()), **signatories(record), **self.items(record)}

    def reservations(self, record):
        for ordinal, one in enumerate(record.get("signatories") or [{}], 1):
            one = one | {"ordinal": ordinal if record.get("signatories") else None}
            yield {f"signatory_{field}": value for field, value in one.items()} | self.items(record)

    def decisions(self, record):
        made = [one for one in self.records("proposals") if self.named(one.get("made_by_id"), "decisions") is record]
        against = [one for one in self.records("reservations") if self.named(one.get("decision_id"), "decisions") is record]
        yield self.items(record) | {
            "proposal_ids": places(made, "id", ";"), "proposed_outcome": places(made, "proposed_outcome", ";"),
            "proposal_result": places(made, "result", ";"), "vote_count": len(record.get("votes") or ()),
            "reservation_count": len(against)}

    def votes(self, record):
        cells = {one.get("option"): one.get("count") for one in reversed(record.get("counts") or ())}
        for side in ("yes", "no"):
            of_side = signatories(self.named(record.get(f"{side}_id"), "proposals"))
            cells |= {f"{side}_proposal_{column}": value for column, value in of_side.items()}
        yield cells
