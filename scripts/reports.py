"""Lets the programs that reports are for read them: see scripts/check-reports."""
import csv, json, pathlib, re, shutil, subprocess, sys, tempfile

import junitparser
import openpyxl
import pandas

import reports_page

DIARIUM = sys.argv[1]
PICTURES = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
FORMATS = {"junit": "xml", "github": "txt", "gitlab": "json", "csv": "csv", "xlsx": "xlsx", "markdown": "md", "html": "html",
           "json": "json", "sarif": "sarif"}
HEAD = {"title": "Ärenden i Ekeby", "publisher": {"name": "Ekeby kommun"}, "license": "CC0-1.0", "language": "sv"}
bad = []


def expect(holds, what):
    if not holds:
        bad.append(what)
        print(f"reports: {what}", file=sys.stderr)


def feed(cases):
    return json.dumps({"diarium": "1.0", "dataset": HEAD, "cases": cases}, ensure_ascii=False, indent=1)


def broken_feed():
    """A feed with mistakes of many kinds, some made again and again, with texts that are markup, formulas and commands."""
    cases = []
    for number in range(1, 45):
        case = {"id": f"ks-{number}", "title": f"Motion om cykelbana {number}", "kind": "moton", "opened": "2024-02-01",
                "decisions": [{"id": f"ks-{number}/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
                               "outcome": "rejected"}],
                "reservations": [{"id": f"ks-{number}/reservation/1", "body": "Kommunstyrelsen",
                                  "decision_id": f"ks-{number}/decision/{1 + number % 2}",
                                  "signatories": [{"name": "Eva Ek", "party": "EP"}]}]}
        if number % 5 == 0:
            case["opened"] = "5/6 2024"
        if number % 7 == 0:
            case["beslut"] = case.pop("decisions")
        if number % 11 == 0:
            case["title"] = "=HYPERLINK(\"http://ekeby.example\")<script>alert(1)</script>|`::error::%0A\u202e"
            case["kind"] = "<b>|`%,:\u0007"
        cases.append(case)
    return feed(cases)


def reports(name, language, *flags):
    """All reports on an input, by format."""
    paths = {form: place / f"{name}.{language}.{form}.{ending}" for form, ending in FORMATS.items()}
    asked = [part for form, path in paths.items() for part in ("--report", f"{form}={path}")]
    run = subprocess.run([DIARIUM, "validate", name, "--lang", language, "-q", "--as-of", "2026-01-31", *asked, *flags],
                         cwd=place, capture_output=True, text=True)
    expect(run.returncode in (0, 1, 2), f"{name}: validate ends with {run.returncode}: {run.stderr}")
    return paths


def check_junit(path, report):
    xml = junitparser.JUnitXml.fromfile(str(path))
    suites = list(xml)
    cases = [case for suite in suites for case in suite]
    failed = [case for case in cases if any(isinstance(result, junitparser.Failure) for result in case.result)]
    expect(xml.tests == len(cases) and xml.failures == len(failed), f"{path.name}: counts of JUnit are wrong")
    expect(len({(case.classname, case.name) for case in cases}) == len(cases), f"{path.name}: two cases have one name")
    broken = {rule["rule"] for rule in report["rules"] if rule["severity"] == "error"}
    expect({case.name for case in failed} == broken, f"{path.name}: other rules fail than are broken")
    errors = [case for case in cases if any(isinstance(result, junitparser.Error) for result in case.result)]
    expect(bool(errors) == (report["verdict"] == "unknown"), f"{path.name}: an unknown verdict is an error")


def check_gitlab(path, report):
    issues = json.loads(path.read_text(encoding="utf-8"))
    for issue in issues:
        expect(set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
               and all(isinstance(issue[key], str) and issue[key] for key in set(issue) - {"location"})
               and issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
               and isinstance(issue["location"]["path"], str) and not issue["location"]["path"].startswith("./")
               and isinstance(issue["location"]["lines"]["begin"], int) and issue["location"]["lines"]["begin"] >= 1,
               f"{path.name}: not as GitLab documents it: {issue}")
    expect(len({issue["fingerprint"] for issue in issues}) == len(issues), f"{path.name}: fingerprints are not unique")
    counted = [rule for rule in report["rules"] if rule["listed"] < rule["count"]]
    expect(len(issues) == len(report["findings"]) + len(counted), f"{path.name}: {len(issues)} issues")


def check_github(path, report):
    text = path.read_text(encoding="utf-8")
    levels = {"error": 0, "warning": 0, "notice": 0}
    for line in text.splitlines():
        found = re.fullmatch(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:]*,?)*)::(.*)", line)
        expect(found, f"{path.name}: no command: {line}")
        if found:
            levels[found.group(1)] += 1
            expect(not re.search(r"%(?!25|0D|0A)", found.group(3)), f"{path.name}: an unescaped per cent sign: {line}")
    expect(max(levels.values()) <= 10, f"{path.name}: more than GitHub keeps: {levels}")
    for severity, level in (("error", "error"), ("warning", "warning"), ("info", "notice")):
        expect((levels[level] > 0) == (report["counts"][severity] > 0), f"{path.name}: {severity} is not told")


