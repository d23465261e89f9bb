@_spi(Engine) internal import DiariumCodecs
@_spi(Engine) internal import DiariumTree

/// The text of one table as UTF-8, with what it was.
struct TableText: Sendable {
  /// The text, which is decoded while it is read if it is in another encoding.
  let source: any ByteSource
  /// The encoding of the file.
  let encoding: FoundEncoding
  /// Whether it is the rows of a sheet, which no program has written as text.
  let isSheet: Bool

  /// Finds out the encoding of a file.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - stated: the encoding that counts; `nil` to find it out.
  /// - Throws: `.syntax` if the file is no text, `.input` if bytes cannot be read.
  init(_ file: any ByteSource, stated: CharacterEncoding?) throws(ReadFailure) {
    isSheet = file is any SheetSource
    guard !isSheet else {
      (source, encoding) = (file, .utf8)
      return
    }
    let signature: FileSignature?
    do throws(IOFailure) {
      signature = try FileSignature(of: file)
      encoding = try FoundEncoding(of: file, stated: stated)
      source = encoding.encoding == .utf8 ? file : try TranscodedSource(file, from: encoding.encoding)
    } catch {
      throw .input(error)
    }
    if let signature, signature != .utf16 {
      throw .syntax(SyntaxError(signature.finding(file.path, for: .feed)))
    }
  }
}
