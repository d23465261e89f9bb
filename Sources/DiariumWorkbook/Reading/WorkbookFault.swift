internal import DiariumArchive
@_spi(Engine) package import DiariumTree

/// Reasons why a workbook is not read.
package enum WorkbookFault {
  /// The failure for a workbook, or for a part of it.
  static func failure(_ path: String, part: String? = nil, _ reason: Message, _ help: Message = again) -> ReadFailure {
    let inPart = part.map { Message(sv: " (`\($0)`)", en: " (`\($0)`)") } ?? Message(verbatim: "")
    return .syntax(
      SyntaxError(
        Finding(
          .unreadableWorkbook, .init(sv: reason.sv + inPart.sv, en: reason.en + inPart.en), help: help,
          at: Location(path: path))))
  }

  /// The failure for a part that is no sound XML.
  static func failure(_ path: String, part: String, _ fault: XMLParser.Fault) -> ReadFailure {
    switch fault {
    case .malformed(let line):
      failure(
        path, part: part,
        .init(
          sv: "arbetsboken är skadad: en del är inte välformad XML, på rad \(line)",
          en: "the workbook is damaged: a part of it is no well-formed XML, on line \(line)"))
    case .documentType:
      failure(
        path, part: part,
        .init(
          sv: "arbetsboken har en dokumenttyp, som inget kalkylprogram skriver",
          en: "the workbook has a document type, which no spreadsheet program writes"))
    case .tooLarge: tooLarge(path, part)
    }
  }

  /// The failure of the archive that a workbook is.
  package static func ofArchive(_ error: SyntaxError, _ path: String) -> ReadFailure {
    let reason = error.finding.message
    // Saving again helps neither where there is nothing nor where no workbook is.
    if reason == ArchiveFault.empty { return failure(path, reason, ArchiveFault.emptyHelp) }
    guard reason == ArchiveFault.other else { return failure(path, reason) }
    return failure(
      path, .init(sv: "filen är ingen arbetsbok, vad den än heter", en: "the file is no workbook, whatever its name"),
      .init(
        sv: "är den en text, ge den det namn som hör till dess form: .csv, .json, .jsonl, .yaml; hämta den annars igen",
        en: "if it is a text, give it the name of its form: .csv, .json, .jsonl, .yaml; if not, fetch it again"))
  }

  /// The failure for a part that becomes unreasonably large.
  static func tooLarge(_ path: String, _ part: String) -> ReadFailure {
    failure(
      path, part: part,
      .init(
        sv: "arbetsboken blir orimligt stor när den läses",
        en: "the workbook becomes unreasonably large when it is read"), small)
  }

  static let again = Message(
    sv: "öppna arbetsboken i ett kalkylprogram och spara den på nytt som .xlsx; går det inte, hämta den igen",
    en: "open the workbook in a spreadsheet program and save it again as .xlsx; if that fails, fetch it again")
  static let small = Message(
    sv: "ta bort blad, rader och kolumner som inte behövs, och spara den på nytt",
    en: "delete sheets, rows and columns that are not needed, and save it again")
}
