import Diarium
import DiariumArchive
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import TestSupport
import Testing

/// Archives that are written.
@Suite struct `Written archives` {
  private static func feed(_ seed: UInt64, cases: ClosedRange<Int> = 1...3) -> String {
    var generator = FeedGenerator(seed: seed, cases: cases)
    return Samples.text(generator.feed())
  }

  @Test func `hold the bytes of the tables, and come back equal`() throws {
    for seed in 0..<UInt64(6) {
      let source = FeedSource(text: Self.feed(seed))
      let tables = try #require(try source.encodedTables().files)
      let archive = try #require(try source.encoded(as: .zip).bytes)
      let read = FeedSource(bytes: archive)
      #expect(try read.encodedTables().files == tables, "seed \(seed)")
      #expect(try read.encoded().bytes == archive && read.convert(to: .comparison).differs == false, "seed \(seed)")
      #expect(try FeedSource(tables: tables).encoded(as: .zip).bytes == archive, "seed \(seed)")
      #expect(try read.encoded(as: .json).bytes == source.encoded(as: .json).bytes, "seed \(seed)")
      #expect(try read.validate(Samples.structural).log.isEmpty, "seed \(seed): bytes and digests are as stated")
    }
  }

  @Test func `are the same whatever the number of threads`() throws {
    let text = Self.feed(7, cases: 300...300)
    let archives = try [1, 2, 5].map { try FeedSource(text: text, jobs: $0).encoded(as: .zip).bytes }
    #expect(archives[0] != nil && Set(archives).count == 1)
    let read = FeedSource(bytes: archives[0] ?? [], jobs: 3)
    #expect(try read.encoded(as: .json).bytes == FeedSource(text: text).encoded(as: .json).bytes)
    #expect(try read.inspect().cases == 300)
  }

  @Test func `have no time, a fixed order and the attributes of a file`() throws {
    let archive = try #require(try FeedSource(text: Self.feed(3)).encoded(as: .zip).bytes)
    let entries = try ArchiveDirectory(of: BytesSource(archive, path: "a.zip"), size: archive.count).entries
    let order = Schema.tables.map(\.fileName) + ["datapackage.json"]
    #expect(entries.map(\.path) == order.filter { name in entries.contains { $0.path == name } })
    #expect(entries.last?.path == "datapackage.json" && entries.allSatisfy { $0.kind == .file })
    #expect(Array(archive[4..<14]) == [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0])
  }

  @Test func `are packed the same in pieces of any size, and never so small that they are not read`() throws {
    var random = SeededGenerator(seed: 5)
    let varied = (0..<300_000).map { _ in UInt8(random.below(20)) + 0x41 }
    for bytes in [varied, Array(repeating: 0x61, count: 40 << 20) + varied, []] {
      var archives: Set<[UInt8]> = []
      for size in [1 << 16, 99_991, max(1, bytes.count)] {
        var file = PackedFile()
        var packed: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
          packed += try unsafe bytes[start..<min(start + size, bytes.count)].withUnsafeBytes {
            try unsafe file.write($0)
          }
        }
        let end = try file.end()
        var writer = ArchiveWriter()
        archives.insert(writer.header("cases.csv", end.numbers) + packed + end.bytes + writer.end())
      }
      #expect(archives.count == 1)
      let archive = archives.first ?? []
      let source = BytesSource(archive, path: "a.zip")
      let entry = try #require(try ArchiveDirectory(of: source, size: archive.count).entries.first)
      var count = 0
      try unsafe entry.unpack(from: source) { (part) throws(IOFailure) in count += part.count }
      #expect(count == bytes.count && entry.size / 200 <= entry.packedSize)
    }
  }

  /// An archive of gibibytes, of which only headers, directory and end are there.
  private struct Sparse: ByteSource {
    let path = "stor.zip"
    var pieces: [(place: Int, bytes: [UInt8])] = []

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(IOFailure) -> Int {
      for index in 0..<buffer.count {
        let piece = pieces.last { $0.place <= offset + index }
        let inside = offset + index - (piece?.place ?? 0)
        unsafe buffer[index] = inside < piece?.bytes.count ?? 0 ? piece?.bytes[inside] ?? 0 : 0
      }
      return buffer.count
    }
  }

  @Test func `may have entries of more than 4 GiB`() throws {
    var writer = ArchiveWriter()
    var source = Sparse()
    var place = 0
    let entries = [("bodies.csv", 12 << 30, 5 << 30), ("cases.csv", 70, 50), ("spans.csv", 5 << 30, 2 << 30)]
    for (name, size, packed) in entries {
      let header = writer.header(name, .init(size: size, packedSize: packed, checksum: 7))
      source.pieces.append((place, header))
      place += header.count + packed
    }
    let end = writer.end()
    source.pieces.append((place, end))
    let read = try ArchiveDirectory(of: source, size: place + end.count).entries
    #expect(read.map(\.path) == entries.map(\.0))
    #expect(read.map(\.size) == entries.map(\.1) && read.map(\.packedSize) == entries.map(\.2))
  }

  @Test func `are written of values, and read as values`() throws {
    let feed = try Feed(decoding: Self.feed(1))
    let file = try Repository.temporaryFolder().appending(path: "ekeby.zip").path
    try feed.write(to: file)
    #expect(try Feed(contentsOf: file) == feed)
    #expect(try Array(Data(contentsOf: URL(filePath: file))) == FeedSource(text: Self.feed(1)).encoded(as: .zip).bytes)
    #expect(throws: FeedError.self) { try feed.write(to: file) }
    try feed.write(to: file, replacing: true)
    let error = #expect(throws: FeedError.self) { try feed.encoded(as: .zip) }
    #expect(error?.kind == .output)
  }
}
