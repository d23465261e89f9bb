"""Reads the linked data of a published folder: its catalogue, its context, the JSON-LD of its pages, their links."""
import hashlib
import html.parser
import json
import re
import urllib.parse
import warnings

import rdflib
from pyld import jsonld

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+\Z")
PLAIN = re.compile(r"(?!sha-)[a-z0-9_-]{1,100}\Z")


def page_path(case):
    """The path of the page of a case, by its id."""
    if PLAIN.match(case):
        return f"cases/{case}.html"
    return f"cases/sha-{hashlib.sha256(case.encode()).hexdigest()[:20]}.html"


def graph(path):
    with warnings.catch_warnings():
        # A literal that is not of its type, an IRI with blanks.
        warnings.simplefilter("error")
        return rdflib.Graph().parse(path, format="xml", publicID="relative:")


def catalogue_faults(graph, folder, local):
    faults = []
    for triple in graph:
        for term in triple:
            if isinstance(term, rdflib.BNode):
                faults.append(f"a blank node: {triple}")
            elif isinstance(term, rdflib.URIRef) and (not ABSOLUTE.match(term) or term.startswith("relative:")):
                faults.append(f"no absolute IRI: {term}")
    distributions = set(graph.subjects(rdflib.RDF.type, DCAT.Distribution))
    if distributions != set(graph.objects(None, DCAT.distribution)):
        faults.append("the dataset does not have the distributions that are described")
    for distribution in distributions:
        paths = [local(str(iri)) for iri in graph.objects(distribution, DCAT.downloadURL)]
        files = [folder / path for path in paths if path]
        if len(files) != len(paths) or not all(file.is_file() for file in files):
            faults.append(f"{distribution}: not all its files are there: {paths}")
            continue
        size = graph.value(distribution, DCAT.byteSize)
        if size is None or int(size) != sum(file.stat().st_size for file in files):
            faults.append(f"{distribution}: not the size of its files")
        digest = graph.value(graph.value(distribution, SPDX.checksum), SPDX.checksumValue)
        if digest is not None and str(digest).lower() != hashlib.sha256(files[0].read_bytes()).hexdigest():
            faults.append(f"{distribution}: not the digest of its file")
    return faults


def leaves(value):
    """The number of texts, numbers and truth values in a document."""
    if isinstance(value, dict):
        return sum(leaves(member) for name, member in value.items() if name != "@context")
    if isinstance(value, list):
        return sum(map(leaves, value))
    return 0 if value is None else 1


def expanded_leaves(value):
    """The number of the same in its expansion, which has each as a value or as an IRI."""
    if isinstance(value, list):
        return sum(map(expanded_leaves, value))
    if "@value" in value:
        return leaves(value["@value"])
    count = 1 if "@id" in value else 0
    count += len(value.get("@type", []))
    return count + sum(expanded_leaves(member) for name, member in value.items() if name not in ("@id", "@type"))


def expanded_values(document, context, name, **options):
    expanded = jsonld.expand(document, {"expandContext": context, **options})
    before, after = leaves(document), expanded_leaves(expanded)
    if before != after:
        raise ValueError(f"{name}: {before} values, and {after} in the expansion")
    return before


def loader(feed):
    """Loads contexts of the folder from it, and has all names in schema.org's."""
    def load(address, options=None):
        if re.match(r"https?://schema\.org(/|\Z)", address):
            document = {"@context": {"@vocab": "https://schema.org/"}}
        else:
            path = feed.local(address)
            if path is None:
                raise ValueError(f"a context that is elsewhere: {address}")
            document = json.loads((feed.folder / path).read_text(encoding="utf-8"))
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": document}
    return load


class Page(html.parser.HTMLParser):
    """The blocks of JSON-LD, the links and the ids of a page."""

    def __init__(self, path):
        super().__init__()
        self.blocks, self.links, self.ids, self.inside = [], [], set(), False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.inside = tag == "script" and values.get("type") == "application/ld+json"
        if self.inside:
            self.blocks.append("")
        if values.get("id"):
            self.ids.add(values["id"])
        self.links += [values[name] for name in ("href", "src") if values.get(name)]

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.blocks[-1] += data


def iris(value):
    if isinstance(value, list):
        for element in value:
            yield from iris(element)
    elif isinstance(value, dict):
        if isinstance(value.get("@id"), str):
            yield value["@id"]
        for member in value.values():
            yield from iris(member)


def page_triples(path, feed):
    page, count = Page(path), 0
    address = feed.base + str(path.relative_to(feed.folder))
    for block in page.blocks:
        document = json.loads(block)
        options = {"documentLoader": loader(feed), "base": address}
        expanded = jsonld.expand(document, options)
        before, after = leaves(document), expanded_leaves(expanded)
        if before != after:
            raise ValueError(f"{path.name}: {before} values, and {after} in the expansion")
        for iri in iris(expanded):
            target = feed.local(iri)
            if target and not (feed.folder / urllib.parse.unquote(target)).exists():
                raise ValueError(f"{path.name}: {iri} leads nowhere")
            fragment = iri.partition("#")[2]
            if target and fragment and feed.base + target == address:
                if urllib.parse.unquote(fragment) not in page.ids:
                    raise ValueError(f"{path.name}: no place for {iri}")
        count += len(rdflib.Graph().parse(data=json.dumps(expanded), format="json-ld"))
    return count


def links(paths, feed):
    """The number of links of pages that lead into the folder, and those that lead nowhere."""
    count, faults, pages = 0, [], {}
    for path in paths:
        pages[path.resolve()] = Page(path)
    for path, page in list(pages.items()):
        address = feed.base + str(path.relative_to(feed.folder.resolve()))
        for link in page.links:
            target = feed.local(urllib.parse.urljoin(address, link))
            if target is None:
                continue
            count += 1
            file = (feed.folder / urllib.parse.unquote(target)).resolve()
            if not file.exists():
                faults.append(f"{path.name}: {link} leads nowhere")
            fragment = urllib.parse.unquote(urllib.parse.urlsplit(link).fragment)
            if fragment and file in pages and fragment not in pages[file].ids:
                faults.append(f"{path.name}: {link} leads to no place")
    return count, faults
