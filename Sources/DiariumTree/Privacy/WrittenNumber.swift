/// Ten or twelve digits as written in a text, to be judged.
struct WrittenNumber {
  var digits: InlineArray<12, UInt8>
  /// Ten or twelve.
  var total: Int
  /// The lengths of the groups, four bits each, the last in the lowest.
  var shape: Int
  /// The separator before the last group.
  var tail: NumberSeparator
  /// The separator between the groups of the date, if they are apart.
  var head: NumberSeparator
  var range: Range<Int>

  private func number(_ places: Range<Int>) -> Int { places.reduce(0) { $0 * 10 + Int(digits[$1]) } }

  private var short: Int { total - 10 }
  private var month: Int { number(short + 2..<short + 4) }
  private var writtenDay: Int { number(short + 4..<short + 6) }
  private var isCoordination: Bool { writtenDay > 60 }
  private var day: Int { isCoordination ? writtenDay - 60 : writtenDay }
  private var lastFour: Int { number(short + 6..<short + 10) }
  private var year: Int? { total == 12 ? number(0..<4) : nil }

  /// Whether it is a personal number for certain; `nil` if it is not one at all.
  func isCertain(_ text: Span<UInt8>, today: () -> Int, isAnnounced: () -> Bool) -> Bool? {
    guard let isUsual = writing, hasDay(today) else { return nil }
    func announced() -> Bool {
      NumberContext.announces(text, before: range.lowerBound) || isAnnounced()
    }
    guard hasCheckDigit else {
      // A text that announces a number and gets a digit wrong has nearly written it.
      return isUsual && announced() && !isPart(text) ? true : nil
    }
    if isUsual, !isTime, !isPeriod, !isPart(text),
      !isLoose || !NumberContext.isDenied(text, before: range.lowerBound)
    {
      return true
    }
    return announced()
  }

  /// Whether its date and its check digit are right.
  func isValid(_ today: () -> Int) -> Bool { hasDay(today) && hasCheckDigit }

  /// Whether it is written in the usual way; `nil` if it is not written as such a number at all.
  private var writing: Bool? {
    switch shape {
    case 0xA, 0xC: true
    case 0x64, 0x84: tail != .odd
    // A number split into groups keeps its hyphen; without it, telephone numbers and sums look the same.
    case 0x2224, 0x4224: !tail.isDisjoint(with: .own) || (head == .hyphen && tail == .blank)
    case 0x244, 0x444: !tail.isDisjoint(with: .own) && head.isDisjoint(with: .own) && head != .odd
    case 0x622, 0x822, 0x631, 0x831, 0x22222, 0x42222: false
    default: nil
    }
  }

  private func isPart(_ text: Span<UInt8>) -> Bool {
    NumberContext.isPart(text, range, isPlain: shape == 0xA, isGrouped: shape > 0xFF)
  }

  /// Whether nothing in the way it is written is particular to such numbers.
  private var isLoose: Bool { shape == 0xA || shape == 0xC || tail.isDisjoint(with: .own) }

  private func hasDay(_ today: () -> Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    guard let year else {
      // With two digits the century is unknown: 28 February exists in any, 29 February only in some.
      let two = number(short..<short + 2)
      return day <= Self.days(month, isLeap: two % 4 == 0)
    }
    guard year >= 1840, day <= Self.days(month, isLeap: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) else {
      return false
    }
    return year * 10_000 + month * 100 + day <= today()
  }

  private static func days(_ month: Int, isLeap: Bool) -> Int {
    switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private var hasCheckDigit: Bool {
    var sum = 0
    for index in 0..<10 {
      let digit = Int(digits[short + index])
      sum += index % 2 == 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
    }
    return sum % 10 == 0
  }

  /// Whether it may be a point in time, as stamped by programs in recent decades: `202406051234`, `20240605-1234`.
  private var isTime: Bool {
    // Seconds since 1970, for days from 2011 on.
    if shape == 0xA { return (13...17).contains(number(0..<2)) }
    guard let year, year >= 1980, !isCoordination, !tail.contains(.plus) else { return false }
    return lastFour / 100 < 24 && lastFour % 100 < 60
  }

  /// Whether it may be a period from the first of a month to the last of one: `20190101-1231`.
  private var isPeriod: Bool {
    guard shape == 0x64 || shape == 0x84, day == 1, !isCoordination, !tail.contains(.plus) else { return false }
    let (month, last) = (lastFour / 100, lastFour % 100)
    return (self.month...12).contains(month) && last >= 28 && last <= Self.days(month, isLeap: true)
  }
}
