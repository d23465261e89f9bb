"""Random simple sheets with invented names and places, how they are written, and damage to them."""
import datetime, re

# ---- The vocabulary of the simple sheet --------------------------------------------------------

COLUMNS = dict(id="id", diary_number="diarienummer", title="rubrik", record="händelse", level="nivå",
    number="nummer", body="organ", date="datum", by="av", party="parti", outcome="utfall utgång",
    position="ståndpunkt ställningstagande", against="mot", text="text", yes="ja", no="nej",
    abstain="avstår", document="handling", source="källa")
COLUMNS = {code: [code] + titles.split() for code, titles in COLUMNS.items()}
EXTENSIONS = ["x_ekeby_note", "x_ekeby_kod2"]

def terms(text):
    """`code=svensk term=English term; …` as a mapping from code to the words for it."""
    return {entry.split("=")[0].strip(): [word.strip() for word in entry.split("=")] for entry in text.split(";")}

INITIATIVES = terms("motion; citizen_proposal=medborgarförslag; board_proposal=styrelse-/nämndförslag;"
    "initiative=initiativärende; interpellation; question=fråga; communication=skrivelse; external_referral=extern remiss")
REPLIES = terms("referral_reply=remissvar; official_report=tjänsteutlåtande; office_reply=kontorsyttrande;"
    "rapporteur_view=föredragandes synpunkter; answer=svar")
REMARKS = terms("special_statement=särskilt uttalande; special_opinion=särskilt yttrande;"
    "substitute_statement=ersättaryttrande; minutes_note=protokollsanteckning;"
    "non_participation=deltar ej i beslutet; recusal=jäv; speech=anförande")
RECORDS = {**terms("case=ärende; referral=remiss; proposal=förslag; member_proposal=yrkande; decision=beslut;"
    "vote=votering=omröstning; reservation"), **INITIATIVES, **REPLIES, **REMARKS}
OUTCOMES = terms("granted=bifall=Granted; partly_granted=delvis bifall; rejected=avslag=Rejected; answered=besvaras;"
    "deemed_answered=anses besvarad=Deemed answered; written_off=avskrivs; noted=läggs till handlingarna;"
    "returned=återremiss; tabled=bordläggning; proposes_to_council=föreslår fullmäktige; approved=godkänner;"
    "adopted=antar; referred=remitterar; supports=tillstyrker; opposes=avstyrker; other=annat")
STATUSES = terms("registered=inkommet; in_preparation=under beredning; referred=på remiss=Out for comment;"
    "awaiting_board=inför styrelse; awaiting_council=inför fullmäktige; tabled=bordlagt")
RESULTS = terms("granted=bifallet=Granted; partly_granted=delvis bifallet; rejected=avslaget; lapsed=förfallet;"
    "not_put=ej ställt under proposition; withdrawn=återtaget; other=annat")
POSITIONS = terms("support=tillstyrker=Supports; partly_support=tillstyrker delvis; no_objection=ingen erinran;"
    "oppose=avstyrker; deem_answered=anser besvarad; no_position=kan ej ta ställning; other=annat")
LEVELS = terms("initiator=initiativtagare; administration=förvaltning; rapporteur=föredragande; preparatory=beredning;"
    "committee=nämnd; executive_board=styrelse; member=ledamot; other=annan")
SIDES = terms("yes=ja; no=nej")
DOCUMENT_KINDS = terms("motion; report=utlåtande; official_report=tjänsteutlåtande; opinion=yttrande; minutes=protokoll;"
    "agenda=föredragningslista; letter=skrivelse; attachment=bilaga=Attachment; voting_list=voteringslista")

LIST_OF = {**{kind: "initiatives" for kind in INITIATIVES}, **{kind: "statements" for kind in {**REPLIES, **REMARKS}},
    "referral": "referrals", "proposal": "proposals", "member_proposal": "proposals", "decision": "decisions",
    "vote": "votes", "reservation": "reservations"}
# Where a heading of a wide sheet names no column.
USUAL_COLUMN = {**{record: "by" for record in RECORDS}, **{kind: "position" for kind in REPLIES},
    "referral": "body", "decision": "outcome", "vote": "outcome", "case": "outcome"}
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
PARTICLES = set("af av da de den der di la le van von".split())

def fold(word):
    return word.strip().lower().replace("_", " ")

