/// A date, or a time, that a spreadsheet holds as a number of days.
enum SerialDate {
  /// What the format of a cell shows of the number.
  enum Form: Hashable {
    case date
    case time
    case dateTime
    /// Hours beyond a day too: `[h]:mm`.
    case duration
  }

  /// The days from which numbers are counted.
  enum Epoch: Hashable, Sendable {
    /// From the end of 1899; with a 29 February in 1900, which never was.
    case from1900
    /// From 1 January 1904, as old programs for Macintosh did.
    case from1904
    /// From 30 December 1899, without a day that never was.
    case from1899
  }

  /// The text of a number, in ISO 8601; `nil` if it is no date of the years 1 to 9999, or one that never was.
  static func text(_ serial: Double, _ form: Form, _ epoch: Epoch) -> String? {
    guard serial.isFinite, abs(serial) < 3_000_000 else { return nil }
    var days = Int(serial.rounded(.down))
    // Fractions of a millisecond are no more than the machine added.
    var milliseconds = Int(((serial - Double(days)) * 86_400_000).rounded())
    if milliseconds == 86_400_000 { (days, milliseconds) = (days + 1, 0) }
    if form == .duration {
      let sign = serial < 0 ? "-" : ""
      let total = Int((abs(serial) * 86_400_000).rounded())
      return sign + time(total, hours: total / 3_600_000)
    }
    if form == .time, days == 0 { return time(milliseconds, hours: milliseconds / 3_600_000) }
    guard let date = date(days, epoch) else { return nil }
    if milliseconds == 0, form == .date { return date }
    return "\(date)T\(time(milliseconds, hours: milliseconds / 3_600_000))"
  }

  private static func time(_ milliseconds: Int, hours: Int) -> String {
    let minutes = milliseconds / 60_000 % 60
    let seconds = milliseconds / 1000 % 60
    let rest = milliseconds % 1000
    let time = "\(two(hours)):\(two(minutes)):\(two(seconds))"
    guard rest > 0 else { return time }
    var digits = String(rest + 1000).dropFirst()
    while digits.hasSuffix("0") { digits = digits.dropLast() }
    return "\(time).\(digits)"
  }

  private static func date(_ days: Int, _ epoch: Epoch) -> String? {
    // Days since 1970-01-01.
    var number: Int
    switch epoch {
    case .from1900:
      guard days >= 1, days != 60 else { return nil }
      number = days - 25_569 + (days < 60 ? 1 : 0)
    case .from1904: number = days - 24_107
    case .from1899: number = days - 25_569
    }
    // The calendar from March on (H. Hinnant, chrono-compatible low-level date algorithms).
    number += 719_468
    let era = (number >= 0 ? number : number - 146_096) / 146_097
    let ofEra = number - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * part + 2) / 5 + 1
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard 1...9999 ~= year else { return nil }
    let digits = String(year)
    return "\(String(repeating: "0", count: 4 - digits.count))\(digits)-\(two(month))-\(two(day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension SerialDate.Form {
  /// What a number format of Office Open XML shows (ISO/IEC 29500-1, 18.8.30 and 18.8.31); `nil` if it is no date.
  ///
  /// - Parameters:
  ///   - number: the number of the format.
  ///   - code: its code, where the workbook has one.
  init?(format number: Int, code: String?) {
    guard let code else {
      switch number {
      case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
      case 18...21, 32...35, 45, 47, 55, 56: self = .time
      case 22: self = .dateTime
      case 46: self = .duration
      default: return nil
      }
      return
    }
    guard let form = Self.form(code) else { return nil }
    self = form
  }

  /// Reads the letters of the first section of a code: what is quoted, escaped, in brackets or a filling shows nothing of
  /// the number.
  private static func form(_ code: String) -> Self? {
    let bytes = code.utf8.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    // `General`, and `Standard`, as some programs write it, are no dates.
    if bytes.starts(with: "general".utf8) || bytes.starts(with: "standard".utf8) { return nil }
    // The letters that are there, each as a bit.
    var letters: UInt32 = 0
    var isDuration = false
    var rest = bytes[...]
    loop: while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: ";"): break loop
      case UInt8(ascii: "\""): rest = rest.drop { $0 != byte }.dropFirst()
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): rest = rest.dropFirst()
      case UInt8(ascii: "["):
        let part = rest.prefix { $0 != UInt8(ascii: "]") }
        if !part.isEmpty, part.allSatisfy({ "hms".utf8.contains($0) }) { isDuration = true }
        rest = rest.dropFirst(part.count + 1)
      case 0x61...0x7A: letters |= 1 << UInt32(byte - 0x61)
      default: break
      }
    }
    func has(_ some: String) -> Bool { some.utf8.contains { letters & 1 << UInt32($0 - 0x61) != 0 } }
    if isDuration { return .duration }
    switch (has("yd"), has("hs")) {
    case (true, true): return .dateTime
    case (true, false): return .date
    case (false, true): return .time
    case (false, false): return has("m") ? .date : nil
    }
  }
}
