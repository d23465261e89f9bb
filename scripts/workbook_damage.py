"""Damages workbooks and lets diarium validate them: workbook_damage.py DIARIUM N SEED [--bombs] [--keep FOLDER] [SEEDFILE…].

A damage changes bytes of the archive, or the XML of a part, which is packed again properly: attributes, tags, references,
texts, whole parts. Whatever comes of it, the command ends by itself within SECONDS, with exit code 0, 1 or 2 and a report
that is JSON, and takes at most MEBIBYTES of memory. With --bombs small files that become very large are read too.
"""

import io
import json
import os
import pathlib
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import zipfile

from workbook_bombs import BOMBS
from workbook_seeds import seeds
from workbook_sparse import SPARSE

SECONDS = 10
MEBIBYTES = 300
ODD = [
    "", "0", "-1", "1", "2", "16384", "16385", "1048576", "1048577", "2147483648", "9223372036854775807",
    "99999999999999999999999", "1e308", "1e-320", "NaN", "inf", "0x10", "A1", "XFD1048576", "XFE1", "A1048577", "A0", "$B$2",
    "A1:XFD1048576", "s", "str", "inlineStr", "b", "e", "d", "n", "true", "yyyy-mm-dd", "[h]:mm", "../../../etc/passwd",
    "/xl/workbook.xml", "xl/worksheets/sheet1.xml", "rId1", "å", "\U0001f600", "x" * 70000, "&#0;", "&#xFFFF;", "&amp;", "&x;",
]  # fmt: skip
TAGS = [
    "<row>", "</row>", '<row r="2">', "<c>", "</c>", "<c/>", "<v>", "</v>", "<v>1</v>", "<is><t>x</t></is>", "<f>A1</f>",
    "<!-- ", " -->", "<![CDATA[", "]]>", "<?x ", "?>", "<sheetData>", "</sheetData>", "<sheetData/>", "<si/>", "<t>", "</t>",
    '<!DOCTYPE a [<!ENTITY b "c">]>', "<a:row xmlns:a='a'>", "_xD800_", "_x0000_", "\x00", "\ufeff", "<a>" * 300, "\r\n", ">",
    "<table:table-row table:number-rows-repeated='1048576'/>", "<text:p>", "</text:p>", "<text:s text:c='1000000000'/>",
]  # fmt: skip


ELEMENT = re.compile(
    r"<(\w+:)?(c|row|si|is|t|v|f|r|sheet|xf|numFmt|Relationship|col|mergeCell|comment|workbookPr|table|table-row|table-cell|p|s)\b"
    r"[^<>]*?(?:/>|>.*?</(?:\w+:)?\2>)", re.S
)  # fmt: skip


