internal import DiariumTree
internal import DiariumValidation

/// The rules that can be applied to a table without the others of its feed.
enum LoneRules {
  /// The categories of rules that look at the text, the table and the values of one record.
  private static let categories: Set<String> = ["enc", "syn", "tab", "str", "txt"]

  /// Rules of other categories that do so too.
  private static let others: Set<String> = [
    "ref/duplicate-id", "ref/orphan-row", "ref/ordinal", "ref/positional-id", "tmp/invalid-date", "tmp/ambiguous-date",
    "tmp/future-date", "tmp/implausible-year", "tmp/ends-before-begins", "dom/no-body", "dom/several-names",
    "dom/party-in-name", "dom/party-brackets", "dom/code-vs-wording",
  ]

  /// Rules of those categories that need other tables.
  private static let withOthers: Set<String> = ["str/empty-proposal", "txt/same-text", "txt/confidential-content"]

  /// A selection without the rules that cannot be applied, and without what would be said of tables that are not there.
  static func selection(_ selection: RuleSelection) -> RuleSelection {
    var alone = selection
    for rule in Catalogue.rules {
      let name = rule.id.name
      if isApplied(name, rule.id.category) {
        alone.ignoredIn[name, default: []].append(LoneTable.absentFiles)
      } else {
        alone.ignored.insert(name)
      }
    }
    return alone
  }

  private static func isApplied(_ name: String, _ category: String) -> Bool {
    others.contains(name) || categories.contains(category) && !withOthers.contains(name)
  }

  /// What the report says of it.
  static func note(_ table: String) -> Message {
    .init(
      sv: "tabellen `\(table)` har bedömts ensam: att det som den hänvisar till finns, och regler om hela ärenden, "
        + "kan bara prövas med mappen",
      en:
        "the table `\(table)` was judged by itself: that what it refers to is there, and rules about whole cases, can "
        + "only be judged with its folder")
  }
}
