public import DiariumImport
@_spi(Engine) public import DiariumTree

/// A page that shows imported documents, each with a margin that tells what became of its lines.
///
/// ```swift
/// let page = ExplanationPage.html([document], .sv)
/// ```
public enum ExplanationPage {
  /// The page, complete in itself: without scripts, fetching nothing.
  public static func html(_ documents: [ImportedDocument], _ language: Language) -> String {
    let isSwedish = language == .sv
    let title = isSwedish ? "Inlästa handlingar" : "Imported documents"
    var page = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(style)</style>
      <h1>\(title)</h1>

      """
    for (index, document) in documents.enumerated() { page += section(document, number: index + 1, isSwedish) }
    return page + "</html>\n"
  }

  /// The part of the page on one document.
  ///
  /// Its lines are anchors, `d1l5`, which contain the number of the document, since all documents have a line 1.
  private static func section(_ document: ImportedDocument, number: Int, _ isSwedish: Bool) -> String {
    let account = document.account
    var text = heading(document, isSwedish).map { "<h2>\($0)</h2>\n" } ?? ""
    for record in document.cases {
      text += "<h2>\(escaped(record.diaryNumber?.string ?? record.id.string))</h2>\n"
      if let title = record.title { text += "<p class=\"title\">\(escaped(title.string))</p>\n" }
    }
    let words =
      isSwedish
      ? ("tecken", "i fält", "sidans", "ej placerade") : ("characters", "in fields", "of the page", "unplaced")
    text +=
      "<p>\(document.length) \(words.0): \(account.count(.field)) \(words.1), \(account.count(.furniture)) \(words.2), "
      + "\(account.count(.unplaced)) \(words.3)</p>\n"
    if !document.findings.isEmpty {
      // No line is shown of an input that is not a document.
      let shown = Set(document.explanation.map(\.number))
      text += "<ul class=\"findings\">\n"
      for var finding in document.findings {
        Mask.mask(&finding)
        let message = isSwedish ? finding.message.sv : finding.message.en
        let line = finding.location.line ?? 1
        text +=
          "<li class=\"\(finding.severity.rawValue)\">"
          + (shown.contains(line) ? "<a href=\"#d\(number)l\(line)\">\(line)</a>" : "\(line)") + " \(escaped(message)) "
          + "<code>\(finding.rule.name)</code></li>\n"
      }
      text += "</ul>\n"
    }
    text += "<table>\n"
    var last: Int?
    for (line, shown) in zip(document.explanation, document.explanation.map(\.text).maskedTogether) {
      let kind = line.isUnplaced ? "unplaced" : line.isPage ? "page" : "field"
      // Behind a form feed a line of the page has the number of the one before.
      let anchor = line.number == last ? "" : " id=\"d\(number)l\(line.number)\""
      last = line.number
      let roles = line.roles.map { escaped($0[isSwedish ? .sv : .en]) }.joined(separator: "<br>")
      text +=
        "<tr class=\"\(kind)\"\(anchor)><th>\(line.number)</th><td>\(roles)</td>"
        + "<td>\(escaped(shown))</td></tr>\n"
    }
    return text + "</table>\n"
  }

  /// The heading of a document without a case; `nil` if its cases have headings.
  private static func heading(_ document: ImportedDocument, _ isSwedish: Bool) -> String? {
    guard document.isImported else { return isSwedish ? "Ingen handling" : "No document" }
    return document.cases.isEmpty ? (isSwedish ? "Inget ärende" : "No case") : nil
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in Screen.shown(text).unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  private static let style = """
    :root{color-scheme:light dark}body{font:1rem/1.5 Georgia,serif;max-width:60rem;margin:1rem auto;padding:0 1rem}
    h1,h2,th,td:nth-child(2),code,.findings{font-family:system-ui,sans-serif}h1{font-size:1.4rem}h2{font-size:1.15rem}
    table{border-collapse:collapse;width:100%}th,td{vertical-align:top;text-align:left;padding:.1rem .6rem}
    th{color:GrayText;font-weight:400;font-size:.8rem;text-align:right}
    td:nth-child(2){font-size:.75rem;width:13rem;border-left:4px solid #2a7fbc;color:GrayText}
    tr.page td:nth-child(2){border-color:#bbb}tr.unplaced td:nth-child(2){border-color:#d97a00;color:inherit}
    tr.unplaced td:nth-child(3){background:#d97a0033}tr:target td{outline:2px solid #2a7fbc}
    .findings{font-size:.85rem;padding-left:1.2rem}.error{color:#c00}.warning{color:#b35c00}code{font-size:.8em}
    @media(max-width:40rem){td:nth-child(2){width:6rem}th,td{padding:.1rem .3rem}}
    """
}
