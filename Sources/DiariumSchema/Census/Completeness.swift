@_spi(Engine) internal import DiariumTree

/// Judges how complete a case is.
enum Completeness {
  static func level(_ tape: borrowing Tape, hasSpans: Bool) -> CompletenessLevel {
    guard has(tape, 0, "id"), has(tape, 0, "title"), decisions(tape) else { return .none }
    let acts = ["initiatives", "proposals", "statements"].flatMap { elements(tape, 0, $0) }
    let authored = acts + elements(tape, 0, "reservations")
    guard !acts.isEmpty, authored.allSatisfy({ has(tape, $0, "signatories") || has(tape, $0, "body") }) else {
      return .core
    }
    let hasVotes = elements(tape, 0, "decisions").contains { has(tape, $0, "votes") }
    let isReferred = hasVotes || has(tape, 0, "referrals") || has(tape, 0, "citations")
    return isReferred && hasSpans ? .full : .politics
  }

  /// Whether a decision has its body, its date and its text.
  private static func decisions(_ tape: borrowing Tape) -> Bool {
    elements(tape, 0, "decisions").contains { decision in
      has(tape, decision, "body") && has(tape, decision, "date")
        && (has(tape, decision, "outcome_as_given")
          || elements(tape, decision, "items").contains { has(tape, $0, "text") })
    }
  }

  private static func has(_ tape: borrowing Tape, _ object: Int, _ name: String) -> Bool {
    StructuralCheck.member(name, of: tape, object).map { !Fields.isAbsence(tape, $0) } ?? false
  }

  private static func elements(_ tape: borrowing Tape, _ object: Int, _ name: String) -> [Int] {
    guard let list = StructuralCheck.member(name, of: tape, object) else { return [] }
    return tape.elements(of: list).filter { tape[$0].kind == .object }
  }
}
