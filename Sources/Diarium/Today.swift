#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension CivilDate {
  /// The current day where the program runs.
  public static var today: CivilDate {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    let (year, month, day) = unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday)
    func padded(_ number: Int32, _ width: Int) -> String {
      let digits = String(max(0, number))
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let text = "\(padded(year + 1900, 4))-\(padded(month + 1, 2))-\(padded(day, 2))"
    return CivilDate(text) ?? "1970-01-01"
  }
}
