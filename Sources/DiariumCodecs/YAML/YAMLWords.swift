@_spi(Engine) internal import DiariumTree

/// The words of libyaml 0.2.5 in Swedish.
enum YAMLWords {
  /// A problem named by libyaml, or the thing that it was reading; in English only if it is unknown here.
  static func message(_ english: String) -> Message {
    .init(sv: problems[english] ?? contexts[english] ?? english, en: english)
  }

  /// The problems.
  private static let problems = [
    // Of the reader.
    "cannot be read": "kan inte läsas",
    "input error": "indata kan inte läsas",
    "input is too long": "texten är för lång",
    "invalid leading UTF-8 octet": "den första byten i ett tecken är inte giltig UTF-8",
    "invalid trailing UTF-8 octet": "en senare byte i ett tecken är inte giltig UTF-8",
    "incomplete UTF-8 octet sequence": "texten slutar inuti ett tecken i UTF-8",
    "invalid length of a UTF-8 sequence": "ett tecken i UTF-8 har fel antal byte",
    "invalid Unicode character": "tecknet finns inte i Unicode",
    "incomplete UTF-16 character": "texten slutar inuti ett tecken i UTF-16",
    "incomplete UTF-16 surrogate pair": "texten slutar efter ett halvt tecken i UTF-16",
    "unexpected low surrogate area": "ett halvt tecken i UTF-16 saknar sin första hälft",
    "expected low surrogate area": "ett halvt tecken i UTF-16 saknar sin andra hälft",
    "control characters are not allowed": "styrtecken är inte tillåtna",
    // Of the scanner.
    "could not find expected ':'": "det saknas ett `:` efter fältnamnet",
    "block sequence entries are not allowed in this context": "en lista med `-` får inte stå här",
    "mapping keys are not allowed in this context": "ett fältnamn efter `?` får inte stå här",
    "mapping values are not allowed in this context": "ett värde efter `:` får inte stå här",
    "found character that cannot start any token": "ingenting får börja med det här tecknet utan citattecken",
    "found a tab character that violates indentation": "TAB får inte användas som indrag",
    "found a tab character where an indentation space is expected": "indraget görs med mellanslag, men här står TAB",
    "found an indentation indicator equal to 0": "textblockets indrag får inte anges som 0",
    "found unknown directive name": "det finns inget direktiv med det här namnet",
    "could not find expected directive name": "här väntas namnet på ett direktiv",
    "found unexpected non-alphabetical character": "här väntas en bokstav, en siffra, ett mellanslag eller ett radslut",
    "did not find expected comment or line break": "här väntas en kommentar eller ett radslut",
    "did not find expected digit or '.' character": "här väntas en siffra eller en punkt",
    "did not find expected version number": "här väntas ett versionsnummer",
    "found extremely long version number": "versionsnumret är för långt",
    "did not find expected whitespace": "här väntas ett mellanslag",
    "did not find expected whitespace or line break": "här väntas ett mellanslag eller ett radslut",
    "did not find expected alphabetic or numeric character": "här väntas en bokstav eller en siffra",
    "did not find the expected '>'": "här väntas `>`",
    "did not find expected '!'": "här väntas `!`",
    "did not find expected tag URI": "här väntas taggens adress (URI)",
    "did not find URI escaped octet": "här väntas `%` och två hexadecimala siffror",
    "found an incorrect leading UTF-8 octet": "den första byten i ett tecken som skrivs med `%` är inte giltig UTF-8",
    "found an incorrect trailing UTF-8 octet": "en senare byte i ett tecken som skrivs med `%` är inte giltig UTF-8",
    "found unexpected document indicator": "en rad med `---` eller `...` får inte stå inuti en text",
    "found unexpected end of stream": "filen slutar innan texten är avslutad",
    "found unknown escape character": "det finns ingen sådan escapesekvens",
    "did not find expected hexdecimal number": "här väntas hexadecimala siffror",
    "found invalid Unicode character escape code": "escapesekvensen är inget tecken i Unicode",
    "found unexpected ':'": "ett `:` får inte stå här",
    // Of the parser.
    "did not find expected <stream-start>": "här väntas början av texten",
    "did not find expected <document start>": "här väntas `---` och ett nytt dokument, eller filens slut",
    "did not find expected node content": "här väntas ett värde",
    "did not find expected '-' indicator": "här väntas `-` och nästa element i listan",
    "did not find expected key": "här väntas ett fältnamn",
    "did not find expected ',' or ']'": "här väntas `,` eller `]`",
    "did not find expected ',' or '}'": "här väntas `,` eller `}`",
    "found undefined tag handle": "taggens förkortning är inte definierad",
    "found duplicate %YAML directive": "direktivet %YAML anges två gånger",
    "found duplicate %TAG directive": "direktivet %TAG anges två gånger",
    "found incompatible YAML document": "dokumentet är skrivet i en annan version av YAML",
  ]

  /// The thing being read, which begins at another place.
  private static let contexts = [
    "while scanning for the next token": "felet finns i det som börjar här",
    "while scanning a simple key": "fältnamnet börjar här",
    "while scanning a directive": "direktivet börjar här",
    "while scanning a %YAML directive": "direktivet %YAML börjar här",
    "while scanning a %TAG directive": "direktivet %TAG börjar här",
    "while parsing a %TAG directive": "direktivet %TAG börjar här",
    "while scanning a tag directive": "direktivet %TAG börjar här",
    "while parsing a tag directive": "direktivet %TAG börjar här",
    "while scanning an anchor": "ankaret börjar här",
    "while scanning an alias": "aliaset börjar här",
    "while scanning a tag": "taggen börjar här",
    "while parsing a tag": "taggen börjar här",
    "while scanning a block scalar": "textblocket börjar här",
    "while scanning a quoted scalar": "texten inom citattecken börjar här",
    "while parsing a quoted scalar": "texten inom citattecken börjar här",
    "while scanning a plain scalar": "texten utan citattecken börjar här",
    "while parsing a node": "värdet börjar här",
    "while parsing a block node": "värdet börjar här",
    "while parsing a flow node": "värdet börjar här",
    "while parsing a block collection": "listan börjar här",
    "while parsing a block mapping": "objektet börjar här",
    "while parsing a flow sequence": "listan inom `[` och `]` börjar här",
    "while parsing a flow mapping": "objektet inom `{` och `}` börjar här",
  ]
}
