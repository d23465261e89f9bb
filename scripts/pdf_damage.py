"""Makes PDFs of the texts that the tests import, damages them, and imports each: pdf_damage.py DIARIUM TEXTS WORK N SEED.

A damage changes bytes, numbers of the structure (lengths, offsets, counts), words of its syntax, or cuts or repeats a
part. Import must end by itself within seconds, with exit code 0, 1 or 2, and write a whole feed or none; and it must
read the PDFs that are not damaged.
"""

import json
import pathlib
import random
import re
import subprocess
import sys
import zlib

SECONDS = 30


def escaped(line: str) -> bytes:
    text = line.encode("cp1252", errors="replace")
    return re.sub(rb"([\\()])", rb"\\\1", text)


def pdf(text: str, packed: bool) -> bytes:
    """A PDF of one font whose pages have 50 lines of the text each."""
    lines = text.split("\n")
    pages = [lines[at : at + 50] for at in range(0, len(lines), 50)]
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode())
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for number, page in enumerate(pages):
        shown = b"".join(b"(" + escaped(line) + b") Tj T*\n" for line in page)
        content = b"BT /F1 10 Tf 14 TL 60 780 Td\n" + shown + b"ET"
        filters = b""
        if packed:
            content, filters = zlib.compress(content), b"/Filter/FlateDecode"
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents "
            + f"{5 + 2 * number} 0 R>>".encode()
        )
        objects.append(b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), filters, content))
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        out += b"%010d 00000 n \n" % offset
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def damaged(whole: bytes, draw: random.Random) -> bytes:
    data = bytearray(whole)
    for _ in range(draw.randint(1, 4)):
        kind = draw.randrange(7)
        at = draw.randrange(len(data)) if data else 0
        if kind == 0:
            for _ in range(draw.randint(1, 20)):
                if data:
                    data[draw.randrange(len(data))] = draw.randrange(256)
        elif kind == 1:
            del data[at:]
        elif kind == 2:
            part = data[at : at + draw.randint(1, 400)]
            data[at:at] = part * draw.choice([1, 2, 50])
        elif kind == 3:
            numbers = list(re.finditer(rb"\d+", data))
            if numbers:
                found = draw.choice(numbers)
                value = draw.choice([b"0", b"-1", b"1", b"2147483648", b"99999999999999999999", b"65536"])
                data[found.start() : found.end()] = value
        elif kind == 4:
            words = [b"endobj", b"stream", b"endstream", b"xref", b"trailer", b"/Kids", b"/Contents", b"%%EOF", b"<<"]
            data[at:at] = draw.choice(words)
        elif kind == 5:
            # A page that is its own parent, a reference to nowhere.
            references = list(re.finditer(rb"\d+ 0 R", data))
            if references:
                found = draw.choice(references)
                data[found.start() : found.end()] = draw.choice([b"2 0 R", b"4 0 R", b"999 0 R"])
        else:
            del data[at : at + draw.randint(1, 200)]
    return bytes(data)


def imported(diarium: str, path: pathlib.Path, out: pathlib.Path) -> tuple[int, str]:
    out.unlink(missing_ok=True)
    run = subprocess.run(
        [diarium, "import", "-q", str(path), "-o", str(out)],
        stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False,
    )
    said = run.stderr.decode("utf-8", errors="replace")
    if run.returncode not in (0, 1, 2, 66):
        raise SystemExit(f"check-pdf: {path} ended with {run.returncode}:\n{said[-2000:]}")
    if out.exists():
        json.loads(out.read_bytes())
    elif run.returncode == 0:
        raise SystemExit(f"check-pdf: {path} ended with 0 and wrote nothing")
    return run.returncode, said


def main() -> None:
    diarium, texts, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    count, seed = int(sys.argv[4]), int(sys.argv[5])
    whole = []
    for text in sorted(texts.glob("report-*.txt")):
        for packed in (False, True):
            path = work / f"{text.stem}{'-packed' if packed else ''}.pdf"
            path.write_bytes(pdf(text.read_text(encoding="utf-8"), packed))
            code, said = imported(diarium, path, work / "feed.json")
            cases = json.loads((work / "feed.json").read_bytes()).get("cases", []) if code < 2 else []
            if len(cases) != 1:
                raise SystemExit(f"check-pdf: {path.name} is not imported as one case:\n{said}")
            whole.append(path.read_bytes())
    draw = random.Random(seed)
    codes: dict[int, int] = {}
    for number in range(count):
        path = work / f"damaged-{number}.pdf"
        path.write_bytes(damaged(draw.choice(whole), draw))
        try:
            code, _ = imported(diarium, path, work / "feed.json")
        except subprocess.TimeoutExpired:
            raise SystemExit(f"check-pdf: damage {number} of seed {seed} is not read within {SECONDS} s") from None
        codes[code] = codes.get(code, 0) + 1
        path.unlink()
    told = ", ".join(f"{codes[code]} ended with {code}" for code in sorted(codes))
    print(f"check-pdf: {len(whole)} PDFs are imported; of {count} damaged ones {told}")


main()
