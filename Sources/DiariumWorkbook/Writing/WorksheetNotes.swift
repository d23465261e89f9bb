/// The notes on the headings of a sheet: their texts in one part, their boxes in another.
struct WorksheetNotes {
  private let notes: [(column: Int, text: String)]
  private let sheet: Worksheet
  private let heights: [Int: Int]

  /// The notes of a sheet; `nil` if it has none.
  ///
  /// - Parameters:
  ///   - sheet: the sheet.
  ///   - heights: the pixels of its first rows that are higher than usual, from 0.
  init?(_ sheet: Worksheet, heights: [Int: Int]) {
    notes = sheet.columns.enumerated().compactMap { index, column in column.note.map { (index, $0) } }
    (self.sheet, self.heights) = (sheet, heights)
    if notes.isEmpty { return nil }
  }

  /// How many blocks of 1,024 ids the boxes take.
  var blocks: Int { (1024 + notes.count) / 1024 }

  /// The part with the texts.
  var texts: String {
    let font = #"<r><rPr><sz val="8"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>"#
    let comments = notes.map { column, text in
      "<comment ref=\"\(Worksheet.letters(column))1\" authorId=\"0\"><text>\(font)"
        + "<t>\(XMLText.escaped(text, inAttribute: false))</t></r></text></comment>"
    }
    return #"<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>"#
      + "<author>\(WorkbookParts.program)</author></authors><commentList>\(comments.joined())</commentList></comments>"
  }

  /// The part with the boxes.
  ///
  /// - Parameter block: the number of the first block of ids, from 1.
  /// - Returns: the part.
  func boxes(block: Int) -> String {
    let blocks = (block..<block + blocks).map(String.init).joined(separator: ",")
    let shapes = notes.enumerated().map { index, note in shape(note.column, note.text, index, 1024 * block + 1 + index)
    }
    return #"<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" "#
      + #"xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" "#
      + "data=\"\(blocks)\"/></o:shapelayout>"
      + #"<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">"#
      + #"<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>"#
      + shapes.joined() + "</xml>"
  }

  private func shape(_ column: Int, _ text: String, _ index: Int, _ id: Int) -> String {
    let box = NoteBox(column, in: sheet, text: text)
    let bottom = box.bottom(heights)
    func points(_ pixels: Int) -> String { NoteBox.decimal(3 * pixels, of: 4) + "pt" }
    let anchor = [
      box.first.column, box.first.pixel, 0, NoteBox.top, box.last.column, box.last.pixel, bottom.row, bottom.pixel,
    ]
    return "<v:shape id=\"_x0000_s\(id)\" type=\"#_x0000_t202\" style=\"position:absolute;"
      + "margin-left:\(points(box.left));margin-top:\(points(NoteBox.top));width:\(points(box.size.width));"
      + "height:\(points(box.size.height));z-index:\(index + 1);visibility:hidden\" fillcolor=\"#ffffe1\" "
      + ##"o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>"##
      + #"<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>"#
      + #"</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>"#
      + "<x:Anchor>\(anchor.map(String.init).joined(separator: ", "))</x:Anchor>"
      + "<x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
  }
}
