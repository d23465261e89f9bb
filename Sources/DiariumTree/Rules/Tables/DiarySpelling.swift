extension RuleID {
  /// A diary number of a simple sheet that makes the same id as another.
  @_spi(Engine) public static let diarySpelling = RuleID(3091, "tab/diary-spelling", .error)
}
