internal import DiariumModel
@_spi(Engine) internal import DiariumSchema
@_spi(Engine) internal import DiariumTree

extension CheckedRule {
  /// An interval that ends before it begins contains no day, so a search for one finds nothing.
  static let endsBeforeBegins = CheckedRule(
    6050, "tmp/ends-before-begins", .error, scope: .all,
    sv: "Slut före början", en: "An end before its beginning",
    explanation: .init(
      sv: """
        Ett uppdrag, ett organs eller partis giltighet, ett sammanträde eller en remisstid slutar innan den börjar, \
        ett beslut skjuts upp till en dag före sin egen, eller så är datamängdens ändringar räknade från en tid efter \
        den då den framställdes. Oftast har två datum bytt plats, eller så är ett årtal fel. Ett sammanträde som \
        slutar före klockan sex på morgonen räknas som ett som gick över midnatt.
        """,
      en: """
        A membership, the validity of a body or a party, a meeting or the time for comments ends before it begins, a \
        decision is postponed to a day before its own, or the changes of the dataset are counted from a time after the \
        one at which it was made. Most often two dates stand in each other's place, or a year is wrong. A meeting that \
        ends before six in the morning is taken for one that went on past midnight.
        """),
    kept: [
      Sample.feed(
        #"""
        "bodies": [
          {"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board",
           "valid_from": "2019-01-01", "valid_to": "2019"}
        ],
        "meetings": [
          {"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "body_id": "ks", "date": "2019-06-05",
           "starts_at": "18:00", "ends_at": "01:15"}
        ]
        """#),
      // Nothing can be said about a month that is not over.
      Sample.feed(
        #"""
        "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
        "memberships": [
          {"id": "eva-ek-1", "person_id": "eva-ek", "start_date": "2024-06-15", "end_date": "2024-06"}
        ]
        """#),
      Sample.caseFeed(
        #"""
        "referrals": [
          {"id": "ks-1/referral/1", "sent": "2024-06-05", "due": "2024-06-05",
           "recipients": [{"body": "Socialnämnden"}]}
        ]
        """#),
    ],
    broken: [
      .init(
        Sample.feed(
          #"""
          "persons": [{"id": "eva-ek", "name": "Eva Ek"}],
          "memberships": [
            {"id": "eva-ek-1", "person_id": "eva-ek", "start_date": "2023-01-01",
             "end_date": ↓"2022-12-31"}
          ]
          """#),
        says: .init(
          sv: "`end_date` (`2022-12-31`) är före `start_date` (`2023-01-01`)",
          en: "`end_date` (`2022-12-31`) is before `start_date` (`2023-01-01`)")),
      .init(
        Sample.feed(
          #"""
          "bodies": [
            {"id": "ks", "name": "Kommunstyrelsen", "kind": "executive_board", "valid_from": "2023",
             "valid_to": ↓"2019-12-31"},
            {"id": "au", "name": "Arbetsutskottet", "kind": "subcommittee", "parent_id": "ks"}
          ]
          """#),
        says: .init(
          sv: "`valid_to` (`2019-12-31`) är före `valid_from` (`2023`)",
          en: "`valid_to` (`2019-12-31`) is before `valid_from` (`2023`)")),
      .init(
        Sample.feed(
          #"""
          "meetings": [
            {"id": "ks-2024-06-05", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "starts_at": "15:30", "ends_at": ↓"13:00"}
          ]
          """#),
        says: .init(
          sv: "`ends_at` (`13:00`) är före `starts_at` (`15:30`)",
          en: "`ends_at` (`13:00`) is before `starts_at` (`15:30`)")),
      .init(
        Sample.caseFeed(
          #"""
          "referrals": [
            {"id": "ks-1/referral/1", "sent": "2024-06-05", "due": ↓"2024-04-30",
             "recipients": [{"body": "Socialnämnden"}]}
          ]
          """#),
        says: .init(
          sv: "`due` (`2024-04-30`) är före `sent` (`2024-06-05`)",
          en: "`due` (`2024-04-30`) is before `sent` (`2024-06-05`)")),
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunstyrelsen", "date": "2024-06-05",
             "outcome": "tabled", "postponed_to": ↓"2024-05-22"}
          ]
          """#),
        says: .init(
          sv: "`postponed_to` (`2024-05-22`) är före `date` (`2024-06-05`)",
          en: "`postponed_to` (`2024-05-22`) is before `date` (`2024-06-05`)")),
      .init(
        Sample.caseFeed(
          #"""
          "decisions": [
            {"id": "ks-1/decision/1", "body": "Kommunfullmäktige", "outcome": "approved",
             "appointments": [
               {"name": "Eva Ek", "action": "elected", "office": "ledamot", "body": "Kulturnämnden",
                "start_date": "2024-07-01", "end_date": ↓"2022-12-31"}
             ]}
          ]
          """#),
        says: .init(
          sv: "`end_date` (`2022-12-31`) är före `start_date` (`2024-07-01`)",
          en: "`end_date` (`2022-12-31`) is before `start_date` (`2024-07-01`)")),
    ]
  ) { records, report in
    CheckedRule.compare(Membership.self, .startDate, .endDate, in: records, report)
    CheckedRule.compare(Body.self, .validFrom, .validTo, in: records, report)
    CheckedRule.compare(Party.self, .validFrom, .validTo, in: records, report)
    CheckedRule.compare(Referral.self, .sent, .due, in: records, report)
    CheckedRule.compare(Decision.self, .date, .postponedTo, in: records, report)
    CheckedRule.compare(Appointment.self, .startDate, .endDate, in: records, report)
    records.each(Meeting.self) { meeting in
      guard meeting.has(.endsAt), let start = meeting.text(.startsAt).flatMap({ ClockTime($0) })?.string,
        let end = meeting.text(.endsAt).flatMap({ ClockTime($0) })?.string, end < start,
        // A council that begins in the morning may sit past midnight.
        end >= "06:00"
      else { return }
      CheckedRule.say(meeting, .startsAt, start, .endsAt, end, report)
    }
    if let dataset = records.root(Feed.self)?.one(.dataset, of: Dataset.self), let since = dataset.text(.since),
      let made = dataset.text(.generated), let start = CheckedRule.instant(since), let end = CheckedRule.instant(made),
      end < start
    {
      CheckedRule.say(dataset, .since, since, .generated, made, report)
    }
  }

  private static func compare<R: SchemaRecord>(
    _ type: R.Type, _ first: R.Field, _ last: R.Field, in records: RecordViews, _ report: RuleReport
  ) {
    records.each(type) { view in
      guard view.has(first), view.has(last), let start = view.date(first), let end = view.date(last),
        end.isBefore(start)
      else { return }
      say(view, first, start.string, last, end.string, report)
    }
  }

  private static func say<R: SchemaRecord>(
    _ view: RecordView<R>, _ first: R.Field, _ start: String, _ last: R.Field, _ end: String, _ report: RuleReport
  ) {
    report(
      .init(
        sv: "`\(last.rawValue)` (`\(end)`) är före `\(first.rawValue)` (`\(start)`)",
        en: "`\(last.rawValue)` (`\(end)`) is before `\(first.rawValue)` (`\(start)`)"),
      help: .init(
        sv: "jämför båda med handlingen; ofta har de bytt plats, eller så är ett årtal fel",
        en: "compare both with the document; often they have been swapped, or a year is wrong"),
      at: view, last
    ) { $0.relate(.init(sv: "börjar", en: "begins"), to: view, first) }
  }

  /// Minutes from the year 0 to an RFC 3339 time; `nil` if the text is not one.
  private static func instant(_ text: String) -> Int? {
    guard Timestamp(text) != nil, let day = CivilDate(String(text.prefix(10)))?.dayNumber else { return nil }
    let utf8 = Array(text.utf8)
    func number(_ start: Int) -> Int { Int(utf8[start] - 0x30) * 10 + Int(utf8[start + 1] - 0x30) }
    var minutes = (day * 24 + number(11)) * 60 + number(14)
    if utf8[utf8.count - 1] != 0x5A {
      let offset = number(utf8.count - 5) * 60 + number(utf8.count - 2)
      minutes += utf8[utf8.count - 6] == 0x2D ? offset : -offset
    }
    return minutes
  }
}
