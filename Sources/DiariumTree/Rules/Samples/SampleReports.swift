extension Sample {
  /// The text of a report (utlåtande), invented and short, with every part that one has.
  package static let report = """
    Utlåtande Rotel I (Dnr KS 2031/4)

    Cykelbanor i Ekeby

    Motion av Eva Ek (EP)

    Förslag till beslut

    Föredragande borgarrådet Åsa Alm

    Beredning

    Ärendet har remitterats till stadsledningskontoret.

    Stadsledningskontoret tillstyrker motionen.

    Föredragande borgarrådets synpunkter

    Banorna behövs, och de bör byggas nu.

    Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.

    Motionen bifalls.

    Borgarrådsberedningen tillstyrker föredragande borgarrådets förslag.

    Ekeby den 3 mars 2031

    Åsa Alm

    Reservation av Bo Berg (OP) enligt följande.

    1. Motionen avslås.

    2. Att därutöver anföra följande:

    Pengarna räcker inte.

    """

  /// The report with one part replaced.
  package static func report(_ part: String, _ other: String) -> String { report.replacing(part, with: other) }
}
