/// Dates and times of OpenDocument, which are those of XML Schema, as tables have them.
enum ISOTime {
  /// The text of a date or of a date with a time: the midnight that a day begins with is not written, and parts of a second
  /// to the millisecond.
  ///
  /// - Returns: `nil` if it is to stay as it is written.
  static func date(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 10, bytes[10] == UInt8(ascii: "T"), bytes.count >= 19, let day = days(bytes[..<10]) else {
      return nil
    }
    let time = bytes[11...]
    let isTime = time.enumerated().allSatisfy { index, byte in
      index == 2 || index == 5 ? byte == UInt8(ascii: ":") : index == 8 ? byte == UInt8(ascii: ".") : isDigit(byte)
    }
    guard isTime, bytes.count != 20, bytes.count < 40 else { return nil }
    let (hours, minutes, seconds) = (two(time[11...]), two(time[14...]), two(time[17...]))
    guard hours < 24, minutes < 60, seconds < 60 else { return nil }
    let fraction = bytes.count > 20 ? milliseconds(bytes[20...]) : 0
    let sum = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction
    // There is no 31 February: such a date stays as it is.
    guard SerialDate.text(Double(day), .date, .from1899) == String(decoding: bytes[..<10], as: UTF8.self) else {
      return nil
    }
    let serial = Double(day) + Double(sum) / 86_400_000
    return SerialDate.text(serial, .date, .from1899).map { Array($0.utf8) }
  }

  /// The text of a duration, `PT12H30M00S`, in hours, minutes and seconds.
  ///
  /// - Returns: `nil` if it is none, or has months or years, which have no hours.
  static func duration(_ bytes: [UInt8]) -> [UInt8]? {
    var rest = bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
    var (total, isTime) = (0, false)
    while !rest.isEmpty {
      if !isTime, rest.first == UInt8(ascii: "T") {
        isTime = true
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix(while: isDigit)
      guard 1...9 ~= digits.count, let mark = rest.dropFirst(digits.count).first else { return nil }
      rest = rest.dropFirst(digits.count + 1)
      let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      switch (mark, isTime) {
      case (UInt8(ascii: "D"), false): total += number * 86_400_000
      case (UInt8(ascii: "H"), true): total += number * 3_600_000
      case (UInt8(ascii: "M"), true): total += number * 60_000
      case (UInt8(ascii: "S"), true): total += number * 1000
      case (UInt8(ascii: "."), true), (UInt8(ascii: ","), true):
        let fraction = rest.prefix(while: isDigit)
        guard !fraction.isEmpty, rest.dropFirst(fraction.count) == [UInt8(ascii: "S")] else { return nil }
        total += number * 1000 + milliseconds(fraction)
        rest = []
      default: return nil
      }
    }
    let serial = Double(total) / 86_400_000
    return SerialDate.text(isNegative ? -serial : serial, .duration, .from1899).map { Array($0.utf8) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// The number of two digits.
  private static func two(_ bytes: ArraySlice<UInt8>) -> Int { bytes.prefix(2).reduce(0) { $0 * 10 + Int($1) - 0x30 } }

  /// The milliseconds of the digits behind a point, rounded.
  private static func milliseconds(_ digits: ArraySlice<UInt8>) -> Int {
    let four = (digits.prefix(4) + [0x30, 0x30, 0x30]).prefix(4).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return (four + 5) / 10
  }

  /// The days from 30 December 1899 to a date such as `2024-02-03`; `nil` if it is no date of the years 1 to 9999.
  private static func days(_ bytes: ArraySlice<UInt8>) -> Int? {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard year > 0, 1...12 ~= month, 1...31 ~= day else { return nil }
    // The calendar from March on (H. Hinnant, chrono-compatible low-level date algorithms).
    let years = month > 2 ? year : year - 1
    let ofEra = years % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let number = years / 400 * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + dayOfYear
    return number - 719_468 + 25_569
  }
}
