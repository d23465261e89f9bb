/// Text that could not be read and may belong to a confidential case.
///
/// The meaning of a broken text is unknown, so anything that looks like a mark counts as one.
@_spi(Engine) public enum SecretBytes {
  /// Whether anything in some bytes looks like the mark of a confidential case.
  public static func areMarked(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place + word.count <= bytes.count {
      // Moves the word as far as the last letter allows (R. N. Horspool, 1980).
      let last = unsafe bytes[place + word.count - 1] | 0x20
      guard last == word[word.count - 1], unsafe matches(bytes, place, word) else {
        place += shifts[Int(last)]
        continue
      }
      let end = place + word.count
      if unsafe isAlone(bytes, place, end) || isOpenMark(bytes, end) { return true }
      place = end
    }
    return false
  }

  private static let word = Array("confidential".utf8)

  /// How far the word moves if it does not match, by the byte at its end.
  private static let shifts: [Int] = {
    var shifts = Array(repeating: word.count, count: 256)
    for (place, letter) in word.dropLast().enumerated() { shifts[Int(letter)] = word.count - 1 - place }
    return shifts
  }()

  /// How many bytes from a mark on tell whether it is one.
  static let reach = 256

  /// Whether the rest of a text that was cut off may have the mark: the part that is there has texts, is not the head
  /// of a feed, and does not say how much of it is confidential.
  static func mayBeMarkedAfter(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let names = ["\"diarium\"", "\"dataset\"", "confidentiality"].map { Array($0.utf8) }
    let lines = ["diarium:", "dataset:"].map { Array($0.utf8) }
    guard unsafe hasTexts(bytes) else { return false }
    return !bytes.indices.contains { place in
      let begins = unsafe place == 0 || bytes[place - 1] == 0x0A
      return (begins ? names + lines : names).contains { name in
        unsafe place + name.count <= bytes.count && matches(bytes, place, name)
      }
    }
  }

  /// Whether a text or a word follows a colon.
  private static func hasTexts(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var isAfterColon = false
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      if byte == 0x20 || byte == 0x09 { continue }
      if isAfterColon, byte == 0x22 || byte == 0x27 || byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
        return true
      }
      isAfterColon = byte == 0x3A
    }
    return false
  }

  private static func matches(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ word: [UInt8]) -> Bool {
    word.indices.allSatisfy { unsafe bytes[place + $0] | 0x20 == word[$0] }
  }

  /// Whether a word is not part of `partly_confidential` or `confidentiality`.
  private static func isAlone(_ bytes: UnsafeRawBufferPointer, _ place: Int, _ end: Int) -> Bool {
    func isPart(_ place: Int) -> Bool {
      guard place >= 0, place < bytes.count else { return false }
      let byte = unsafe bytes[place]
      return byte == 0x5F || (0x61...0x7A).contains(byte | 0x20)
    }
    return !isPart(place - 1) && !isPart(end)
  }

  /// Whether `confidentiality` is not soon followed by a lesser level; in the header of a table it has none.
  private static func isOpenMark(_ bytes: UnsafeRawBufferPointer, _ end: Int) -> Bool {
    let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[end..<min(end + 200, bytes.count)])
    let text = unsafe String(decoding: rest, as: UTF8.self).lowercased()
    guard text.hasPrefix("ity"), !text.hasPrefix("ity_") else { return false }
    let value = text.prefix { $0 != "}" }
    return !["partly_confidential", "other", "null", "`"].contains { value.contains($0) }
  }
}

extension Block {
  /// The location of some bytes of a value that cannot be read: without the text if the value, or what surrounds it,
  /// looks like a confidential case.
  ///
  /// - Parameters:
  ///   - begins: the first byte that is meant.
  ///   - length: the number of bytes.
  ///   - value: the bytes of the value, as far as they are known; no text before them is shown.
  ///   - isCut: whether the text ends before the value does, so that its mark may be missing.
  /// - Returns: the location, with an excerpt if it may be shown.
  public func location(_ begins: Int, length: Int, ofUnread value: Range<Int>, isCut: Bool = false) -> Location {
    var location = self.location(begins, length: length, excerpt: true)
    let value = max(0, value.lowerBound)..<min(count, max(value.lowerBound, value.upperBound))
    let bytes = unsafe UnsafeRawBufferPointer(rebasing: self.bytes[value])
    if unsafe SecretBytes.areMarked(bytes) || isCut && SecretBytes.mayBeMarkedAfter(bytes) {
      location.withhold { _ in false }
    } else if value.lowerBound > 0, begins >= value.lowerBound {
      location.clipExcerpt(to: offset(at: value.lowerBound), .max)
    }
    return location
  }
}

extension Finding {
  /// Takes the values out of the messages if the text at the place is withheld.
  ///
  /// - Parameter isKept: whether a value may be shown; by default only single characters.
  @_spi(Engine) public mutating func veil(keeping isKept: (String) -> Bool = { $0.unicodeScalars.count <= 1 }) {
    guard location.isWithheld else { return }
    func veiled(_ message: Message) -> Message {
      message.mapWords { Veil.veiled($0, keeping: isKept) }
    }
    message = veiled(message)
    help = help.map { veiled($0) }
    commandHelp = commandHelp.map { veiled($0) }
    value = nil
    if suggestion.map(isKept) == false { suggestion = nil }
    for index in related.indices { related[index].location.withhold { _ in false } }
  }
}
