import DiariumModel
import DiariumPublish

/// A publication of an invented municipality, for tests of its metadata.
enum EkebyPublication {
  /// One that says everything that a portal asks for.
  static var complete: Publication {
    var publication = bare
    publication.head.dataset.titleEn = "Cases"
    publication.head.dataset.description = "Motioner & medborgarförslag"
    publication.head.dataset.descriptionEn = "Motions and proposals"
    publication.head.dataset.source = "Ärendesystemet"
    publication.head.dataset.publisher.organisationNumber = "212000-0142"
    publication.head.dataset.publisher.municipalityCode = "0180"
    publication.head.dataset.publisher.email = "kommun@ekeby.example"
    publication.settings.contact = .init(
      name: "Kommunkansliet", email: "data@ekeby.example", url: "https://ekeby.example/kontakt")
    publication.settings.frequency = "MONTHLY"
    publication.settings.spatial = ["https://sws.geonames.org/6695072/"]
    publication.settings.keywords = ["beslut", "motion"]
    return publication
  }

  /// One that says only what a feed can never be without.
  static var bare: Publication {
    let dataset = Dataset(
      title: "Ärenden", publisher: Publisher(name: "Ekeby kommun"), license: "CC0-1.0", language: "sv")
    return Publication(
      base: "https://data.ekeby.example/beslut/", head: Feed(dataset: dataset), settings: PublishingSettings(),
      asOf: "2026-03-02", cases: 2, tombstones: 1)
  }

  /// The files that a folder has.
  static let files: [PublishedFile] = [
    file("feed.json", .json), file("feed.jsonl", .jsonLines), file("feed.yaml", .yaml),
    file("feed.csv.zip", .archive), file("feed.xlsx", .workbook), file("feed.sqlite", .database),
    file("csv/cases.csv", .table), file("csv/datapackage.json", .dataPackage), file("index.html", .page),
    file("report.html", .report), file("schema/feed.schema.json", .schema),
  ]

  /// A file of 1,234 bytes.
  static func file(_ path: String, _ kind: PublishedFile.Kind) -> PublishedFile {
    PublishedFile(path: path, kind: kind, bytes: 1_234, sha256: String(repeating: "0f", count: 32))
  }
}