def unpacked(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as book:
        return {name: book.read(name) for name in book.namelist()}


def packed(parts: dict[str, bytes], draw: random.Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", draw.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]), compresslevel=1) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return out.getvalue()


def of_bytes(whole: bytes, draw: random.Random) -> bytes:
    """Bytes that are flipped, cut, doubled or overwritten."""
    data = bytearray(whole)
    for _ in range(draw.randint(1, 3)):
        at = draw.randrange(len(data)) if data else 0
        kind = draw.randrange(5)
        if kind == 0:
            for _ in range(draw.randint(1, 8)):
                if data:
                    data[draw.randrange(len(data))] ^= 1 << draw.randrange(8)
        elif kind == 1:
            del data[at : at + draw.choice([1, 4, 100, len(data)])]
        elif kind == 2:
            data[at:at] = data[at : at + draw.randint(1, 300)]
        elif kind == 3:
            data[at : at + 4] = draw.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"])
        else:
            # Records of the directory, which is behind all else.
            at = max(0, len(data) - draw.randint(1, 600))
            data[at : at + 2] = draw.choice([b"\xff\xff", b"\0\0", b"\1\0"])
    return bytes(data)


def of_xml(text: str, draw: random.Random) -> str:
    """A part of which attributes, tags or texts are changed."""
    for _ in range(draw.randint(1, 3)):
        kind = draw.choice([0, 1, 1, 2, 7, 7, 9, 9, 9, 9, 10, draw.randrange(9)])
        attributes = list(re.finditer(r'="([^"]*)"', text))
        tags = list(re.finditer(r"<[^<>]*>", text))
        if kind <= 2 and attributes:
            at = draw.choice(attributes)
            value = draw.choice(ODD) if kind else draw.choice(attributes)[1]
            text = text[: at.start(1)] + value + text[at.end(1) :]
        elif kind == 3 and tags:
            at = draw.choice(tags)
            text = text[: at.start()] + draw.choice(["", at[0] * 2, at[0] * 1000]) + text[at.end() :]
        elif kind == 4:
            at = draw.randrange(len(text) + 1)
            text = text[:at] + draw.choice(TAGS) + text[at:]
        elif kind == 5 and len(tags) > 1:
            one, other = sorted(draw.sample(range(len(tags)), 2))
            first, last = tags[one].start(), tags[other].end()
            text = text[:last] + text[first:last] * draw.choice([1, 1, 20]) + text[last:]
        elif kind == 6 and tags:
            at = draw.choice(tags).end()
            text = text[:at] + draw.choice(TAGS) + text[at:]
        elif kind >= 9:
            # Whole elements are taken away, doubled or put elsewhere: the part remains XML.
            found = list(ELEMENT.finditer(text))
            if found:
                one, other = draw.choice(found), draw.choice(found)
                if kind == 9:
                    text = text[: one.start()] + one[0] * draw.choice([0, 0, 2, 2, 500]) + text[one.end() :]
                else:
                    text = text[: other.start()] + one[0] + text[other.end() :]
        elif kind == 7:
            texts = list(re.finditer(r">([^<>]+)<", text))
            if texts:
                at = draw.choice(texts)
                text = text[: at.start(1)] + draw.choice(ODD) + text[at.end(1) :]
        else:
            at = draw.randrange(len(text) + 1)
            text = text[:at] + text[at + draw.randint(1, 60) :]
        text = text[: 8 << 20]
    return text


def damaged(whole: bytes, draw: random.Random) -> bytes:
    if draw.randrange(8) == 0:
        return of_bytes(whole, draw)
    parts = unpacked(whole)
    names = list(parts)
    # What is read is damaged more often than what is not.
    weights = [8 if re.search(r"sheet\d|content\.xml", name) else 3 if "theme" not in name else 1 for name in names]
    for _ in range(draw.choice([1, 1, 2])):
        name = draw.choices(names, weights)[0]
        kind = draw.randrange(12)
        if kind == 0:
            parts.pop(name, None)
        elif kind == 1:
            other = draw.choice(names)
            parts[name], parts[other] = parts.get(other, b""), parts.get(name, b"")
        elif kind == 2:
            parts[name] = of_bytes(parts.get(name, b""), draw)
        elif kind == 3:
            text = parts.get(name, b"").decode("utf-8", errors="replace")
            encoding = draw.choice(["utf-16", "utf-16-be", "utf-8-sig", "latin-1"])
            parts[name] = text.encode(encoding, errors="replace")
        else:
            text = parts.get(name, b"").decode("utf-8", errors="replace")
            parts[name] = of_xml(text, draw).encode("utf-8", errors="replace")
    return packed(parts, draw)


def validated(diarium: str, path: pathlib.Path) -> tuple[int, float, int]:
    """The exit code, the seconds and the mebibytes; ends the program where they are not as they must be."""
    begin = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        run = subprocess.Popen(
            [diarium, "validate", str(path), "--report", "json"], stdin=subprocess.DEVNULL, stdout=out, stderr=err,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1)),
        )  # fmt: skip
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        report, said = out.read(), err.read()
    seconds, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024
    wrong = None
    if run.returncode not in (0, 1, 2):
        wrong = f"ended with {run.returncode}"
    elif seconds > SECONDS:
        wrong = f"took {seconds:.1f} s"
    elif memory > MEBIBYTES:
        wrong = f"took {memory} MiB"
    else:
        try:
            json.loads(report)
        except ValueError:
            wrong = "wrote no report in JSON"
    if wrong:
        raise SystemExit(f"check-workbook-damage: {path} {wrong}:\n{said[-1500:].decode(errors='replace')}")
    return run.returncode, max(seconds, time.monotonic() - begin if seconds < 0 else seconds), memory


def main() -> None:
    arguments = sys.argv[1:]
    bombs = "--bombs" in arguments and not arguments.remove("--bombs")
    keep = None
    if "--keep" in arguments:
        at = arguments.index("--keep")
        keep = arguments[at + 1]
        del arguments[at : at + 2]
    diarium, count, seed = arguments[0], int(arguments[1]), int(arguments[2])
    work = pathlib.Path(keep or tempfile.mkdtemp())
    work.mkdir(exist_ok=True)
    whole = seeds(diarium, work) + [pathlib.Path(name) for name in arguments[3:]]
    codes: dict[int, int] = {}
    slowest, largest = (0.0, ""), (0, "")
    for path in whole:
        code, _, _ = validated(diarium, path)
        if code == 2 and path.parent == work:
            raise SystemExit(f"check-workbook-damage: {path} is not read as it is")
    contents = [path.read_bytes() for path in whole]
    for number in range(count):
        draw = random.Random(f"{seed}/{number}")
        which = draw.randrange(len(whole))
        path = work / f"damaged{whole[which].suffix}"
        path.write_bytes(damaged(contents[which], draw))
        code, seconds, memory = validated(diarium, path)
        codes[code] = codes.get(code, 0) + 1
        slowest, largest = max(slowest, (seconds, f"damage {number}")), max(largest, (memory, f"damage {number}"))
    for name, make in (BOMBS | SPARSE).items() if bombs else ():
        path = work / f"{name}.{'ods' if name.startswith('ods-') else 'xlsx'}"
        make(path)
        code, seconds, memory = validated(diarium, path)
        print(f"{name}: {path.stat().st_size:,} bytes, code {code}, {seconds:.2f} s, {memory} MiB", flush=True)
        path.unlink()
    print(
        f"{count} damaged workbooks of {len(whole)}, seed {seed}: codes {dict(sorted(codes.items()))};"
        f" at most {slowest[0]:.2f} s ({slowest[1]}), {largest[0]} MiB ({largest[1]})"
    )


if __name__ == "__main__":
    main()
