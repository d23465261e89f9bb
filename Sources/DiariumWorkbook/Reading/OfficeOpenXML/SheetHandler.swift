/// Reads the cells of a sheet as elements of XML (ISO/IEC 29500-1, 18.3).
final class SheetHandler: XMLHandler {
  private let cells: SheetCells
  private var reference: [UInt8]?
  private var kind = SheetCells.Kind.number
  private var style = 0
  private var value = CellText()
  private var isInValue = false
  private(set) var isInCell = false
  private var isFormula = false
  /// Whether there is an element of the value, be it empty.
  private var isStored = false
  /// Whether the text stands in the cell; it counts then, and not the value besides.
  private var hasInline = false
  var isFull: Bool { value.isFull }
  /// Whether the rows begin here; asked and answered by who finds them.
  private(set) var isInRows = false

  init(_ cells: SheetCells) { self.cells = cells }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if isInCell {
      if unsafe name == "v" {
        isInValue = !hasInline
        isStored = true
      } else if unsafe name == "f" {
        isFormula = true
      } else if kind == .inline {
        if !hasInline, unsafe name == "is" {
          value.begin()
          hasInline = true
        }
        unsafe value.start(name)
      }
    } else if unsafe name == "c" {
      unsafe startCell(attributes)
    } else if unsafe name == "row" {
      let number = unsafe attributes.bytes("r").map { unsafe XMLAttributes.number($0) ?? 0 }
      unsafe cells.beginRow(number, isHidden: attributes.isTrue("hidden"))
    } else if unsafe name == "sheetData" {
      isInRows = true
    } else if unsafe name == "col" {
      guard unsafe attributes.isTrue("hidden"), let first = unsafe attributes.number("min"),
        let last = unsafe attributes.number("max")
      else { return }
      cells.hide(first, last)
    } else if unsafe name == "mergeCell" {
      unsafe cells.merge(attributes.bytes("ref"))
    } else if unsafe name == "filterColumn" {
      cells.filter()
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
      cells.endRow()
    } else if unsafe name == "sheetData" {
      isInRows = false
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard isInCell else { return }
    if isInValue { unsafe value.append(bytes) } else if kind == .inline { unsafe value.take(bytes) }
  }

  private func startCell(_ attributes: XMLAttributes) {
    isInCell = true
    (isFormula, isInValue, isStored, hasInline) = (false, false, false, false)
    reference = unsafe attributes.bytes("r").map { unsafe Array($0) }
    style = unsafe attributes.number("s") ?? 0
    value.begin()
    kind = unsafe attributes.bytes("t").map { unsafe SheetCells.Kind($0) } ?? .number
  }

  private func endCell() {
    isInCell = false
    unsafe value.withBytes { bytes in
      // The value of a text may be empty, that of a number is missing then.
      let formula: SheetCells.Formula =
        !isFormula ? .none : bytes.count > 0 || isStored && kind == .formulaText ? .stored : .unstored
      guard let reference else { return unsafe cells.take(nil, kind, style: style, bytes, formula) }
      unsafe reference.withUnsafeBytes { unsafe cells.take($0, kind, style: style, bytes, formula) }
    }
  }
}

extension SheetCells.Kind {
  /// The type of a cell, as it is written.
  init(_ bytes: UnsafeRawBufferPointer) {
    switch unsafe String(decoding: bytes, as: UTF8.self) {
    case "s": self = .shared
    case "inlineStr": self = .inline
    case "str": self = .formulaText
    case "b": self = .boolean
    case "e": self = .error
    case "d": self = .date
    default: self = .number
    }
  }
}
