import Diarium

/// Prints who entered a reservation against what, case by case.
@main
struct ReadFeed {
  static func main() throws {
    let file = try FeedFile(CommandLine.arguments.dropFirst().first ?? "../../exports/ks-2023-1387.json")
    try file.forEachCase { matter in
      for reservation in matter.reservations {
        let decision = matter.decisions.first { $0.id == reservation.decisionID }
        let names = reservation.signatories.map { "\($0.name) (\($0.party?.string ?? "–"))" }
        print("\(matter.diaryNumber?.string ?? "") \(decision?.outcome?.code ?? ""): \(names.joined(separator: ", "))")
      }
    }
  }
}
