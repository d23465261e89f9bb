#!/usr/bin/env python3
"""Tests how `diarium convert` reads simple sheets.

    sheet_reading.py COMMAND [SHEETS] [SEED] [--only clean|damaged] [--keep FOLDER]

Random sheets are written, long and wide. What each must become is computed here, from the
description of the simple sheet alone, and compared with what the command makes of it, value by
value. Then the sheets are damaged: the command must not crash, cases that the damage does not
touch must come as before, and every cell must be in the feed or in a place that a finding names.
Sheet N of seed S is the same on every machine; `SHEETS` may be `N` or `FROM-TO`.
"""
import argparse, copy, json, os, random, re, subprocess, sys, tempfile

from sheet_drawing import (DOCUMENT_KINDS, INITIATIVES, LEVELS, LIST_OF, MONTHS, OUTCOMES, PARTICLES, POSITIONS, RECORDS,
    REMARKS, REPLIES, RESULTS, SIDES, STATUSES, Damage, Maker, Unfit, fold, slug)

# ---- What a cell says ------------------------------------------------------------------------

def read_term(words, text):
    for code, spellings in words.items():
        if fold(text) in map(fold, spellings):
            return code
    return None

def read_date(text):
    match = re.fullmatch(r"(\d{1,2}) (\w+) (\d{4})", text.strip())
    if match and match[2].lower() in MONTHS:
        return f"{match[3]}-{MONTHS.index(match[2].lower()) + 1:02}-{int(match[1]):02}"
    return text.strip()

def read_signers(text, bodies, party=""):
    """The signatories of a cell `by`, or None where it has not the form."""
    signers = []
    for part in text.split(";"):
        pieces = re.split(r"(?<=\)),\s+|(?<=\))\s+och\s+", part.strip())
        if len(pieces) > 1 and not all(re.search(r"\)( m\.fl\.)?$", piece) for piece in pieces):
            return None
        for piece in pieces:
            signer = read_signer(piece.strip(), bodies)
            if signer is None:
                return None
            signers.append(signer)
    if party:
        if len(signers) != 1 or "party" in signers[0] or "kind" in signers[0]:
            return None
        signers[0]["party"] = party
    return signers

def read_signer(text, bodies):
    match = re.fullmatch(r"([^()]*)\(([^()]+)\)(\s*m\.fl\.)?", text)
    if not match:
        if text in bodies:
            return {"name": text, "kind": "body"}
        words = text.split()
        named = all(word[:1].isupper() or word in PARTICLES for word in words)
        return {"name": text} if 2 <= len(words) <= 5 and named and not re.search(r"[\d()]", text) else None
    head, party, others = match[1].strip(), match[2].strip(), match[3]
    if re.search(r"[,/;&+]| och |\bbåda\b", party):
        return None
    role, words = [], head.split()
    if words[:2] == ["Ledamöterna", "från"]:
        role, words = words[:2], words[2:]
    else:
        while words and words[0][0].islower() and words[0] not in PARTICLES:
            role.append(words.pop(0))
    signer = {"name": " ".join(words), "party": party} if words else {"name": party, "party": party, "kind": "party_group"}
    return {**signer, **({"role": " ".join(role)} if role else {}), **({"others_unnamed": True} if others else {})}

# ---- What a sheet must become ------------------------------------------------------------------

class Event:
    """One thing that happened: a row of a long sheet, a group of columns of a wide one."""
    def __init__(self, record, cells, row, extensions):
        self.record, self.cells, self.row, self.extensions = record, cells, row, extensions
    def __getitem__(self, column):
        return self.cells.get(column, "")

def events_by_case(sheet):
    """Diary number → (cells of the case, its events in order, its x_ members), in order of first mention."""
    cases = {}
    for index, row in sheet.data_rows():
        cells = {key: text for key, text in zip(sheet.keys, row) if text.strip()}
        own = {key[2]: text for key, text in cells.items() if key[0] == ""}
        written = own.pop("diary_number", "")
        head, events, members = cases.setdefault(written.strip(), ({"diary_number": written.strip()}, [], {}))
        if own.get("title"):
            head.setdefault("title", own["title"])
        extensions = {name: own.pop(name) for name in list(own) if name.startswith("x_")}
        if sheet.wide:
            head.update(own)
            members.update(extensions)
            for record in dict.fromkeys(key[0] for key in sheet.keys if key[0]):
                for number in sorted({key[1] for key in cells if key[0] == record}):
                    group = {key[2]: text for key, text in cells.items() if key[:2] == (record, number)}
                    events.append(Event(record, group, index, {}))
        else:
            record = read_term(RECORDS, own.pop("record", ""))
            if record is None:
                raise Unfit("a record that is none")
            own.pop("title", None)
            events.append(Event(record, own, index, extensions))
    return cases

