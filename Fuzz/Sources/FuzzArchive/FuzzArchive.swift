internal import Diarium
internal import DiariumArchive
@_spi(Engine) import DiariumTree
internal import Harness

/// Reads an input as an archive of tables, and writes it as JSON and as an archive.
///
/// Checksums keep what is changed in an archive from being read, so most inputs are tables that are packed here, and of
/// which a byte may be changed then.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzArchive(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Harness.bytes(start, count)
  // What is in memory can always be had.
  if bytes.starts(with: "PK".utf8) {
    try? check(bytes)
  } else if bytes.first == UInt8(ascii: "!"), bytes.count > 4 {
    // Two bytes say which byte is changed, and one how.
    var archive = packed(Tables.split(Array(bytes[4...])))
    archive[(Int(bytes[1]) << 8 | Int(bytes[2])) % archive.count] ^= bytes[3]
    try? check(archive)
  } else {
    let tables = Tables.split(bytes)
    try? check(packed(tables))
    try? compare(tables)
  }
  return PlantedTrap.result()
}

private func check(_ archive: [UInt8]) throws(FeedError) {
  let file = Harness.file(archive, .zip)
  try Harness.read(file)
  try Harness.writeTwice(file, as: .json)
  guard let written = try file.encoded(as: .zip).bytes else { return }
  Harness.require(
    try Harness.again(written, .zip).encoded().bytes == written, "an archive is written the same again")
}

/// What is packed is read as it is from a folder.
private func compare(_ tables: [String: [UInt8]]) throws(FeedError) {
  let isPlain = tables.keys.allSatisfy { name in
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.count < 100
      && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"/\\:".utf8.contains($0) }
  }
  guard isPlain, Set(tables.keys.map { $0.lowercased() }).count == tables.count, tables["cases.csv"] != nil else {
    return
  }
  let folder = try FeedSource(tables: tables, limits: Harness.limits, jobs: 1).encoded(as: .json).bytes
  let archive = try Harness.file(packed(tables), .zip).encoded(as: .json).bytes
  Harness.require(archive == folder, "an archive is read as the folder that was packed")
}

private func packed(_ tables: [String: [UInt8]]) -> [UInt8] {
  var writer = ArchiveWriter()
  var archive: [UInt8] = []
  for (name, bytes) in tables.sorted(by: { $0.key < $1.key }) {
    var file = PackedFile()
    let start = unsafe bytes.withUnsafeBytes { unsafe try? file.write($0) }
    guard let start, let end = try? file.end() else { return [] }
    archive += writer.header(name, end.numbers) + start + end.bytes
  }
  return archive + writer.end()
}
