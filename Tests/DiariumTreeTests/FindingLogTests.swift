@_spi(Engine) import DiariumTree
import TestSupport
import Testing

/// Findings are counted, kept up to a limit, put in order and tied to their causes.
@Suite struct `Logs of findings` {
  private static func finding(_ rule: RuleID, _ path: String = "a", _ offset: Int = 0, field: String? = nil) -> Finding
  {
    var place = Location(path: path)
    place.offset = offset
    var finding = Finding(rule, .init(verbatim: "\(path)\(offset)"), at: place)
    finding.field = field
    return finding
  }

  private static func words(_ log: FindingLog) -> [String] { log.findings.map(\.message.en) }

  @Test func `keep the first of each rule and input, and count all`() {
    var log = FindingLog(limit: 2)
    for (input, path) in [(0, "a"), (1, "b"), (0, "a"), (2, "c")] {
      log.begin(input: input)
      for offset in 0..<3 { log.add(Self.finding(.json, path, offset, field: offset == 0 ? "title" : nil)) }
      log.add(Self.finding(.byteOrderMark, path, 9))
    }
    #expect(Self.words(log) == ["a0", "a1", "a9", "b0", "b1", "b9", "a9", "c0", "c1", "c9"])
    #expect(log.counted(.json) == 12 && log.counted(.byteOrderMark) == 4 && log.total == 16)
    #expect(log.count(.error) == 12 && log.count(.warning) == 4 && log.count(.info) == 0)
    #expect(log.rules.map(\.rule) == [.byteOrderMark, .json] && log.rules.map(\.listed) == [4, 6])
    #expect(log.rules[1].fields == ["title": 4] && log.isFull(.json) && !log.isFull(.byteOrderMark))
    #expect(log.full == [2001] && !log.isEmpty && FindingLog(limit: 2).isEmpty)
  }

  @Test func `keep all without a limit, and none that are only counted`() {
    var log = FindingLog(limit: 0)
    log.countedOnly = [RuleID.yaml.number]
    for offset in 0..<5000 { log.add(Self.finding(.json, "a", offset)) }
    log.add(Self.finding(.yaml))
    log.count(.yaml, field: "title", times: 3)
    #expect(log.findings.count == 5000 && log.counted(.yaml) == 4 && log.isFull(.yaml) && !log.isFull(.json))
    #expect(log.rules.last?.listed == 0 && log.rules.last?.fields == ["title": 3])
  }

  @Test func `have one count, however many logs it is taken through`() {
    var random = SeededGenerator(seed: 61)
    for limit in [0, 1, 3, 7] {
      var whole = FindingLog(limit: limit)
      var united = FindingLog(limit: limit)
      var part = FindingLog(limit: limit)
      for offset in 0..<60 {
        let rule = random.pick([RuleID.json, .yaml, .byteOrderMark])
        let finding = Self.finding(rule, "a", offset, field: random.pick(["title", "id", nil]))
        whole.add(finding)
        part.add(finding)
        if random.happens(10) {
          united.absorb(part.take())
          #expect(part.isEmpty && part.findings.isEmpty)
        }
      }
      united.absorb(part.take())
      #expect(united.findings == whole.findings && united.rules == whole.rules && united.total == 60)
    }
  }

  @Test func `weigh findings as is asked for, and leave out rules that do not count`() {
    var selection = RuleSelection()
    selection.severities = ["syn/json": .info]
    selection.ignored = ["syn/yaml"]
    var log = FindingLog(limit: 0, selection: selection)
    for rule in [RuleID.json, .yaml, .byteOrderMark] { log.add(Self.finding(rule)) }
    log.count(.yaml, times: 9)
    #expect(log.findings.map(\.severity) == [.info, .warning] && !log.counts(.yaml) && !log.wants(.yaml))
    #expect(log.count(.error) == 0 && log.count(.info) == 1 && log.total == 2 && log.counted(.yaml) == 0)
  }

