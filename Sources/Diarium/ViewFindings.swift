@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension FeedSource {
  /// The findings on what a view leaves out, one for each kind of thing.
  func leftOut(of view: (losses: SheetLosses, head: LeftOutHead?)) -> [Finding] {
    var findings = view.losses.kinds.map { kind in
      Finding(
        .view, ViewWords.message(kind, view.losses.counts[kind] ?? 0), help: ViewWords.help(kind.reason),
        at: view.losses.place(of: kind).map(counted) ?? Location(path: path))
    }
    if view.head == .registers {
      findings.append(
        Finding(
          .view,
          .init(
            sv: "datamängdens register står inte i arbetsboken: där är ett enkelt blad allt utom huvudet",
            en: "the registers of the feed are not in the workbook, where a simple sheet is all but the head"),
          help: .init(
            sv: "skriv till en mapp eller ett arkiv: där står de i dataset.yaml",
            en: "write to a folder or an archive: there they are in dataset.yaml"),
          at: Location(path: path)))
    }
    if view.head == .whole {
      findings.append(
        Finding(
          .view,
          .init(
            sv: "datamängdens huvud och register står inte i bladet",
            en: "the head and registers of the feed are not in the sheet"),
          help: .init(
            sv: "skriv till en mapp eller ett arkiv: där står de i dataset.yaml",
            en: "write to a folder or an archive: there they are in dataset.yaml"),
          at: Location(path: path)))
    }
    return findings
  }
}
