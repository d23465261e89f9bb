internal import Diarium
@_spi(Engine) import DiariumTree
internal import Harness

/// Imports an input as the text of a document, explains it, and reads and judges the feed that it becomes.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzImport(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Harness.bytes(start, count)
  guard let digest = SHA256Digest(String(repeating: "0", count: 64)) else { return 0 }
  let document = Importing.document(bytes, path: "document.txt", options: ImportOptions(digest: digest))
  Harness.require(
    document.account.total == document.length && document.account.places.count == document.length,
    "each character has one place")
  for finding in document.findings {
    let place = finding.location
    Harness.require((place.line ?? 0) > 0 && (place.column ?? 0) > 0, "lines and columns are counted from 1")
    guard let offset = place.offset else { continue }
    Harness.require(
      offset >= 0 && offset + (place.length ?? 0) <= bytes.count, "a finding has its place in the document")
  }
  _ = document.explanation
  guard let record = document.cases.first else {
    Harness.require(!document.findings.isEmpty, "what is not imported has a finding that says why")
    return PlantedTrap.result()
  }
  // What is in memory can always be had.
  if let feed = try? Harness.json(record, document.registers.meetings, document.source) {
    let report = try? Harness.again(feed, .json).validate()
    Harness.require(report?.isReadable == true, "what is imported can be read")
    _ = try? Harness.writeTwice(Harness.again(feed, .json), as: .json)
  }
  return PlantedTrap.result()
}
