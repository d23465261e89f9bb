internal import Synchronization

/// Threads to work on: what the engine asks of whoever runs it.
public protocol Crew: Sendable {
  /// How many work at the same time, whoever runs the engine among them; 1 for no threads.
  var size: Int { get }
  /// Runs a closure on a thread of its own, and returns at once; false where there is no thread to be had.
  func start(_ body: @escaping @Sendable () -> Void) -> Bool
  /// Makes a gate that is shut.
  func gate() -> any Gate
}

/// A place where threads wait: each opening lets one pass, then or later.
public protocol Gate: Sendable {
  /// Waits until the gate is opened once more than it was passed.
  func pass()
  /// Opens the gate for one thread.
  func open()
}

/// Nobody but whoever runs the engine.
public struct Alone: Crew {
  /// One.
  public let size = 1

  /// Nobody else.
  public init() {}

  /// Starts nothing.
  public func start(_ body: @escaping @Sendable () -> Void) -> Bool { false }

  /// Makes a gate that is always open.
  public func gate() -> any Gate { Open() }

  private struct Open: Gate {
    func pass() {}
    func open() {}
  }
}

extension Crew {
  /// Answers jobs that do not depend on each other, several at a time; the answers come in the order of the jobs.
  func map<Job: Sendable, Answer: Sendable>(
    _ jobs: [Job], isWorthThreads: Bool, _ answer: @escaping @Sendable (Job) -> Answer
  ) -> [Answer] {
    guard isWorthThreads, size > 1, jobs.count > 1 else { return jobs.map(answer) }
    let desk = Desk<Job, Answer>(self)
    for (number, job) in jobs.enumerated() { desk.put(number, job) }
    var threads = 0
    while threads < min(size, jobs.count) - 1, start({ desk.work(answer) }) { threads += 1 }
    let answers = jobs.indices.map { desk.take($0, answer) }
    desk.close(threads)
    return answers
  }
}

/// Jobs that several threads take on, and whose answers are taken in order.
///
/// Only values that may be shared are on the desk, so no two threads ever hold the same thing.
final class Desk<Job: Sendable, Answer: Sendable>: Sendable {
  private struct State {
    var jobs: [(number: Int, job: Job)] = []
    var answers: [Int: Answer] = [:]
    var isClosed = false
  }

  private let state = Mutex(State())
  private let jobs: any Gate
  private let answers: any Gate
  private let leaving: any Gate

  init(_ crew: any Crew) {
    jobs = crew.gate()
    answers = crew.gate()
    leaving = crew.gate()
  }

  /// Puts a job on the desk.
  func put(_ number: Int, _ job: Job) {
    state.withLock { $0.jobs.append((number, job)) }
    jobs.open()
  }

  /// Answers jobs until the desk is closed.
  func work(_ answer: (Job) -> Answer) {
    defer { leaving.open() }
    while true {
      jobs.pass()
      let (next, isClosed) = state.withLock { state in
        (state.jobs.isEmpty || state.isClosed ? nil : state.jobs.removeFirst(), state.isClosed)
      }
      if isClosed { return }
      // Whoever waits for an answer may have taken the job.
      guard let next else { continue }
      let given = answer(next.job)
      state.withLock { $0.answers[next.number] = given }
      answers.open()
    }
  }

  /// Takes an answer; as long as it is not there, does other jobs, and waits only where there are none.
  func take(_ number: Int, _ answer: (Job) -> Answer) -> Answer {
    while true {
      let (given, next) = state.withLock { state -> (Answer?, (number: Int, job: Job)?) in
        if let given = state.answers.removeValue(forKey: number) { return (given, nil) }
        return (nil, state.jobs.isEmpty ? nil : state.jobs.removeFirst())
      }
      if let given { return given }
      guard let next else {
        answers.pass()
        continue
      }
      let own = answer(next.job)
      if next.number == number { return own }
      state.withLock { $0.answers[next.number] = own }
    }
  }

  /// Takes all jobs from the desk, and the answers that nobody took.
  func drop() {
    state.withLock {
      $0.jobs = []
      $0.answers = [:]
    }
  }

  /// Sends all threads home, and waits until they are gone; answers that nobody took are dropped.
  func close(_ threads: Int) {
    state.withLock { $0.isClosed = true }
    for _ in 0..<threads { jobs.open() }
    for _ in 0..<threads { leaving.pass() }
  }
}
