"""Compares the cells of workbooks with what openpyxl reads: workbook_cells.py DUMP FILE… [--show N].

DUMP prints the cells; it is built with `swift build -c release --package-path Fuzz/Dump`. Numbers are compared by value,
dates by their text, all else exactly. Each file is equal, refused by us, refused by openpyxl, refused by both, or different; what is not equal is told with its
reason or its first cells. It ends with 1 where a dump does not end by itself; what differs is for a person to judge.
"""

import collections
import csv
import datetime
import io
import pathlib
import re
import subprocess
import sys
import warnings

import openpyxl
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.utils.datetime import to_ISO8601

SECONDS = 20
csv.field_size_limit(1 << 30)


class Crash(Exception):
    """The dump did not end by itself."""


def ours(dump: str, path: pathlib.Path) -> dict[str, dict[tuple[int, int], str]] | str:
    """The cells of each sheet that have a text; or why there are none."""
    try:
        run = subprocess.run([dump, str(path)], capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise Crash(f"not read within {SECONDS} s") from None
    if run.returncode != 0:
        raise Crash(f"ended with {run.returncode}: {run.stderr[-300:]!r}")
    out, sheets = io.BytesIO(run.stdout), {}
    while line := out.readline():
        kind, _, rest = line.decode().rstrip("\n").partition(" ")
        if kind != "sheet":
            return rest
        name, rows = (out.read(int(size)) for size in rest.split(" "))
        out.readline()
        text = io.StringIO(rows.decode("utf-8", errors="surrogateescape"), newline="")
        # A row that is blank is a record without cells.
        sheets[name.decode()] = {
            (row, column): cell
            for row, record in enumerate(csv.reader(text), 1)
            for column, cell in enumerate(record, 1)
            if cell
        }
    return sheets


def shown(value: object) -> str:
    """The text of a value as openpyxl has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return to_ISO8601(value)
    if isinstance(value, datetime.timedelta):
        sign, total = ("-", -value) if value.total_seconds() < 0 else ("", value)
        hours, rest = divmod(total, datetime.timedelta(hours=1))
        minutes, rest = divmod(rest, datetime.timedelta(minutes=1))
        seconds = rest.total_seconds()
        return f"{sign}{hours:02}:{minutes:02}:" + (f"{int(seconds):02}" if seconds == int(seconds) else f"{seconds:06.3f}")
    return str(value)


def theirs(path: pathlib.Path) -> dict[str, dict[tuple[int, int], object]] | str:
    """The values of each sheet, or why there are none."""
    try:
        book = openpyxl.load_workbook(path, data_only=True, keep_links=False)
    except Exception as error:  # noqa: BLE001
        return f"{type(error).__name__}: {error}"[:150]
    return {
        sheet.title: {place: cell.value for place, cell in sheet._cells.items() if cell.value not in (None, "")}
        for sheet in book.worksheets
    }


def unescaped(text: str) -> str:
    """A text in which `_xHHHH_` stands for a character (ISO/IEC 29500-1, 22.9.2.19), which openpyxl leaves as it is."""
    units = re.sub(r"_x([0-9A-Fa-f]{4})_", lambda mark: chr(int(mark[1], 16)), text)
    return units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def moment(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def is_equal(our: str, their: object) -> bool:
    text = shown(their)
    if our == text or isinstance(their, str) and (our == unescaped(text) or our.replace("\r\n", "\n") == text):
        return True
    if isinstance(their, (int, float)) and not isinstance(their, bool):
        try:
            return float(our) == float(their) or abs(float(our) - their) <= 1e-15 * abs(their)
        except ValueError:
            return False
    if isinstance(their, datetime.datetime):
        day = moment(our)
        return day is not None and abs(day - their) < datetime.timedelta(milliseconds=2)
    if isinstance(their, (datetime.time, datetime.timedelta)):
        return our.split(".")[0] == text.split(".")[0]
    return isinstance(their, str) and their in ERROR_CODES and our == their


def compared(our: dict, their: dict) -> list[str]:
    """What is different, each in a line."""
    found = [f"sheet {name!r} only of us ({len(our[name])} cells)" for name in our if name not in their]
    found += [f"sheet {name!r} only of openpyxl ({len(their[name])} cells)" for name in their if name not in our]
    for name in our.keys() & their.keys():
        for place in sorted(our[name].keys() | their[name].keys()):
            mine, other = our[name].get(place), their[name].get(place)
            if mine is None or other is None or not is_equal(mine, other):
                found.append(f"{name}!R{place[0]}C{place[1]} {mine!r:.80} {other!r:.80}")
    return found


def main() -> None:
    dump, arguments = sys.argv[1], sys.argv[2:]
    most = int(arguments.pop(arguments.index("--show") + 1)) if "--show" in arguments else 3
    files = [pathlib.Path(argument) for argument in arguments if argument != "--show"]
    warnings.simplefilter("ignore")
    classes: collections.Counter[str] = collections.Counter()
    crashed = False
    for path in files:
        lines: list[str] = []
        try:
            our, their = ours(dump, path), theirs(path)
            if isinstance(our, str):
                verdict = "refused by both" if isinstance(their, str) else "refused by us"
                lines = [our] + ([their] if isinstance(their, str) else [])
            elif isinstance(their, str):
                verdict, lines = "refused by openpyxl", [their]
            else:
                lines = compared(our, their)
                verdict = "different" if lines else "equal"
        except Crash as error:
            verdict, lines, crashed = "CRASH", [str(error)], True
        classes[verdict] += 1
        if verdict != "equal":
            print(f"{verdict}\t{path}\t{len(lines)}", *lines[:most], sep="\n    ", flush=True)
    print("; ".join(f"{verdict}: {count}" for verdict, count in classes.most_common()))
    sys.exit(1 if crashed else 0)


if __name__ == "__main__":
    main()
