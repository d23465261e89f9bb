extension RuleID {
  /// Rows that begin with a number sign are examples and help, and are not read.
  @_spi(Engine) public static let exampleRows = RuleID(3092, "tab/example-rows", .info)
}