def filled(**members):
    return {name: value for name, value in members.items() if value not in ("", None, [], {})}

def find_decision(event, decisions, may_be_empty):
    text = event["against"].strip()
    if text:
        bare = lambda section: section.replace("§", "").replace(" ", "")
        found = [one for one in decisions if text in (one.get("date"), one["body"], f"{one['body']} {one.get('date')}")
                 or one.get("section") and bare(text) == bare(one["section"])]
    elif not may_be_empty:
        return None
    else:
        found = [one for one in decisions if not event["body"] or one["body"] == event["body"]]
        if len(found) > 1 and event["date"]:
            found = [one for one in found if one.get("date") == read_date(event["date"])]
    if len(found) != 1:
        raise Unfit(f"{len(found)} decisions for `{text}`")
    return found[0]

def expected_case(head, events, members, bodies):
    of_case = next((event for event in events if event.record == "case"), Event("case", {}, 0, {}))
    case_id = head.get("id", "").strip() or of_case["id"].strip() or slug(head["diary_number"])
    case = filled(id=case_id, diary_number=head["diary_number"], title=head.get("title"), body=of_case["body"],
        status=read_term(STATUSES, of_case["outcome"]), opened=read_date(of_case["date"]), summary=of_case["text"])
    case.update(members)
    documents, made = {}, {}
    for event in events:
        pair = (event["document"], event["source"])
        if any(pair) and pair not in documents:
            kind, title = "other", pair[0]
            if ": " in title and read_term(DOCUMENT_KINDS, title.split(": ")[0]):
                kind, title = read_term(DOCUMENT_KINDS, title.split(":")[0]), title.split(":", 1)[1].strip()
            documents[pair] = filled(id=f"{case_id}/document/{len(documents) + 1}", kind=kind, title=title, url=pair[1])
        if event.record == "case":
            case.update(event.extensions)
            continue
        records = made.setdefault(LIST_OF[event.record], [])
        records.append((event, {"id": event["id"].strip() or f"{case_id}/{LIST_OF[event.record][:-1]}/{len(records) + 1}"}))
    for event, record in made.get("decisions", []):
        record.update(filled(body=event["body"], section=event["number"], date=read_date(event["date"]),
            outcome=read_term(OUTCOMES, event["outcome"]), items=items(record, event)))
    decisions = [record for _, record in made.get("decisions", [])]
    referrals = []
    for event, record in made.get("referrals", []):
        recipients = [{"body": body.strip()} for body in event["body"].split(";")]
        record.update(filled(sender=event["by"], sent=read_date(event["date"]), recipients=recipients))
        referrals.append(record)
    for event, record in (pair for name in made if name not in ("decisions", "referrals") for pair in made[name]):
        signatories = []
        if event["by"]:
            signatories = read_signers(event["by"], bodies, event["party"].strip())
            if signatories is None:
                raise Unfit("a cell `by` without the form")
        document = documents.get((event["document"], event["source"]))
        record.update(filled(document_id=document and document["id"], signatories=signatories))
        kind, date, body, text = event.record, read_date(event["date"]), event["body"], event["text"]
        if kind in INITIATIVES:
            record.update(filled(kind=kind, number=event["number"], submitted=date, submitted_to=body, text=text))
        elif kind in REPLIES:
            asked = [one["id"] for one in referrals if any(to["body"] == body for to in one["recipients"])]
            referral = asked[0] if kind == "referral_reply" and len(asked) == 1 else None
            record.update(filled(kind=kind, body=body, date=date, text=text, referral_id=referral,
                position=read_term(POSITIONS, event["position"])))
        elif kind in REMARKS:
            about = find_decision(event, decisions, False)
            record.update(filled(kind=kind, body=body, date=date, text=text, about_id=about and about["id"]))
        elif kind in ("proposal", "member_proposal"):
            put = find_decision(event, decisions, False)
            level = "member" if kind == "member_proposal" else read_term(LEVELS, event["level"])
            record.update(filled(level=level, body=body, date=date, result=read_term(RESULTS, event["outcome"]),
                proposed_outcome=read_term(OUTCOMES, event["position"]), decision_id=put and put["id"],
                items=items(record, event)))
        elif kind == "reservation":
            decision = find_decision(event, decisions, True)
            record.update(filled(body=body or decision["body"], decision_id=decision["id"], date=date, text=text))
        else:
            votes = find_decision(event, decisions, True)
            owner, votes = votes, votes.setdefault("votes", [])
            record["id"] = event["id"].strip() or f"{owner['id']}/vote/{len(votes) + 1}"
            record.update(filled(question=text, result=read_term(SIDES, event["outcome"]),
                counts=[{"option": option, "count": int(event[option])} for option in ("yes", "no", "abstain") if event[option]]))
            votes.append(record)
        record.update(event.extensions)
    for event, record in made.get("decisions", []) + made.get("referrals", []):
        record.update(event.extensions)
    made.pop("votes", None)
    case.update({name: [record for _, record in records] for name, records in made.items()})
    return {**case, **filled(documents=list(documents.values()))}

