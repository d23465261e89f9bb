"""Lets LibreOffice open workbooks, change a cell and save them: workbook_trips.py DIARIUM FOLDER

Every feed of FOLDER/*.json is written as a workbook. LibreOffice opens it, in Swedish and in English, appends a word to the
title of the first case, and saves it as XLSX and as ODS. What is read from that must be the feed with that change; every other
difference must have a finding at its cell. LibreOffice makes LF of CRLF and CR in texts, which nothing in the file can tell:
these are counted apart. Run by the Python that has LibreOffice's `uno`.
"""
import json
import pathlib
import subprocess
import sys
import time

WORD = " ändrad"


def flat(value, path=""):
    """The values of a document, by their paths; records of lists by their ids."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from flat(inner, f"{path}/{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from flat(inner, f"{path}/{inner.get('id', number) if isinstance(inner, dict) else number}")
    else:
        yield path, value


def is_line_end(before, after):
    """Whether two texts differ only in how their lines end."""
    return isinstance(before, str) and before.replace("\r\n", "\n").replace("\r", "\n") == after


def office(folder, locale):
    """Starts LibreOffice with a profile of its own, in a language."""
    import uno
    from com.sun.star.beans import PropertyValue

    profile = f"file://{folder}/profile-{locale}"
    pipe = f"diarium-{locale}"
    settings = folder / f"profile-{locale}" / "user"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">'
        f"<value>{locale}</value></prop></item></oor:items>", encoding="utf-8")
    process = subprocess.Popen(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstance("com.sun.star.frame.Desktop"), PropertyValue
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice does not answer")


def change(desktop, PropertyValue, source, targets):
    """Opens a workbook, changes a cell, and saves it under several names."""
    def option(name, value):
        made = PropertyValue()
        made.Name, made.Value = name, value
        return made

    book = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (option("Hidden", True),))
    sheet = book.Sheets.getByName("cases")
    column = next(i for i in range(100) if sheet.getCellByPosition(i, 0).String == "title")
    cell = sheet.getCellByPosition(column, 1)
    cell.String = cell.String + WORD
    for target, name in targets:
        book.storeToURL(f"file://{target}", (option("FilterName", name),))
    book.close(True)


def main():
    diarium, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    lost = equal = found = ends = 0
    feeds = sorted(folder.glob("*.json"))
    for feed in feeds:
        run = subprocess.run([diarium, "convert", feed, "-o", feed.with_suffix(".xlsx"), "--force"], capture_output=True)
        if not feed.with_suffix(".xlsx").exists():
            sys.exit(run.stderr.decode())
    for locale in ("sv-SE", "en-US"):
        process, desktop, PropertyValue = office(folder, locale)
        try:
            for feed in feeds:
                targets = [(folder / f"{feed.stem}-{locale}.xlsx", "Calc MS Excel 2007 XML"),
                           (folder / f"{feed.stem}-{locale}.ods", "calc8")]
                change(desktop, PropertyValue, feed.with_suffix(".xlsx"), targets)
        finally:
            process.terminate()
            process.wait()
        for feed in feeds:
            canonical = subprocess.run([diarium, "fmt", feed], capture_output=True).stdout
            before = json.loads(canonical)
            before["cases"][0]["title"] += WORD
            before = dict(flat(before))
            for ending in ("xlsx", "ods"):
                saved = folder / f"{feed.stem}-{locale}.{ending}"
                result = subprocess.run([diarium, "convert", saved, "--to", "json"], capture_output=True)
                report = json.loads(subprocess.run([diarium, "validate", saved, "--report", "json", "--max-findings", "100000"],
                                                   capture_output=True).stdout)
                after = dict(flat(json.loads(result.stdout))) if result.stdout else {}
                different = [path for path in before.keys() | after.keys() if before.get(path) != after.get(path)]
                told = {(f.get("entity_id"), f["location"].get("column_name")) for f in report["findings"]}
                missing = []
                for path in sorted(different):
                    if any(column and path.endswith("/" + column) and (entity or "") in path for entity, column in told):
                        found += 1
                    elif is_line_end(before.get(path), after.get(path)):
                        ends += 1
                    else:
                        missing.append(path)
                equal += len(before) - len(different)
                lost += len(missing)
                for path in missing[:8]:
                    print(f"  {saved.name} {path}: {before.get(path)!r:.60} became {after.get(path)!r:.60}")
                print(f"{saved.name}: {len(before)} values, {len(different)} differ, {len(missing)} of them without a finding")
    print(f"workbook trips: {equal} values equal, {found} changed and found, {ends} with other line ends, {lost} not found")
    sys.exit(1 if lost else 0)


main()
