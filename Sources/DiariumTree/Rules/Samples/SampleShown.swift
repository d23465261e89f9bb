extension Rule {
  /// An example as it is shown: shortened if long, with invisible characters made visible.
  package static func shown(_ example: String) -> String {
    let cut = example.count > 1500 ? String(example.prefix(300)) + " … " + String(example.suffix(120)) : example
    var shown = ""
    for scalar in cut.unicodeScalars {
      switch scalar.value {
      case 0x0A: shown.unicodeScalars.append(scalar)
      // The byte that no text can hold.
      case 0xFFFF: shown += "\\xE5"
      case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFD: shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
