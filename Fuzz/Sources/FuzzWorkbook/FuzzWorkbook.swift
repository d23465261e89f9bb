internal import Diarium
internal import DiariumArchive
@_spi(Engine) import DiariumTree
internal import Harness

/// Reads an input as the parts of a workbook, and writes it as JSON.
///
/// The parts are packed here, so that checksums and references need not be guessed: the sheet, and behind lines such as
/// `== strings` the texts that cells share, formats, a second sheet, and what the workbook says of itself.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzWorkbook(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let parts = Tables.split(unsafe Harness.bytes(start, count))
  let archive = packed(parts["cases.csv"] ?? [], parts)
  SheetReading.compare(archive)
  // What is in memory can always be had.
  try? check(FeedSource(bytes: archive, as: .xlsx, limits: Harness.limits, jobs: 1))
  return PlantedTrap.result()
}

private func check(_ file: FeedSource) throws(FeedError) {
  try Harness.read(file)
  try Harness.writeTwice(file, as: .json)
}

/// A workbook of the parts; the second sheet has the head of the feed, if there is none in the input.
private func packed(_ sheet: [UInt8], _ parts: [String: [UInt8]]) -> [UInt8] {
  let book =
    #"<workbook xmlns:r="r"><sheets><sheet name="cases" r:id="a"/><sheet name="feed" r:id="b"/></sheets></workbook>"#
  let head = """
    <worksheet><sheetData><row><c t="str"><v>title</v></c><c t="str"><v>Ekeby</v></c></row>\
    <row><c t="str"><v>publisher.name</v></c><c t="str"><v>Ekeby kommun</v></c></row>\
    <row><c t="str"><v>license</v></c><c t="str"><v>CC0-1.0</v></c></row>\
    <row><c t="str"><v>language</v></c><c t="str"><v>sv</v></c></row></sheetData></worksheet>
    """
  let references = [
    ("a", "worksheet", "sheet.xml"), ("b", "worksheet", "feed.xml"), ("c", "sharedStrings", "strings.xml"),
    ("d", "styles", "styles.xml"),
  ].map { #"<Relationship Id="\#($0)" Type="t/\#($1)" Target="\#($2)"/>"# }
  let files: [(String, [UInt8])] = [
    ("_rels/.rels", Array(#"<R><Relationship Id="a" Type="t/officeDocument" Target="xl/workbook.xml"/></R>"#.utf8)),
    ("xl/workbook.xml", parts["book"] ?? Array(book.utf8)),
    ("xl/_rels/workbook.xml.rels", Array("<R>\(references.joined())</R>".utf8)),
    ("xl/sheet.xml", sheet),
    ("xl/feed.xml", parts["feed"] ?? Array(head.utf8)),
    ("xl/strings.xml", parts["strings"] ?? Array("<sst/>".utf8)),
    ("xl/styles.xml", parts["styles"] ?? Array("<styleSheet/>".utf8)),
  ]
  var writer = ArchiveWriter()
  var archive: [UInt8] = []
  for (name, bytes) in files {
    var file = PackedFile()
    let start = unsafe bytes.withUnsafeBytes { unsafe try? file.write($0) }
    guard let start, let end = try? file.end() else { return [] }
    archive += writer.header(name, end.numbers) + start + end.bytes
  }
  return archive + writer.end()
}
