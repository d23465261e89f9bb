/// Personal identity numbers and coordination numbers (personnummer, samordningsnummer) in a text.
///
/// The form is that of folkbokföringslagen (1991:481), section 18: two or four digits of the year, the month and the
/// day (60 is added to the day in a coordination number), a hyphen (a plus sign from the hundredth year on) or nothing,
/// three digits and a check digit (Luhn over the last ten). People write it with dashes, blanks and in groups.
///
/// The rule and the masks share this scanner: what is `certain` is reported, and everything found is masked, since
/// masking one number too many costs nothing.
@_spi(Engine) public enum PersonalNumbers {
  /// A number that was found.
  public struct Match: Hashable, Sendable {
    /// Its bytes.
    public var range: Range<Int>
    /// Whether nothing else is written this way: not a time stamp, a period, or part of an address or a hash.
    public var isCertain: Bool
  }

  /// The number of digits in the shortest number.
  static let minimumDigits = 10

  /// Calls `body` with each number of a text in UTF-8.
  ///
  /// - Parameters:
  ///   - text: the text, without escapes.
  ///   - today: the day, as `20260131`, after which nobody is born.
  ///   - isAnnounced: whether the surroundings of the text, such as the name of its field, say that it is such a
  ///     number.
  ///   - body: receives the numbers, in order.
  public static func find(
    in text: Span<UInt8>, today: () -> Int = { 9999_12_31 }, isAnnounced: () -> Bool = { false },
    _ body: (Match) -> Void
  ) {
    guard hasEnoughDigits(text) else { return }
    var place = 0
    while place < text.count {
      guard isDigit(text, place) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < text.count && isDigit(text, end) { end += 1 }
      if end - place <= 12, (end - place) & 1 == 0,
        let match = DigitGroups(text, place..<end).match(text, today: today, isAnnounced: isAnnounced)
      {
        body(match)
        end = match.range.upperBound
      }
      place = end
    }
  }

  /// Whether the text has enough digits for a number: most texts do not, and are done with.
  @inline(__always) private static func hasEnoughDigits(_ text: Span<UInt8>) -> Bool {
    guard text.count >= minimumDigits else { return false }
    var digits = 0
    for index in text.indices { digits &+= text[index] &- 0x30 < 10 ? 1 : 0 }
    return digits >= minimumDigits
  }

  static func isDigit(_ text: Span<UInt8>, _ place: Int) -> Bool { text[place] &- 0x30 < 10 }

  /// Whether a name says that its value is such a number: `personnummer`, `x_ekeby_pnr`.
  public static func isAnnounced(by name: String) -> Bool {
    let bytes = Array(name.utf8)
    return NumberContext.announces(bytes.span, before: bytes.count)
  }
}

/// Groups of digits that may be one number.
struct DigitGroups {
  /// The most groups, as in `1912 12 12 12 12`.
  private static let most = 5

  private var count = 0
  /// The lengths of the groups, four bits each, the last in the lowest.
  private var shape = 0
  private var total = 0
  private var digits = InlineArray<12, UInt8>(repeating: 0)
  private var starts = InlineArray<5, Int>(repeating: 0)
  private var ends = InlineArray<5, Int>(repeating: 0)
  /// The separator before each group.
  private var separators = InlineArray<5, NumberSeparator>(repeating: [])

  /// The groups from a run of digits on, up to as many digits as a number has.
  init(_ text: Span<UInt8>, _ first: Range<Int>) {
    add(text, first, [])
    while count < Self.most, total < 12, let (kind, start) = NumberSeparator.between(text, ends[count - 1]) {
      var end = start
      while end < text.count, PersonalNumbers.isDigit(text, end) { end += 1 }
      guard total + end - start <= 12 else { return }
      add(text, start..<end, kind)
    }
  }

  private mutating func add(_ text: Span<UInt8>, _ run: Range<Int>, _ separator: NumberSeparator) {
    for place in run {
      digits[total] = text[place] &- 0x30
      total += 1
    }
    starts[count] = run.lowerBound
    ends[count] = run.upperBound
    separators[count] = separator
    shape = shape << 4 | run.count
    count += 1
  }

  /// The longest number that the groups begin with.
  func match(_ text: Span<UInt8>, today: () -> Int, isAnnounced: () -> Bool) -> PersonalNumbers.Match? {
    // The VAT number of a sole trader is the personal number between `SE` and `01`.
    if shape == 0xC, digits[10] == 0, digits[11] == 1, NumberContext.isVAT(text, starts[0]) {
      let number = WrittenNumber(
        digits: digits, total: 10, shape: 0xA, tail: [], head: [], range: starts[0]..<ends[0] - 2)
      if number.isValid(today) { return .init(range: number.range, isCertain: true) }
    }
    var (count, shape, total) = (count, shape, total)
    while count > 0 {
      if total == 10 || total == 12 {
        let number = WrittenNumber(
          digits: digits, total: total, shape: shape, tail: separators[count - 1],
          head: count > 2 ? separators[1] : [], range: starts[0]..<ends[count - 1])
        if let isCertain = number.isCertain(text, today: today, isAnnounced: isAnnounced) {
          return .init(range: number.range, isCertain: isCertain)
        }
      }
      count -= 1
      total -= shape & 0xF
      shape >>= 4
    }
    return nil
  }
}
