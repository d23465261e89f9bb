@_spi(Engine) internal import DiariumTree

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Extracts the text from PDFs with pdftotext (poppler-utils), which is asked for UTF-8 and form feeds between pages.
struct PDFText {
  /// The outcome of reading a PDF.
  enum Outcome {
    case text([UInt8], version: String?)
    /// Its bytes, if it is not a PDF in spite of its name.
    case bytes([UInt8])
    case refused(Refusal)
  }

  /// The reason why a document cannot be read, and advice: the others are read all the same.
  struct Refusal {
    let message: Message
    let help: Message
    /// The advice for users of the command, if its wording differs.
    var command: Message?
  }

  /// The number of seconds that one document may take.
  var seconds = 60
  /// The version of the program, once it has been asked.
  private var version: String??

  /// Extracts the text from a PDF.
  ///
  /// - Throws: `IOFailure` if there is no such file, if it is changed meanwhile, if there is no pdftotext, or if the
  ///   run is told to stop.
  mutating func read(_ path: String, monitor: RunMonitor?) throws(IOFailure) -> Outcome {
    let opened = System.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard opened >= 0 else { throw System.failure(.input, path) }
    let file = OpenFiles.Descriptor(opened)
    guard let status = FileStatus(descriptor: opened), status.kind == .file else {
      throw IOFailure(
        .input, path: path, reason: .init(sv: "är ingen vanlig fil", en: "is not a regular file"))
    }
    guard Self.isPDF(opened) else {
      let source = FileSource(ReadFile(path, file, version: status.version) { -1 }, monitor: monitor)
      let bytes = try DocumentText.whole(source)
      withExtendedLifetime(file) {}
      return bytes.map { .bytes($0) } ?? .refused(DocumentText.tooLong)
    }
    // The open file itself is passed, so that its name cannot be taken for a flag, nor another file for it.
    let isReachable = FileStatus("/dev/fd") != nil
    let name = isReachable ? "/dev/fd/3" : path.hasPrefix("-") ? "./\(path)" : path
    let child = ChildProcess(
      arguments: ["pdftotext", "-enc", "UTF-8", "-eol", "unix", name, "-"], third: opened, seconds: seconds,
      output: DocumentText.largest)
    let result = try child.run(monitor)
    let isUnchanged = FileStatus(path)?.version == status.version
    withExtendedLifetime(file) {}
    guard isUnchanged else { throw ReadFile.changed(path) }
    switch result.ending {
    case .exited(0): return .text(result.output, version: try programVersion(monitor))
    case .notFound:
      throw IOFailure(
        .input, path: path,
        reason: .init(
          sv: "kräver pdftotext, som inte är installerat (Debian och Ubuntu: poppler-utils)",
          en: "needs pdftotext, which is not installed (Debian and Ubuntu: poppler-utils)"))
    case .notStarted:
      throw IOFailure(
        .input, path: path, reason: .init(sv: "pdftotext startar inte", en: "pdftotext does not start"))
    default:
      return .refused(refusal(result))
    }
  }

  /// Whether a file declares itself a PDF within its first kibibyte, where PDF readers look for it.
  private static func isPDF(_ descriptor: Int32) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1024, alignment: 16)
    defer { unsafe buffer.deallocate() }
    let count = unsafe System.read(descriptor, at: 0, into: buffer) ?? 0
    let start = unsafe Array(buffer[..<count])
    let mark = Array("%PDF-".utf8)
    return start.indices.contains { start[$0...].starts(with: mark) }
  }

  private mutating func programVersion(_ monitor: RunMonitor?) throws(IOFailure) -> String? {
    if let version { return version }
    // The version goes to standard error: `pdftotext version 24.02.0`.
    let child = ChildProcess(arguments: ["pdftotext", "-v"], seconds: 10, output: 1 << 16)
    let said = try child.run(monitor).errors
    let line = String(decoding: said.prefix(200), as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
    let found = line.split(separator: " ").last.map { String($0) }
    version = .some(found)
    return found
  }

  private func refusal(_ result: ChildProcess.Result) -> Refusal {
    let said = String(decoding: result.errors, as: UTF8.self)
    switch result.ending {
    case .tookTooLong:
      return Refusal(
        message: .init(
          sv: "pdftotext var inte klart på \(seconds) sekunder och avslutades",
          en: "pdftotext had not ended after \(seconds) seconds, and was ended"),
        help: .init(
          sv: "PDF-filen kan vara trasig; begär handlingen i ett annat format, eller ge mer tid (`secondsForPDF`)",
          en: "the PDF may be damaged; ask for the document in another format, or give more time (`secondsForPDF`)"),
        command: .init(
          sv: "PDF-filen kan vara trasig; begär handlingen i ett annat format, eller ge mer tid med --max-seconds",
          en: "the PDF may be damaged; ask for the document in another format, or give more time by --max-seconds"))
    case .wroteTooMuch: return DocumentText.tooLong
    case .signalled(let number):
      return Refusal(
        message: .init(
          sv: "pdftotext avbröts av signal \(number), kanske för att minnet (1 GiB) inte räckte",
          en: "pdftotext was ended by signal \(number), perhaps since the memory (1 GiB) did not do"),
        help: Self.damaged)
    case .exited(3):
      return Refusal(
        message: .init(
          sv: "PDF-filen tillåter inte att texten tas ut", en: "the PDF does not allow its text to be taken out"),
        help: .init(
          sv: "begär handlingen utan det skyddet, eller som text",
          en: "ask for the document without that protection, or as text"))
    case .exited where said.contains("Incorrect password"):
      return Refusal(
        message: .init(
          sv: "PDF-filen är krypterad och öppnas bara med lösenord",
          en: "the PDF is encrypted, and opens with a password only"),
        help: .init(
          sv: "spara en kopia utan lösenord (qpdf --decrypt), och läs in den",
          en: "save a copy without a password (qpdf --decrypt), and import that"))
    case .exited where said.contains("Invalid page count 0") || said.contains("Wrong page range"):
      return Refusal(
        message: .init(sv: "PDF-filen har inga sidor", en: "the PDF has no pages"), help: Self.damaged)
    default:
      let first = said.split(whereSeparator: \.isNewline).first.map { String($0.prefix(200)) } ?? ""
      return Refusal(
        message: first.isEmpty
          ? .init(sv: "PDF-filen kan inte läsas av pdftotext", en: "the PDF cannot be read by pdftotext")
          : .init(
            sv: "PDF-filen kan inte läsas av pdftotext: `\(first)`",
            en: "the PDF cannot be read by pdftotext: `\(first)`"),
        help: Self.damaged)
    }
  }

  private static let damaged = Message(
    sv: "PDF-filen är trasig; hämta handlingen igen, eller begär den i ett annat format",
    en: "the PDF is damaged; fetch the document again, or ask for it in another format")
}
