import ArgumentParser
import Diarium
@_spi(Engine) import DiariumTree

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "publish",
    abstract: .init(
      sv: "Skriv en datamängd som en mapp att lägga på webben.",
      en: "Write a feed as a folder to put on the web."),
    discussion: .init(
      sv: """
        Mappen har datamängden i alla former, tabeller och vyer för forskning, sidor för människor, metadata för \
        dataportalen, och det som ändrats sedan den förra publiceringen. Den blir till hel eller inte alls. En \
        datamängd med fel, personnummer eller innehåll ur hemliga ärenden publiceras inte. Ett ärende som var \
        publicerat och är borta blir en gravsten. Vad portalen frågar efter står i avsnittet publish i .diarium.yml; \
        --check säger vad som saknas.
        """,
      en: """
        The folder has the feed in every form, tables and views for research, pages for people, metadata for the data \
        portal, and what changed since the publication before. It appears whole or not at all. A feed with errors, a \
        personal identity number or the content of a confidential case is not published. A case that was published \
        and is gone becomes a tombstone. What the portal asks for is in the section publish of .diarium.yml; --check \
        says what is missing.
        """),
    examples: [
      "diarium publish arenden.xlsx -o site/ --base-url https://data.ekeby.se/beslut/",
      "diarium publish feed.jsonl -o site/ --base-url https://data.ekeby.se/beslut/ --check",
    ])

  @OptionGroup var input: InputsOptions

  @Option(
    name: .shortAndLong,
    help: .init(
      sv: "Mappen som skrivs; en tidigare publicering i den ersätts, och dess historia går vidare.",
      en: "The folder to write; an earlier publication in it is replaced, and its history goes on.",
      value: .init(sv: "mapp", en: "folder")),
    completion: .directory)
  var output: String?

  @Option(
    help: .init(
      sv: "Adressen där mappen kommer att finnas: alla länkar i den görs av den.",
      en: "The address at which the folder will stand: every link in it is made from it.",
      value: .init(sv: "adress", en: "address")))
  var baseURL: String?

  @Option(
    help: .init(
      sv: "Högsta antalet ärenden i en fil av JSON och på en sida av Atom.",
      en: "The most cases in a file of JSON, and in a page of Atom.", value: .init(sv: "antal", en: "count")))
  var pageSize = 1000

  @Option(
    help: .init(
      sv: "Med hur många procent antalet ärenden får minska sedan den förra publiceringen.",
      en: "By how many per cent the number of cases may have fallen since the publication before.",
      value: .init(sv: "procent", en: "percent")))
  var maxDrop = 20

  @Flag(
    help: .init(
      sv: "Låt ärenden som var publicerade vara borta utan gravsten, hur många de än är.",
      en: "Let cases that were published be gone without a tombstone, however many they are."))
  var allowDrop = false

  @Option(
    parsing: .upToNextOption,
    help: .init(
      sv: "Radera ärenden ur allt som är publicerat; bara en gravsten blir kvar, och alla får hämta om datamängden.",
      en: "Erase cases from all that is published; only a tombstone remains, and everybody has to load the feed anew.",
      value: .init(verbatim: "id")))
  var erase: [String] = []

  @Flag(help: .init(sv: "Skriv inga sidor för ärenden.", en: "Write no pages of cases."))
  var noPages = false

  @Flag(
    help: .init(
      sv: "Skriv ingenting; säg vad som saknas och vad som hindrar, i den ordning det bör göras.",
      en: "Write nothing; say what is missing and what prevents it, in the order in which to do it."))
  var check = false

  @Option(
    help: .init(
      sv: "Den nivå från vilken anmärkningar hindrar publiceringen: error, warning, info, never.",
      en: "The level from which findings keep the feed from being published: error, warning, info, never.",
      value: .init(sv: "nivå", en: "level")))
  var failOn = Report.FailOn.error

  @OptionGroup var rules: RuleOptions

  @Option(
    help: .init(
      sv: "Publiceringens dag, ÅÅÅÅ-MM-DD; i dag om ingen anges.",
      en: "The day of the publication, YYYY-MM-DD; today where none is named.",
      value: .init(sv: "datum", en: "date")))
  var asOf: CivilDate?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let asOf, asOf.day == nil {
      throw ValidationError(sv: "--as-of är en dag, ÅÅÅÅ-MM-DD", en: "--as-of is a day, YYYY-MM-DD")
    }
    guard pageSize > 0 else {
      throw ValidationError(sv: "--page-size är ett antal från 1", en: "--page-size is a number from 1")
    }
    guard (0...100).contains(maxDrop) else {
      throw ValidationError(sv: "--max-drop är 0 till 100 procent", en: "--max-drop is 0 to 100 per cent")
    }
  }

  func run() throws {
    guard let baseURL else {
      throw ValidationError(
        sv: "ange --base-url: adressen där mappen kommer att finnas, som alla länkar i den görs av",
        en: "name --base-url: the address at which the folder will stand, from which every link in it is made")
    }
    guard check || output != nil else {
      throw ValidationError(sv: "ange mappen med --output", en: "name the folder with --output")
    }
    var options = PublishOptions(base: baseURL)
    (options.pageSize, options.maximumDrop, options.allowsDrop) = (pageSize, maxDrop, allowDrop)
    (options.erased, options.hasCasePages) = (Set(erase), !noPages)
    if let configuration = try input.reading.settings.configuration() { try options.apply(configuration) }
    rules.apply(to: &options.validation.rules)
    if let profiles = rules.profiles { options.validation.profiles = profiles }
    options.validation.failOn = failOn
    if let asOf { options.asOf = asOf }
    guard PublishOptions.isAddress(baseURL) else {
      throw ValidationError(
        sv: "--base-url är en hel adress, från https://, utan ? och #",
        en: "--base-url is a whole address, from https://, without ? and #")
    }
    let source = try input.open()
    let outcome = try check ? source.checkPublishing(options) : source.publish(to: output ?? "", options)
    if outcome.report.isInterrupted { throw ExitCode(Exit.interrupted) }
    tell(outcome)
    throw ExitCode(code(outcome))
  }

  private func code(_ outcome: PublishOutcome) -> Int32 {
    if outcome.report.verdict == .unknown { return Exit.unreadable }
    return outcome.isPublished || check && outcome.isPublishable ? Exit.done : Exit.findings
  }

  /// Says what is wrong with the feed, what the publisher should know, and what came of it.
  private func tell(_ outcome: PublishOutcome) {
    if !outcome.report.findings.isEmpty, !speech.quiet || !outcome.isPublished { speech.tell(outcome.report) }
    for note in outcome.notes where !speech.quiet || !outcome.isPublished { Console.error("diarium: \(note.said)\n") }
    for (index, need) in outcome.needs.enumerated() { Console.error("\(index + 1). \(need.said)\n") }
    guard !speech.quiet else { return }
    let message: Message
    if check {
      message =
        outcome.isPublishable
        ? .init(sv: "datamängden kan publiceras", en: "the feed can be published")
        : .init(sv: "datamängden kan inte publiceras", en: "the feed cannot be published")
    } else if !outcome.isPublished {
      message = .init(sv: "inget har skrivits", en: "nothing was written")
    } else if outcome.isUnchanged {
      message = .init(
        sv: "publicering \(outcome.number) står kvar: inga ärenden har ändrats",
        en: "publication \(outcome.number) stands: no case has changed")
    } else {
      let counts = outcome.counts
      message = .init(
        sv: """
          publicering \(outcome.number): \(counts.cases) ärende\(counts.cases == 1 ? "" : "n") (\(counts.added) nya, \
          \(counts.changed) ändrade, \(counts.removed) borta)
          """,
        en: """
          publication \(outcome.number): \(counts.cases) case\(counts.cases == 1 ? "" : "s") (\(counts.added) new, \
          \(counts.changed) changed, \(counts.removed) gone)
          """)
    }
    Console.error("diarium: \(message.said)\n")
  }
}
