import Diarium

/// Prints who entered a reservation against what, case by case.
@main
struct ReadFeed {
  static func main() throws {
    let file = try FeedSource(contentsOf: CommandLine.arguments.dropFirst().first ?? "../../exports/ks-2023-1387.json")
    try file.forEachCase { record in
      for reservation in record.reservations {
        let decision = record.decisions.first { $0.id == reservation.decisionID }
        let names = reservation.signatories.map { "\($0.name) (\($0.party?.string ?? "–"))" }
        print("\(record.diaryNumber?.string ?? "") \(decision?.outcome?.code ?? ""): \(names.joined(separator: ", "))")
      }
    }
  }
}
