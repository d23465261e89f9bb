@_spi(Engine) internal import DiariumConversion
@_spi(Engine) internal import DiariumTree
internal import DiariumWorkbook

/// A sheet that has been read.
struct ReadSheet: Sendable {
  let name: SheetName
  let source: any ByteSource
  let facts: SheetFacts
  var role: PartRole
}

/// The rows of a sheet, or of a table of a database.
struct PartRows: SheetSource {
  let path: String
  let part: String
  let bytes: any ByteSource

  var sheet: String { part }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
    try unsafe bytes.read(at: offset, into: buffer)
  }
}