  @Test func `mend no suggestion safely`() {
    var log = FindingLog(limit: 0)
    for fixable in [Finding.Fixable.no, .safe] {
      var finding = Self.finding(.json)
      (finding.suggestion, finding.fixable) = ("a", fixable)
      log.add(finding)
    }
    log.add(Self.finding(.json))
    #expect(log.findings.map(\.fixable) == [.unsafe, .safe, .no])
  }

  @Test func `are in the order of the command, of places, and of their making`() {
    var log = FindingLog(limit: 0)
    for (path, offset) in [("x", 1), ("b", 5), ("a", 9), ("b", 2), ("a", 9), ("a", 0)] {
      log.add(Self.finding(log.findings.count == 4 ? .yaml : .json, path, offset))
    }
    log.follow(1, from: 3)
    log.follow(0, from: 5)
    log.sort(inputs: ["b", "a"])
    #expect(Self.words(log) == ["b2", "b5", "a0", "a9", "a9", "x1"] && log.findings[4].rule == .yaml)
    #expect(log.cause(of: 1) == 0 && log.cause(of: 5) == 2 && log.following == 2)
    #expect(log.byCause.map(\.cause) == [0, 2, 3, 4] && log.byCause.map(\.following) == [[1], [5], [], []])
  }

  @Test func `tie findings to their first cause, and never hide what is graver`() {
    var log = FindingLog(limit: 0)
    for rule in [RuleID.byteOrderMark, .json, .yaml, .json, .blankRow] { log.add(Self.finding(rule)) }
    log.follow(1, from: 0)
    log.follow(2, from: 2)
    log.follow(2, from: 99)
    #expect(log.following == 0 && log.count(.error) == 3)
    log.follow(2, from: 1)
    log.follow(4, from: 2)
    log.follow(1, from: 3)
    log.follow(3, from: 4)
    #expect(log.causes == [2: 3, 4: 3, 1: 3] && log.count(.error) == 1 && log.count(.info) == 0)
    log.follow(3, from: 0, raising: true)
    #expect(log.causes == [1: 0, 2: 0, 3: 0, 4: 0] && log.findings[0].severity == .error)
    #expect(log.count(.error) == 1 && log.count(.warning) == 0 && log.total == 5)
    #expect(log.byCause.map(\.following) == [[1, 2, 3, 4]])
  }

  @Test func `tell apart as many fields as there is room for, and rename them`() {
    var log = FindingLog(limit: 1)
    for number in 0..<1100 { log.count(.json, field: "f\(number)", times: 2) }
    log.count(.json, field: "f0", times: 1)
    log.count(.json, field: "g", times: 1)
    #expect(log.rules[0].fields.count == 1000 && log.rules[0].fields["f0"] == 3 && log.rules[0].count == 2202)
    log.renameFields { _ in "h" }
    #expect(log.rules[0].fields == ["h": 2001])
  }

  @Test func `begin anew when what they hold was taken`() {
    var log = FindingLog(limit: 0)
    for rule in [RuleID.byteOrderMark, .json] { log.add(Self.finding(rule)) }
    log.follow(1, from: 0, raising: true)
    let taken = log.take()
    #expect(taken.following == 1 && taken.count(.error) == 1)
    #expect(log.following == 0 && log.isEmpty && log.count(.error) == 0 && log.byCause.isEmpty)
    log.add(Self.finding(.json))
    #expect(log.count(.error) == 1 && log.cause(of: 0) == nil)
  }

  @Test func `name the rules of which nothing more is kept, whoever keeps enough of them`() {
    var log = FindingLog(limit: 1)
    log.countedOnly = [RuleID.yaml.number]
    for rule in [RuleID.json, .json, .yaml] { log.add(Self.finding(rule)) }
    #expect(log.full == [RuleID.json.number, RuleID.yaml.number] && log.findings.map(\.rule) == [.json])
    #expect(log.isFull(.json) && log.isFull(.yaml) && !log.isFull(.blankRow))
  }
}
