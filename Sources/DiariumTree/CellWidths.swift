/// The terminal cells that characters occupy, by Unicode 17's East Asian Width, general categories and UTS 51, as
/// counted by wcwidth 0.7.
@_spi(Engine) public enum CellWidths {
  /// The cells that a text occupies: two for wide characters and pictures, none for what joins the character before.
  public static func width(_ text: some Sequence<Unicode.Scalar>) -> Int {
    var cells = 0
    var before: Unicode.Scalar?
    var isJoined = false
    var isHalfFlag = false
    for scalar in text {
      let isRegional = (0x1F1E6...0x1F1FF).contains(scalar.value)
      switch scalar.value {
      case 0x200D:
        // A joiner joins pictures; between letters it occupies no cell and joins nothing.
        isJoined = before.map(isPicture) == true
        continue
      case 0xFE0F:
        // A character that can be text becomes a picture.
        if let before, before.properties.isEmoji, width(before) == 1 { cells += 1 }
      case 0x1F3FB...0x1F3FF where before.map(isPicture) == true: break
      case 0x1F1E6...0x1F1FF where isHalfFlag: break
      default: if !isJoined || !isPicture(scalar) { cells += width(scalar) }
      }
      isHalfFlag = isRegional && !isHalfFlag
      isJoined = false
      before = scalar.value == 0xFE0F ? before : scalar
    }
    return cells
  }

  /// Whether a joiner after a character joins a picture with the next: the character is one, or makes one of its
  /// predecessor.
  public static func endsPicture(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xFE0F || isPicture(scalar) }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool { scalar.value > 0xA8 && scalar.properties.isEmoji }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: return 1
    // Vowels and final consonants of Korean join the consonant before.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB, 0x3164, 0xFFA0: return 0
    // Marks of Arabic and Syriac numbers are visible, although they are format characters.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x3248...0x324F: return 1
    case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x4DFF,
      0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FF6, 0x17000...0x18DF2, 0x1AFF0...0x1B2FB, 0x1D300...0x1D376,
      0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F260...0x1F265, 0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
