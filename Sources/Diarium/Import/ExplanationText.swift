public import DiariumImport
public import DiariumTree

extension ImportedDocument {
  /// The document line by line, with a margin that says what each line became.
  public func explanationText(_ language: Message.Language, isColoured: Bool) -> String {
    let width = min(34, explanation.map { $0.roles.first?[language].count ?? 0 }.max() ?? 0)
    var text = ""
    for line in explanation {
      let digits = String(line.number)
      let number = String(repeating: " ", count: max(0, 5 - digits.count)) + digits
      for (index, role) in line.roles.map({ $0[language] }).enumerated() {
        let margin = role.count < width ? role + String(repeating: " ", count: width - role.count) : role
        let mark = line.isUnplaced ? "?" : line.isPage ? "·" : "│"
        let colour = line.isUnplaced ? "\u{1B}[33m" : line.isPage ? "\u{1B}[2m" : "\u{1B}[36m"
        let painted = isColoured ? "\(colour)\(margin) \(mark)\u{1B}[0m" : "\(margin) \(mark)"
        text += index == 0 ? "\(number) \(painted) \(Self.printable(line.text))\n" : "      \(painted)\n"
      }
    }
    return text
  }

  /// A line without what a terminal would obey.
  private static func printable(_ line: String) -> String {
    let scalars = line.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }
}
