/// A fault to be found: with `-DPLANTED_TRAP` a feed that has the letters of a word, in order, ends in a trap.
///
/// Each letter leads into a function of its own, so that coverage shows the way to the next one; optimised, they would
/// be one function.
public enum PlantedTrap {
  #if PLANTED_TRAP
    nonisolated(unsafe) private static var sawFeed = false
  #endif

  /// Looks for the letters in what was written of a feed.
  static func look(at text: [UInt8]) {
    #if PLANTED_TRAP
      sawFeed = true
      if let place = text.firstIndex(of: UInt8(ascii: "w")) { second(text[place...]) }
    #endif
  }

  /// What a harness returns: 0; or -1, by which libFuzzer does not go on from an input, where the way to the trap cannot
  /// begin, so that it is short.
  public static func result() -> CInt {
    #if PLANTED_TRAP
      defer { sawFeed = false }
      return sawFeed ? 0 : -1
    #else
      return 0
    #endif
  }

  #if PLANTED_TRAP
    @_optimize(none) private static func second(_ rest: ArraySlice<UInt8>) {
      if let place = rest.firstIndex(of: UInt8(ascii: "o")) { third(rest[place...]) }
    }

    @_optimize(none) private static func third(_ rest: ArraySlice<UInt8>) {
      if let place = rest.firstIndex(of: UInt8(ascii: "l")) { fourth(rest[place...]) }
    }

    @_optimize(none) private static func fourth(_ rest: ArraySlice<UInt8>) {
      if rest.contains(UInt8(ascii: "f")) { fatalError("the planted trap") }
    }
  #endif
}
