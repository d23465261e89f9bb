@_spi(Engine) internal import DiariumTree

/// The wording of reports on differences, in one language.
struct DifferenceWords {
  let language: Language

  /// A text in the language.
  func say(_ sv: String, _ en: String) -> String { language == .sv ? sv : en }

  /// The mark before something new, gone or changed.
  func mark(_ kind: Difference.Kind) -> String {
    switch kind {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    case .reordered: "↕"
    }
  }

  /// What has happened, in a word.
  func word(_ kind: Difference.Kind) -> String {
    switch kind {
    case .added: say("tillagt", "added")
    case .removed: say("borttaget", "removed")
    case .changed: say("ändrat", "changed")
    case .reordered: say("omordnat", "reordered")
    }
  }

  var head: String { say("huvudet", "head") }
  var noID: String { say("ärende utan id", "case without an id") }
  var withheld: String {
    say(
      "ärendet är, eller kan vara, hemligt: värden visas inte",
      "the case is, or may be, confidential: values are not shown")
  }
  var ambiguous: String {
    say(
      "id saknas eller finns flera gånger: ärendet jämförs bara med ett som är lika",
      "the id is missing or not unique: the case is only matched with an equal one")
  }
  var otherOrder: String { say("annan ordning", "another order") }

  /// The verdict in a sentence.
  func verdict(_ report: DifferenceReport) -> String {
    switch report.verdict {
    case "equal": say("Inga skillnader.", "No differences.")
    case "different": say("Datamängderna skiljer sig åt.", "The feeds differ.")
    default: say("Datamängderna kunde inte jämföras.", "The feeds could not be compared.")
    }
  }

  /// The counts of cases: `2 cases added, 1 removed, 3 changed, 94 unchanged`.
  func cases(_ counts: DifferenceCounts) -> String {
    let added = counts.addedCases
    return say(
      "\(added) ärende\(added == 1 ? "" : "n") tillagda, \(counts.removedCases) borttagna, "
        + "\(counts.changedCases) ändrade, \(counts.unchangedCases) oförändrade",
      "\(added) case\(added == 1 ? "" : "s") added, \(counts.removedCases) removed, "
        + "\(counts.changedCases) changed, \(counts.unchangedCases) unchanged")
  }

  /// The counts of findings: `findings: 2 new, 1 fixed, 14 persisting`.
  func findings(_ changes: FindingChanges) -> String {
    say(
      "anmärkningar: \(changes.new) nya, \(changes.fixed) åtgärdade, \(changes.persisting) kvarstår",
      "findings: \(changes.new) new, \(changes.fixed) fixed, \(changes.persisting) persisting")
  }

  func more(_ count: Int) -> String { say("… och \(count) till", "… and \(count) more") }

  func characters(_ count: Int) -> String { say("\(count) tecken", "\(count) characters") }

  /// What became of a finding.
  func state(_ state: FindingChanges.State) -> String {
    switch state {
    case .new: say("ny", "new")
    case .fixed: say("åtgärdad", "fixed")
    case .persisting: say("kvarstår", "persisting")
    }
  }
}
