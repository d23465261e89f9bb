"""Makes feeds for programs to open: spreadsheet_feeds.py FOLDER [small|full]

kinds.json        a record of every kind, with ordinary values
identifiers.json  texts that programs take for numbers, times, days, truth values and missing ones, mixed in columns
columns.json      such texts, of one sort in each column, some absent: programs that judge whole columns take them too
prose.json        letters, quotes, line ends, blanks, formulas and long texts
"""
import json
import pathlib
import random
import sys

import feed_values

IDENTIFIERS = [
    "2024:12", "2024:5", "12:1", "12:30", "24/5", "1/2", "2E5", "1e-5", "0045", "20240180123456789", "TRUE", "NA",
    "12.0", "1.10", "5/24", "5-24", "jan-24", "305", "T", "NULL", "#N/A", "50%", "2024-05", "2024:180", "21:1",
    "24:5", "2024/5", "2023/24:1", "1E5", "24-5", "12-1", "045", "12", "1.1", "1.", "1,1", "12,50", "1 250",
    "123456789012345", "1.2.3", "04.1", "mar 5", "5 mars", "SANT", "true", "N/A", "nan", "None", "null", "§ 12",
    "12 a", "$5", "5 kr", "1,250", "+46", "-5", "(5)", "=1+1", "12:00", "18.30", "2024.05.24", "24.5.2024", "0x1F",
    "KS 2024/12", "F", "inf", "1_000", "0", "00", "2024-06-05",
]
PROSE = [
    "Förskolan på Åsö, är den öppen?", 'Hon sade "nej" – och gick.', "Två\nrader", "Två\r\nrader", "En\rtill",
    "  inledande", "avslutande  ", "\tindrag", "=SUM(A1:A3)", "=1+1", "+ 2 tjänster", "-bygg inte", "@kommunen",
    "'citat", "a;b,c\td", '"', "Kostnad: 1 250,50 kr", "50 %", "Ja", "Nej", "Sant", "é ü ß æ ø 中 👩‍👧",
    "fast\u00a0blanksteg", "rad\n\nmed tomrad\n", "\\n är inget radslut", "<p>inte</p>", "A" * 300,
    "ord " * 9_000 + "slut", "ord " * 17_000 + "slut", "2024", "24/5", "1.0", "NA", "Ärendet avslutas 2024-06-05.",
    "1", "3,5", "12:30", "TRUE", "#REF!", "000", "1E3",
]
DATASET = {
    "title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0", "language": "sv"}


def kinds():
    from feed_drawing import Drawing, Schema

    # Values that are no trap; numbers and codes stay what they are.
    feed_values.SAMPLES["text"][:] = ["Kommunstyrelsen", "Kultur och fritid", "Eva Åkesson", "avslås"]
    schema = Schema(json.loads(pathlib.Path("schemas/feed.schema.json").read_text(encoding="utf-8")))
    return Drawing(schema, random.Random(1), 1).record("feed")


def identifier_case(number, text):
    case = f"h-{number}"
    return {
        "id": case, "diary_number": text, "title": f"Ärende nummer {number}", "division": text,
        "subjects": [{"scheme": "Ekeby", "code": text}],
        "documents": [{
            "id": f"{case}/document/1", "kind": "other", "number": text, "diary_number": text, "label": text}],
        "initiatives": [{
            "id": f"{case}/initiative/1", "kind": "motion", "number": text,
            "signatories": [{"name": "Eva Ek", "party": text}]}],
        "decisions": [{
            "id": f"{case}/decision/1", "body": "Kommunstyrelsen", "section": text, "date": "2024-06-05",
            "outcome": "rejected", "outcome_as_given": text,
            "items": [{"id": f"{case}/decision/1/item/1", "number": text, "text": "Motionen avslås."}]}],
        "citations": [{
            "id": f"{case}/citation/1", "kind": "other", "identifier": text,
            "data_points": [{"label": "elever", "value": 1250.5, "unit": "st"}]}],
    }


def prose_case(number, text):
    case = f"p-{number}"
    return {
        "id": case, "title": text[:200], "summary": text,
        "documents": [{"id": f"{case}/document/1", "kind": "other", "title": text[:200], "text": text}],
        "decisions": [{
            "id": f"{case}/decision/1", "body": "Kommunstyrelsen", "outcome": "rejected",
            "items": [{"id": f"{case}/decision/1/item/1", "text": text}]}],
    }


def uniform_case(number, _):
    """A case in which each field has one sort of text, and every third has none in some."""
    case, has = f"u-{number}", number % 3 > 0
    return {
        "id": case, "title": f"Ärende nummer {number}", "diary_number": f"{number:04}",
        **({"division": f"{number}E5"} if has else {}),
        "subjects": [{"scheme": "1.10", "code": f"0{number:02}"}, {"scheme": "NA", "label": "Ekeby"}],
        "documents": [{
            "id": f"{case}/document/1", "kind": "other", "diary_number": f"2024{number:012}", "label": "FT"[number % 2],
            **({"number": f"{number}"} if has else {})}],
        "initiatives": [{
            "id": f"{case}/initiative/1", "kind": "motion", "number": f"{number}:30",
            "signatories": [{"name": "Eva Ek", "party": "T", **({"role": "NULL"} if has else {})}]}],
        "decisions": [{
            "id": f"{case}/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05", "outcome": "rejected",
            **({"section": f"{number}", "outcome_as_given": "true"} if has else {}),
            "items": [{"id": f"{case}/decision/1/item/1", "number": f"{number}.0", "text": "Motionen avslås."}]}],
        "citations": [{
            "id": f"{case}/citation/1", "kind": "other", "identifier": f"2024-05-{number:02}",
            "date": f"2024-05-{number:02}",
            "data_points": [{"label": f"{2000 + number}", "value": number * 100000, **({"unit": "%"} if has else {})}]}],
    }


def feed(cases):
    return {"diarium": "1.0", "dataset": DATASET, "cases": cases}


def numbered(texts, make):
    return [make(number, text) for number, text in enumerate(texts, 1)]


if __name__ == "__main__":
    folder, small = pathlib.Path(sys.argv[1]), sys.argv[2:] != ["full"]
    identifiers, prose = (IDENTIFIERS[:22], PROSE[:20] + PROSE[-9:]) if small else (IDENTIFIERS, PROSE)
    feeds = {
        "kinds": kinds(), "identifiers": feed(numbered(identifiers, identifier_case)),
        "columns": feed(numbered([""] * 12, uniform_case)), "prose": feed(numbered(prose, prose_case))}
    for name, one in feeds.items():
        (folder / f"{name}.json").write_text(json.dumps(one, ensure_ascii=False, indent=1), encoding="utf-8", newline="")
