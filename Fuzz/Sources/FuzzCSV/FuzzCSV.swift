internal import Diarium
@_spi(Engine) import DiariumTree
internal import Harness

/// Reads an input as a folder of tables, and writes it as JSON and as tables.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let tables = unsafe Tables.split(Harness.bytes(start, count))
  // What is in memory can always be had.
  try? check(FeedSource(tables: tables, limits: Harness.limits, jobs: 1))
  return PlantedTrap.result()
}

private func check(_ file: FeedSource) throws(FeedError) {
  try Harness.read(file)
  // A folder that is written from a folder, with what its datapackage.json says, is written the same again.
  if let direct = try file.encodedTables().files {
    Harness.require(try Harness.again(direct).encodedTables().files == direct, "a folder is written the same again")
  }
  guard let json = try Harness.writeTwice(file, as: .json) else { return }
  // What came from tables goes into tables, and comes back.
  guard let tables = try Harness.again(json, .json).encodedTables().files else { return }
  let back = Harness.again(tables)
  Harness.require(try back.encoded(as: .json).bytes == json, "what came from tables comes back from tables")
  Harness.require(try back.encodedTables().files == tables, "tables are written the same again")
}
