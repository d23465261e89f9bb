internal import DiariumModel

/// Comparisons of dates that may lack their day or month: nothing is claimed that cannot be known.
extension CivilDate {
  /// Whether all the time that this date may mean is before all the time that another may mean.
  func isBefore(_ other: CivilDate) -> Bool {
    let length = min(string.utf8.count, other.string.utf8.count)
    return string.utf8.prefix(length).lexicographicallyPrecedes(other.string.utf8.prefix(length))
  }

  /// Whether two dates may mean the same day.
  func mayBe(_ other: CivilDate) -> Bool { !isBefore(other) && !other.isBefore(self) }

  /// Days since 1 March 2000 in the proleptic Gregorian calendar; `nil` if the day is unknown.
  var dayNumber: Int? {
    guard let month, let day else { return nil }
    // Years begin in March, so that the leap day is their last (Hinnant, chrono-Compatible Low-Level Date Algorithms).
    let year = self.year - (month <= 2 ? 1 : 0)
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 730_425
  }

  /// Whole days from another date to this one; `nil` if either has no day.
  func days(since other: CivilDate) -> Int? {
    guard let day = dayNumber, let otherDay = other.dayNumber else { return nil }
    return day - otherDay
  }
}
