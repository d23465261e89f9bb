/// The formats of cells that a workbook has: each of them in every workbook, by its place among `cellXfs`.
enum WorkbookStyle: Int, CaseIterable {
  case plain, heading, text, words, remark

  /// The style of a column's cells as far as they are texts.
  init(_ content: Worksheet.Content) {
    switch content {
    case .text, .integer, .decimal: self = .text
    case .words: self = .words
    }
  }

  /// The part `styles.xml`, with the font of notes if there are any.
  static func part(hasNotes: Bool) -> String {
    let name = #"<name val="Calibri"/><family val="2"/><scheme val="minor"/>"#
    let theme = #"<sz val="11"/><color theme="1"/>"# + name
    let fonts =
      "<font>\(theme)</font><font><b/>\(theme)</font>"
      + #"<font><i/><sz val="11"/><color rgb="FF595959"/>"# + name + "</font>"
      + (hasNotes ? #"<font><sz val="8"/><color indexed="81"/><name val="Tahoma"/><family val="2"/></font>"# : "")
    let fills =
      #"<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>"#
      + #"<fill><patternFill patternType="solid"><fgColor rgb="FFDDE7F0"/><bgColor indexed="64"/></patternFill></fill>"#
    return
      #"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#
      + "<fonts count=\"\(hasNotes ? 4 : 3)\">\(fonts)</fonts><fills count=\"3\">\(fills)</fills>"
      + #"<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"#
      + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
      + "<cellXfs count=\"\(allCases.count)\">\(allCases.map(\.format).joined())</cellXfs>"
      + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>"#
      + #"<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>"#
      + "</styleSheet>"
  }

  /// Text is number format 49 (ISO/IEC 29500-1, 18.8.30), `@`.
  private var format: String {
    let lines = #"><alignment vertical="top" wrapText="1"/></xf>"#
    let begin = #"<xf numFmtId="49" fontId="\#(font)" fillId="\#(self == .heading ? 2 : 0)" borderId="0" xfId="0""#
    return switch self {
    case .plain: #"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#
    case .heading: begin + #" applyNumberFormat="1" applyFont="1" applyFill="1"/>"#
    case .text: begin + #" applyNumberFormat="1"/>"#
    case .words: begin + #" applyNumberFormat="1" applyAlignment="1""# + lines
    case .remark: begin + #" applyNumberFormat="1" applyFont="1" applyAlignment="1""# + lines
    }
  }

  private var font: Int {
    switch self {
    case .plain, .text, .words: 0
    case .heading: 1
    case .remark: 2
    }
  }
}
