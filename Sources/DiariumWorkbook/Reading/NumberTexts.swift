/// Makes texts of numbers, and has those at hand that it made last: columns mostly repeat their numbers.
final class NumberTexts {
  private struct Made {
    let value: [UInt8]
    let form: SerialDate.Form?
    let text: [UInt8]
  }

  private let allowance: XMLAllowance
  private var slots: [Made?] = Array(repeating: nil, count: 1024)

  /// Longer ones are rare, and would fill memory.
  private static let longest = 32

  init(_ allowance: XMLAllowance) { self.allowance = allowance }

  /// The text of a number, or of the date that it stands for; that which is written, if it is neither.
  ///
  /// - Parameters:
  ///   - value: the number as it is written.
  ///   - form: what its format shows of it as a date or time; `nil` if it is a number.
  ///   - epoch: the day from which dates are counted.
  /// - Returns: the text; `nil` if more have been made than there are in a workbook of its size.
  func text(_ value: UnsafeRawBufferPointer, _ form: SerialDate.Form?, _ epoch: SerialDate.Epoch) -> [UInt8]? {
    let slot = unsafe slot(of: value)
    if let made = slots[slot], made.form == form, unsafe made.value.elementsEqual(value) { return made.text }
    guard allowance.take(XMLAllowance.conversion) else { return nil }
    let text = unsafe Self.make(value, form, epoch)
    if value.count <= Self.longest { slots[slot] = unsafe Made(value: Array(value), form: form, text: text) }
    return text
  }

  private func slot(of value: UnsafeRawBufferPointer) -> Int {
    // FNV-1a: the last digits differ the most.
    var hash: UInt32 = 0x811C_9DC5
    for index in 0..<min(value.count, Self.longest) { hash = unsafe (hash ^ UInt32(value[index])) &* 0x0100_0193 }
    return Int(hash ^ hash >> 16) & (slots.count - 1)
  }

  private static func make(
    _ value: UnsafeRawBufferPointer, _ form: SerialDate.Form?, _ epoch: SerialDate.Epoch
  ) -> [UInt8] {
    if let form, let serial = unsafe NumberText.number(value), let date = SerialDate.text(serial, form, epoch) {
      return Array(date.utf8)
    }
    return unsafe NumberText.text(value) ?? Array(value)
  }
}