def items(record, event):
    return [{"id": f"{record['id']}/item/1", "text": event["text"]}] if event["text"] else []

def expected_cases(sheet):
    bodies = sheet.body_names()
    return [expected_case(*parts, bodies) for parts in events_by_case(sheet).values()]

# ---- What came, and whether anything is silent -------------------------------------------------

HEAD = "title: Ärenden i Ekeby\npublisher:\n  name: Ekeby kommun\nlicense: CC0-1.0\nlanguage: sv\n"
LOSSES = "unknown type duplicate orphan length character".split()
AT_ROW = ("tab/ragged-row", "tab/stray-quote", "tab/unclosed-quote", "tab/totals-row", "tab/repeated-header", "tab/units-row", "enc/")

class Run:
    """One run of the command, with its findings."""
    def __init__(self, command, folder, arguments, data):
        sheet, head = os.path.join(folder, "sheet.csv"), os.path.join(folder, "head.yaml")
        open(sheet, "wb").write(data)
        open(head, "w", encoding="utf-8").write(HEAD)
        try:
            done = subprocess.run([command, arguments[0], "sheet.csv", "--header", "head.yaml", "--no-config", "--lang", "en", *arguments[1:]],
                                  cwd=folder, capture_output=True, timeout=30)
            self.code, self.out = done.returncode, done.stdout
            said = (done.stderr + (done.stdout if arguments[0] == "validate" else b"")).decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            self.code, self.out, said = "no end within 30 seconds", b"", ""
        found = re.findall(r"^sheet\.csv(?::(\d+))?(?::(\d+))?: (error|warning|info): (.*?) \[([a-z]+/[a-z0-9-]+)\]$", said, re.M | re.S)
        self.findings = [(int(line or 0), int(column or 0), severity, message, rule) for line, column, severity, message, rule in found]
        self.errors = [finding for finding in self.findings if finding[2] == "error"]
        self.said = said
    def cases(self):
        return json.loads(self.out).get("cases", [])

def place_of(record, column):
    """The member that a filled cell becomes, as `list.member`; None where the record has no place for it."""
    name = LIST_OF.get(record, "case")
    places = dict(id=f"{name}.id", body=f"{name}.body", date=f"{name}.date", text=f"{name}.text", document="documents.title", source="documents.url")
    signed = dict(by="signatories", party="signatories.party")
    if record == "case":
        places.update(date="case.opened", outcome="case.status", text="case.summary")
    elif record in INITIATIVES:
        places.update(signed, number="initiatives.number", body="initiatives.submitted_to", date="initiatives.submitted")
    elif record == "referral":
        places.update(body="recipients.body", date="referrals.sent", by="referrals.sender", text=None)
    elif record in REPLIES:
        places.update(signed, position="statements.position")
    elif record in REMARKS or record == "reservation":
        places.update(signed, against="against")
    elif record in ("proposal", "member_proposal"):
        places.update(signed, outcome="proposals.result", position="proposals.proposed_outcome", against="against", text="items.text")
        places.update({"level": "proposals.level"} if record == "proposal" else {})
    elif record == "decision":
        places.update(number="decisions.section", outcome="decisions.outcome", text="items.text")
    elif record == "vote":
        places.update(body="decisions.body", date="decisions.date", outcome="votes.result", against="against", text="votes.question", yes="counts.count", no="counts.count", abstain="counts.count")
    return places.get(column)

