@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension FeedSource {
  /// The finding about members of a `datapackage.json` that the output does not have.
  func packageMembers(_ leftOut: PackageLeftOut, _ output: Format) -> Finding {
    let (count, most) = (leftOut.members.count, 60)
    let names = leftOut.members.prefix(most).map { Words.quoted($0) }.joined(separator: ", ")
    let more = max(0, count - most)
    return Finding(
      .packageMembers,
      .init(
        sv: "\(count) uppgift\(count == 1 ? "" : "er") i datapackage.json skrivs inte: \(names)"
          + (more > 0 ? " och \(more) till" : ""),
        en:
          "\(count) member\(count == 1 ? "" : "s") of datapackage.json \(count == 1 ? "is" : "are") not written: \(names)"
          + (more > 0 ? " and \(more) more" : "")),
      help: output.layout == .tables
        ? .init(
          sv: "datapackage.json beskriver de tabeller som skrivs; spara originalet om uppgifterna behövs",
          en: "datapackage.json describes the tables that are written; keep the original where they are needed")
        : .init(
          sv: "bara tabeller kan ha dem; spara datapackage.json om de behövs",
          en: "only tables can hold them; keep datapackage.json where they are needed"
        ),
      at: leftOut.location
    ).advising(
      command: output.layout == .tables
        ? nil
        : .init(
          sv: "bara tabeller kan ha dem (`diarium convert … -o MAPP/`); spara datapackage.json om de behövs",
          en:
            "only tables can hold them (`diarium convert … -o FOLDER/`); keep datapackage.json where they are needed"))
  }
}
