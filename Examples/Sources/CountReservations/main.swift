import Diarium

var counts: [String: Int] = [:]
var cases = try FeedSource(contentsOf: CommandLine.arguments[1]).cases()
while let record = try cases.next() {
  for reservation in record.reservations {
    for party in Set(reservation.signatories.compactMap(\.party)) { counts[party.string, default: 0] += 1 }
  }
}
for (party, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print(party, count) }
