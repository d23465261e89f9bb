import Diarium
@_spi(Engine) import DiariumSchema
import Testing

@Suite struct `The schema in SQL` {
  @Test(arguments: SQLDialect.allCases) func `has each table with its columns in order`(_ dialect: SQLDialect) {
    let script = SQLSchema.tables(for: dialect)
    for table in TableDescription.all {
      let begin = "CREATE TABLE \"\(table.name)\" ("
      let body = script.components(after: begin)
      let names = body.split(separator: "\n").prefix { $0 != ");" }.compactMap { line in
        line.hasPrefix("  \"") ? line.split(separator: "\"")[1] : nil
      }
      #expect(names.map(String.init) == table.columns.map(\.name), "\(table.name)")
    }
  }

  @Test func `says in SQLite what holds in each row`() {
    let script = SQLSchema.tables(for: .sqlite)
    let votes = script.components(after: "CREATE TABLE \"votes\" (").components(before: "\n);")
    for line in [
      #"  "id" TEXT NOT NULL PRIMARY KEY, -- Id."#,
      #"  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, --"#,
      #"  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal)."#,
      #"  "yes_id" TEXT REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED, --"#,
      #"  CONSTRAINT "votes_result" CHECK ("result" IN ('yes', 'no'))"#,
      #"  CONSTRAINT "votes_casting_vote" CHECK ("casting_vote" IN ('true', 'false'))"#,
    ] { #expect(votes.contains("\n\(line)"), "\(line)") }
    // A title may be absent in a tombstone, and in a case that is confidential.
    #expect(!script.contains("OR \"title\" IS NOT NULL"))
    let bodies = script.components(after: "CREATE TABLE \"bodies\" (").components(before: "\n);")
    #expect(bodies.contains(#"CONSTRAINT "bodies_name_required" CHECK ("deleted" IS NOT NULL OR "name" IS NOT NULL)"#))
    let signatories = script.components(after: "CREATE TABLE \"signatories\" (").components(before: "\n);")
    #expect(signatories.contains(#"  UNIQUE ("reservation_id", "ordinal")"#))
    #expect(signatories.contains(#"("reservation_id" IS NOT NULL) = 1)"#))
    // What refers to one of several tables, or to several records, has no key.
    let statements = script.components(after: "CREATE TABLE \"statements\" (").components(before: "\n);")
    #expect(statements.contains("\n  \"about_id\" TEXT, -- "))
  }

  @Test func `has types, keys and comments in PostgreSQL`() {
    let script = SQLSchema.script(for: .postgresql)
    for line in [
      #"  "value" numeric"#, #"  "casting_vote" boolean"#, #"  "count" bigint"#,
      #"ALTER TABLE "votes" ADD FOREIGN KEY ("no_id") REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED;"#,
      #"COMMENT ON COLUMN "decisions"."date" IS 'Date (Datum). Date of the decision.';"#,
      #"\copy "reservations" FROM 'reservations.csv' WITH (FORMAT csv, HEADER true)"#,
    ] { #expect(script.contains("\n\(line)"), "\(line)") }
  }

  @Test(arguments: SQLDialect.allCases) func `has each view with its columns in order`(_ dialect: SQLDialect) {
    let script = SQLSchema.views(for: dialect)
    for view in ViewDescription.all {
      let body = script.components(after: "CREATE VIEW \"\(view.viewName)\" AS\nSELECT\n").components(before: "\nFROM ")
      let names = body.split(separator: "\n").compactMap { $0.split(separator: "\"").last { $0 != "," } }
      #expect(names.map(String.init) == view.columns.map(\.name), "\(view.name)")
    }
  }
}

extension String {
  fileprivate func components(after beginning: String) -> String {
    range(of: beginning).map { String(self[$0.upperBound...]) } ?? ""
  }

  fileprivate func components(before end: String) -> String {
    range(of: end).map { String(self[..<$0.lowerBound]) } ?? ""
  }

  private func range(of other: String) -> Range<Index>? { firstRange(of: other) }
}
