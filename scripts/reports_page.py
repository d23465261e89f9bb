"""The page of a report in headless Chromium: widths, light and dark, axe, without scripts, on paper."""
import base64, importlib.util, io, os, pathlib, shutil

WIDTHS = {"phone": (390, 844), "desk": (1280, 900)}
# The violations of WCAG 2.2 AA and what axe counts as good practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe_script():
    found = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8") if found else None


def browser(scripts=True):
    from selenium import webdriver
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or "chromium"
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(flag)
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    os.environ["SE_OFFLINE"] = "true"
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    return webdriver.Chrome(options=options, service=service)


def shape(driver, width, height, scheme):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})


def picture(driver, path):
    """A picture of the whole page, of at most 6,000 pixels."""
    size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(6000, size["height"]), "scale": 1}
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True, "clip": clip})
    path.write_bytes(base64.b64decode(shot["data"]))


def check(pages, expect, pictures):
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        return "Chromium is not there"
    axe = axe_script()
    driver = browser()
    first = {path for path, _ in pages[:2]}
    looked, paper = 0, 0
    try:
        driver.execute_cdp_cmd("Network.enable", {})
        for path, language in pages:
            driver.get(path.as_uri())
            expect(driver.execute_script("return document.compatMode") == "CSS1Compat", f"{path.name}: not in standards mode")
            expect(driver.execute_script("return document.documentElement.lang") == language, f"{path.name}: its language")
            loaded = driver.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
            expect(not loaded, f"{path.name}: fetches {loaded}")
            for kind, (width, height) in WIDTHS.items():
                for scheme in ("light", "dark"):
                    shape(driver, width, height, scheme)
                    wide = driver.execute_script("return document.documentElement.scrollWidth")
                    expect(wide <= width, f"{path.name}: {wide} pixels wide on a {kind}")
                    # axe takes seconds: the first page has all that there is, and of the others one view is enough.
                    if axe and (path in first or (kind, scheme) == ("phone", "dark")) and path.stat().st_size < 400_000:
                        driver.execute_script(axe)
                        found = driver.execute_async_script(
                            "const done = arguments[arguments.length - 1];"
                            "document.querySelectorAll('details').forEach(part => part.open = true);"
                            "axe.run(document, {runOnly: arguments[0]}).then(found => done(found.violations.map(v =>"
                            " v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | '))))", TAGS)
                        expect(not found, f"{path.name}, {kind}, {scheme}: axe: {found}")
                    looked += 1
                    if pictures:
                        pictures.mkdir(parents=True, exist_ok=True)
                        driver.execute_script("document.querySelectorAll('details').forEach((part, i) => part.open = i == 0)")
                        picture(driver, pictures / f"{path.name.split('.')[0]}.{language}.{kind}.{scheme}.png")
            if path.stat().st_size < 400_000:
                paper += on_paper(driver, path, expect, pictures)
        without = browser(scripts=False)
        try:
            path = pages[0][0]
            without.get(path.as_uri())
            text = without.find_element("css selector", "main").text
            expect("cykelbana" in text or "moton" in text, f"{path.name}: without scripts there are no findings")
        finally:
            without.quit()
    finally:
        driver.quit()
    return f"{looked} views of the page in Chromium{', without a violation that axe knows' if axe else ', axe is not there'}, {paper} sheets of A4"


def on_paper(driver, path, expect, pictures):
    import pypdf
    shape(driver, 1280, 900, "dark")
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    data = base64.b64decode(printed["data"])
    reader = pypdf.PdfReader(io.BytesIO(data))
    width, height = (float(length) for length in reader.pages[0].mediabox[2:])
    expect(abs(width - 595) < 2 and abs(height - 842) < 2, f"{path.name}: prints on {width} by {height} points")
    expect(path.name.split(".")[0][:5] in reader.pages[0].extract_text(), f"{path.name}: prints without its title")
    if pictures:
        (pictures / f"{path.name.split('.')[0]}.{path.name.split('.')[2]}.pdf").write_bytes(data)
    return len(reader.pages)
