extension RuleID {
  /// Those who act, as a cell of a simple sheet names them, cannot be read.
  @_spi(Engine) public static let unreadableSignatory = RuleID(3089, "tab/unreadable-signatory", .error)
}
