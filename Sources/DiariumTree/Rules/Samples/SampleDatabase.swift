extension Sample {
  /// A feed in a database, as the SQL that makes it.
  ///
  /// - Parameter title: the title of its case, as SQL has it.
  /// - Returns: the example.
  package static func database(title: String = "'Motion om cykelbanor'") -> String {
    """
    CREATE TABLE "feed" ("field" TEXT, "value" TEXT);
    INSERT INTO "feed" VALUES ('title', 'Ärenden i Ekeby'), ('publisher.name', 'Ekeby kommun'),
      ('license', 'CC0-1.0'), ('language', 'sv');
    CREATE TABLE "cases" ("id" TEXT, "title" TEXT);
    INSERT INTO "cases" VALUES ('ks-1', \(title));

    """
  }
}
