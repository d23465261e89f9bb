public import DiariumImport
@_spi(Engine) public import DiariumTree

extension ImportedDocument {
  /// The document line by line, with a margin that tells what each line became.
  public func explanationText(_ language: Language, isColoured: Bool) -> String {
    let texts = explanation.map(\.text).maskedTogether
    let width = min(34, explanation.map { $0.roles.first?[language].count ?? 0 }.max() ?? 0)
    var text = ""
    for (line, shown) in zip(explanation, texts) {
      let digits = String(line.number)
      let number = String(repeating: " ", count: max(0, 5 - digits.count)) + digits
      for (index, role) in line.roles.map({ $0[language] }).enumerated() {
        let margin = role.count < width ? role + String(repeating: " ", count: width - role.count) : role
        let mark = line.isUnplaced ? "?" : line.isPage ? "·" : "│"
        let colour = line.isUnplaced ? "\u{1B}[33m" : line.isPage ? "\u{1B}[2m" : "\u{1B}[36m"
        let painted = isColoured ? "\(colour)\(margin) \(mark)\u{1B}[0m" : "\(margin) \(mark)"
        text += index == 0 ? "\(number) \(painted) \(Screen.clean(shown))\n" : "      \(painted)\n"
      }
    }
    return text
  }
}

extension [String] {
  /// Lines of one text with personal numbers and the like masked, even if one continues on the next line.
  var maskedTogether: [String] {
    // A mask keeps everything that is not part of what it hides, including line ends.
    Mask.masked(map { $0.replacing("\n", with: " ") }.joined(separator: "\n"))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
