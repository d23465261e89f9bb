/// How many elements, pieces of text and cells the parts of a workbook may have together.
///
/// Each takes its time even if it says nothing, and deflate packs dozens of them into a byte: a line end is a piece by itself.
/// Of 4,500 workbooks of real programs none takes more than 6 for each byte, and none more than 4 million; sheets that are made of
/// one number or one word only take 8 in Office Open XML, whose cells say where they are, and 27 in OpenDocument,
/// as long as they are small: then what each workbook has suffices.
final class XMLAllowance {
  /// What an element takes, and a piece of text, which is read several times faster.
  static let element = 4
  static let text = 1
  /// The attributes that an element may have without taking more, and what each beyond them takes.
  static let attributes = 12
  static let attribute = 2
  /// What a cell takes that is empty, and one with a value.
  static let emptyCell = 4
  static let cell = 16
  /// What looking up shared texts takes that are not at hand, and what making a text of a number takes.
  ///
  /// Cells that ask for texts here and there, and numbers that have not just been seen, are what deflate cannot foretell: each
  /// takes several bytes.
  static let lookup = 96
  static let conversion = 64

  private var left: Int

  /// The form of a workbook, which decides how much a byte of it accounts for.
  enum Form {
    case officeOpenXML, openDocument

    /// What a byte of the packed workbook accounts for.
    var perByte: Int { self == .officeOpenXML ? 12 : 16 }
    /// What each has, however small it is: more than a million elements, which are read in less than a second.
    var least: Int { self == .officeOpenXML ? 6 << 20 : 8 << 20 }
  }

  /// The allowance of a workbook that is packed into so many bytes.
  init(packed: Int, _ form: Form) { left = max(form.least, form.perByte * packed) }

  /// Takes some; false if there is not as much.
  func take(_ amount: Int) -> Bool {
    left -= amount
    return left >= 0
  }
}
