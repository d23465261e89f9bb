internal import Diarium
@_spi(Engine) import DiariumTree
internal import Harness

/// Reads an input as a JSON document and as JSON Lines, and writes each.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Harness.bytes(start, count)
  for format in [Format.json, .jsonl] {
    let file = Harness.file(bytes, format)
    // What is in memory can always be had.
    try? Harness.read(file)
    _ = try? Harness.writeTwice(file, as: format)
  }
  return PlantedTrap.result()
}