def slug(diary_number):
    plain = diary_number.strip().lower().translate(str.maketrans("åäöé", "aaoe"))
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")

class Unfit(Exception):
    """What cannot be done with this sheet."""

# ---- Sheets ------------------------------------------------------------------------------------

class Sheet:
    """Rows of cells, with how they are written. `rows[header]` are the headings; `raw` replaces written rows."""
    def __init__(self, wide):
        self.wide, self.keys, self.rows, self.kinds, self.raw, self.always_quoted = wide, [], [], [], {}, set()
        self.delimiter, self.newline, self.encoding, self.bom, self.sep_line = ",", "\r\n", "utf-8", False, False
    @property
    def header(self):
        return self.kinds.index("header")
    def data_rows(self):
        return [(index, row) for index, row in enumerate(self.rows) if self.kinds[index] == "data"]
    def body_names(self):
        places = [place for place, key in enumerate(self.keys) if key[2] == "body"]
        cells = [row[place] for _, row in self.data_rows() for place in places if place < len(row)]
        return {body.strip() for cell in cells for body in [cell, *cell.split(";")]} - {""}
    def write(self):
        """The bytes of the sheet, and the first and last line of each row."""
        lines, line, out = [], 1, b""
        if self.sep_line:
            out, line = f"sep={self.delimiter}{self.newline}".encode(), 2
        for index, row in enumerate(self.rows):
            data = self.raw.get(index)
            if data is None:
                cells = [self.quoted(cell, (index, place)) for place, cell in enumerate(row)]
                data = self.delimiter.join(cells).encode(self.encoding) + self.newline.encode()
            lines.append((line, line + max(1, data.count(b"\n")) - 1))
            line += data.count(b"\n")
            out += data
        return (b"\xef\xbb\xbf" if self.bom else b"") + out, lines
    def quoted(self, cell, place):
        if place in self.always_quoted or re.search(r'["\r\n]|^\s|\s$', cell) or self.delimiter in cell:
            return '"' + cell.replace('"', '""') + '"'
        return cell

