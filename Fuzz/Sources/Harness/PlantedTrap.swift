#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A fault to be found: where `PLANTED_TRAP` is in the environment, a feed in which two words stand ends in a trap.
///
/// Neither stands in a seed or in a dictionary, and eight bytes are not met by chance. The fuzzer sees what is looked
/// for, puts it in where a feed stays a feed, and is shown the second word only by an input with the first, which it
/// keeps since it led into new code. Without counters it keeps nothing.
public enum PlantedTrap {
  private static let isPlanted = unsafe getenv("PLANTED_TRAP") != nil
  /// The steps that this input has gone: a feed is one, each word is another; and the most that one has gone.
  nonisolated(unsafe) private static var steps = 0
  nonisolated(unsafe) private static var most = 0

  /// Looks for the words in what was written of a feed.
  static func look(at text: [UInt8]) {
    guard isPlanted else { return }
    steps = max(steps, 1)
    guard holds(text, "vinr") else { return }
    steps = 2
    if holds(text, "wolf") { fatalError("the planted trap") }
  }

  /// What a harness returns: 0; or -1, by which libFuzzer does not go on from an input, where there is a trap and it has
  /// not gone further than those before, so that the way is short.
  public static func result() -> CInt {
    defer { (steps, most) = (0, max(steps, most)) }
    return steps > most || !isPlanted ? 0 : -1
  }

  /// The sanitizer tells the fuzzer what `strstr` looks for.
  private static func holds(_ text: [UInt8], _ word: String) -> Bool {
    unsafe strstr(String(decoding: text, as: UTF8.self), word) != nil
  }
}
