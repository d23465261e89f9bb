import Diarium
@_spi(Engine) import DiariumTree

/// What is said of a feed that was split: how many cases went where.
struct SplitNote {
  let message: Message
  /// Whether the cases were written.
  let isWritten: Bool

  /// A note on an outcome; `paths` are those of the good cases, the bad ones and what was not read.
  init(_ outcome: SplitOutcome, in paths: [String]) {
    isWritten = outcome.isWritten
    let paths = paths.map { Screen.shown($0) }
    let unread: Message? =
      outcome.unread == 0
      ? nil
      : .init(
        sv: "\(paths[2]): \(outcome.unread) byte som inte kan läsas",
        en: "\(paths[2]): \(outcome.unread) byte\(outcome.unread == 1 ? "" : "s") that cannot be read")
    guard outcome.isWritten else {
      let nothing =
        outcome.refusal.map {
          Message(sv: "inga ärenden har skrivits: \($0.sv)", en: "no cases were written: \($0.en)")
        }
        ?? .init(sv: "inga ärenden har skrivits", en: "no cases were written")
      message = Self.joined([nothing, unread])
      return
    }
    message = Self.joined([Self.cases(outcome.good, paths[0]), Self.cases(outcome.bad, paths[1]), unread])
  }

  private static func cases(_ count: Int, _ path: String) -> Message {
    .init(
      sv: "\(path): \(count) ärende\(count == 1 ? "" : "n")", en: "\(path): \(count) case\(count == 1 ? "" : "s")")
  }

  private static func joined(_ parts: [Message?]) -> Message {
    let parts = parts.compactMap(\.self)
    return .init(sv: parts.map(\.sv).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }
}
