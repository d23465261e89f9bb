"""Small workbooks of which each byte becomes many cells, columns or rows: SPARSE has what makes each, by name.

Those of workbook_bombs.py are large in one part; these say the same little thing again and again, or are far apart.
"""

import collections.abc
import pathlib

from workbook_bombs import MEBIBYTE, references, row, sheet, table, write, write_open

STYLES = '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>'
GAP = "<t:table-cell t:number-columns-repeated='255'/>"
ONE = "<t:table-cell><x:p>a</x:p></t:table-cell>"


def column(number: int) -> str:
    """The letters of a column, from 0."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def inline(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def books(path: pathlib.Path, text: str, count: int, **parts: list[str]) -> None:
    """A workbook with so many sheets that are alike."""
    listed = [(f"r{n}", "worksheet", f"s{n}.xml") for n in range(count)]
    names = "".join(f'<sheet name="{f"s{n}" if n else "cases"}" r:id="r{n}"/>' for n in range(count))
    write(
        path, book=[f'<workbook xmlns:r="r"><sheets>{names}</sheets></workbook>'],
        rels=[references(*listed, ("b", "sharedStrings", "strings.xml"), ("c", "styles", "styles.xml"))],
        styles=[STYLES], **parts, **{f"s{n}": [f"<worksheet><sheetData>{text}</sheetData></worksheet>"] for n in range(count)},
    )  # fmt: skip


def full(cells: str, count: int = 31) -> collections.abc.Callable[[pathlib.Path], None]:
    """As many sheets as an archive may have without a look at its ratio, each as large as an entry may be."""
    text = f"<row>{cells}</row>"
    return lambda path: books(path, text * (16 * MEBIBYTE // len(text) - 1), count, strings=["<sst><si><t>y</t></si></sst>"])


def scattered(text: str, path: pathlib.Path) -> None:
    """Cells that look up a text here and a text there."""
    cells = "".join(f'<c t="s"><v>{number}</v></c>' for number in range(1, 16_384, 32))
    write(path, strings=["<sst>", *[f"<si><t>{text}</t></si><si><t>y</t></si>"] * 9000, "</sst>"], sheet=sheet(f"<row>{cells}</row>", 9000))


def beside(size: int, path: pathlib.Path) -> None:
    """Cells whose short text stands beside a long one."""
    strings = ["<sst>", *["<si><t>y</t></si><si><t>" + "x" * size + "</t></si>"] * (16 * MEBIBYTE // size), "</sst>"]
    write(path, strings=strings, sheet=sheet("<row>" + '<c t="s"><v>0</v></c>' * 1000 + "</row>", 500))


def apart(path: pathlib.Path) -> None:
    """Headings, and cells below them, 256 columns from each other."""
    columns = [column(number) for number in range(0, 16_384, 256)]
    names = ["id", "title", *(f"h{number}" for number in range(62))]
    heads = "".join(f'<c r="{c}1" t="inlineStr"><is><t>{name}</t></is></c>' for c, name in zip(columns, names))
    rows = [f'<row r="{n}">' + "".join(f'<c r="{c}{n}"><v>{n}</v></c>' for c in columns) + "</row>" for n in range(2, 11_000)]
    write(path, sheet=["<worksheet><sheetData>", f'<row r="1">{heads}</row>', *rows, "</sheetData></worksheet>"])


def far_rows(path: pathlib.Path) -> None:
    """Rows 256 from each other."""
    books(path, "".join(f'<row r="{n}"><c><v>1</v></c></row>' for n in range(256, 1_048_577, 256)), 60)


def headings(path: pathlib.Path) -> None:
    """Sheets as wide as can be, of headings that are no columns."""
    names = inline("id") + inline("title") + "".join(inline(f"titel{number}") for number in range(16_000))
    books(path, f"<row>{names}</row><row>{inline('1') * 16_000}</row>", 8)


SPARSE: dict[str, collections.abc.Callable[[pathlib.Path], None]] = {
    "scattered-more": lambda path: scattered("x" * 8100, path),
    "scattered-short": lambda path: scattered("x", path),
    "beside-long": lambda path: beside(16 * MEBIBYTE - 100, path),
    "beside-many": lambda path: beside(70_000, path),
    "full-of-blanks": full("<c/>" * 16_000),
    "full-of-digits": full("<c><v>1</v></c>" * 10_000),
    "full-of-numbers": full("<c><v>0.12345678901234567</v></c>" * 10_000),
    "full-of-dates": full('<c s="1"><v>43890</v></c>' * 10_000),
    "full-of-texts": full('<c t="s"><v>0</v></c>' * 10_000),
    "full-of-quotes": full(inline('"' * 32_000) * 10),
    "full-of-formulas": full("<c><f/><v>1</v></c>" * 10_000),
    "full-of-rows": full("<c><v>1</v></c>"),
    "many-numbers": full("".join(f"<c><v>0.1234567890{n}</v></c>" for n in range(100_000, 110_000)), 3),
    "apart": apart,
    "far-rows": far_rows,
    "headings": headings,
    "ods-apart": lambda path: write_open(path, [table(row((GAP + ONE) * 64) * 5400)] * 5),
    "ods-far-rows": lambda path: write_open(path, [table((row("<t:table-cell/>", 255) + row(ONE)) * 4096)] * 60),
    "ods-numbers": lambda path: write_open(path, [table(row("<t:table-cell x:value-type='float' x:value='0.12345678901234567'/>" * 1000) * 1400)]),
    "ods-twice": lambda path: write_open(path, [table(row("<t:table-cell t:number-columns-repeated='2'><x:p>a</x:p></t:table-cell>" * 8000) * 60)] * 4),
    "ods-columns": lambda path: write_open(path, [table("<t:table-column t:number-columns-repeated='2'/>" * 3_900_000 + row(ONE))]),
    "ods-attributes": lambda path: write_open(path, [table(row("<t:table-cell " + " ".join(f"t:a{n}=''" for n in range(1000)) + "/>") * 6000)]),
}  # fmt: skip
