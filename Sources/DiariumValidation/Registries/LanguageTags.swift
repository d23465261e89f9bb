@_spi(Engine) internal import DiariumTree

/// The languages that a tag of BCP 47 (RFC 5646) may begin with.
///
/// The 184 codes of ISO 639-1, and the codes of ISO 639-2 for the same languages, from the iso-codes of Debian (4.15),
/// read on 28 November 2026; besides these, the registry of BCP 47 has the deprecated `in iw ji jw mo sh`. The
/// thousands of three-letter codes for languages without a two-letter code are not listed here: any such code is taken
/// for a language.
enum LanguageTags {
  /// Whether a tag, known to have the form of one, begins with a language.
  static func isLanguage(_ tag: String) -> Bool {
    let first = primary(tag)
    switch first.utf8.count {
    case 2: return two.contains(first)
    // RFC 5646, section 2.2.1: if a language has two codes, the shortest is the subtag.
    case 3: return three[first] == nil
    // Four-letter subtags are reserved, and no longer ones were ever registered.
    default: return false
    }
  }

  /// The tag that was probably meant.
  static func nearest(to tag: String) -> String? {
    let first = primary(tag)
    guard let language = three[first] ?? words[first] else { return nil }
    let rest = tag.dropFirst(first.count)
    return words[first] == nil ? language + rest : language
  }

  private static func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "-" }).lowercased()
  }

  /// The names used for languages in feeds, in place of their tags, and country codes that are not languages.
  private static let words = [
    "svenska": "sv", "swedish": "sv", "sverige": "sv", "sve": "sv", "svensk": "sv", "engelska": "en", "english": "en",
    "engelsk": "en", "finska": "fi", "finnish": "fi", "suomi": "fi", "norska": "no", "norsk": "no", "danska": "da",
    "danish": "da", "dansk": "da", "tyska": "de", "german": "de", "franska": "fr", "french": "fr", "spanska": "es",
    "spanish": "es", "polska": "pl", "polish": "pl", "arabiska": "ar", "arabic": "ar", "somaliska": "so",
    "somali": "so",
    "persiska": "fa", "persian": "fa", "ryska": "ru", "russian": "ru", "samiska": "se", "romani": "rom",
    "jiddisch": "yi", "yiddish": "yi", "dk": "da", "gb": "en", "us": "en", "jp": "ja", "cz": "cs", "gr": "el",
  ]

  private static let two = Set(
    table.split { $0 == " " || $0 == "\n" }.map(String.init) + ["in", "iw", "ji", "jw", "mo", "sh"])
  private static let three = Dictionary(
    uniqueKeysWithValues: longer.split { $0 == " " || $0 == "\n" }.map { (String($0.prefix(3)), String($0.suffix(2))) })

  private static let table = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu \
    ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na \
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so \
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """

  /// Three-letter codes, each with its two-letter one.
  private static let longer = """
    aar:aa abk:ab afr:af aka:ak alb:sq amh:am ara:ar arg:an arm:hy asm:as ava:av ave:ae aym:ay aze:az bak:ba bam:bm \
    baq:eu bel:be ben:bn bih:bh bis:bi bod:bo bos:bs bre:br bul:bg bur:my cat:ca ces:cs cha:ch che:ce chi:zh chu:cu \
    chv:cv cor:kw cos:co cre:cr cym:cy cze:cs dan:da deu:de div:dv dut:nl dzo:dz ell:el eng:en epo:eo est:et eus:eu \
    ewe:ee fao:fo fas:fa fij:fj fin:fi fra:fr fre:fr fry:fy ful:ff geo:ka ger:de gla:gd gle:ga glg:gl glv:gv gre:el \
    grn:gn guj:gu hat:ht hau:ha heb:he her:hz hin:hi hmo:ho hrv:hr hun:hu hye:hy ibo:ig ice:is ido:io iii:ii iku:iu \
    ile:ie ina:ia ind:id ipk:ik isl:is ita:it jav:jv jpn:ja kal:kl kan:kn kas:ks kat:ka kau:kr kaz:kk khm:km kik:ki \
    kin:rw kir:ky kom:kv kon:kg kor:ko kua:kj kur:ku lao:lo lat:la lav:lv lim:li lin:ln lit:lt ltz:lb lub:lu lug:lg \
    mac:mk mah:mh mal:ml mao:mi mar:mr may:ms mkd:mk mlg:mg mlt:mt mon:mn mri:mi msa:ms mya:my nau:na nav:nv nbl:nr \
    nde:nd ndo:ng nep:ne nld:nl nno:nn nob:nb nor:no nya:ny oci:oc oji:oj ori:or orm:om oss:os pan:pa per:fa pli:pi \
    pol:pl por:pt pus:ps que:qu roh:rm ron:ro rum:ro run:rn rus:ru sag:sg san:sa sin:si slk:sk slo:sk slv:sl sme:se \
    smo:sm sna:sn snd:sd som:so sot:st spa:es sqi:sq srd:sc srp:sr ssw:ss sun:su swa:sw swe:sv tah:ty tam:ta tat:tt \
    tel:te tgk:tg tgl:tl tha:th tib:bo tir:ti ton:to tsn:tn tso:ts tuk:tk tur:tr twi:tw uig:ug ukr:uk urd:ur uzb:uz \
    ven:ve vie:vi vol:vo wel:cy wln:wa wol:wo xho:xh yid:yi yor:yo zha:za zho:zh zul:zu
    """
}
