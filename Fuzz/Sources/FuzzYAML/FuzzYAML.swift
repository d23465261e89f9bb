internal import Diarium
@_spi(Engine) import DiariumTree
internal import Harness

/// Reads an input as YAML, and writes it.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzYAML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = unsafe Harness.file(Harness.bytes(start, count), .yaml)
  // What is in memory can always be had.
  try? Harness.read(file)
  _ = try? Harness.writeTwice(file, as: .yaml)
  _ = try? Harness.writeTwice(file, as: .json)
  return PlantedTrap.result()
}
