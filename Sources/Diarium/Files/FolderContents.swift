@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
internal import DiariumTree

/// What a run writes to a folder, by the names of the files: nothing else in the folder is ever replaced or removed.
enum FolderContents {
  /// The tables of a feed, with the document that describes them, or a simple sheet with the head beside it.
  case tables
  /// Views for analysis, with their codebook.
  case views
  /// A template: the files with these names.
  case template(Set<String>)
  /// A published feed, or a folder in one.
  case publication(PublishedNames.Folder?)

  /// Whether a file is among them.
  func contains(_ name: String) -> Bool {
    switch self {
    case .tables:
      name == DataPackage.fileName || TableDescription.isTable(file: name) || SimpleSheets.isWritten(name)
    case .views: ViewDescription.all.contains { $0.fileName == name } || ViewCodebook.isWritten(name)
    case .template(let names): names.contains(name)
    case .publication(let folder): PublishedNames.contains(name, in: folder)
    }
  }

  /// What is written to a folder in it; `nil` if there is none of that name.
  func folder(_ name: String) -> FolderContents? {
    guard case .publication(nil) = self else { return nil }
    return PublishedNames.Folder(rawValue: name).map { .publication($0) }
  }

  /// Why a folder with another file is left alone.
  ///
  /// - Parameter other: the name of the file.
  /// - Returns: the reason.
  func holds(_ other: String) -> Message {
    if case .template = self {
      return .init(
        sv: "där finns `\(other)`, som inte hör till mallen; ange en egen mapp",
        en: "there is `\(other)`, which does not belong to the template; name a folder of its own")
    }
    if case .publication = self {
      return .init(
        sv: "där finns `\(other)`, som inte hör till en publicerad datamängd; ange en egen mapp",
        en: "there is `\(other)`, which does not belong to a published feed; name a folder of its own")
    }
    if case .views = self {
      return .init(
        sv: "där finns `\(other)`, som inte är en vy; ange en egen mapp",
        en: "there is `\(other)`, which is not a view; name a folder of its own")
    }
    return .init(
      sv: "där finns `\(other)`, som inte är en tabell i en datamängd; ange en egen mapp",
      en: "there is `\(other)`, which is not a table of a feed; name a folder of its own")
  }

  /// Why a folder with such files is left alone, to users of the library and of the command.
  var isThere: (Message, command: Message) {
    if case .template = self {
      return (
        .init(
          sv: "där finns redan filer, som inte ska ersättas",
          en: "there are files already, which are not to be replaced"
        ),
        .init(
          sv: "där finns redan filer, kanske ifyllda; ange en annan mapp, eller --force för att ersätta dem med tomma",
          en:
            "there are files already, maybe filled in; name another folder, or pass --force to replace them by empty ones"
        )
      )
    }
    if case .views = self {
      return (
        .init(
          sv: "där finns redan vyer, som inte ska ersättas", en: "there are views already, which are not to be replaced"
        ),
        .init(
          sv: "där finns redan vyer; ange --force för att ersätta dem",
          en: "there are views already; pass --force to replace them")
      )
    }
    return (
      .init(
        sv: "där finns redan tabeller, som inte ska ersättas",
        en: "there are tables already, which are not to be replaced"
      ),
      .init(
        sv: "där finns redan tabeller; ange --force för att ersätta dem",
        en: "there are tables already; pass --force to replace them")
    )
  }
}
