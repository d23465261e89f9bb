/// Characters that are invisible, or look different in every font, where they are not part of the visible text.
package enum InvisibleCharacters {
  /// A character, and its place.
  package struct Found: Equatable {
    /// The number of bytes before it.
    package var place: Int
    /// The character.
    package var scalar: Unicode.Scalar
    /// Its length in bytes.
    package var length: Int
  }

  /// The first of them in a text.
  ///
  /// They are those that Unicode calls default ignorable (DerivedCoreProperties), the annotation marks U+FFF9 to
  /// U+FFFB, unusual line breaks (U+0085, U+2028, U+2029), private-use characters, and a no-break space at either end.
  /// Joiners, selectors, tags and fillers are left out if the neighbouring characters call for them.
  ///
  /// - Parameter text: valid UTF-8.
  /// - Returns: the character and its place; `nil` if there is none.
  package static func first(in text: Span<UInt8>) -> Found? {
    var place = WideCharacters.next(in: text, from: 0, orC2: true)
    while place < text.count {
      let (scalar, length) = WideCharacters.scalar(in: text, at: place)
      if isInvisible(scalar, text, place, length) { return Found(place: place, scalar: scalar, length: length) }
      place = WideCharacters.next(in: text, from: place + length, orC2: true)
    }
    return nil
  }

  /// Whether nothing is meant by a character; for a line break or a private-use character something is.
  package static func isRemovable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0x2028, 0x2029, 0xFFF9...0xFFFB: false
    default: scalar.properties.generalCategory != .privateUse
    }
  }

  private static func isInvisible(
    _ scalar: Unicode.Scalar, _ text: Span<UInt8>, _ place: Int, _ length: Int
  ) -> Bool {
    switch scalar.value {
    case 0x85, 0xAD, 0x2028, 0x2029, 0xFFF9...0xFFFB: return true
    case 0xA0: return place == 0 || place + length == text.count
    // Most such characters in Swedish texts: dashes, quotation marks, the ellipsis, the euro sign.
    case 0x80..<0xC0, 0x2010...0x2027, 0x2030...0x205F, 0x20A0...0x20BF: return false
    default: break
    }
    if scalar.properties.generalCategory == .privateUse { return true }
    guard scalar.properties.isDefaultIgnorableCodePoint else { return false }
    guard let before = WideCharacters.scalar(in: text, before: place) else { return true }
    let after = place + length < text.count ? WideCharacters.scalar(in: text, at: place + length).scalar : nil
    return !isCalledFor(scalar, between: before, after)
  }

  /// Whether the characters on either side call for an ignorable character.
  private static func isCalledFor(
    _ scalar: Unicode.Scalar, between before: Unicode.Scalar, _ after: Unicode.Scalar?
  ) -> Bool {
    switch scalar.value {
    case 0x200D:
      // Pictures that form one, such as a family (UTS 51), and letters that take other shapes.
      let joinsPictures = isPicture(before) && after.map(isPicture) == true
      return joinsPictures || isOfShapingScript(before)
    case 0x200C: return isOfShapingScript(before)
    case 0x034F: return before.value >= 0x0590
    case 0xFE0E, 0xFE0F: return before.properties.isEmoji || before.properties.isIdeographic
    // Shapes of symbols and of letters of other scripts (StandardizedVariants); none of a Latin letter.
    case 0xFE00...0xFE0D: return before.value >= 0x0590
    case 0xE0100...0xE01EF: return before.properties.isIdeographic
    case 0x180B...0x180F: return (0x1800...0x18AF).contains(before.value)
    // The flags of regions are a black flag followed by letters that are visible nowhere else.
    case 0xE0020...0xE007F: return before.value == 0x1F3F4 || (0xE0020...0xE007E).contains(before.value)
    case 0x115F, 0x1160: return [before, after].contains { $0.map { (0x1100...0x11FF).contains($0.value) } == true }
    // Musical notes and shorthand are written with them.
    case 0x1D173...0x1D17A: return (0x1D100...0x1D1FF).contains(before.value)
    case 0x1BCA0...0x1BCA3: return (0x1BC00...0x1BCAF).contains(before.value)
    default: return false
    }
  }

  /// Whether a character is a picture, or changes the one before.
  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || scalar.value > 0xA8 && scalar.properties.isEmoji
  }

  /// Whether a letter belongs to a script whose letters join or form clusters: Arabic, the scripts of India and the
  /// like.
  private static func isOfShapingScript(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x109F, 0x1700...0x1CFF, 0xA800...0xABFF, 0xFB50...0xFDFF, 0xFE70...0xFEFE, 0x10A00...0x11FFF,
      0x1E900...0x1E95F:
      true
    default: false
    }
  }
}
