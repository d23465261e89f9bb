@_spi(Engine) internal import DiariumTree

/// The wording of the page.
extension ReportWords {
  var whatIsThere: String { say("Vad som finns", "What is there") }
  var whatWorks: String { say("Vad som fungerar", "What works well") }
  var followingOnly: String { say("Följer av annat", "Follows from others") }
  var aboutTheRun: String { say("Om körningen", "About the run") }

  /// The heading of the findings of a severity, or what so many of them are called.
  func severities(_ severity: Severity, count: Int? = nil) -> String {
    let isOne = count == 1
    let text =
      switch severity {
      case .error: say("Fel", isOne ? "Error" : "Errors")
      case .warning: say(isOne ? "Varning" : "Varningar", isOne ? "Warning" : "Warnings")
      case .info: say(isOne ? "Upplysning" : "Upplysningar", isOne ? "Note" : "Notes")
      }
    return count == nil ? text : text.lowercased()
  }

  /// A number with its digits in groups of three, from 10,000 on.
  func grouped(_ count: Int) -> String {
    let digits = String(count)
    guard digits.count > 4 else { return digits }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      // A blank that breaks no line.
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += say("\u{A0}", ",") }
      grouped.append(digit)
    }
    return grouped
  }

  /// A share in whole per cent: 100 and 0 only if they are exact.
  func percent(_ share: Double) -> String {
    let percent = share == 1 ? 100 : share == 0 ? 0 : min(99, max(1, Int((share * 100).rounded())))
    return "\(percent)\u{A0}%"
  }

  /// A number of records: `cases: 6`.
  func count(_ count: Report.Count) -> String {
    "\(RecordTitles.title(of: count.name)[language]): \(grouped(count.count))"
  }

  /// What people call an encoding.
  func encoding(_ name: String) -> String {
    switch name {
    case "unknown": say("okänd", "unknown")
    case "mixed": say("olika", "mixed")
    default: Screen.clean(name.uppercased())
    }
  }

  /// What people call line ends.
  func lineEnds(_ name: String) -> String {
    switch name {
    case "mixed": say("olika", "mixed")
    case "none": say("inga", "none")
    default: name.uppercased()
    }
  }

  /// The categories of rules, in the order in which people look at them.
  static let categories = ["enc", "syn", "tab", "pkg", "str", "ref", "tmp", "dom", "txt"]

  /// What the rules of a category are about.
  func category(_ name: String) -> String {
    switch name {
    case "enc": say("Filer och teckenkodning", "Files and encoding")
    case "syn": say("Skrivsätt", "Syntax")
    case "tab": say("Tabeller", "Tables")
    case "pkg": say("Tabellernas beskrivning", "Description of the tables")
    case "str": say("Fält och värden", "Fields and values")
    case "ref": say("Hänvisningar", "References")
    case "tmp": say("Dagar och tider", "Days and times")
    case "dom": say("Ärendenas gång", "The course of cases")
    case "txt": say("Texter", "Texts")
    default: name
    }
  }
}
