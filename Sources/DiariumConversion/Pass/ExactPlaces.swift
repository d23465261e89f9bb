@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension FeedPass {
  /// Gives findings on tables in another encoding than UTF-8, as which they were read, their places in the files.
  mutating func placeInFiles(_ open: [OpenInput]) throws(IOFailure) {
    var transcoded: [String: TranscodedSource] = [:]
    for input in open {
      for source in input.reader.transcoded { transcoded[source.path] = source }
    }
    guard !transcoded.isEmpty else { return }
    var failure: IOFailure?
    check.log.moveLocations { location in
      guard let source = transcoded[location.path], let offset = location.offset else { return }
      do throws(IOFailure) {
        let start = try source.originalOffset(of: offset)
        if let length = location.length { location.length = try source.originalOffset(of: offset + length) - start }
        location.offset = start
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

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
