@_spi(Engine) internal import DiariumTree

/// Reads the cells of a sheet (ISO/IEC 29500-1, 18.3), and makes records of its rows.
final class SheetHandler: XMLHandler {
  /// What prevents reading on.
  enum Fault {
    case text(SheetText.Fault)
    case output(IOFailure)
    /// A cell where no sheet has one, or a text that is missing.
    case place
  }

  private(set) var facts = SheetFacts()
  private var own: Fault?
  private let text: SheetText
  private let strings: SharedStrings
  private let forms: [SerialDate.Form?]
  private let epoch: SerialDate.Epoch

  /// The types of values.
  private enum Kind { case number, shared, inline, formulaText, boolean, error, date }

  private var row = 0
  private var column = -1
  private var kind = Kind.number
  private var style = 0
  private var value = CellText()
  private var isInValue = false
  private var isInCell = false
  private var isFormula = false
  private var hasValue = false
  private var isRowHidden = false
  /// The columns that are hidden.
  private var hidden: [Range<Int>] = []
  private var seenHidden: Set<Int> = []

  init(_ text: SheetText, _ strings: SharedStrings, _ forms: [SerialDate.Form?], _ epoch: SerialDate.Epoch) {
    (self.text, self.strings, self.forms, self.epoch) = (text, strings, forms, epoch)
  }

  /// What prevents reading on; `nil` if nothing does.
  var fault: Fault? { own ?? text.fault.map { .text($0) } }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if isInCell {
      if unsafe name == "v" {
        isInValue = true
      } else if unsafe name == "f" {
        isFormula = true
      } else if kind == .inline {
        unsafe value.start(name)
      }
    } else if unsafe name == "c" {
      unsafe startCell(attributes)
    } else if unsafe name == "row" {
      unsafe startRow(attributes)
    } else {
      unsafe startOther(name, attributes)
    }
  }

  func end(_ name: XMLName) {
    if isInCell {
      if unsafe name == "c" {
        endCell()
      } else if unsafe name == "v" {
        isInValue = false
      } else if kind == .inline {
        unsafe value.end(name)
      }
    } else if unsafe name == "row" {
      text.endRow()
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard isInCell else { return }
    if isInValue { unsafe value.append(bytes) } else if kind == .inline { unsafe value.take(bytes) }
  }

  private func startRow(_ attributes: XMLAttributes) {
    row = unsafe attributes.bytes("r").map { unsafe XMLAttributes.number($0) ?? 0 } ?? row + 1
    guard 1...CellReference.rows ~= row else { return fail(.place) }
    column = -1
    isRowHidden = unsafe attributes.isTrue("hidden")
    text.beginRow(row)
  }

  private func startCell(_ attributes: XMLAttributes) {
    if let bytes = unsafe attributes.bytes("r") {
      guard let place = unsafe CellReference(bytes), place.row == row else { return fail(.place) }
      column = place.column
    } else {
      column += 1
      guard column < CellReference.columns, row > 0 else { return fail(.place) }
    }
    isInCell = true
    (isFormula, isInValue) = (false, false)
    style = unsafe attributes.number("s") ?? 0
    value.begin()
    kind = unsafe attributes.bytes("t").map { unsafe Self.kind($0) } ?? .number
  }

  private static func kind(_ bytes: UnsafeRawBufferPointer) -> Kind {
    switch unsafe String(decoding: bytes, as: UTF8.self) {
    case "s": .shared
    case "inlineStr": .inline
    case "str": .formulaText
    case "b": .boolean
    case "e": .error
    case "d": .date
    default: .number
    }
  }

  private func endCell() {
    isInCell = false
    if isFormula {
      facts.formulas.add(row, column)
      if value.bytes.isEmpty { facts.unstored.add(row, column) }
    }
    guard !value.bytes.isEmpty, fault == nil else { return }
    switch kind {
    case .shared:
      let number = value.withNumber()
      do throws(IOFailure) {
        guard let number, try unsafe strings.text(number, { unsafe text.cell(column, $0) }) else { return fail(.place) }
      } catch {
        return fail(.output(error))
      }
    case .inline, .formulaText:
      value.decode()
      write()
    case .boolean:
      switch value.bytes {
      case [0x31]: put("true")
      case [0x30]: put("false")
      default: write()
      }
    case .number: number()
    case .error, .date: write()
    }
    facts.rows = row
    facts.columns = max(facts.columns, column + 1)
    if isRowHidden {
      if facts.hiddenRows.count == 0 || lastHidden != row { facts.hiddenRows.add(row, 0) }
      lastHidden = row
    }
    if !hidden.isEmpty, hidden.contains(where: { $0.contains(column) }), seenHidden.insert(column).inserted {
      facts.hiddenColumns.add(row, column)
    }
  }

  private var lastHidden = 0

  private func write() { unsafe value.withBytes { unsafe text.cell(column, $0) } }

  private func put(_ word: String) {
    var word = word
    unsafe word.withUTF8 { unsafe text.cell(column, UnsafeRawBufferPointer($0)) }
  }

  private func number() {
    if style < forms.count, let form = forms[style] {
      let written = String(decoding: value.bytes, as: UTF8.self).trimmingBlanks
      if let serial = Double(written), let date = SerialDate.text(serial, form, epoch) { return put(date) }
    }
    var plain: [UInt8]?
    unsafe value.withBytes { unsafe plain = NumberText.text($0) }
    guard let plain else { return write() }
    unsafe plain.withUnsafeBytes { unsafe text.cell(column, $0) }
  }

  private func startOther(_ name: XMLName, _ attributes: XMLAttributes) {
    if unsafe name == "col" {
      guard unsafe attributes.isTrue("hidden"), let first = unsafe attributes.number("min"),
        let last = unsafe attributes.number("max"), first > 0, last >= first, hidden.count < 1000
      else { return }
      hidden.append((first - 1)..<last)
    } else if unsafe name == "mergeCell" {
      let place = unsafe attributes.bytes("ref").flatMap { unsafe CellReference($0) }
      if let place { facts.merged.add(place.row, place.column) }
    } else if unsafe name == "filterColumn" {
      facts.hasFilter = true
    }
  }

  private func fail(_ fault: Fault) { if own == nil { own = fault } }
}

extension CellText {
  /// The number that the text is; `nil` if it is none.
  func withNumber() -> Int? {
    var number: Int?
    unsafe withBytes { unsafe number = XMLAttributes.number($0) }
    return number
  }
}
