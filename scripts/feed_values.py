"""Values to draw feeds from, and to break them with."""

# Marks in Python's texts for what it would not write: a name given again, characters as escapes, a value as it stands.
AGAIN, ESCAPED, RAW = "\ue000", "\ue001", "\ue002"

SAMPLES = {
    "text": ["Kommunstyrelsen", "§ 12", "KS 2024/0180", "NO", "Två\nrader\tåäö", "👩‍👧 \x85", "null", "0"],
    "date": ["2024", "2024-02", "2024-02-29", "2023-12-31"],
    "time": ["2024-06-05T13:00:00Z", "2024-06-05T13:00:00.125+02:00"],
    "clock": ["00:00", "18:30"],
    "integer": [0, 1, 180, 2**53],
    "decimal": [0, 40, -2, 12.5, 100000000000000000000],
    "boolean": [True, False],
    "iri": ["https://exempel.se/å%20b?c=1", "urn:x"],
    "language": ["sv", "sv-SE", "zh-Hant-TW"],
    "license": ["CC0-1.0", "https://exempel.se/licens"],
    "organisation_number": ["212000-0142", "2120000142", "16212000-0142"],
    "municipality_code": ["0180", "01"],
    "email": ["registrator@exempel.se"],
    "sha256": ["0af90af9" * 8],
    "media_type": ["text/plain", "application/pdf", "text/plain; charset=utf-8"],
}
# What is nearly of a form, or just so.
EDGES = {
    "date": [
        "2023-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-01-00", "2024-1-1", "2024-04-31", "20240605",
        "5 juni 2024", "2024-06-05T00:00:00Z", "0000", "0000-12-31", "12024", "202", "-2024", "2024-", "2024-06-",
        "2024-06-5", "2024/06/05", "٢٠٢٤", "２０２４-06-05", "2024-06-05 ", "\n2024", "2024\n", "2024-06\x1005"],
    "time": [
        "2024-02-30T00:00:00Z", "2024-06-05T24:00:00Z", "2024-06-05T23:59:60Z", "2024-06-05T23:59:61Z", "2024-06-05",
        "2024-06-05T13:00:00", "2024-06-05 13:00:00Z", "2024-06-05t13:00:00z", "2024-06-05T13:00Z",
        "2024-06-05T13:00:00.Z", "2024-06-05T13:00:00,5Z", "2024-06-05T13:00:00+0200", "2024-06-05T13:00:00-23:59",
        "2024-06-05T13:00:00+24:00", "2024-06-05T13:00:00.1", "2024-06T13:00:00Z", "2024-06-05T13:00:00Z\n",
        "2024-13-05T13:00:00Z", "2024-06-05T13:00:00.123456789012345678901234567890Z"],
    "clock": ["24:00", "23:60", "9:00", "09.00", "09:00:00", "09:00\n", "０9:00", "23:59", "0９:00", " 9:00"],
    "id": [
        "KS-1", "Ks-1", "kS-1", "ks 1", "-ks", "/ks", ".ks", "_ks", "ks/", "ks//1", "å", "ks-1å", "0", "k", "ks:1",
        "ks\n", "ks\u030a", "ks\u200b",
        "ks#1", "ks,1", "ks+1", "a" * 5000, "k\u212a", "k\u0131", "a^", "a`", "a{", "a@", "a\\b"],
    "iri": [
        "www.exempel.se", "https:", "https://exempel.se/a b", "1https://x", "a+b-c.d:x", "h\u212a:x", "x:å\xa0b", "x:`",
        "x:\x7f", "x:\0", "x:\x85", "x:\u1fef", "x:<y>", "x:|", "x:\\", "x:\n", "x:y\n", ":x", "x::", "x:\ufffe",
        "x:{a}", "x:^", 'x:"', "å:x", "+a:x", "a_b:x", "x:\u2028", "mailto:a@b"],
    "language": [
        "s", "sv_SE", "sv-", "-sv", "svensk-åä", "abcdefghi", "abcdefgh", "sv-123456789", "sv-12345678", "s1", "sv\n",
        "sv--SE", "s\u0131", "\u017fv", "sv-\u212a"],
    "license": [
        "CC0 1.0", "fri licens", "-MIT", "+MIT", "MIT+", "MIT or X", "MIT:", "x:y", "0BSD", "0:x", "CC0\n", "å",
        "x:\0", ".x"],
    "organisation_number": [
        "212000-0143", "2120000141", "211000-0142", "161212000-0142", "16212000-0142", "1621200001428", "16162000-0146",
        "212000--0142", "21200-00142", "212000 0142", "212000-014", "212000–0142", "16212000142", "1620000142",
        "162000-0146", "-2120000142", "212000-0142\n", "21２000-0142"],
    "municipality_code": ["180", "018", "01800", "1", "1a", "01 ", "٠١", "0180\n", "99", "０１"],
    "email": [
        "registrator", "a@b@c", "@b", "a@", "a b@c", "a@b c", "a\xa0@b", "a\x85@b", "a\ufeff@b", "a\u200b@b",
        "a\u180e@b", "å@ö.se", "a@b\n", "\na@b", "a\u2028@b", "a@\u3000", "a\0@b", "a\x7f@b", "a@\ufffe", '"a b"@c',
        "a\u1680@b", "a@\u205f", "a\u2009@b", "a@\u2060", "a\x1c@b", "a\x9f@b"],
    "sha256": ["0" * 63, "0" * 65, "0AF90AF9" * 8, "g" * 64, "0" * 64 + "\n", "sha256:" + "0" * 57, "٠" * 64, "０" * 64],
    "media_type": [
        "text", "text/", "/plain", "text/plain;", "text/plain ; a", "text/plain;\n", "text/plain;å", "text /plain",
        'text/plain; a="b"', "text/pl ain", "text/plain ", "!x/y", "x/!y", "x/y!#$&^_.+-", "x/y'z", "x/y;~", "x/y;\x7f",
        "x/y;\t", "x/y   ;z", "text/plain\n", "x/y/z", "å/y"],
}
EDGES["ref"] = EDGES["id"]
CHARACTERS = (
    "\0\1\b\t\n\v\f\r\x0e\x1b\x1f \x7e\x7f\x80\x84\x85\x86\x9f\xa0\xad\u0301\u0378\u061c\u180e\u200b\u2028\u2029\u202e"
    "\u2060\ud7ff\uf8ff\ufdd0\ufeff\ufffd\ufffe\uffff\U00010000\U0001fffe\U0001f469\U0010ffff")
