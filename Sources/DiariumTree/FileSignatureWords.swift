/// The wording about a file that is not UTF-8 text: what it is, and what to do with it.
extension FileSignature {
  /// The purpose that the file was given for.
  public enum Use: Sendable {
    /// A feed, in any form.
    case feed
    /// A document to be imported.
    case document
  }

  /// The finding, placed at the first byte.
  public func finding(_ path: String, for use: Use) -> Finding {
    var location = Location(path: path)
    (location.line, location.column, location.offset, location.length) = (1, 1, 0, 1)
    return Finding(
      .otherFormat,
      .init(
        sv: "filen är \(name.sv)\(isRelated ? "" : " och ingen text")",
        en: "the file is \(name.en)\(isRelated ? "" : " and no text")"),
      help: use == .feed ? helpForFeed : helpForDocument, at: location)
  }

  /// Whether it is a text or a workbook, of a kind that is not read.
  private var isRelated: Bool {
    [.html, .xml, .lfsPointer, .utf16, .utf32, .xlsx, .xlsb, .ods, .xls, .encrypted, .sqlite].contains(self)
  }

  /// The name of the kind, with its article.
  public var name: Message {
    switch self {
    case .xlsx: .init(sv: "en Excel-arbetsbok (.xlsx)", en: "an Excel workbook (.xlsx)")
    case .xlsb: .init(sv: "en binär Excel-arbetsbok (.xlsb)", en: "a binary Excel workbook (.xlsb)")
    case .ods: .init(sv: "ett kalkylblad i OpenDocument (.ods)", en: "an OpenDocument spreadsheet (.ods)")
    case .xls: .init(sv: "en äldre Excel-arbetsbok (.xls)", en: "an old Excel workbook (.xls)")
    case .encrypted:
      .init(
        sv: "en arbetsbok eller ett dokument med lösenord", en: "a workbook or document that is protected by a password"
      )
    case .docx: .init(sv: "ett Word-dokument (.docx)", en: "a Word document (.docx)")
    case .odt: .init(sv: "ett textdokument i OpenDocument (.odt)", en: "an OpenDocument text (.odt)")
    case .doc: .init(sv: "ett äldre Word-dokument (.doc)", en: "an old Word document (.doc)")
    case .rtf: .init(sv: "ett RTF-dokument", en: "an RTF document")
    case .pptx: .init(sv: "en presentation (.pptx)", en: "a presentation (.pptx)")
    case .pdf: .init(sv: "en PDF-fil", en: "a PDF file")
    case .zip, .zippedTables: .init(sv: "ett ZIP-arkiv", en: "a ZIP archive")
    case .ole2: .init(sv: "en äldre Office-fil (OLE2)", en: "an old Office file (OLE2)")
    case .gzip: .init(sv: "komprimerad med gzip", en: "compressed by gzip")
    case .zstd: .init(sv: "komprimerad med zstd", en: "compressed by zstd")
    case .bzip2: .init(sv: "komprimerad med bzip2", en: "compressed by bzip2")
    case .xz: .init(sv: "komprimerad med xz", en: "compressed by xz")
    case .sevenZip: .init(sv: "ett 7z-arkiv", en: "a 7z archive")
    case .rar: .init(sv: "ett RAR-arkiv", en: "a RAR archive")
    case .sqlite: .init(sv: "en SQLite-databas", en: "an SQLite database")
    case .parquet: .init(sv: "en Parquet-fil", en: "a Parquet file")
    case .picture: .init(sv: "en bild", en: "a picture")
    case .html: .init(sv: "en webbsida (HTML)", en: "a web page (HTML)")
    case .xml: .init(sv: "ett XML-dokument", en: "an XML document")
    case .utf16: .init(sv: "text i UTF-16", en: "text in UTF-16")
    case .utf32: .init(sv: "text i UTF-32", en: "text in UTF-32")
    case .lfsPointer:
      .init(sv: "bara en pekare till en fil i Git LFS", en: "only the pointer to a file in Git LFS")
    }
  }

