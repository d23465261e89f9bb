extension RuleID {
  /// A row of a simple sheet does not tell which decision it is about.
  @_spi(Engine) public static let unclearDecision = RuleID(5016, "ref/unclear-decision", .error)
}