NUMBERS = [
    "-1", "-0", "0", "0.0", "-0.0", "1.0", "1.5", "1e3", "1E+2", "10e-1", "1e-1", "0e0", "1e400", "-1e400", "1e-400",
    "9007199254740992", "9007199254740993", "9007199254740992.0", "9007199254740992.5", "18446744073709551616",
    "123456789012345678901234567890.10", "0.10", "0.30000000000000004", "-123456789", "1.00e2", "9" * 400]
# All of these, each with the kind of value that it is put in place of.
NEAR = [(kind, value) for kind, values in EDGES.items() for value in values]
NEAR += [(kind, RAW + number) for kind in ("integer", "decimal") for number in NUMBERS]
NEAR += [("id", f"k{character}s") for character in CHARACTERS]
for near in ("text", "email", "iri", "license", "date"):
    NEAR += [(near, SAMPLES[near][0][:2] + character + SAMPLES[near][0][2:]) for character in CHARACTERS]
HALF_CHARACTERS = [r'"\ud800"', r'"a\udc00"', r'"\ud83d\udc69"', r'"\ude00\ud83d"']
SCALARS = [None, True, False, 0, 1, -7, 1.5, "", "1", "true", "null", "motion", "2024-06-05", "ks-1"]
NOTHING = [None, "", [], {}]
EXTENSIONS = [
    "x_ekeby_colour", "x_1_2", "x_a__", "x_a_b_c", "x__b", "x_a_", "x_a", "x_", "X_ekeby_a", "x_Ekeby_a", "x_ekeby_å",
    "x-ekeby-a", "x_ekeby_a\n", " x_ekeby_a", "x_eke-by_a", "x_ekeby_\u0430", "xx_a_b", "x_ekeby_a.b", "x_a_\u0301"]
UNKNOWN = [
    "", "<<", "$ref", "$schema", "__proto__", "extensions", "id ", "ID", "Id", "\u0456d", "cases", "diarium", "deleted",
    "modified", "text", "items", "kind", "spans", "title", "body", "ordinal", "case_id", "comment"]
LEVELS = ["confidential", "partly_confidential", "other", "Confidential", "", None, True, ["confidential"]]
