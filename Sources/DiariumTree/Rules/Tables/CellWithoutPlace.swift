extension RuleID {
  /// A filled cell of a simple sheet whose column means nothing on its row.
  @_spi(Engine) public static let cellWithoutPlace = RuleID(3088, "tab/no-place", .error)
}
