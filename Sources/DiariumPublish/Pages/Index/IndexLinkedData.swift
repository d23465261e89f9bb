internal import DiariumModel

/// The feed as a `Dataset` of schema.org, which search engines for data read.
extension IndexPage {
  /// The kinds of files that hold the whole feed, with their media types.
  private static let distributions: [(kind: PublishedFile.Kind, mediaType: String)] = [
    (.json, "application/json"), (.jsonLines, "application/jsonl"), (.yaml, "application/yaml"),
    (.archive, "application/zip"),
    (.workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (.database, "application/vnd.sqlite3"),
  ]

  var linkedData: [UInt8] {
    let settings = publication.settings
    let whole = Self.distributions.flatMap { kind, mediaType in
      files.filter { $0.kind == kind }.map { (file: $0, mediaType: mediaType) }
    }
    return LinkedData.page { data in
      data.member("@type", "Dataset")
      data.member("@id", publication.base)
      data.member("url", publication.base)
      data.member("name", dataset.title.string)
      data.member("alternateName", dataset.titleEn?.string)
      data.member("description", described)
      data.member("identifier", dataset.id?.string)
      data.member("license", LicensePage.address(dataset.license.string))
      data.member("inLanguage", dataset.language.string)
      data.member("isAccessibleForFree", true)
      data.member("dateModified", publication.asOf.string)
      data.member("keywords", settings.keywords)
      data.member("spatialCoverage", settings.spatial)
      if let first = statistics.firstDay, let last = statistics.lastDay {
        data.member("temporalCoverage", "\(first.string)/\(last.string)")
      }
      publisher("publisher", &data)
      publisher("creator", &data)
      data.objects("distribution", whole) { data, part in
        data.member("@type", "DataDownload")
        data.member("encodingFormat", part.mediaType)
        data.member("contentUrl", publication.iri(part.file.path))
        data.member("contentSize", "\(part.file.bytes) B")
        data.member("sha256", part.file.sha256)
      }
    }
  }

  private func publisher(_ name: StaticString, _ data: inout LinkedData) {
    let publisher = dataset.publisher
    let email = publication.settings.contact?.email ?? publisher.email?.string
    data.object(name) { data in
      data.member("@type", "GovernmentOrganization")
      data.member("@id", publisher.uri?.string)
      data.member("name", publisher.name.string)
      data.member("identifier", publisher.organisationNumber?.string)
      data.member("email", email)
    }
  }

  /// What the publisher says of the feed, or else what it is.
  private var described: String {
    dataset.description?.string
      ?? "Ärenden, beslut, yttranden och reservationer från \(dataset.publisher.name.string), "
      + "från inkommen handling till beslut, som öppna data."
  }
}
