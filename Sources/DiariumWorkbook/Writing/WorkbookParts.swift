/// The parts of a workbook that say what there is in it (ISO/IEC 29500-2 and -1).
struct WorkbookParts {
  /// What says that it has written the notes.
  static let program = "diarium"

  private let names: [String]
  /// The places of the sheets that have notes.
  private let noted: [Int]
  private let shown: Int

  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// - Parameters:
  ///   - names: the names of the sheets.
  ///   - noted: the places of the sheets with notes.
  ///   - shown: the place of the sheet that is shown first.
  init(_ names: [String], noted: [Int], shown: Int) {
    self.names = names
    self.noted = noted
    self.shown = shown
  }

  /// The bytes of a part.
  static func bytes(_ xml: String) -> [UInt8] { Array((declaration + xml).utf8) }

  /// The part `[Content_Types].xml`.
  var contentTypes: String {
    let kind = "application/vnd.openxmlformats-"
    func override(_ part: String, _ type: String) -> String {
      "<Override PartName=\"/\(part).xml\" ContentType=\"\(type)+xml\"/>"
    }
    let sheet = kind + "officedocument.spreadsheetml."
    let sheets = names.indices.map { override("xl/worksheets/sheet\($0 + 1)", sheet + "worksheet") }
    let comments = noted.indices.map { override("xl/comments\($0 + 1)", sheet + "comments") }
    return "<Types xmlns=\"\(Self.package)content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"\(kind)package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + (noted.isEmpty ? "" : "<Default Extension=\"vml\" ContentType=\"\(kind)officedocument.vmlDrawing\"/>")
      + override("docProps/app", kind + "officedocument.extended-properties")
      + override("docProps/core", kind + "package.core-properties") + override("xl/styles", sheet + "styles")
      + override("xl/theme/theme1", kind + "officedocument.theme") + override("xl/workbook", sheet + "sheet.main")
      + sheets.joined() + comments.joined() + "</Types>"
  }

  /// The part `_rels/.rels`.
  var packageRelations: String {
    Self.relations([
      (Self.office + "relationships/officeDocument", "xl/workbook.xml"),
      (Self.package + "relationships/metadata/core-properties", "docProps/core.xml"),
      (Self.office + "relationships/extended-properties", "docProps/app.xml"),
    ])
  }

  /// The part `xl/_rels/workbook.xml.rels`.
  var workbookRelations: String {
    Self.relations(
      names.indices.map { (Self.office + "relationships/worksheet", "worksheets/sheet\($0 + 1).xml") } + [
        (Self.office + "relationships/theme", "theme/theme1.xml"),
        (Self.office + "relationships/styles", "styles.xml"),
      ])
  }

  /// The part `xl/worksheets/_rels/sheetN.xml.rels` of a sheet with notes.
  static func sheetRelations(note: Int) -> String {
    relations([
      (office + "relationships/vmlDrawing", "../drawings/vmlDrawing\(note).vml"),
      (office + "relationships/comments", "../comments\(note).xml"),
    ])
  }

  /// The part `xl/workbook.xml`.
  var workbook: String {
    let sheets = names.enumerated().map { index, name in
      "<sheet name=\"\(XMLText.escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)relationships\">"
      + #"<fileVersion appName="xl" lastEdited="4" lowestEdited="4" rupBuild="4505"/>"#
      + #"<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="240" yWindow="15" "#
      + "windowWidth=\"16095\" windowHeight=\"9660\"\(shown > 0 ? " activeTab=\"\(shown)\"" : "")/></bookViews>"
      + "<sheets>\(sheets.joined())</sheets><calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/></workbook>"
  }

  /// The part `docProps/app.xml`.
  var application: String {
    let titles = names.map { "<vt:lpstr>\(XMLText.escaped($0, inAttribute: false))</vt:lpstr>" }
    return "<Properties xmlns=\"\(Self.office)extended-properties\" xmlns:vt=\"\(Self.office)docPropsVTypes\">"
      + "<Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>"
      + #"<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant>"#
      + "<vt:variant><vt:i4>\(names.count)</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts>"
      + "<vt:vector size=\"\(names.count)\" baseType=\"lpstr\">\(titles.joined())</vt:vector></TitlesOfParts>"
      + "<Company></Company><LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc>"
      + "<HyperlinksChanged>false</HyperlinksChanged><AppVersion>12.0000</AppVersion></Properties>"
  }

  /// `docProps/core.xml`: the same in every workbook, with the first day that an archive can name.
  static let core: String = {
    let time = #" xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z<"#
    return "<cp:coreProperties xmlns:cp=\"\(package)metadata/core-properties\" "
      + #"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#
      + #"xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
      + "<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>"
      + "<dcterms:created\(time)/dcterms:created><dcterms:modified\(time)/dcterms:modified></cp:coreProperties>"
  }()

  private static func relations(_ relations: [(type: String, target: String)]) -> String {
    let parts = relations.enumerated().map { index, relation in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relation.type)\" Target=\"\(relation.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)relationships\">\(parts.joined())</Relationships>"
  }
}
