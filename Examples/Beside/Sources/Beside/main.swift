import Diarium
import Foundation
import GRDB
import NIOCore

/// Who stated what, from a feed to a database: `Row` and `Statement` are those of GRDB, `CaseStatement` is a record.
func store(_ statement: CaseStatement, of record: Case, with insert: Statement) throws {
  try insert.execute(arguments: [record.id.string, statement.body?.string, statement.date?.string])
}

let file = try Data(contentsOf: URL(filePath: CommandLine.arguments[1]))
let received = ByteBuffer(bytes: file)
let feed = try Feed(decoding: Array(received.readableBytesView))
let rows = try DatabaseQueue().write { database in
  try database.execute(sql: "CREATE TABLE statements (case_id TEXT, body TEXT, date TEXT)")
  let insert = try database.makeStatement(sql: "INSERT INTO statements VALUES (?, ?, ?)")
  for record in feed.cases {
    for statement in record.statements { try store(statement, of: record, with: insert) }
  }
  let count = "SELECT body, count(*) AS n FROM statements GROUP BY body ORDER BY n DESC, body"
  return try Row.fetchAll(database, sql: count)
}
for row in rows { print(row["body"] as String? ?? "–", row["n"] as Int) }
