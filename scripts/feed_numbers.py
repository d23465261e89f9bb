"""Looks for Swedish personal identity numbers in files, archives and workbooks."""
import pathlib
import re
import zipfile

# A year of two or four digits, a month, a day (of a coordination number 60 more), a birth number of four digits. Digests,
# names and longer numbers have a letter or a digit beside them.
NUMBER = re.compile(rb"(?<![0-9A-Za-z_.])(?:1[89]|20)?([0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01]))"
                    rb"[-+ ]?([0-9]{4})(?![0-9A-Za-z_])")
# The mark of a ZIP file.
ZIP = b"PK\x03\x04"


def luhn(digits):
    total = 0
    for place, digit in enumerate(digits):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value // 10 + value % 10
    return total % 10 == 0


def found_in(data):
    """Where numbers stand, without the last digits of any."""
    for match in NUMBER.finditer(data):
        if luhn((match[1] + match[2]).decode("ascii")):
            yield f"a personal identity number at byte {match.start()}, {match[1].decode('ascii')}-****"


def found(path: pathlib.Path):
    data = path.read_bytes()
    if not data.startswith(ZIP):
        return list(found_in(data))
    with zipfile.ZipFile(path) as archive:
        return [f"{name}: {what}" for name in archive.namelist() for what in found_in(archive.read(name))]
