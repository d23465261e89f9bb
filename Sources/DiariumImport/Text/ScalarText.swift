extension StringProtocol {
  /// The words with one blank between them: blanks are of many kinds, those that do not break among them.
  var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String {
  /// A text of scalars: the standard library's views append them one by one, at ten times the cost.
  init(scalars: some RandomAccessCollection<Unicode.Scalar>) {
    self = unsafe String(unsafeUninitializedCapacity: 4 * scalars.count) { buffer in
      var count = 0
      for scalar in scalars {
        let value = scalar.value
        if value < 0x80 {
          unsafe buffer[count] = UInt8(truncatingIfNeeded: value)
          count += 1
        } else {
          for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            unsafe buffer[count] = unit
            count += 1
          }
        }
      }
      return count
    }
  }
}
