extension RuleID {
  /// A reply on a simple sheet is one to none, or to several, of the referrals of its case.
  @_spi(Engine) public static let unclearReferral = RuleID(5017, "ref/unclear-referral", .info)
}
