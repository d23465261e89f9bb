"""Workbooks as programs write them: seeds(DIARIUM, FOLDER) writes some and gives their paths.

diarium, openpyxl, XlsxWriter and pandas write those that they can, and LibreOffice if it is there and LIBREOFFICE=1.
"""

import datetime
import os
import pathlib
import shutil
import subprocess

HEADINGS = ["id", "title", "kind", "opened", "summary"]
ROWS = [
    ["ks-1", "Cykelbanor i Ekeby", "motion", datetime.date(2024, 3, 1), "En rad\nen till, med \"citat\" & <tecken>"],
    ["ks-2", "Budget 2025", "annat", datetime.datetime(2024, 5, 6, 12, 30), "å ä ö \U0001f600 _x000A_ \t blank "],
    ["ks-3", 17, True, datetime.time(8, 15), 0.1],
]  # fmt: skip
HEAD = [("title", "Ekeby"), ("publisher.name", "Ekeby kommun"), ("license", "CC0-1.0"), ("language", "sv")]


def of_openpyxl(path: pathlib.Path, streams: bool, epoch: bool) -> None:
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = openpyxl.Workbook(write_only=streams)
    if epoch:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.create_sheet("cases")
    for row in [HEADINGS, *ROWS]:
        sheet.append(row)
    head = book.create_sheet("feed")
    for row in HEAD:
        head.append(row)
    if not streams:
        book.remove(book["Sheet"])
        sheet["F2"] = "=A2&B2"
        sheet["B3"].comment = Comment("en anteckning", "någon")
        sheet.merge_cells("A6:B7")
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True
        sheet.auto_filter.ref = "A1:E4"
        head.sheet_state = "hidden"
    book.save(path)


def of_xlsxwriter(path: pathlib.Path, constant: bool) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": constant, "default_date_format": "yyyy-mm-dd hh:mm"})
    sheet = book.add_worksheet("cases")
    for number, row in enumerate([HEADINGS, *ROWS]):
        for column, value in enumerate(row):
            if isinstance(value, (datetime.date, datetime.time)):
                sheet.write_datetime(number, column, value)
            else:
                sheet.write(number, column, value)
        sheet.write_formula(number, 5, "=A1", None, "ks")
    if not constant:
        sheet.write_rich_string(5, 0, "en ", book.add_format({"bold": True}), "fet", " text")
        sheet.write_url(6, 0, "https://ekeby.example/", string="länk")
    head = book.add_worksheet("feed")
    for number, row in enumerate(HEAD):
        head.write_row(number, 0, row)
    book.close()


def of_pandas(path: pathlib.Path) -> None:
    import pandas

    with pandas.ExcelWriter(path) as writer:
        pandas.DataFrame(ROWS, columns=HEADINGS).to_excel(writer, sheet_name="cases", index=False)
        pandas.DataFrame(HEAD).to_excel(writer, sheet_name="feed", index=False, header=False)


def seeds(diarium: str, work: pathlib.Path) -> list[pathlib.Path]:
    found: list[pathlib.Path] = []

    def run(name: str, *arguments: str) -> None:
        path = work / name
        path.unlink(missing_ok=True)
        done = subprocess.run([diarium, *arguments, "-o", str(path)], capture_output=True, check=False)
        if path.exists():
            found.append(path)
        else:
            print(f"workbook_seeds: no {name}: {done.stderr.decode(errors='replace').strip()[:300]}")

    for feed in sorted(pathlib.Path("exports").glob("feed.json")):
        if feed.stat().st_size < 2 << 20:
            run(f"{feed.stem}.xlsx", "convert", str(feed))
            if os.environ.get("ODS"):
                run(f"{feed.stem}.ods", "convert", str(feed))
            run(f"{feed.stem}-simple.xlsx", "convert", str(feed), "--view", "simple")
    for name, make in {
        "openpyxl": lambda path: of_openpyxl(path, False, False),
        "openpyxl-stream": lambda path: of_openpyxl(path, True, False),
        "openpyxl-1904": lambda path: of_openpyxl(path, False, True),
        "xlsxwriter": lambda path: of_xlsxwriter(path, False),
        "xlsxwriter-stream": lambda path: of_xlsxwriter(path, True),
        "pandas": of_pandas,
    }.items():
        try:
            make(work / f"{name}.xlsx")
            found.append(work / f"{name}.xlsx")
        except ImportError:
            pass
    office = shutil.which("soffice") if os.environ.get("LIBREOFFICE") else None
    for form in ("xlsx", "ods") if office else ():
        if form == "ods" and not os.environ.get("ODS"):
            continue
        out = work / "office"
        subprocess.run(
            [office, "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", form, "--outdir", str(out),
             str(work / "openpyxl.xlsx"), str(work / "xlsxwriter.xlsx")], capture_output=True, timeout=180, check=False,
        )  # fmt: skip
        for path in sorted(out.glob(f"*.{form}")):
            found.append(path.rename(work / f"office-{path.name}"))
    return found
