/// Workbooks that are made byte by byte: archives whose entries are stored as they are.
public enum WorkbookBytes {
  /// An archive of entries, in their order.
  public static func archive(_ entries: [(name: String, text: String)]) -> [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      let (name, contents) = (Array(entry.name.utf8), Array(entry.text.utf8))
      let checksum = Int(checksum(contents))
      let common =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(33, 2) + number(checksum, 4)
        + number(contents.count, 4) + number(contents.count, 4) + number(name.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + common
      directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(archive.count, 4) + name
      archive += number(0x0403_4B50, 4) + common + name + contents
    }
    let count = number(entries.count, 2)
    let end = number(0x0605_4B50, 4) + number(0, 4) + count + count + number(directory.count, 4)
    return archive + directory + end + number(archive.count, 4) + number(0, 2)
  }

  /// A workbook of OpenDocument.
  ///
  /// - Parameters:
  ///   - tables: what is in its element `office:spreadsheet`.
  ///   - styles: its automatic styles.
  ///   - more: further entries, or others in the place of those that it has.
  /// - Returns: its bytes.
  public static func openDocument(
    _ tables: String, styles: String = "", more: [(name: String, text: String)] = []
  ) -> [UInt8] {
    openDocument(content: content(tables, styles: styles), more: more)
  }

  /// A workbook of OpenDocument with a text as its contents; without any if there is none.
  public static func openDocument(content: String?, more: [(name: String, text: String)] = []) -> [UInt8] {
    let entries =
      [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")] + (content.map { [("content.xml", $0)] } ?? [])
      + [("META-INF/manifest.xml", manifest())]
    return archive(entries.filter { entry in !more.contains { $0.name == entry.0 } } + more)
  }

  /// The contents of a workbook of OpenDocument.
  public static func content(_ tables: String, styles: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
    <office:automatic-styles>\(styles)</office:automatic-styles>\
    <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
    """
  }

  /// The list of the parts of a document, which says that one of them is encrypted.
  public static func manifest(encrypted: Bool = false) -> String {
    let entry = "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\""
    let data = "<manifest:encryption-data manifest:checksum-type=\"SHA1/1K\"/>"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
      \(entry)>\(encrypted ? data : "")</manifest:file-entry></manifest:manifest>
      """
  }

  /// A text as XML holds it, also in an attribute.
  public static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t": result += "&#9;"
      case "\n": result += "&#10;"
      case "\r": result += "&#13;"
      case "\r\n": result += "&#13;&#10;"
      default: result.append(character)
      }
    }
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 (ISO 3309), bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = ~UInt32(0)
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 {
        let shifted = value >> 1
        value = value & 1 == 1 ? shifted ^ 0xEDB8_8320 : shifted
      }
    }
    return ~value
  }
}
