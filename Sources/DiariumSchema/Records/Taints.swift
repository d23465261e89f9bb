/// Values of the tape at hand that have findings, and which of them rules looked at: what is said of a record because of
/// such a value follows from what is said of the value.
///
/// Where nothing was found, looking at a value costs one comparison.
struct Taints {
  /// Values that are remembered: of a case with more findings nobody reads all.
  private static let most = 256

  /// The nodes with findings.
  private var nodes: [Int] = []
  /// Those that were looked at since they were last taken, each with the nearest entity around it; -1 for none.
  var touched: [(node: Int, entity: Int)] = []
  /// Whether there are any.
  private(set) var isSome = false

  /// Takes note of a node with a finding.
  mutating func add(_ node: Int) {
    guard nodes.count < Self.most else { return }
    nodes.append(node)
    isSome = true
  }

  /// Takes note that a value was looked at.
  mutating func touch(_ node: Int, entity: Int) {
    guard nodes.contains(node), touched.count < Self.most else { return }
    touched.append((node, entity))
  }

  mutating func clear() {
    guard isSome else { return }
    (nodes, touched, isSome) = ([], [], false)
  }
}
