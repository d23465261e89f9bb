extension RuleID {
  /// Cells of one case on a simple sheet that say different things.
  @_spi(Engine) public static let conflictingCells = RuleID(3090, "tab/conflicting-cells", .error)
}