def gathered(node, name, into):
    for key, value in node.items():
        if isinstance(value, list):
            into.setdefault(key, []).extend(value)
            for each in value:
                if isinstance(each, dict):
                    gathered(each, key, into)
        elif not isinstance(value, dict):
            into.setdefault(f"{name}.{key}", []).append(value)
    return into

def is_in_feed(text, record, column, values, bodies):
    if column.startswith("x_"):
        return any(text in found for place, found in values.items() if ".x_" in place)
    if column in ("diary_number", "title"):
        return text.strip() in (found.strip() for found in values.get(f"case.{column}", []))
    place = place_of(record, column)
    found = values.get(place, [])
    if place is None:
        return False
    if column == "by" and place == "signatories":
        if text in values.get("signatories.name", []):
            return True
        readings = [read_signers(text, names) or [{}] for names in (bodies, ())]
        return any(all(signer and any(signer.items() <= one.items() for one in found) for signer in signers) for signers in readings)
    if column == "against":
        bare = lambda section: section.replace("§", "").replace(" ", "")
        return any(text.strip() in (one.get("date"), one.get("body"), f"{one.get('body')} {one.get('date')}") or one.get("section") and bare(text) == bare(one["section"])
                   for one in values.get("decisions", []))
    if column in ("yes", "no", "abstain"):
        return any(one.get("option") == column and str(one.get("count")) == text.strip() for one in values.get("counts", []))
    if column == "document":
        after = text.split(":", 1)[-1].strip() if read_term(DOCUMENT_KINDS, text.split(":")[0]) else None
        return text in found or text.strip() in found or after in found
    if record == "referral" and column == "body":
        return all(body.strip() in found for body in text.split(";") if body.strip())
    words = {"outcome": {"case": STATUSES, "vote": SIDES, "decision": OUTCOMES}.get(record, RESULTS), "level": LEVELS,
             "position": POSITIONS if record in REPLIES else OUTCOMES}.get(column, {})
    readings = [text, read_term(words, text), read_date(text) if column == "date" else None]
    return any(reading in found for reading in readings + ([text.strip()] if column != "text" else []))

