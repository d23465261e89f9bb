@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension FeedPass {
  /// Reads the heads once more, and the cases if need be, if findings were made from ids alone: each gets its place in
  /// the tree, or its cell.
  mutating func completePlaces() throws(IOFailure) {
    var places = check.openPlaces
    guard !places.isEmpty else { return }
    defer { check.complete(from: places) }
    for input in inputs {
      var reader = FeedReader(input, limits: limits)
      do throws(ReadFailure) {
        _ = try reader.readHead(onto: &tape)
        check.find(&places, on: tape, number: nil)
        // A place that only explains a finding is not worth another look at all the cases.
        while !places.own.isEmpty, try reader.next(onto: &tape) {
          check.find(&places, on: tape, number: reader.number)
        }
      } catch {
        guard case .input = error else { return }
        _ = try resumes(error, false, input.input.path)
        return
      }
    }
  }
}
