@_spi(Engine) internal import DiariumTree

extension FileSignature {
  /// Refuses a file that is not UTF-8 text, saying what it is and what to do.
  static func refuse(_ source: any ByteSource) throws(ReadFailure) {
    let signature: FileSignature?
    do throws(IOFailure) { signature = try FileSignature(of: source) } catch { throw .input(error) }
    if let signature { throw .syntax(SyntaxError(signature.finding(source.path, for: .feed))) }
  }
}

extension RuleID {
  /// Whether lines after the one that breaks the rule can be read.
  var letsReadOn: Bool { self != .sizeLimit && self != .otherFormat }
}