def silent_losses(sheet, lines, run):
    """Cells that are neither in the feed nor where a finding is, and records that are gone without an error."""
    cases, header = run.cases(), sheet.header
    located = [finding for finding in run.findings if not finding[4].startswith(("cnv/", "pkg/"))]
    starts = lambda index: [0] + [end for cell in ((index, place) for place in range(len(sheet.rows[index])))
                                  for end in [len(sheet.quoted(sheet.rows[index][cell[1]], cell)) + 1]]
    def cell_at(index, line, column):
        if index in sheet.raw or line != lines[index][0]:
            return None
        place, end = -1, 0
        for width in starts(index)[1:]:
            place, end = place + 1, end + width
            if column <= end:
                return place
        return place
    told_columns, told_cells, told_rows, erring = set(), set(), set(), set()
    for line, column, severity, message, rule in located:
        if rule in ("tab/stray-quote", "tab/unclosed-quote"):
            opened = [index for index in sheet.raw if lines[index][0] <= line]
            told_rows |= {index for index in range(min(opened), len(lines)) if lines[index][0] <= line} if opened else set()
        for index, (first, last) in enumerate(lines):
            if first <= line <= last and index == header:
                told_columns.add(cell_at(index, line, column))
                told_columns |= {at for at, heading in enumerate(sheet.rows[index]) if heading.strip() and f"`{heading.strip()}`" in message}
            elif first <= line <= last:
                place = cell_at(index, line, column)
                told_cells.add((index, place))
                if severity == "error" or place is None or rule.startswith(AT_ROW):
                    told_rows.add(index)
                if severity == "error":
                    erring.add(index)
        if rule == "tab/diary-spelling":  # told once for all rows of the number
            told_rows |= {index for index, row in sheet.data_rows() if any(f"`{cell.strip()}`" == message.split(" ")[0] for cell in row if cell)}
        named = re.match(r"(\d+) cells? of `([^`]*)`", message)
        if named and int(named[1]) > 1:
            told_columns |= {place for place, heading in enumerate(sheet.rows[header]) if fold(heading) == fold(named[2])}
    losses, bodies, expected = [], sheet.body_names(), {}
    for index, row in sheet.data_rows() + [(at, row) for at, row in enumerate(sheet.rows) if sheet.kinds[at] == "repeated"]:
        if index in told_rows:
            continue
        cells = {key[2]: text for key, text in zip(sheet.keys, row) if not key[0]}
        diary_number = cells.get("diary_number", "").strip()
        of_case = [case for case in cases if case.get("diary_number") == diary_number] or cases
        values = {}
        for case in of_case:
            gathered(case, "case", values)
        records = set() if sheet.wide else {read_term(RECORDS, cells.get("record", ""))}
        for place, text in enumerate(row):
            if not text.strip() or place in told_columns or (index, place) in told_cells:
                continue
            record, _, column = sheet.keys[place] if place < len(sheet.keys) else ("?", 0, "?")
            record = record or (read_term(RECORDS, cells.get("record", "")) if not sheet.wide else "case")
            records.add(record)
            if not (column == "record" and record) and not is_in_feed(text, record, column, values, bodies):
                losses.append(f"silent loss: row {index + 1} (line {lines[index][0]}), {record} {column}: {text[:60]!r}")
        for record in records & set(LIST_OF):
            many, at = expected.setdefault((diary_number, LIST_OF[record]), [0, len(values.get(LIST_OF[record], []))])
            expected[diary_number, LIST_OF[record]][0] = many + 1
    losses += [f"record gone: {many} rows without an error for {name} of {number!r}, {came} came" for (number, name), (many, came) in expected.items() if many > came]
    if "example" in sheet.kinds and not any(rule == "tab/example-rows" for *_, rule in run.findings) and not run.errors:
        losses.append("silent loss: no finding counts the example rows")
    return losses

def differences(expected, came, path="", limit=6):
    if type(expected) is not type(came):
        return [f"{path}: expected {json.dumps(expected, ensure_ascii=False)[:200]}, came {json.dumps(came, ensure_ascii=False)[:200]}"]
    found = []
    if isinstance(expected, dict):
        for key in sorted({*expected, *came}):
            if key not in came or key not in expected:
                side, value = ("is missing", expected.get(key)) if key not in came else ("is unexpected", came[key])
                found.append(f"{path}.{key} {side}: {json.dumps(value, ensure_ascii=False)[:200]}")
            else:
                found += differences(expected[key], came[key], f"{path}.{key}")
    elif isinstance(expected, list):
        if len(expected) != len(came):
            found.append(f"{path}: {len(expected)} expected, {len(came)} came")
        for index, pair in enumerate(zip(expected, came)):
            found += differences(*pair, f"{path}[{index}]")
    elif expected != came:
        found.append(f"{path}: expected {expected!r}, came {came!r}")
    return found[:limit]

def check_clean(sheet, command, folder, validated):
    data, _ = sheet.write()
    run = Run(command, folder, ["convert", "--to", "json"], data)
    failures = [f"exit {run.code} of a sheet in order"] if run.code != 0 else []
    failures += [f"unexpected: {':'.join(map(str, finding[:2]))} {finding[3][:300]} [{finding[4]}]" for finding in run.errors[:5]]
    try:
        failures += differences(expected_cases(sheet), run.cases(), "cases")
    except ValueError:
        failures.append("the output is no JSON: " + run.said[:300])
    if validated and not failures:
        again = Run(command, folder, ["validate", "--report", "concise"], data)
        failures += [f"validate, exit {again.code}: {finding[3][:300]} [{finding[4]}]" for finding in again.errors[:5]]
        failures += [f"validate: exit {again.code}"] if again.code != 0 and not again.errors else []
        missing = {finding[4] for finding in run.findings} - {finding[4] for finding in again.findings}
        failures += [f"validate does not say {missing}"] if missing else []
    return failures

