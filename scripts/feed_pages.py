#!/usr/bin/env python3
"""The pages of a published feed in headless Chromium: scripts/feed_pages.py FOLDER [PICTURES].

Looks at index.html, report.html and three pages of cases, at the widths of a phone and a desk, light and dark: whether they fetch
anything, are as wide as the window at most, and have no violation that axe knows; whether every link within them leads somewhere;
whether they say the same without scripts; and how they print. PICTURES is a folder for pictures.
"""
import html.parser, pathlib, sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import reports_page

# axe takes seconds a page, and a large one has nothing that a small one has not.
LARGEST = 400_000


class Links(html.parser.HTMLParser):
    """The ids of a page, and where its links lead."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])


def chosen(folder):
    """The pages to look at: of the cases the smallest, the largest and the one between."""
    pages = [folder / "index.html", folder / "report.html"]
    cases = sorted((folder / "cases").glob("*.html"), key=lambda path: (path.stat().st_size, path.name))
    if cases:
        pages += list(dict.fromkeys([cases[0], cases[len(cases) // 2], cases[-1]]))
    return [page for page in pages if page.exists()]


def check_links(page, folder, expect):
    """Ids are there once, and links within the folder lead to files and anchors that are there."""
    found = Links(page.read_text(encoding="utf-8"))
    expect(len(found.ids) == len(set(found.ids)), f"{page.name}: an id stands there twice")
    known = {page: set(found.ids)}
    for link in found.links:
        if "://" in link or link.startswith("mailto:"):
            expect(not link.lower().startswith("javascript"), f"{page.name}: {link}")
            continue
        path, _, fragment = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if path and not target.exists():
            # Deltas and archives may be left out of a copy; pages may not.
            expect(not path.endswith(".html"), f"{page.name}: {link} leads nowhere")
            continue
        if fragment:
            if target not in known:
                known[target] = set(Links(target.read_text(encoding="utf-8")).ids)
            expect(fragment in known[target], f"{page.name}: there is no {link}")


def look(driver, page, axe, expect, pictures):
    driver.get(page.as_uri())
    expect(driver.execute_script("return document.compatMode") == "CSS1Compat", f"{page.name}: not in standards mode")
    loaded = driver.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
    expect(not loaded, f"{page.name}: fetches {loaded}")
    looked = 0
    for kind, (width, height) in reports_page.WIDTHS.items():
        for scheme in ("light", "dark"):
            reports_page.shape(driver, width, height, scheme)
            wide = driver.execute_script("return document.documentElement.scrollWidth")
            expect(wide <= width, f"{page.name}: {wide} pixels wide on a {kind}")
            if axe and page.stat().st_size < LARGEST:
                driver.execute_script(axe)
                found = driver.execute_async_script(
                    "const done = arguments[arguments.length - 1];"
                    "document.querySelectorAll('details').forEach(part => part.open = true);"
                    "axe.run(document, {runOnly: arguments[0]}).then(found => done(found.violations.map(v =>"
                    " v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | '))))",
                    reports_page.TAGS)
                expect(not found, f"{page.name}, {kind}, {scheme}: axe: {found}")
            looked += 1
            if pictures:
                pictures.mkdir(parents=True, exist_ok=True)
                driver.execute_script("document.querySelectorAll('details').forEach(part => part.open = false)")
                reports_page.picture(driver, pictures / f"{page.stem}.{kind}.{scheme}.png")
    return looked


def print_page(driver, page, expect, pictures):
    import base64, io, pypdf
    reports_page.shape(driver, 1280, 900, "dark")
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    data = base64.b64decode(printed["data"])
    reader = pypdf.PdfReader(io.BytesIO(data))
    width, height = (float(length) for length in reader.pages[0].mediabox[2:])
    expect(abs(width - 595) < 2 and abs(height - 842) < 2, f"{page.name}: prints on {width} by {height} points")
    expect(reader.pages[0].extract_text().strip(), f"{page.name}: prints an empty sheet")
    if pictures:
        (pictures / f"{page.stem}.pdf").write_bytes(data)
    return len(reader.pages)


def check(folder, pictures=None):
    """What is wrong, and what was looked at."""
    faults = []

    def expect(holds, fault):
        if not holds:
            faults.append(fault)

    pages = chosen(folder)
    expect(pages and pages[0].name == "index.html", "there is no index.html")
    for page in pages:
        if page.name != "report.html":
            check_links(page, folder, expect)
    axe = reports_page.axe_script()
    looked, sheets = 0, 0
    driver = reports_page.browser()
    try:
        driver.execute_cdp_cmd("Network.enable", {})
        texts = {}
        for page in pages:
            looked += look(driver, page, axe, expect, pictures)
            if page.stat().st_size < LARGEST:
                sheets += print_page(driver, page, expect, pictures)
            driver.get(page.as_uri())
            texts[page] = driver.find_element("css selector", "body").text
    finally:
        driver.quit()
    without = reports_page.browser(scripts=False)
    try:
        reports_page.shape(without, 1280, 900, "dark")
        for page, text in texts.items():
            without.get(page.as_uri())
            expect(without.find_element("css selector", "body").text.split() == text.split(),
                   f"{page.name}: says another thing without scripts")
    finally:
        without.quit()
    known = ", without a violation that axe knows" if axe else ", axe is not there"
    return faults, f"{len(pages)} pages in {looked} views in Chromium{known}, {sheets} sheets of A4"


def main():
    import shutil
    folder = pathlib.Path(sys.argv[1]).resolve()
    pictures = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        print("feed_pages: skipped, Chromium is not there")
        sys.exit(77)
    try:
        import selenium, pypdf  # noqa: F401
    except ImportError as missing:
        print(f"feed_pages: skipped, {missing.name} is not there")
        sys.exit(77)
    faults, said = check(folder, pictures)
    print("\n".join(faults) or f"feed_pages: {said}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
