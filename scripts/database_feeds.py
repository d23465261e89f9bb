"""Draws feeds that are whole: every reference leads somewhere, and every rule of the structure holds."""
import random

WORDS = ["motion", "bänkar", "torget", "cykelväg", "Åsögatan", "väg 9", 'den "gröna"', "skola; ny", "ett, två", "=1+1", "'x"]
OPTIONS = ["yes", "no", "abstain", "absent", "not_participating", "recused", "other"]


class Drawing:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def some(self, most, make):
        return [made for made in (make(n + 1) for n in range(self.random.randrange(most + 1))) if made]

    def one(self, values):
        return self.random.choice(values)

    def maybe(self, record, **values):
        for name, value in values.items():
            if self.random.random() < 0.6 and value:
                record[name] = value
        return record

    def text(self):
        lines = self.random.randrange(1, 3)
        return "\n".join(" ".join(self.one(WORDS) for _ in range(self.random.randrange(1, 6))) for _ in range(lines))

    def day(self):
        return f"2024-{self.random.randrange(1, 13):02}-{self.random.randrange(1, 29):02}"

    def signatory(self, _=None):
        record = {"name": self.one(["Ada Ask", "Bo Björk", "Cia\nCederlund", "Dan Dal"])}
        return self.maybe(record, party=self.one(["BP", "X"]), party_id=self.one(["bp", "x"]), person_id="p1", concurs=True)

    def item(self, owner):
        return lambda n: self.maybe({"id": f"{owner}/item/{n}", "text": self.text()}, number=str(n), action="grant")

    def case(self, number):
        case = f"ks-2024-{number}"
        made = {"id": case, "title": self.text(), "diary_number": f"KS 2024/{number}", "kind": "motion"}
        self.maybe(made, status="decided", body="Kommunstyrelsen", body_id="ks", opened=self.day(), summary=self.text())
        made["subjects"] = self.some(2, lambda n: {"scheme": "egen", "code": str(n)})
        made["documents"] = self.some(2, lambda n: self.maybe(
            {"id": f"{case}/document/{n}", "kind": "report", "title": self.text()}, date=self.day(), url="https://example.se/a"))
        made["referrals"] = self.some(1, lambda n: {
            "id": f"{case}/referral/{n}", "sender": "Kommunstyrelsen", "sent": self.day(),
            "recipients": [{"body": "Tekniska nämnden", "reply": "answered"}]})
        decisions = [f"{case}/decision/{n + 1}" for n in range(self.random.randrange(3))]
        proposals = [f"{case}/proposal/{n + 1}" for n in range(self.random.randrange(4))]
        pick = lambda ids: self.one(ids) if ids else None
        ids = lambda name: [record["id"] for record in made[name]]
        made["statements"] = self.some(2, lambda n: self.maybe(
            {"id": f"{case}/statement/{n}", "kind": "referral_reply", "body": "Tekniska nämnden", "text": self.text()},
            referral_id=pick(ids("referrals")), document_id=pick(ids("documents")), adopted_by_id=pick(decisions),
            signatories=self.some(3, self.signatory), items=self.some(2, self.item(f"{case}/statement/{n}")), body_id="tn"))
        made["proposals"] = [self.maybe(
            {"id": id, "level": "member", "signatories": [self.signatory()], "summary": self.text()}, made_by_id=pick(decisions),
            proposed_outcome=self.one(["granted", "rejected"]), result="granted", items=self.some(2, self.item(id)))
            for id in proposals]
        vote = lambda decision: lambda n: self.maybe(
            {"id": f"{decision}/vote/{n}", "method": "counted", "counts": [
                {"option": option, "count": self.random.randrange(40)} for option in self.random.sample(OPTIONS, 3)]},
            yes_id=pick(proposals), no_id=pick(proposals), result="yes", casting_vote=True, question=self.text(),
            ballots=self.some(2, lambda _: {**self.signatory(), "option": "yes"}))
        made["decisions"] = [self.maybe(
            {"id": id, "body": "Kommunstyrelsen", "date": self.day(), "outcome": self.one(["granted", "rejected"])},
            body_id="ks", meeting_id="m1", section=f"{n + 1}", items=self.some(3, self.item(id)), votes=self.some(2, vote(id)))
            for n, id in enumerate(decisions)]
        made["reservations"] = self.some(3, lambda n: self.maybe(
            {"id": f"{case}/reservation/{n}", "body": "Kommunstyrelsen", "signatories": [self.signatory()] + self.some(2, self.signatory)},
            decision_id=pick(decisions), form="written", text=self.text(), items=self.some(2, self.item(f"{case}/reservation/{n}")),
            body_id="ks"))
        made["citations"] = self.some(2, lambda n: {
            "id": f"{case}/citation/{n}", "kind": "survey", "title": self.text(),
            "data_points": [{"label": "andel", "value": self.one([40, 12.5, 0.10])}]})
        if made["decisions"] and self.random.random() < 0.2:
            made["decisions"].append({"id": f"{case}/decision/9", "modified": "2024-05-06T07:08:09Z", "deleted": True})
        return {name: value for name, value in made.items() if value != []}

    def feed(self, cases):
        return {
            "diarium": "1.0",
            "dataset": {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0", "language": "sv"},
            "bodies": [{"id": "ks", "name": "Kommunstyrelsen i Ekeby", "kind": "executive_board"},
                       {"id": "tn", "name": "Tekniska nämnden i Ekeby", "kind": "committee", "parent_id": "ks"}],
            "parties": [{"id": "bp", "abbreviation": "BP", "name": "Bypartiet", "scope": "local"}, {"id": "x", "abbreviation": "X"}],
            "persons": [{"id": "p1", "name": "Ada Ask"}],
            "meetings": [{"id": "m1", "body": "Kommunstyrelsen", "date": "2024-03-05", "number": "3", "url": "https://example.se/m"}],
            "cases": [self.case(n + 1) for n in range(cases)],
        }