class Maker:
    """Makes random sheets, with invented names and places."""
    def __init__(self, rng):
        self.rng = rng
        self.legacy = rng.random() < 0.2
        self.words = "bänkar cykelväg skolgård återbruk badplats torget fler träd belysning äldre barn bibliotek vägen till om för vid och nära ån ekskogen Ekeby Åby Sörby".split()
        self.bodies = "Kommunstyrelsen Kommunfullmäktige Miljönämnden Skolnämnden Byggnadsnämnden Äldrenämnden".split() + ["Nämnden för Åby", "Ekeby Bostäder AB"]
        self.parties = ["S", "M", "V", "MP", "SD", "C", "Ekebypartiet", "Väl för Åby"]
        self.given, self.family = "Åsa Lena Karl Bo Karin Örjan Anna-Karin Zofia José".split(), "Söder Nyström Ek Berg Åkerö Dahl-Vik O'Neill Lind".split()
        self.numbers = set()
    def pick(self, things):
        return self.rng.choice(list(things))
    def chance(self, share):
        return self.rng.random() < share
    def text(self):
        text = " ".join(self.pick(self.words) for _ in range(self.rng.randint(2, 8))) + f" {self.rng.randint(1, 9999)}"
        extras = ["\nandra raden", ' "citat"', "; och, mer", " – ”så”", " \t ", "  ", " (S)", " 50 %", ", se § 3"] + ([] if self.legacy else [" 😀 č ≥"])
        return text[0].upper() + text[1:] + (self.pick(extras) + " slut" if self.chance(0.3) else "") + self.pick(["", ".", " "] if self.chance(0.2) else ["."])
    def word(self, words):
        word = self.pick(words[self.pick(words)])
        return word[0].upper() + word[1:] if self.chance(0.15) else word
    def date(self, days):
        day = self.start + datetime.timedelta(days=days)
        if self.chance(0.1):
            return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        return day.isoformat()
    def name(self):
        middle = self.pick(["", "", "", "af ", "von ", "de la ", "Maria "])
        return f"{self.pick(self.given)} {middle}{self.pick(self.family)}"
    def signer(self):
        form, party = self.rng.random(), f"({self.pick(self.parties)})"
        role = self.pick(["", "", "", "borgarrådet ", "förste vice ordföranden ", "ledamoten ", "Ledamöterna från "])
        if form < 0.6:
            if self.chance(0.1):
                return f"{role}{self.pick(['von', 'af', 'de la'])} {self.pick(self.family)} {party}"
            return f"{role}{self.name()} {party}" + (" m.fl." if self.chance(0.15) else "")
        if form < 0.8:
            return f"{role}{party}"
        return self.pick(self.case_bodies) if form < 0.9 else self.name()
    def by(self):
        if self.chance(0.25):
            return {"by": self.name(), **({"party": self.pick(self.parties)} if self.chance(0.6) else {})}
        text = self.signer()
        for _ in range(self.pick([0, 0, 0, 1, 1, 2, 3])):
            following = self.signer()
            joinable = text.endswith(")") and following.endswith(")")
            text += (self.pick(["; ", ";", ", ", " och "]) if joinable else self.pick(["; ", ";"])) + following
        return {"by": text}
    def diary_number(self):
        while True:
            series, year, number = self.pick(["KS", "Kf", "ÅBY", "Bn-É", "miljö"]), self.rng.randint(2015, 2024), self.rng.randint(1, 2000)
            text = self.pick([f"{series} {year}/{number}", f"{series}-{year}:{number:04}", f"{number}/{year}-{series}", f"{series}.{year}.{number}"])
            if slug(text) not in self.numbers:
                self.numbers.add(slug(text))
                return text
    def case(self):
        """The events of one case as mappings from column to cell, in the order in which they happened."""
        rng, events, self.case_bodies = self.rng, [], [self.pick(self.bodies)]
        diary_number = self.diary_number()
        self.start = datetime.date(2014, 1, 1) + datetime.timedelta(days=rng.randint(0, 3500))
        self.pool = [(self.pick(["", "", self.word(DOCUMENT_KINDS) + ": ", "Karta: "]) + self.text().replace("\n", " ").strip(),
            f"https://ekeby.example/{rng.randint(1, 10**6)}" if self.chance(0.6) else "") for _ in range(3)]
        self.pool.append(("", f"https://ekeby.example/enbart/{rng.randint(1, 10**6)}"))
        self.pool.append((self.pool[0][0], f"https://ekeby.example/annan/{rng.randint(1, 10**6)}"))
        def add(record, **cells):
            cells = {name: cell for name, cell in cells.items() if cell}
            if self.chance(0.35):
                cells["document"], cells["source"] = self.pick(self.pool)
            if self.chance(0.08):
                cells["id"] = f"{slug(diary_number)}/egen-{len(events)}"
            events.append({"kind": record, **{name: cell for name, cell in cells.items() if cell}})
        maybe = lambda cell, share=0.7: cell if self.chance(share) else ""
        if self.chance(0.5):
            add("case", body=maybe(self.pick(self.bodies)), date=maybe(self.date(0)), outcome=maybe(self.word(STATUSES), 0.3), text=maybe(self.text()))
            self.case_bodies += [events[0]["body"]] if "body" in events[0] else []
            if len(events[0]) == 1:
                events.clear()
        deciding = [self.pick(self.bodies) for _ in range(self.pick([0, 1, 1, 1, 2, 2, 3]))]
        self.case_bodies = [*deciding, *self.case_bodies[1:]] or ["Kommunstyrelsen"]
        if not deciding and "Kommunstyrelsen" in self.case_bodies:
            add("official_report", body="Kommunstyrelsen")
        for _ in range(self.pick([0, 1, 1, 1, 2])):
            add(self.pick(["motion", self.pick(INITIATIVES)]), number=maybe(f"{rng.randint(2015, 2024)}:{rng.randint(1, 99)}", 0.4), body=maybe(self.pick(self.bodies), 0.4),
                date=maybe(self.date(rng.randint(1, 9))), text=maybe(self.text(), 0.5), **self.by())
        for _ in range(self.pick([0, 0, 1, 2])):
            asked = rng.sample(self.bodies, rng.randint(1, 3))
            add("referral", body=self.pick(["; ", ";"]).join(asked), date=maybe(self.date(rng.randint(10, 20))), by=maybe(self.pick(["stadsledningskontoret", "Rotel 3", "Bo Ek"]), 0.5))
            for body in asked:
                if self.chance(0.5):
                    add("referral_reply", body=body, date=maybe(self.date(rng.randint(21, 50))), position=maybe(self.word(POSITIONS)), text=maybe(self.text(), 0.5))
        for _ in range(self.pick([0, 0, 1])):
            author = {"body": self.pick(self.bodies)} if self.chance(0.6) else self.by()
            add(self.pick(REPLIES), date=maybe(self.date(rng.randint(21, 50))), position=maybe(self.word(POSITIONS)), text=maybe(self.text(), 0.5), **author)
        decisions, used = [], set()
        for body in deciding:
            decision = dict(body=body, number=maybe(f"{self.pick(['', '§ ', '§'])}{rng.randint(1, 400)}", 0.6), date=maybe((self.start + datetime.timedelta(days=rng.randint(60, 300))).isoformat(), 0.9))
            if decision["date"] and self.chance(0.05):
                decision["date"] = decision["date"][:7]
            outcome, text = maybe(self.word(OUTCOMES), 0.8), maybe(self.text(), 0.7)
            if (body, decision["date"]) not in used:
                used.add((body, decision["date"]))
                decisions.append(decision)
                add("decision", outcome=outcome, text=text or ("" if outcome else self.text()), **decision)
        for _ in range(self.pick([0, 0, 1, 2])):
            record = self.pick(["proposal", "member_proposal"])
            author = {"body": self.pick(self.bodies)} if self.chance(0.4) else self.by()
            add(record, level=self.word(LEVELS) if record == "proposal" else "", date=maybe(self.date(rng.randint(21, 59)), 0.4), outcome=maybe(self.word(RESULTS), 0.5),
                position=maybe(self.word(OUTCOMES), 0.5), against=maybe(self.against(decisions), 0.5), text=self.text(), **author)
        for _ in range(self.pick([0, 0, 1, 2])):
            add(self.pick(REMARKS), body=maybe(self.pick(self.case_bodies), 0.4), date=maybe(self.date(rng.randint(61, 300)), 0.4), against=maybe(self.against(decisions), 0.5), text=maybe(self.text()), **self.by())
        for record in ["vote"] * self.pick([0, 0, 1, 2]) + ["reservation"] * self.pick([0, 0, 1, 2, 3]):
            place = self.decision_place(decisions)
            if place is None:
                continue
            if record == "vote":
                add("vote", outcome=maybe(self.word(SIDES), 0.6), text=maybe(self.text(), 0.5), yes=maybe(str(rng.randint(0, 61))), no=maybe(str(rng.randint(0, 61))), abstain=maybe(str(rng.randint(0, 9)), 0.4), **place)
            else:
                add("reservation", text=maybe(self.text()), **place, **self.by())
        return diary_number, self.text().replace("\n", " ").strip(), events or [{"kind": "motion", "by": "(S)"}]
    def against(self, decisions):
        """A text that finds exactly one of the decisions, or nothing."""
        if not decisions:
            return ""
        one = self.pick(decisions)
        bare = lambda decision: decision["number"].replace("§", "").strip()
        forms = [one["date"]] * (bool(one["date"]) and sum(other["date"] == one["date"] for other in decisions) == 1)
        forms += [one["body"]] * (sum(other["body"] == one["body"] for other in decisions) == 1)
        forms += [f"{one['body']} {one['date']}"] * bool(one["date"])
        if bare(one) and sum(bare(other) == bare(one) for other in decisions) == 1:
            forms += [bare(one), f"§ {bare(one)}", f"§{bare(one)}"]
        return self.pick(forms) if forms else ""
    def decision_place(self, decisions):
        """The cells by which a vote or a reservation finds its decision."""
        if not decisions:
            return None
        if len(decisions) == 1 and self.chance(0.2):
            return {}
        if self.chance(0.5) and (against := self.against(decisions)):
            return {"against": against}
        one = self.pick(decisions)
        if sum(other["body"] == one["body"] for other in decisions) == 1:
            return {"body": one["body"], "date": one["date"] if self.chance(0.4) else ""}
        return {"body": one["body"], "date": one["date"]} if one["date"] else None
    def heading(self, words):
        heading = self.pick(words)
        heading = heading.replace("_", " ") if self.chance(0.3) else heading
        heading = self.pick([heading, heading, heading.upper(), heading.capitalize()])
        return f" {heading} " if self.chance(0.03) else heading
    def sheet(self, size):
        rng, sheet = self.rng, Sheet(self.chance(0.4))
        cases = [self.case() for _ in range(rng.randint(1, size))]
        grid = self.wide_grid(sheet, cases) if sheet.wide else self.long_grid(sheet, cases)
        width = len(sheet.keys)
        headings = [key[2] if key[2].startswith("x_") else self.column_heading(key) for key in sheet.keys]
        for _ in range(self.pick([0, 0, 1, 2])):
            sheet.rows.append([self.pick(["Inkomna motioner", "Ekeby kommun 2024", "Sammanställd i maj"])] + [""] * (width - 1 if self.chance(0.7) else 0))
            sheet.kinds.append("title")
        if sheet.rows and self.chance(0.5):
            sheet.rows.append([""] * width); sheet.kinds.append("title")
        sheet.rows.append(headings); sheet.kinds.append("header")
        for row in grid:
            if self.chance(0.05):
                sheet.rows.append([""] * width if self.chance(0.7) else [""]); sheet.kinds.append("blank")
            if self.chance(0.04):
                sheet.rows.append(["# exempel"] + ["så här"] * (width - 1)); sheet.kinds.append("example")
            sheet.rows.append(row); sheet.kinds.append("data")
        sheet.delimiter, sheet.newline = self.pick(",,;;\t"), self.pick(["\r\n", "\n"])
        if self.legacy:
            sheet.encoding = "cp1252"
        else:
            sheet.bom = self.chance(0.3)
        sheet.sep_line = self.chance(0.1)
        for index, row in enumerate(sheet.rows):
            sheet.always_quoted |= {(index, place) for place in range(len(row)) if self.chance(0.05)}
        return sheet
    def long_grid(self, sheet, cases):
        used = {name for _, _, events in cases for event in events for name in event} - {"kind"}
        names = ["diary_number", "record", "title"] + [name for name in COLUMNS if name in used or self.chance(0.3)]
        names = list(dict.fromkeys(names + [name for name in EXTENSIONS if self.chance(0.4)]))
        if self.chance(0.6):
            self.rng.shuffle(names)
        sheet.keys = [("", 0, name) for name in names]
        rows = []
        for diary_number, title, events in cases:
            if self.chance(0.4):
                self.rng.shuffle(events)
            titled = [self.chance(0.2) for _ in events]
            titled[self.rng.randrange(len(events)) if self.chance(0.3) else 0] = True
            for event, shown in zip(events, titled):
                cells = {**event, "diary_number": f" {diary_number}" if self.chance(0.02) else diary_number, "record": self.pick(RECORDS[event["kind"]]), "title": title if shown else ""}
                cells.update({name: self.text() for name in EXTENSIONS if self.chance(0.3)})
                rows.append([cells.get(name, "") for name in names])
        if self.chance(0.4):
            self.rng.shuffle(rows)
        return rows
    def wide_grid(self, sheet, cases):
        """Each event becomes a group of columns; two cases share a group where they have an event of one record."""
        columns, filled_cells = {}, []
        for _, _, events in cases:
            counts, cells = {}, {}
            for event in events:
                number = counts[event["kind"]] = counts.get(event["kind"], 0) + (2 if self.chance(0.05) else 1)
                for name in event:
                    if name != "kind":
                        cells[event["kind"], number, name] = event[name]
                        columns.setdefault((event["kind"], number), {})[name] = True
            filled_cells.append(cells)
        groups = list(columns)
        if self.chance(0.4):
            self.rng.shuffle(groups)
        extensions = [name for name in EXTENSIONS if self.chance(0.4)]
        sheet.keys = [("", 0, "diary_number"), ("", 0, "title"), *([("", 0, "id")] if self.chance(0.2) else [])]
        for group in groups:
            sheet.keys += [(*group, name) for name in columns[group]]
        sheet.keys += [("", 0, name) for name in extensions]
        rows = []
        for (diary_number, title, _), cells in zip(cases, filled_cells):
            cells["", 0, "diary_number"], cells["", 0, "title"] = diary_number, title
            cells.update({("", 0, name): self.text() for name in extensions if self.chance(0.5)})
            if self.chance(0.3) and not any(key[0] == "case" and key[2] == "id" for key in cells):
                cells["", 0, "id"] = "eget-" + slug(diary_number)
            rows.append([cells.get(key, "") for key in sheet.keys])
        return rows
    def column_heading(self, key):
        record, number, column = key
        if not record:
            return self.heading(COLUMNS[column])
        word = self.pick(RECORDS[record])
        shown = f" {number}" if number > 1 or self.chance(0.3) else ""
        column = "" if column == USUAL_COLUMN[record] and self.chance(0.4) else " " + self.pick(COLUMNS[column])
        return self.heading([word + shown + column])

