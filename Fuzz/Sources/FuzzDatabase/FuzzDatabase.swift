internal import Diarium
@_spi(Engine) internal import DiariumTree
internal import Harness

/// Reads an input as a database of SQLite, byte by byte, and writes it as JSON; or takes it for the files of a folder, whose
/// feed goes into a database and comes back.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzDatabase(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Harness.bytes(start, count)
  // What is in memory can always be had.
  if bytes.starts(with: "SQLite".utf8) {
    try? check(FeedSource(bytes: bytes, as: .sqlite, limits: Harness.limits, jobs: 1))
  } else {
    try? checkWay(FeedSource(tables: Tables.split(bytes), limits: Harness.limits, jobs: 1))
  }
  return PlantedTrap.result()
}

private func check(_ file: FeedSource) throws(FeedError) {
  try Harness.read(file)
  try Harness.writeTwice(file, as: .json)
}

private func checkWay(_ file: FeedSource) throws(FeedError) {
  guard let json = try Harness.writeTwice(file, as: .json) else { return }
  let (database, outcome) = try Harness.again(json, .json).encoded(as: .sqlite)
  // What has no place in a database, as a record without a key, is told; so is what is no feed.
  guard let database, outcome.report.count(.error) == 0 else { return }
  let back = try Harness.again(database, .sqlite).encoded(as: .json)
  Harness.require(back.bytes == json, "what goes into a database comes back from it")
}