  /// Advice if a feed was expected.
  private var helpForFeed: Message {
    switch self {
    case .xlsx, .ods:
      .init(
        sv: "en arbetsbok läses för sig: ge den ett namn som slutar på .xlsx eller .ods, och ange den",
        en: "a workbook is read by itself: give it a name that ends in .xlsx or .ods, and name it as the input")
    case .xls, .xlsb:
      .init(
        sv: "öppna den i ett kalkylprogram, och spara den som Excel-arbetsbok (.xlsx)",
        en: "open it in a spreadsheet program, and save it as an Excel workbook (.xlsx)")
    case .sqlite:
      .init(
        sv: "en databas läses för sig: ge den ett namn som slutar på .sqlite, och ange den",
        en: "a database is read by itself: give it a name that ends in .sqlite, and name it as the input")
    case .parquet:
      .init(
        sv: "spara varje tabell som CSV UTF-8 med tabellens namn (cases.csv, decisions.csv) i en mapp, och ange mappen",
        en: "save each table as CSV UTF-8 under its name (cases.csv, decisions.csv) in a folder, and name the folder")
    case .encrypted:
      .init(
        sv: "öppna filen med lösenordet, och spara den som .xlsx utan lösenord",
        en: "open it with its password, and save it as .xlsx without one")
    case .docx, .odt, .doc, .rtf:
      .init(
        sv: "ett dokument är ingen datamängd; spara det som text (.txt), så läser `diarium import` det",
        en: "a document is not a feed; save it as text (.txt), and `diarium import` reads it")
    case .pdf:
      .init(
        sv: "en handling läses med `diarium import`, som hämtar texten med pdftotext",
        en: "`diarium import` reads a document, and takes its text out with pdftotext")
    case .zippedTables:
      .init(
        sv: "läs det som zip, eller packa upp det och ange mappen med tabellerna",
        en: "read it as zip, or unpack it and name the folder of the tables")
    case .html:
      .init(
        sv: "är den en tabell ur ett system, öppna den i ett kalkylprogram och spara den som .xlsx; annars kan servern "
          + "ha svarat med en felsida: kontrollera adressen och hämta filen igen",
        en: "if it is a table that a system exported, open it in a spreadsheet program and save it as .xlsx; else the "
          + "server may have answered with an error page: check the address and fetch the file again")
    case .xml, .pptx, .picture, .ole2:
      .init(
        sv: "exportera uppgifterna som JSON, JSON Lines, YAML, CSV eller en arbetsbok (.xlsx)",
        en: "export the data as JSON, JSON Lines, YAML, CSV or a workbook (.xlsx)")
    default: helpForBoth
    }
  }

  /// Advice if a document was expected.
  private var helpForDocument: Message {
    switch self {
    case .docx, .odt, .doc, .rtf, .pptx, .ole2:
      .init(
        sv: "spara handlingen som text (.txt) i UTF-8 eller som PDF, och ange den filen",
        en: "save the document as text (.txt) in UTF-8 or as PDF, and name that file")
    case .encrypted:
      .init(
        sv: "öppna filen med lösenordet, och spara handlingen som text (.txt) eller som PDF utan lösenord",
        en: "open it with its password, and save the document as text (.txt) or as a PDF without one")
    case .pdf:
      .init(
        sv: "ge den namnet .pdf, så hämtas texten med pdftotext; heter den redan så är filen trasig",
        en: "give it the name .pdf, and pdftotext takes the text out; if that is its name, the file is broken")
    case .html, .xml:
      .init(
        sv: "servern kan ha svarat med en felsida; hämta handlingen igen",
        en: "the server may have answered with an error page; fetch the document again")
    case .xlsx, .ods:
      .init(
        sv: "en arbetsbok läses för sig: ge den ett namn som slutar på .xlsx eller .ods, och ange den",
        en: "a workbook is read by itself: give it a name that ends in .xlsx or .ods, and name it as the input")
    case .xls, .xlsb:
      .init(
        sv: "öppna den i ett kalkylprogram, och spara den som Excel-arbetsbok (.xlsx)",
        en: "open it in a spreadsheet program, and save it as an Excel workbook (.xlsx)")
    case .sqlite:
      .init(
        sv: "en databas är ingen handling; `diarium validate` läser den",
        en: "a database is not a document; `diarium validate` reads it")
    case .parquet:
      .init(
        sv: "en tabell är ingen handling; spara varje tabell som CSV UTF-8, så läser `diarium validate` mappen",
        en: "a table is not a document; save each as CSV UTF-8, and `diarium validate` reads the folder")
    case .picture:
      .init(
        sv: "är handlingen en inläst bild måste den först tolkas (OCR)",
        en: "if the document is a scanned picture, its text must be recognised first (OCR)")
    case .zippedTables: helpForFeed
    default: helpForBoth
    }
  }

  private var helpForBoth: Message {
    switch self {
    case .gzip: Self.unpack("gunzip")
    case .zstd: Self.unpack("zstd -d")
    case .bzip2: Self.unpack("bunzip2")
    case .xz: Self.unpack("unxz")
    case .sevenZip: Self.unpack("7z x")
    case .rar: Self.unpack("unrar x")
    case .utf16, .utf32:
      .init(
        sv: "spara den som UTF-8, eller konvertera den: `iconv -f \(code) -t UTF-8`",
        en: "save it as UTF-8, or convert it: `iconv -f \(code) -t UTF-8`")
    case .lfsPointer:
      .init(sv: "hämta filen den pekar på: `git lfs pull`", en: "fetch the file that it points to: `git lfs pull`")
    default: .init(sv: "packa upp det, och ange filen i det", en: "unpack it, and name the file in it")
    }
  }

  private var code: String { self == .utf16 ? "UTF-16" : "UTF-32" }

  private static func unpack(_ command: String) -> Message {
    .init(sv: "packa upp filen: `\(command)`", en: "unpack it: `\(command)`")
  }
}
