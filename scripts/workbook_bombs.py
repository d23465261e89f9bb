"""Small workbooks that become very large when they are read: BOMBS has what makes each, by name."""

import base64
import collections.abc
import pathlib
import random
import zipfile

MEBIBYTE = 1 << 20
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
Pieces = collections.abc.Iterable[str]


def references(*triples: tuple[str, str, str]) -> str:
    inside = "".join(f'<Relationship Id="{i}" Type="{TYPES}{t}" Target="{target}"/>' for i, t, target in triples)
    return f"<Relationships>{inside}</Relationships>"


def write(path: pathlib.Path, **parts: Pieces) -> None:
    """A workbook with one sheet; parts are pieces of text by their names, `sheet` and `strings` for instance."""
    given: dict[str, Pieces] = {
        "root": [references(("a", "officeDocument", "xl/workbook.xml"))],
        "book": ['<workbook xmlns:r="r"><sheets><sheet name="cases" r:id="a"/></sheets></workbook>'],
        "rels": [references(("a", "worksheet", "sheet.xml"), ("b", "sharedStrings", "strings.xml"), ("c", "styles", "styles.xml"))],
        "sheet": ["<worksheet><sheetData/></worksheet>"],
        "strings": ["<sst/>"],
        "styles": ["<styleSheet/>"],
    } | parts  # fmt: skip
    names = {"root": "_rels/.rels", "book": "xl/workbook.xml", "rels": "xl/_rels/workbook.xml.rels"}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as book:
        for name, pieces in given.items():
            with book.open(names.get(name, f"xl/{name}.xml"), "w", force_zip64=False) as part:
                size = 0
                for piece in pieces:
                    size += part.write(piece.encode())
                if size > 16 * MEBIBYTE:
                    # Dense enough for the limit of the ratio, by a comment that cannot be packed.
                    part.write(b"<!--" + base64.b64encode(random.Random(1).randbytes(size // 180)) + b"-->")


def around(begin: str, piece: str, count: int, end: str) -> Pieces:
    """A piece so many times, in larger pieces."""
    yield begin
    many = max(1, MEBIBYTE // len(piece))
    for _ in range(count // many):
        yield piece * many
    yield piece * (count % many) + end


def sheet(piece: str, count: int) -> Pieces:
    return around("<worksheet><sheetData>", piece, count, "</sheetData></worksheet>")


def cells(text: str, count: int) -> Pieces:
    """So many cells with a text, five in a row."""
    return sheet("<row>" + text * 5 + "</row>", count // 5)


def deep(path: pathlib.Path) -> None:
    write(path, sheet=around("<worksheet>", "<a>", 1_000_000, ""))


def sheets(path: pathlib.Path, same: bool) -> None:
    """10,000 sheets that lie at the end of the largest sheet; one part, or many."""
    count = 10_000 if same else 4000
    book = "".join(f'<sheet name="s{n}" r:id="{"a" if same else f"r{n}"}"/>' for n in range(count))
    many = {"sheet": ['<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>']}
    listed = [("a", "worksheet", "sheet.xml")]
    if not same:
        listed = [(f"r{n}", "worksheet", f"s{n}.xml") for n in range(count)]
        many |= {f"s{n}": many["sheet"] for n in range(count)}
    write(path, book=[f'<workbook xmlns:r="r"><sheets>{book}</sheets></workbook>'], rels=[references(*listed)], **many)


def comments(path: pathlib.Path) -> None:
    """A sheet with 100,000 references to one list of comments."""
    rels = [references(*((f"c{n}", "comments", "comments.xml") for n in range(100_000)))]
    write(path, comments=around("<comments>", '<comment ref="A2"/>', 400_000, "</comments>"))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/_rels/sheet.xml.rels", rels[0])


def references_of_length(path: pathlib.Path) -> None:
    long = "x" * 30_000
    write(path, rels=around("<R>", f'<Relationship Id="{long}" Type="{long}" Target="{long}"/>', 5000, "</R>"))


CONTENT = "<o:document-content xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:body><o:spreadsheet>"


def write_open(path: pathlib.Path, pieces: Pieces) -> None:
    """A workbook of OpenDocument of which pieces are the tables."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        with book.open("content.xml", "w") as part:
            size = part.write(CONTENT.encode())
            for piece in pieces:
                size += part.write(piece.encode())
            part.write(b"</o:spreadsheet></o:body></o:document-content>")
            if size > 16 * MEBIBYTE:
                part.write(b"<!--" + base64.b64encode(random.Random(1).randbytes(size // 180)) + b"-->")


def table(rows: str) -> str:
    return f"<t:table t:name='a'>{rows}</t:table>"


def row(cells: str, times: int = 1) -> str:
    return f"<t:table-row t:number-rows-repeated='{times}'>{cells}</t:table-row>"


FULL = "<t:table-cell t:number-columns-repeated='16384'><x:p>text</x:p></t:table-cell>"
SHARED = '<c t="s"><v>0</v></c>'
BOMBS: dict[str, collections.abc.Callable[[pathlib.Path], None]] = {
    "text": lambda path: write(path, strings=around("<sst><si><t>", "x" * 1000, 500_000, "</t></si></sst>")),
    "inline": lambda path: write(
        path, sheet=around('<worksheet><sheetData><row><c t="inlineStr"><is><t>', "x" * 1000, 500_000, "</t></is></c></row></sheetData></worksheet>")
    ),  # fmt: skip
    "attribute": lambda path: write(path, sheet=around('<worksheet a="', "x" * 1000, 100_000, '"/>')),
    "tags-in-attribute": lambda path: write(path, sheet=around('<worksheet a="', ">", 3_000_000, '"/>')),
    "names-in-attribute": lambda path: write(path, sheet=around('<worksheet a="', "sheetData>", 400_000, '"/>')),
    "attributes": lambda path: write(path, sheet=around("<worksheet>", f'<a b="{"x" * 3_900_000}"/>', 100, "</worksheet>")),
    "zeros": lambda path: write(path, sheet=around("", "\0" * 1000, 500_000, "")),
    "shared": lambda path: write(path, strings=["<sst>", *["<si><t>" + "x" * 32_000 + "</t></si>"] * 40, "</sst>"], sheet=cells(SHARED, 800_000)),
    "scattered": lambda path: write(
        path, strings=["<sst>", *["<si><t>" + "x" * 8100 + "</t></si><si><t>y</t></si>"] * 9000, "</sst>"],
        sheet=sheet("<row>" + "".join(f'<c t="s"><v>{n}</v></c>' for n in range(1, 16_384, 32)) + "</row>", 1000),
    ),  # fmt: skip
    "last-cell": lambda path: write(path, sheet=sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 1)),
    "last-column": lambda path: write(path, sheet=sheet('<row><c/><c/></row>' * 10, 100_000)),
    "last-columns": lambda path: write(
        path, sheet=["<worksheet><sheetData>", *(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 100_000)), "</sheetData></worksheet>"]
    ),  # fmt: skip
    "wide-rows": lambda path: write(path, strings=["<sst><si><t>" + "x" * 32_000 + "</t></si></sst>"], sheet=sheet("<row>" + SHARED * 16_384 + "</row>", 2)),
    "one-part": lambda path: sheets(path, same=True),
    "many-sheets": lambda path: sheets(path, same=False),
    "comments": comments,
    "references": references_of_length,
    "styles": lambda path: write(path, styles=around("<styleSheet><cellXfs>", '<xf numFmtId="14"/>', 5_000_000, "</cellXfs></styleSheet>")),
    "formats": lambda path: write(
        path, styles=around("<styleSheet>", "".join(f'<numFmt numFmtId="{n}" formatCode="{"y" * 900}"/>' for n in range(1000)), 300, "</styleSheet>")
    ),  # fmt: skip
    "deep": deep,
    "merged": lambda path: write(path, sheet=around("<worksheet><sheetData/><mergeCells>", '<mergeCell ref="A1:B2"/>', 5_000_000, "</mergeCells></worksheet>")),
    "hidden": lambda path: write(
        path, sheet=["<worksheet><cols>", *['<col min="1" max="16384" hidden="1"/>'] * 100_000, "</cols><sheetData>", *list(cells("<c><v>1</v></c>", 1_000_000))[1:]]
    ),  # fmt: skip
    "entities": lambda path: write(
        path, strings=['<!DOCTYPE a [<!ENTITY a "xxxxxxxxxx">', *(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij")), "]><sst><si><t>&j;</t></si></sst>"]
    ),  # fmt: skip
    "empty-cells": lambda path: write(path, sheet=sheet("<row>" + "<c/>" * 16_000 + "</row>", 1000)),
    "empty-rows": lambda path: write(path, sheet=sheet("<row/>", 1_000_000)),
    "lines": lambda path: write(path, sheet=around("<worksheet><sheetData/>", "\n", 150_000_000, "</worksheet>")),
    "runs": lambda path: write(path, strings=around("<sst><si>", "<r/>", 30_000_000, "</si></sst>")),
    "empty-strings": lambda path: write(path, strings=around("<sst>", "<si/>", 20_000_000, "</sst>")),
    "ods-full": lambda path: write_open(path, [table(row(FULL, 1_048_576))]),
    "ods-rows": lambda path: write_open(path, [table(row("<t:table-cell><x:p>a</x:p></t:table-cell>", 1_048_576)) * 3000]),
    "ods-tables": lambda path: write_open(
        path, [table(row("<t:table-cell/>", 1_048_575) + row("<t:table-cell><x:p>a</x:p></t:table-cell>")) * 9000]
    ),  # fmt: skip
    "ods-blanks": lambda path: write_open(path, [table(row("<t:table-cell><x:p><x:s x:c='1000000000'/></x:p></t:table-cell>"))]),
    "ods-text": lambda path: write_open(
        path, around("<t:table t:name='a'><t:table-row><t:table-cell><x:p>", "x" * 1000, 500_000, "</x:p></t:table-cell></t:table-row></t:table>")
    ),  # fmt: skip
    "ods-paragraphs": lambda path: write_open(
        path, around("<t:table t:name='a'><t:table-row><t:table-cell>", "<x:p/>", 20_000_000, "</t:table-cell></t:table-row></t:table>")
    ),  # fmt: skip
    "ods-spans": lambda path: write_open(
        path, around("<t:table t:name='a'><t:table-row><t:table-cell><x:p>", "<x:span/>", 16_000_000, "</x:p></t:table-cell></t:table-row></t:table>")
    ),  # fmt: skip
    "ods-hidden": lambda path: write_open(
        path, [table("<t:table-column t:visibility='collapse'/><t:table-column/>" * 8000 + row("<t:table-cell><x:p>a</x:p></t:table-cell>" * 100) * 3000)]
    ),  # fmt: skip
    "marks": lambda path: write(path, strings=around("<sst><si><t>", "_x0041_", 2_000_000, "</t></si></sst>")),
}  # fmt: skip