# ---- Damage ------------------------------------------------------------------------------------

class Damage:
    """Damages of a sheet. Each returns the rows that it touches, or None where it may touch all."""
    def __init__(self, sheet, rng, maker):
        self.sheet, self.rng, self.maker = sheet, rng, maker
    def any_row(self):
        return self.rng.choice(self.sheet.data_rows())
    def any_cell(self, *columns):
        cells = [(index, place) for index, row in self.sheet.data_rows() for place, cell in enumerate(row)
                 if cell and place < len(self.sheet.keys) and (not columns or self.sheet.keys[place][2] in columns)]
        if not cells:
            raise Unfit("no such cell")
        return self.rng.choice(cells)
    def change(self, change, *columns):
        index, place = self.any_cell(*columns)
        self.sheet.rows[index][place] = change(self.sheet.rows[index][place])
        return {index}
    def moved_cell(self):
        index, place = self.any_cell()
        row = self.sheet.rows[index]
        other = self.rng.randrange(len(row))
        row[place], row[other] = row[other], row[place]
        return {index}
    def overwritten_cell(self):
        index, place = self.any_cell()
        row = self.sheet.rows[index]
        row[self.rng.randrange(len(row))] = row[place]
        return {index}
    def shifted_row(self):
        index, row = self.any_row()
        place = self.rng.randrange(len(row))
        row.insert(place, "")
        if row[-1] == "" or self.rng.random() < 0.5:
            row.pop()
        return {index}
    def swapped_headings(self):
        headings = self.sheet.rows[self.sheet.header]
        one, other = self.rng.randrange(len(headings)), self.rng.randrange(len(headings))
        headings[one], headings[other] = headings[other], headings[one]
        self.sheet.keys[one], self.sheet.keys[other] = self.sheet.keys[other], self.sheet.keys[one]
    def misspelt(self, text):
        place = self.rng.randrange(len(text))
        return text[:place] + self.rng.choice(["", "x", text[place] * 2]) + text[place + 1:]
    def misspelt_heading(self):
        headings = self.sheet.rows[self.sheet.header]
        place = self.rng.randrange(len(headings))
        headings[place] = self.misspelt(headings[place])
    def duplicate_heading(self):
        headings = self.sheet.rows[self.sheet.header]
        headings[self.rng.randrange(len(headings))] = self.rng.choice(headings)
    def empty_heading(self):
        self.sheet.rows[self.sheet.header][self.rng.randrange(len(self.sheet.keys))] = ""
    def unknown_column(self):
        heading, place = self.rng.choice(["Anmärkning", "Kostnad", "beslut pris", "motion 2 av", "vote nr"]), self.rng.randrange(len(self.sheet.keys) + 1)
        self.sheet.keys.insert(place, ("?", 0, "?"))
        for index, row in enumerate(self.sheet.rows):
            if self.sheet.kinds[index] in ("data", "header"):
                row.insert(place, heading if self.sheet.kinds[index] == "header" else self.rng.choice(["", self.maker.text()]))
    def misspelt_word(self):
        return self.change(self.misspelt, "record", "outcome", "position", "level", "against", "diary_number")
    def wrong_word(self):
        return self.change(lambda text: self.rng.choice(["bra", "ja", "avslå", "motion", "Kommunstyrelsen", "§ 999"]), "outcome", "position", "level", "against")
    def wrong_record(self):
        return self.change(lambda text: self.rng.choice(RECORDS[self.rng.choice(list(RECORDS))]), "record")
    def emptied_cell(self):
        return self.change(lambda text: "", "record", "diary_number", "by", "body", "title", "level", "against", "outcome")
    def wrong_signers(self):
        return self.change(lambda text: self.rng.choice([text.replace(";", ",").replace(")", ""), text + " (S)", "Åsa Ek, Bo Berg (båda S)", "Åsa Ek och Bo Berg (S)", "Åsa Ek (S, V)",
            "ordföranden", "Åsa Ek (S) Bo Berg (V)", "åsa ek", text + "; ", "Åsa Ek (S) m.fl. och Bo Ek (V)", "Åsa Ek (S", "(S) m.fl.", "Åsa (S) Ek", "Ek, Åsa (S)", "Åsa Ek ()", "Åsa Ek (S) och andra"]), "by")
    def lone_party(self):
        return self.change(lambda text: self.rng.choice(["S", "(S)", "S, V", "Moderaterna"]), "party")
    def wrong_date(self):
        return self.change(lambda text: self.rng.choice(["29/4 2024", "5/6/2024", "24-05-06", "2024-02-30", "2024-13-01", "45448", "våren 2023", "2024-05-06T10:00", "31 februari 2023", "mar-24", "20240506", "2024-5-6"]), "date")
    def wrong_count(self):
        return self.change(lambda text: self.rng.choice(["sju", "-3", "7 st", "7,5", "1 250", "0x1F", "99999999999999999999", "7-6"]), "yes", "no", "abstain")
    def wrong_document(self):
        return self.change(lambda text: self.rng.choice(["www.ekeby.example", "Bilaga:", ": karta", "http://ekeby.example/a b", "Bilaga: "]), "document", "source")
    def special_text(self):
        return self.change(lambda text: self.rng.choice(["=1+1", "#REF!", "NA", "NULL", "x" * 40000, "  ", "\u00a0", "+46 8", "@kim", "'=1", "\\N", "null", "-", "Ã¥ngrar", text + "\u00a0", text + "\u200b"][:(11 if self.sheet.encoding != "utf-8" else 99)]))
    def repeated_row(self):
        index, row = self.any_row()
        return self.insert(list(row)) | {index}
    def repeated_id(self):
        one, _ = self.any_cell("id")
        return {one} | self.change(lambda text: self.sheet.rows[one][[key[2] for key in self.sheet.keys].index("id")], "id")
    def insert(self, row, kind="data"):
        index = self.rng.randrange(self.sheet.header + 1, len(self.sheet.rows) + 1)
        self.sheet.rows.insert(index, row)
        self.sheet.kinds.insert(index, kind)
        self.sheet.raw = {at + (at >= index): data for at, data in self.sheet.raw.items()}
        return {index}
    def totals_row(self):
        row = [self.rng.choice(["", "", "12"]) for _ in self.sheet.keys]
        row[0] = self.rng.choice(["Summa", "Total", "Antal: 7"])
        self.sheet.rows.append(row); self.sheet.kinds.append("data")
        return {len(self.sheet.rows) - 1}
    def repeated_header(self):
        return self.insert(list(self.sheet.rows[self.sheet.header]), "repeated")
    def raw_row(self, change):
        index, row = self.any_row()
        text = self.sheet.delimiter.join(self.sheet.quoted(cell, (index, place)) for place, cell in enumerate(row))
        self.sheet.raw[index] = change(text.encode(self.sheet.encoding)) + self.sheet.newline.encode()
        return {index}
    def cut_row(self):
        self.raw_row(lambda data: data[:self.rng.randrange(max(1, data.rfind(self.sheet.delimiter.encode())))])
    def short_row(self):
        index, row = self.any_row()
        del row[self.rng.randrange(len(row)):]
        return {index}
    def open_quote(self):
        mark = self.sheet.delimiter.encode()
        self.raw_row(lambda data: mark.join(b'"' + cell if place == chosen else cell for chosen in [self.rng.randrange(data.count(mark) + 1)] for place, cell in enumerate(data.split(mark))))
    def stray_quote(self):
        self.raw_row(lambda data: data[:(place := self.rng.randrange(len(data)))] + b'"' + data[place:])
    def wrong_delimiter(self):
        mark, other = self.sheet.delimiter.encode(), {",": b";", ";": b",", "\t": b"  "}[self.sheet.delimiter]
        self.raw_row(lambda data: data.replace(mark, other))
    def wrong_bytes(self):
        # Every byte is a character in Windows-1252.
        wrong = self.rng.choice([b"\x00", b"\x0b", b"\x7f"] + ([b"\xff\xfe", b"\xe5"] if self.sheet.encoding == "utf-8" else []))
        self.raw_row(lambda data: data[:(place := self.rng.randrange(len(data)))] + wrong + data[place:])
    def one_of_each(self):
        names = [name for name in vars(Damage) if name not in ("any_row", "any_cell", "change", "misspelt", "insert", "raw_row", "one_of_each") and not name.startswith("_")]
        while True:
            name = self.rng.choice(names)
            try:
                return name, getattr(self, name)()
            except Unfit:
                continue