def check_tables(paths, report):
    counted = [rule for rule in report["rules"] if rule["listed"] < rule["count"]]
    frame = pandas.read_csv(paths["csv"], dtype=str, keep_default_na=False)
    with open(paths["csv"], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    expect(len(frame) == len(rows) == len(report["findings"]) + len(counted), f"{paths['csv'].name}: {len(frame)} rows")
    for row, finding in zip(rows, report["findings"]):
        expect(row["fingerprint"] == finding["fingerprint"] and row["path"] == finding["location"]["path"],
               f"{paths['csv'].name}: another finding than in JSON: {row}")
        expect(not any(cell.lstrip(" ")[:1] in {"=", "+", "-", "@", "\t", "\r"} for cell in row.values()),
               f"{paths['csv'].name}: a spreadsheet would run a cell: {row}")
    book = openpyxl.load_workbook(paths["xlsx"])
    expect(len(book.sheetnames) == 3, f"{paths['xlsx'].name}: sheets {book.sheetnames}")
    sheet = list(book.worksheets[2].iter_rows(values_only=True))
    expect(len(sheet) == len(rows) + 1, f"{paths['xlsx'].name}: {len(sheet)} rows")
    for cells, row in zip(sheet[1:], rows):
        shown = ["" if cell is None else str(cell) for cell in cells]
        expect(shown == [cell[1:] if cell.startswith("'") else cell for cell in row.values()],
               f"{paths['xlsx'].name}: other cells than in CSV: {shown}")
    expect(not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row),
           f"{paths['xlsx'].name}: a formula")
    frames = pandas.read_excel(paths["xlsx"], sheet_name=None)
    total = sum(rule["count"] for rule in report["rules"])
    expect(sum(list(frames.values())[1].iloc[:, 5]) == total, f"{paths['xlsx'].name}: counts of rules")


def check_office(paths):
    """LibreOffice opens the workbook and the table, where it is there."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        return "LibreOffice is not there"
    for form in ("xlsx", "csv"):
        run = subprocess.run([office, f"-env:UserInstallation=file://{place}/office", "--headless", "--convert-to", "ods",
                              "--outdir", str(place / "office-out"), str(paths[form])], capture_output=True, text=True, timeout=100)
        made = place / "office-out" / (paths[form].stem + ".ods")
        expect(run.returncode == 0 and made.exists(), f"LibreOffice does not open {paths[form].name}: {run.stderr}")
        if made.exists():
            made.unlink()
    return "LibreOffice opens table and workbook"


def check_markdown(path, report):
    text = path.read_text(encoding="utf-8")
    expect(len(text) < 65_536, f"{path.name}: too long for a comment")
    for line in text.splitlines():
        if line.startswith("| "):
            bars = len(re.findall(r"(?<!\\)\|", line))
            expect(bars == 7, f"{path.name}: a row with {bars} bars: {line}")
    expect("<script" not in text.replace("`", "") or "`" in text, f"{path.name}: markup")


def check_html(path):
    text = path.read_text(encoding="utf-8")
    expect(len(text.encode()) < 2_000_000, f"{path.name}: {len(text.encode())} bytes")
    expect("<script" not in text and not re.search(r"(src|href)=\"(?!#)", text), f"{path.name}: something from outside")


with tempfile.TemporaryDirectory() as folder:
    place = pathlib.Path(folder)
    (place / "årlig lista, del 1.json").write_text(broken_feed(), encoding="utf-8")
    (place / "giltig.json").write_text(feed([{"id": "ks-1", "title": "Motion om cykelbanor", "kind": "motion"}]), encoding="utf-8")
    (place / "avbruten.json").write_text(broken_feed()[:4000], encoding="utf-8")
    many = feed([{"id": f"ks-{number}", "title": "Motion om cykelbanor", "kind": "moton", f"x{number % 900}": 1}
                 for number in range(30_000)])
    (place / "många.json").write_text(many, encoding="utf-8")
    subprocess.run([DIARIUM, "convert", "giltig.json", "-o", "tabeller.zip", "-q"], cwd=place, check=True)
    pages, office, sizes = [], "", []
    for name, flags in (("årlig lista, del 1.json", ["--max-findings", "12"]), ("giltig.json", []), ("avbruten.json", []),
                        ("många.json", []), ("tabeller.zip", [])):
        for language in ("sv", "en"):
            paths = reports(name, language, *flags)
            report = json.loads(paths["json"].read_text(encoding="utf-8"))
            check_junit(paths["junit"], report)
            check_gitlab(paths["gitlab"], report)
            check_github(paths["github"], report)
            check_tables(paths, report)
            check_markdown(paths["markdown"], report)
            check_html(paths["html"])
            sizes.append(paths["html"].stat().st_size)
            if name != "tabeller.zip":
                pages.append((paths["html"], language))
        if name.startswith("årlig"):
            office = check_office(paths)
    long = "Kommunstyrelsen föreslår att kommunfullmäktige beslutar att avslå motionen i dess helhet. " * 4
    (place / "nyare.json").write_text(
        feed([{"id": "ks-1", "title": "Motion om cykelbana", "kind": "moton", "summary": long}, {"id": "ks-2", "title": "<b>Bro"}]),
        encoding="utf-8")
    for language in ("sv", "en"):
        page = place / f"nyare.diff.{language}.html"
        run = subprocess.run([DIARIUM, "diff", "giltig.json", "nyare.json", "--format", "html", "--lang", language, "-q",
                              "--as-of", "2026-01-31", "-o", page.name], cwd=place, capture_output=True, text=True)
        expect(run.returncode == 1, f"diff: exit {run.returncode}: {run.stderr}")
        check_html(page)
        pages.append((page, language))
    seen = reports_page.check(pages, expect, PICTURES)
    print(f"reports: 10 reports of each of {len(FORMATS)} formats are read by the programs they are for; {office}; pages of at most "
          f"{max(sizes):,} bytes; {seen}")
sys.exit(1 if bad else 0)
