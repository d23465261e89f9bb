internal import DiariumArchive
@_spi(Engine) package import DiariumTree

/// The bytes of a workbook for tests: parts of XML in an archive.
package enum SampleWorkbook {
  /// The workbook of an example.
  package static func bytes(_ sheets: [Rule.SampleSheet]) -> [UInt8] {
    var parts: [(name: String, text: String)] = []
    var list = ""
    var references = ""
    for (index, sheet) in sheets.enumerated() {
      let id = index + 1
      let state = sheet.features.contains("hidden") ? #" state="hidden""# : ""
      list += #"<sheet name="\#(escaped(sheet.name))" sheetId="\#(id)"\#(state) r:id="r\#(id)"/>"#
      references += reference("r\(id)", "worksheet", "worksheets/sheet\(id).xml")
      parts.append(("xl/worksheets/sheet\(id).xml", xml("worksheet", rows(sheet))))
      if let comment = sheet.features.first(where: { $0.hasPrefix("comment ") }) {
        let list = #"<commentList><comment ref="\#(comment.dropFirst(8))"/></commentList>"#
        parts.append(("xl/comments\(id).xml", xml("comments", list)))
        parts.append(
          (
            "xl/worksheets/_rels/sheet\(id).xml.rels",
            xml("Relationships", reference("c", "comments", "../comments\(id).xml"))
          ))
      }
    }
    return bytes(
      parts: [
        ("_rels/.rels", xml("Relationships", reference("b", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", xml("workbook", "<sheets>\(list)</sheets>")),
        ("xl/_rels/workbook.xml.rels", xml("Relationships", references)),
      ] + parts)
  }

  /// An archive of parts.
  package static func bytes(parts: [(name: String, text: String)]) -> [UInt8] {
    var writer = ArchiveWriter()
    var bytes: [UInt8] = []
    for part in parts {
      var file = PackedFile()
      var packed: [UInt8] = []
      var text = part.text
      text.withUTF8 { contents in
        packed = (try? unsafe file.write(UnsafeRawBufferPointer(contents))) ?? []
      }
      guard let end = try? file.end() else { continue }
      bytes += writer.header(part.name, end.numbers) + packed + end.bytes
    }
    return bytes + writer.end()
  }

  /// A document with a root element.
  package static func xml(_ root: String, _ contents: String) -> String {
    #"<?xml version="1.0" encoding="UTF-8"?><\#(root) xmlns:r="r">\#(contents)</\#(root)>"#
  }

  /// A reference of one part to another.
  package static func reference(_ id: String, _ type: String, _ target: String) -> String {
    #"<Relationship Id="\#(id)" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\#(type)" Target="\#(target)"/>"#
  }

  private static func rows(_ sheet: Rule.SampleSheet) -> String {
    var text = "<sheetData>"
    for (index, row) in sheet.rows.enumerated() {
      let isHidden = sheet.features.contains("row \(index + 1) hidden")
      text += #"<row r="\#(index + 1)"\#(isHidden ? #" hidden="1""# : "")>"#
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        text += Self.cell(cell, "\(UnicodeScalar(UInt8(65 + column)))\(index + 1)")
      }
      text += "</row>"
    }
    text += "</sheetData>"
    for feature in sheet.features where feature.hasPrefix("merged ") {
      text += #"<mergeCells><mergeCell ref="\#(feature.dropFirst(7))"/></mergeCells>"#
    }
    return text
  }

  private static func cell(_ text: String, _ place: String) -> String {
    guard text.hasPrefix("=") else {
      return #"<c r="\#(place)" t="inlineStr"><is><t xml:space="preserve">\#(escaped(text))</t></is></c>"#
    }
    let parts = text.dropFirst().split(separator: " → ")
    let value = parts.count > 1 ? "<v>\(escaped(String(parts[1])))</v>" : ""
    return #"<c r="\#(place)" t="str"><f>\#(escaped(String(parts[0])))</f>\#(value)</c>"#
  }

  /// A text as XML has it.
  package static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
