@_spi(Engine) import DiariumConversion
@_spi(Engine) import DiariumSchema
@_spi(Engine) import DiariumTree
import Foundation
import Synchronization
import TestSupport
import Testing

/// One pass over a feed: in which order a handler learns of what.
@Suite struct `A pass over a feed` {
  /// Notes what it is told, and gives the ids of cases.
  struct Notes: PassHandler, ~Copyable {
    final class Work: CaseWork {
      private var ids: [String] = []
      var size: Int { ids.count }
      func takeCase(_ tape: inout Tape, number: Int?, isRepeated: Bool) {
        ids.append((FeedMembers.text("id", in: tape) ?? "–") + (isRepeated ? " again" : ""))
      }
      func take() -> [String] {
        defer { ids = [] }
        return ids
      }
    }
    var events: [String] = []
    var failing = false
    var makeWork: @Sendable () -> Work { { Work() } }
    mutating func begin(_ head: inout Tape, hasHead: Bool) { events.append(hasHead ? "head" : "no head") }
    mutating func add(_ part: [String]) throws(IOFailure) {
      if failing { throw IOFailure(.write, path: "out", reason: .init(verbatim: "full")) }
      events += part
    }
    mutating func end(_ head: borrowing Tape, hasHead: Bool) { events.append("end") }
  }

  /// Threads of the system, each started after those that came later.
  struct Unruly: ThreadPool {
    final class Semaphore: ThreadSemaphore {
      private let semaphore = DispatchSemaphore(value: 0)
      func wait() { semaphore.wait() }
      func signal() { semaphore.signal() }
    }
    let size: Int
    let refuses: Bool
    func start(_ body: @escaping @Sendable () -> Void) -> Bool {
      guard !refuses else { return false }
      Thread.detachNewThread {
        Thread.sleep(forTimeInterval: 0.002)
        body()
      }
      return true
    }
    func semaphore() -> any ThreadSemaphore { Semaphore() }
  }

  private static func input(_ cases: Range<Int>, _ format: Format = .jsonl) -> FeedPass.Input {
    let records = cases.map { "{\"id\":\"ks-\($0)\",\"title\":\"Ärende \($0)\"}" }
    let text =
      format == .jsonl
      ? Samples.feed() + "\n" + records.map { $0 + "\n" }.joined()
      : Samples.feed("\"cases\":[\(records.joined(separator: ","))]")
    return .init(.file(BytesSource(Array(text.utf8), path: "\(cases.lowerBound)")), format: format)
  }

  private static func run(
    _ inputs: [FeedPass.Input], _ pool: any ThreadPool = SingleThread(), block: Int = 1 << 20
  ) throws -> (events: [String], outcome: FeedPass.Outcome) {
    var limits = Limits()
    limits.block = block
    var pass = FeedPass(inputs, limits: limits, log: FindingLog(limit: 10), scratch: nil)
    pass.pool = pool
    var notes = Notes()
    let outcome = try pass.run(&notes)
    return (notes.events, outcome)
  }

  @Test func `gives the head, the cases of each input in order, and the head again`() throws {
    for format in [Format.jsonl, .json] {
      let (events, outcome) = try Self.run([Self.input(0..<3, format), Self.input(3..<5, format)])
      #expect(events == ["head"] + (0..<5).map { "ks-\($0)" } + ["end"])
      #expect(outcome.cases == [3, 2] && outcome.isReadable && outcome.log.isEmpty)
    }
  }

  @Test(arguments: [1, 2, 3, 8], [false, true])
  func `is the same with threads that come late, or not at all`(size: Int, refuses: Bool) throws {
    let inputs = [Self.input(0..<400), Self.input(400..<700, .json)]
    let expected = try Self.run(inputs)
    // Chunks are some blocks long, so short blocks make many.
    let (events, outcome) = try Self.run(inputs, Unruly(size: size, refuses: refuses), block: 512)
    #expect(events == expected.events && events.count == 702)
    #expect(outcome.cases == expected.outcome.cases && outcome.log.rules == expected.outcome.log.rules)
  }

  @Test func `marks the cases that are there again, wherever the first is`() throws {
    let (events, outcome) = try Self.run(
      [Self.input(0..<300), Self.input(299..<301)], Unruly(size: 2, refuses: false), block: 256)
    #expect(events.filter { $0.hasSuffix("again") } == ["ks-299 again"])
    #expect(outcome.log.counted(.duplicateID) == 1)
  }

  @Test func `ends with what the handler throws`() throws {
    var notes = Notes()
    notes.failing = true
    let pass = FeedPass([Self.input(0..<3)], limits: Limits(), log: FindingLog(limit: 10), scratch: nil)
    do throws(IOFailure) {
      _ = try pass.run(&notes)
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.kind == .write)
    }
  }

  @Test func `says which members of several heads differ, and which counts`() throws {
    func head(_ members: String, _ number: Int) -> FeedPass.Input {
      let text = Samples.feed().replacing("\"title\"", with: "\(members)\"title\"") + "\n"
      return .init(.file(BytesSource(Array(text.utf8), path: "\(number)")), format: .jsonl)
    }
    let (_, outcome) = try Self.run([
      head("\"generated\":\"2024-01-01T00:00:00Z\",\"next\":\"https://ekeby.example/2\",", 1),
      head("\"generated\":\"2024-02-01T00:00:00Z\",", 2),
    ])
    let differences = Dictionary(uniqueKeysWithValues: outcome.differences.map { ($0.name, $0) })
    #expect(differences.count == 2)
    #expect(differences["dataset.generated"]?.kept == "\"2024-02-01T00:00:00Z\"")
    // The last page has no next one.
    let next = try #require(differences["dataset.next"])
    #expect(next.kept == nil && next.place.path == "1" && next.place.line == 1)
    #expect(try Self.run([head("", 1), head("", 2)]).outcome.differences.isEmpty)
  }
}
