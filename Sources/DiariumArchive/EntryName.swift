@_spi(Engine) internal import DiariumTree

/// The name of an entry: a path inside the archive.
struct EntryName {
  /// The path, without a final slash and without steps that lead nowhere (`./`).
  let path: String
  /// Whether it is that of a folder.
  let isFolder: Bool

  /// Takes a name as it is written.
  ///
  /// - Parameters:
  ///   - bytes: the bytes; without the mark UTF-8 where they are, which most programs write, else code page 437.
  ///   - isUnicode: whether they are marked as UTF-8.
  ///   - archive: the path of the archive.
  /// - Throws: `.syntax` if the name is not UTF-8 as its mark says, or leads out of the archive.
  init(_ bytes: [UInt8], isUnicode: Bool, archive: String) throws(ReadFailure) {
    let shown = String(decoding: bytes.prefix(ArchiveLimits.name), as: UTF8.self)
    func refuse(_ reason: Message) -> ReadFailure { ArchiveFault.failure(archive, entry: shown, reason) }
    let text = String(validating: bytes, as: UTF8.self)
    guard text != nil || !isUnicode else {
      throw refuse(.init(sv: "postens namn är inte UTF-8, som det uppger", en: "the name is not UTF-8, as it claims"))
    }
    let name = text ?? String(String.UnicodeScalarView(bytes.map(Self.scalar)))
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.isEmpty, bytes.count <= ArchiveLimits.name, steps.count <= ArchiveLimits.folders else {
      throw refuse(.init(sv: "postens namn är tomt eller för långt", en: "the name is empty or too long"))
    }
    let hasDrive = steps[0].dropFirst().first == ":" && steps[0].first?.isASCII == true
    guard !name.hasPrefix("/"), !bytes.contains(0), !bytes.contains(UInt8(ascii: "\\")), !hasDrive,
      !steps.contains(".."), !steps.dropLast().contains("")
    else {
      throw refuse(
        .init(
          sv: "postens namn leder ut ur arkivet, eller betyder olika saker för olika program",
          en: "the name leads out of the archive, or means different things to different programs"))
    }
    isFolder = steps.last == "" || steps.last == "."
    path = steps.filter { $0 != "" && $0 != "." }.joined(separator: "/")
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : high[Int(byte) - 0x80]
  }

  /// The upper half of code page 437, which names without the mark are in (APPNOTE.TXT, appendix D).
  private static let high = Array(
    """
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩\
    ≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
    """.unicodeScalars)
}
