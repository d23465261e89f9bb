/// Values of the current tape that have findings, and which of them rules looked at: findings about a record that are
/// due to such a value follow from the finding about the value.
///
/// If nothing was found, looking at a value costs one comparison.
struct Taints {
  /// The most values that are remembered: nobody reads all findings of a case with more.
  private static let most = 256

  /// The nodes with findings.
  private var nodes: [Int] = []
  /// Those looked at since they were last taken, each with the nearest entity around it; -1 for none.
  var touched: [(node: Int, entity: Int)] = []
  /// Whether there are any.
  private(set) var isSome = false

  /// Adds a node with a finding.
  mutating func add(_ node: Int) {
    guard nodes.count < Self.most else { return }
    nodes.append(node)
    isSome = true
  }

  /// Records that a value was looked at.
  mutating func touch(_ node: Int, entity: Int) {
    guard nodes.contains(node), touched.count < Self.most else { return }
    touched.append((node, entity))
  }

  mutating func clear() {
    guard isSome else { return }
    (nodes, touched, isSome) = ([], [], false)
  }
}
