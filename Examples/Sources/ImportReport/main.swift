import Diarium

let run = try ImportRun()
let document = try run.read(contentsOf: CommandLine.arguments[1])
for record in document.cases { print(record.id, record.decisions.count, record.reservations.count) }
for line in document.explanation where line.isUnplaced { print(line.number, line.text) }
try run.write(to: .file("feed.json", replacing: true), as: .json)
