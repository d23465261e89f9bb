@_spi(Engine) import DiariumTree
import Synchronization
import TestSupport
import Testing

/// Marks of confidential cases in text that nobody could read.
@Suite struct `Secret bytes` {
  @Test(arguments: [
    (#""confidentiality":"confidential""#, true), ("confidentiality: confidential", true), ("CONFIDENTIAL", true),
    ("id;Confidential;", true), (#""confidentiality":{"level":"conf"#, true), ("id,confidentiality,title\n", true),
    ("confidentiality", true), ("Confidentiality: ", true), ("åconfidential", true),
    ("{\"confidentiality\":{\"level\":\"x\"},\"a\":null}", true),
    (#""confidentiality":"partly_confidential""#, false), (#""confidentiality":{"level":"other"}"#, false),
    (#""confidentiality":null"#, false), ("partly_confidential", false), ("confidentially", false),
    ("unconfidential", false), ("confidential_basis", false), ("confidentiality_basis", false), ("confidentia", false),
    ("onfidential", false), ("confidentia confidentia", false), ("", false),
    ("partly_confidential, confidential", true),
  ]) func `are marked where anything looks like a mark`(text: String, isMarked: Bool) {
    for around in ["", " ", "{\n", String(repeating: "- ", count: 20)] {
      let bytes = Array((around + text).utf8)
      #expect(unsafe bytes.withUnsafeBytes { unsafe SecretBytes.areMarked($0) } == isMarked, "\(around + text)")
    }
  }

  @Test func `are searched as a plain search does`() {
    var random = SeededGenerator(seed: 41)
    let pieces = [
      "confidential", "Confidential", "confident", "ial", "c", "l", "al", " ", "_", "\"", "onfidential", "con",
    ]
    var marked = 0
    for _ in 0..<20_000 {
      let text = (0..<random.below(7)).map { _ in random.pick(pieces) }.joined()
      let words = text.lowercased().split { !$0.isLetter && $0 != "_" }
      let isMarked = words.contains("confidential")
      marked += isMarked ? 1 : 0
      #expect(unsafe Array(text.utf8).withUnsafeBytes { unsafe SecretBytes.areMarked($0) } == isMarked, "\(text)")
    }
    #expect(marked > 1000)
  }

  /// Gives its bytes, or nothing, and counts how often.
  private final class Source: ByteSource {
    let path = "feed.json"
    let bytes: [UInt8]?
    let reads = Mutex(0)

    init(_ bytes: [UInt8]?) { self.bytes = bytes }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
      reads.withLock { $0 += 1 }
      guard let bytes else { throw IOFailure(.input, path: path, reason: .init(verbatim: "gone")) }
      return try unsafe BytesSource(bytes, path: path).read(at: offset, into: buffer)
    }
  }

  @Test func `are found wherever the mark lies, and searched once`() {
    let size = 1 << 18
    let plain = Array(repeating: UInt8(0x20), count: 3 * size)
    for place in [0, size - 1, size - 11, size - 12, size - 256, size - 512, size, 2 * size - 530, 3 * size - 12] {
      var bytes = plain
      let mark = Array("confidential".utf8)
      bytes.replaceSubrange(place..<place + mark.count, with: mark)
      let source = Source(bytes)
      let search = SecretSearch(source)
      #expect(search.isMarked && search.isMarked, "\(place)")
      #expect(source.reads.withLock { $0 } <= 4)
    }
    #expect(!SecretSearch(Source(plain)).isMarked && !SecretSearch(Source([])).isMarked)
    #expect(SecretSearch(Source(nil)).isMarked)
  }

  @Test func `take the text out of an error only where there is a mark`() throws {
    for (text, isMarked) in [("{\"a\":hemlig}", false), ("{\"confidentiality\":hemlig}", true)] {
      let bytes = Array(text.utf8)
      let place = Block(bytes, path: "-").location(3, length: 2, excerpt: true)
      var finding = Finding(.json, .init(verbatim: "`hemlig` is no value"), at: place)
      finding.value = "hemlig"
      finding.related = [.init(message: .init(verbatim: "here"), location: place)]
      let shown = SecretSearch(Source(bytes)).withheld(SyntaxError(finding)).finding
      #expect((shown == finding) == !isMarked)
      #expect("\(shown)".contains("hemlig") == !isMarked && shown.location.isWithheld == isMarked)
    }
  }

  @Test(arguments: [
    (#"{"title":"Åsa", x}"#, 0, false, true, "\"Åsa\", x}"), (#"{"title":"Åsa", confidential x}"#, 0, false, false, ""),
    (#"{"title":"Åsa"#, 0, true, false, ""), (#"{"diarium":"1.0"#, 0, true, true, #"{"diarium":"1.0"#),
    (#"{"id":12"#, 0, true, true, #"{"id":12"#), (#"{"a":"x","confidentiality":"other"#, 0, true, true, #"{"a""#),
    ("title: hemlig", 0, true, false, ""), ("diarium: hemlig", 0, true, true, "diarium"),
    (#"{"a":"hemlig"}{"b":1"#, 14, true, true, #"{"b":1"#),
  ]) func `are not shown where the mark may be missing`(
    text: String, begin: Int, isCut: Bool, isShown: Bool, part: String
  ) throws {
    let count = text.utf8.count
    let place = Block(Array(text.utf8), path: "-").location(count - 1, length: 1, ofUnread: begin..<count, isCut: isCut)
    #expect(place.isWithheld == !isShown && (place.excerpt != nil) == isShown)
    guard isShown else { return }
    let shown = try #require(place.excerpt?.text)
    #expect(shown.contains(part) && (begin == 0 || shown == part))
  }
}
