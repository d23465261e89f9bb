/// A sheet of a workbook that is written: its name, its columns, and what helps those who fill it in.
package struct Worksheet: Sendable {
  /// What the cells of a column hold.
  package enum Content: Sendable {
    /// Texts, in the number format of texts: what is typed there stays as it is.
    case text
    /// Words to read, in lines as wide as the column.
    case words
    /// Numbers, as far as a spreadsheet gives them back in the same digits; others are texts.
    case integer, decimal
  }

  /// The values that a column offers.
  package enum Choices: Hashable, Sendable {
    /// Those in the cells of a range, such as `codes!$A$2:$A$9`.
    case range(String)
    /// These.
    case values([String])
  }

  /// A column.
  package struct Column: Sendable {
    /// The heading, in the first row.
    package var heading: String
    /// What its cells hold.
    package var content: Content
    /// The width, in digits of the default font.
    package var width: Int
    /// What is said of the column beside its heading.
    package var note: String?
    /// What its cells offer.
    package var choices: Choices?

    /// A column.
    package init(_ heading: String, _ content: Content, width: Int, note: String? = nil, choices: Choices? = nil) {
      self.heading = heading
      self.content = content
      self.width = width
      self.note = note
      self.choices = choices
    }
  }

  /// What is said when a cell gets a value that its column does not offer.
  package struct Warning: Sendable {
    /// The title, of at most 32 characters.
    package let title: String
    /// The words, at most 255 characters.
    package let words: String

    /// A warning.
    package init(title: String, words: String) {
      self.title = title
      self.words = words
    }
  }

  /// The name, of at most 31 characters.
  package var name: String
  /// The columns, at most 16,384.
  package var columns: [Column]
  /// The number of columns that stay in sight beside the first row.
  package var frozenColumns: Int
  /// What is said at a value that is not offered.
  package var warning: Warning

  /// A sheet.
  package init(_ name: String, _ columns: [Column], frozenColumns: Int = 0, warning: Warning) {
    self.name = name
    self.columns = columns
    self.frozenColumns = frozenColumns
    self.warning = warning
  }

  /// The number of rows that a sheet can have, the first one too.
  package static let rows = 1_048_576
  /// The number of UTF-16 units that a cell can have.
  package static let cellLength = 32_767

  /// The letters of a column, from 0.
  package static func letters(_ column: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
