"""Draws feeds with much of what views join, some of it deleted, empty, without a target or given twice."""
from feed_drawing import Drawing, value_at
from feed_values import SAMPLES

TEXTS = [
    *SAMPLES["text"], "a,b;c", 'say "hej"', "one\ntwo", "one\r\ntwo", "last\n", "\n", " a ", ";", '"', "=1+1", "-5", "'x",
    "Åsa Ek", "Bo Berg", "S", "V", "_x000A_", "\tb", "sep=;"]
# The lists that views read.
MANY = {
    "feed": ["bodies", "parties", "meetings", "cases"],
    "case": ["statements", "reservations", "decisions", "proposals", "referrals", "documents"],
    "statement": ["signatories", "items"], "reservation": ["signatories", "items"], "proposal": ["signatories", "items"],
    "decision": ["items", "votes"], "vote": ["counts"],
}
# Where the references lead that views follow.
TARGETS = {
    "body_id": "bodies", "party_id": "parties", "meeting_id": "meetings", "referral_id": "referrals",
    "document_id": "documents", "adopted_by_id": "decisions", "decision_id": "decisions", "made_by_id": "decisions",
    "yes_id": "proposals", "no_id": "proposals",
}
# Tables of records that are given the id of another; what is most often referred to, more often.
TWICE = [*TARGETS.values(), "statements", "reservations", "votes"]


class ViewDrawing(Drawing):
    """A feed for the views."""

    def value(self, kind, node):
        return self.draw.choice(TEXTS) if kind == "text" else super().value(kind, node)

    def record(self, kind):
        record, draw, properties = super().record(kind), self.draw, self.schema.definitions[kind]["properties"]
        if record.get("deleted"):
            return record
        for field in MANY.get(kind, ()):
            inner = self.schema.kind(field, properties[field]["items"])
            record[field] = [self.record(inner) for _ in range(draw.choice((0, 1, 1, 2, 3, 5)))]
            if not record[field] and field != "cases" and draw.random() < 0.8:
                del record[field]
        if "deleted" in properties and draw.random() < 0.04:
            record |= {"modified": SAMPLES["time"][0], "deleted": True}
        if kind in ("signatory", "count") and draw.random() < 0.1:
            record.pop(draw.choice(("name", "option", "count")), None)
        absent = [field for field in properties if field not in record]
        if absent and draw.random() < 0.03:
            record[draw.choice(absent)] = None
        return record

    def feed(self):
        feed, draw = self.record("feed"), self.draw
        for _, field, kind, path in list(self.schema.places(feed)):
            if kind == "ref" and field in TARGETS and path[0] == "cases":
                holders = [feed["cases"][path[1]], feed] if draw.random() < 0.9 else feed["cases"]
                table = TARGETS[field] if draw.random() < 0.9 else draw.choice(("decisions", "documents", "bodies"))
                targets = [one["id"] for holder in holders for one in holder.get(table) or ()]
                if targets and draw.random() < 0.9:
                    value_at(feed, path[:-1])[path[-1]] = draw.choice(targets[:draw.choice((1, 2, 9))])
        for case in feed["cases"]:
            if draw.random() < 0.3:
                self.give_twice(feed, case)
        return dict(reversed(feed.items())) if draw.random() < 0.1 else feed

    def give_twice(self, feed, case):
        """Gives a record the id of another, of its table or not, mostly without what is nested in it, which has no place then."""
        draw, holders = self.draw, [feed, case, *(case.get("decisions") or ())]
        lists = [holder[table] for table in TWICE for holder in holders if holder.get(table)]
        if not lists:
            return
        records = draw.choice([one for one in lists if len(one) > 1] or lists)
        first, second = draw.choice(records), draw.choice(draw.choice((records, records, draw.choice(lists))))
        second["id"] = first["id"]
        same = [record for record in records if record["id"] == first["id"]]
        for record in same[1:] if draw.random() < 0.9 else ():
            for field in [field for field, value in record.items() if isinstance(value, list)]:
                if any(isinstance(one, dict) for one in record[field]):
                    del record[field]
