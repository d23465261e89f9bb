import Diarium

let source = try FeedSource(contentsOf: CommandLine.arguments[1])
try source.forEachCase { record in
  for reservation in record.reservations {
    let decision = record.decisions.first { $0.id == reservation.decisionID }
    let names = reservation.signatories.map { "\($0.name) (\($0.party?.string ?? "–"))" }
    print(record.diaryNumber ?? "–", decision?.outcome?.code ?? "–", names.joined(separator: ", "))
  }
}