def check_damaged(sheet, before, untouched, local, command, folder):
    data, lines = sheet.write()
    run = Run(command, folder, ["convert", "--to", "json", *[word for loss in LOSSES for word in ("--allow-loss", loss)]], data)
    if run.code not in (0, 1, 2):
        return [f"exit {run.code}: {run.said[-400:]}"]
    if run.code == 2:
        return ([] if run.said.strip() else ["exit 2 without a word"]) + ([f"exit 2, though one row is damaged: {run.said[:300]}"] if local else [])
    failures = [f"exit {run.code} with {len(run.errors)} errors"] if (run.code == 1) != bool(run.errors) else []
    try:
        cases = run.cases()
    except ValueError:
        return failures + ["nothing written, though every loss is allowed: " + run.said[:300]]
    taken = next((table for *_, message, rule in run.findings for table in re.findall(r"^no column `[^`]*` in table (\w+)", message)), None)
    if taken:
        return failures + [f"the simple sheet is taken for the table {taken}"]
    failures += silent_losses(sheet, lines, run)
    if local:
        by_number = {case.get("diary_number"): case for case in cases}
        for case in before:
            if case["diary_number"] in untouched:
                failures += differences(case, by_number.get(case["diary_number"], {}), f"untouched case {case['diary_number']}", 3)
    return failures

def diary_numbers(sheet):
    """Diary number → its rows, as far as the headings say which column it is."""
    place = next((place for place, key in enumerate(sheet.keys) if key[2] == "diary_number"), None)
    rows = {}
    for index, row in enumerate(sheet.rows):
        if place is not None and sheet.kinds[index] == "data":
            rows.setdefault(row[place].strip() if place < len(row) else "", []).append(list(row))
    return rows

def one_sheet(seed, number, size, parts, command, folder):
    """Failures of one sheet as (kind, damages, texts), with the bytes that were tried last."""
    rng = random.Random(f"{seed}/{number}")
    maker = Maker(rng)
    sheet = maker.sheet(size)
    expected = expected_cases(sheet)
    if parts != "damaged":
        failures = check_clean(sheet, command, folder, number % 5 == 0)
        if failures:
            yield "clean", [], failures, sheet.write()[0]
    if parts == "clean":
        return
    damaged, names, local = copy.deepcopy(sheet), [], True
    touched = set()
    for _ in range(rng.choice([1, 1, 2, 3])):
        rows = diary_numbers(damaged)
        name, indexes = Damage(damaged, rng, maker).one_of_each()
        names.append(name)
        local = local and indexes is not None
        after = diary_numbers(damaged)
        touched |= {number for number in {*rows, *after} if rows.get(number) != after.get(number)}
    numbers = list(map(slug, diary_numbers(damaged)))
    untouched = {case["diary_number"] for case in expected if case["diary_number"].strip() not in touched}
    untouched = {number for number in untouched if numbers.count(slug(number)) == 1}
    failures = check_damaged(damaged, expected, untouched, local and "repeated_id" not in names, command, folder)
    if failures:
        yield "damaged", names, failures, damaged.write()[0]

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("sheets", nargs="?", default="100")
    parser.add_argument("seed", nargs="?", default="1")
    parser.add_argument("--only", choices=["clean", "damaged"])
    parser.add_argument("--size", type=int, default=5, help="at most so many cases on a sheet")
    parser.add_argument("--show", type=int, default=10, help="so many failures are shown")
    parser.add_argument("--keep", help="a folder for the sheets that fail")
    options = parser.parse_args()
    first, _, last = options.sheets.rpartition("-")
    numbers = range(int(first or 1), int(last) + 1)
    counts = {"clean": 0, "damaged": 0}
    shown = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            for kind, damages, failures, data in one_sheet(options.seed, number, options.size, options.only, os.path.abspath(options.command), folder):
                counts[kind] += 1
                if options.keep:
                    os.makedirs(options.keep, exist_ok=True)
                    open(os.path.join(options.keep, f"{kind}-{options.seed}-{number}.csv"), "wb").write(data)
                if shown < options.show:
                    shown += 1
                    print(f"sheet {number} of seed {options.seed}, {kind} {' '.join(damages)}")
                    for failure in failures[:8]:
                        print("   ", failure)
                    sys.stdout.flush()
    print(f"{len(numbers)} sheets, seed {options.seed}: {counts['clean']} read otherwise than described, {counts['damaged']} damaged ones that crash or lose silently")
    sys.exit(1 if any(counts.values()) else 0)

if __name__ == "__main__":
    main()
