-- Tables of Diarium, schema 1.0, for SQLite 3.38 or later. Where the tables are:
--   sqlite3 feed.sqlite <tables.sql
-- It makes the tables, loads the files that are there, and makes indices, views and an index of texts, all or nothing:
-- a row that breaks a check of the schema ends it. Nothing else is printed but references that lead nowhere, at the
-- end: table, row, the table referred to. Always name a new file. Booleans are texts: "deleted" = 'true'.
.bail on
PRAGMA synchronous = OFF;
BEGIN;

CREATE TABLE "bodies" ( -- A council, board, committee, office, company or outside body.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "name" TEXT, -- Name (Namn). Name of the body.
  "kind" TEXT, -- Kind (Slag). What sort of body it is.
  "parent_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Parent body (id) (Överordnat organ (id)). The body that this one is part of.
  "serves_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Serves (id) (Tjänar (id)). The committee that this administration works for.
  "prepares_for_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Prepares for (id) (Bereder åt (id)). The body whose matters this one prepares.
  "organisation_number" TEXT, -- Organisation number (Organisationsnummer). Swedish organisation number, kept as written.
  "municipality_code" TEXT, -- Municipality code (Kommunkod). Four digits for a municipality, two for a region.
  "uri" TEXT, -- URI (Webbidentitet). IRI that identifies the body elsewhere.
  "valid_from" TEXT, -- Valid from (Gäller från). First date on which the body existed under this name.
  "valid_to" TEXT, -- Valid to (Gäller till). Last date on which the body existed under this name.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "bodies_kind" CHECK ("kind" IN ('municipality', 'region', 'council', 'executive_board', 'committee', 'district_committee', 'subcommittee', 'preparatory_body', 'administration', 'division', 'company', 'joint_authority', 'advisory_council', 'party_group', 'external', 'other')),
  CONSTRAINT "bodies_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "bodies_name_required" CHECK ("deleted" IS NOT NULL OR "name" IS NOT NULL),
  CONSTRAINT "bodies_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "parties" ( -- A political party, with the label it uses.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "abbreviation" TEXT, -- Abbreviation (Partibeteckning). The label used after names.
  "name" TEXT, -- Name (Namn). Full name of the party.
  "scope" TEXT, -- Scope (Räckvidd). Whether the party is national, regional or local.
  "uri" TEXT, -- URI (Webbidentitet). IRI that identifies the party elsewhere.
  "predecessor_id" TEXT REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED, -- Predecessor (id) (Föregångare (id)). The party that this one continues under another label.
  "valid_from" TEXT, -- Valid from (Gäller från). First date on which the label was used.
  "valid_to" TEXT, -- Valid to (Gäller till). Last date on which the label was used.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "parties_scope" CHECK ("scope" IN ('national', 'regional', 'local', 'none', 'other')),
  CONSTRAINT "parties_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "parties_abbreviation_required" CHECK ("deleted" IS NOT NULL OR "abbreviation" IS NOT NULL)
);

CREATE TABLE "persons" ( -- A person who holds or held a public role.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "name" TEXT, -- Name (Namn). Full name as usually written.
  "given_name" TEXT, -- Given name (Förnamn). Given name, if known apart.
  "family_name" TEXT, -- Family name (Efternamn). Family name, if known apart.
  "uri" TEXT, -- URI (Webbidentitet). IRI that identifies the person elsewhere (Wikidata, Riksdag), never a personal identity number.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "persons_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "persons_name_required" CHECK ("deleted" IS NOT NULL OR "name" IS NOT NULL)
);

CREATE TABLE "memberships" ( -- That a person served in a body, or stood for a party.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "person_id" TEXT REFERENCES "persons" ("id") DEFERRABLE INITIALLY DEFERRED, -- Person (id). The person.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body in which the person served.
  "party_id" TEXT REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED, -- Party (id) (Parti (id)). The party on whose behalf the person served.
  "role" TEXT, -- Role as given (Roll som skriven). The role in the document's words.
  "role_kind" TEXT, -- Role kind (Rollslag). The role, as a code.
  "start_date" TEXT, -- Start date (Från och med). First date of the membership.
  "end_date" TEXT, -- End date (Till och med). Last date of the membership.
  "observed" TEXT, -- Observed (Iakttaget). A date on which the membership was seen, when the interval is unknown.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "memberships_role_kind" CHECK ("role_kind" IN ('chair', 'first_vice_chair', 'second_vice_chair', 'member', 'substitute', 'serving_substitute', 'commissioner', 'opposition_commissioner', 'rapporteur', 'minutes_adjuster', 'secretary', 'official', 'other')),
  CONSTRAINT "memberships_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "memberships_person_id_required" CHECK ("deleted" IS NOT NULL OR "person_id" IS NOT NULL)
);

CREATE TABLE "meetings" ( -- A meeting of a body.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "body" TEXT, -- Body (Organ). The body that met, in base form.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body that met.
  "date" TEXT, -- Date (Datum). Day of the meeting.
  "starts_at" TEXT, -- Starts at (Öppnades kl.). Local time of day at which the meeting opened.
  "ends_at" TEXT, -- Ends at (Avslutades kl.). Local time of day at which the meeting closed.
  "place" TEXT, -- Place (Plats). Where the body met.
  "number" TEXT, -- Number (Nummer). The meeting's number as written.
  "cancelled" TEXT, -- Cancelled (Inställt). Whether the meeting was cancelled.
  "url" TEXT, -- URL of the minutes (Protokollets webbadress). Where the minutes can be read.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "meetings_cancelled" CHECK ("cancelled" IN ('true', 'false')),
  CONSTRAINT "meetings_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "meetings_body_required" CHECK ("deleted" IS NOT NULL OR "body" IS NOT NULL),
  CONSTRAINT "meetings_date_required" CHECK ("deleted" IS NOT NULL OR "date" IS NOT NULL)
);

CREATE TABLE "attendance" ( -- Someone's presence at a meeting.
  "meeting_id" TEXT NOT NULL REFERENCES "meetings" ("id") DEFERRABLE INITIALLY DEFERRED, -- Meeting (id) (Sammanträde (id)). Id of the meeting that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "name" TEXT, -- Name (Namn). The name as written; of a group, the party label as written.
  "kind" TEXT, -- Kind (Slag). Person, party group or body.
  "party" TEXT, -- Party as given (Parti som skrivet). The party label as written, never inferred.
  "role" TEXT, -- Role as given (Roll som skriven). The role as written before or after the name.
  "person_id" TEXT REFERENCES "persons" ("id") DEFERRABLE INITIALLY DEFERRED, -- Person (id). The person, if resolved.
  "party_id" TEXT REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED, -- Party (id) (Parti (id)). The party, if resolved.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body, if the signatory is one.
  "others_unnamed" TEXT, -- Others unnamed (M.fl.). True if further people sign without being named.
  "concurs" TEXT, -- Concurs (Instämmer). True if the person only concurs.
  "presence" TEXT, -- Presence (Närvaro). In what way the person attended.
  "from_section" TEXT, -- From section (Från paragraf). First § at which the person was present.
  "to_section" TEXT, -- To section (Till paragraf). Last § at which the person was present.
  "replaces" TEXT, -- Replaces (Ersätter). The member whose place the person takes, as written.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  PRIMARY KEY ("meeting_id", "ordinal"),
  CONSTRAINT "attendance_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "attendance_kind" CHECK ("kind" IN ('person', 'party_group', 'body')),
  CONSTRAINT "attendance_others_unnamed" CHECK ("others_unnamed" IN ('true', 'false')),
  CONSTRAINT "attendance_concurs" CHECK ("concurs" IN ('true', 'false')),
  CONSTRAINT "attendance_presence" CHECK ("presence" IN ('present', 'absent', 'substitute_present', 'other')),
  CONSTRAINT "attendance_name_required" CHECK ("name" IS NOT NULL),
  CONSTRAINT "attendance_presence_required" CHECK ("presence" IS NOT NULL)
);

CREATE TABLE "sources" ( -- A text that spans point into, identified by its hash.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "media_type" TEXT, -- Media type (Mediatyp). IANA media type of the text that was read.
  "url" TEXT, -- URL (Webbadress). Where the text was fetched.
  "retrieved" TEXT, -- Retrieved (Hämtad). When the text was fetched.
  "sha256" TEXT, -- SHA-256 (Kontrollsumma). SHA-256 of the bytes of the text, in lower-case hexadecimal.
  "length" INTEGER, -- Length (Längd). Length of the text in Unicode scalars.
  "tool" TEXT, -- Tool (Verktyg). Program that extracted the text.
  "tool_version" TEXT, -- Tool version (Verktygets version). Version of that program.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "sources_length" CHECK (typeof("length") IN ('integer', 'null') AND "length" >= 0),
  CONSTRAINT "sources_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "sources_media_type_required" CHECK ("deleted" IS NOT NULL OR "media_type" IS NOT NULL),
  CONSTRAINT "sources_sha256_required" CHECK ("deleted" IS NOT NULL OR "sha256" IS NOT NULL),
  CONSTRAINT "sources_length_required" CHECK ("deleted" IS NOT NULL OR "length" IS NOT NULL)
);

CREATE TABLE "cases" ( -- A matter before a municipality, with everything about it.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "diary_number" TEXT, -- Diary number (Diarienummer). The registration number, verbatim.
  "title" TEXT, -- Title (Ärendemening). The matter in words, verbatim.
  "kind" TEXT, -- Kind (Ärendeslag). What sort of matter it is.
  "kind_as_given" TEXT, -- Kind as given (Ärendeslag som skrivet). The sort of matter in the document's words.
  "status" TEXT, -- Status. How far the case has come.
  "body" TEXT, -- Responsible body (Ansvarigt organ). The body responsible for the case, in base form.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Responsible body (id) (Ansvarigt organ (id)). The body responsible for the case.
  "division" TEXT, -- Division (Rotel). The commissioner's division, as written.
  "opened" TEXT, -- Opened (Inkommet). Date on which the case was opened.
  "closed" TEXT, -- Closed (Avslutat). Date on which the case was closed.
  "summary" TEXT, -- Summary (Sammanfattning). The document's own summary of the case.
  "description" TEXT, -- Description (Ärendet). The document's longer account of the case.
  "confidentiality_level" TEXT, -- Confidentiality: level (Sekretess: grad). How much of the case is secret.
  "confidentiality_statute" TEXT, -- Confidentiality: statute (Sekretess: lagrum). Legal ground, as written.
  "confidentiality_note" TEXT, -- Confidentiality: note (Sekretess: anmärkning). Anything else that may be said of it.
  "confidentiality_extensions" TEXT, -- Confidentiality: extensions (Sekretess: tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "cases_kind" CHECK ("kind" IN ('motion', 'citizen_proposal', 'board_proposal', 'initiative', 'interpellation', 'question', 'communication', 'external_referral', 'plan', 'election', 'information', 'other')),
  CONSTRAINT "cases_status" CHECK ("status" IN ('registered', 'in_preparation', 'referred', 'awaiting_board', 'awaiting_council', 'tabled', 'returned', 'decided', 'withdrawn', 'closed', 'other')),
  CONSTRAINT "cases_confidentiality_level" CHECK ("confidentiality_level" IN ('partly_confidential', 'confidential', 'other')),
  CONSTRAINT "cases_deleted" CHECK ("deleted" IN ('true'))
);

CREATE TABLE "subjects" ( -- A subject from a vocabulary.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "scheme" TEXT, -- Scheme (Ordlista). Name or IRI of the vocabulary.
  "code" TEXT, -- Code (Kod). The subject's code in it.
  "label" TEXT, -- Label (Benämning). The subject in words.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  PRIMARY KEY ("case_id", "ordinal"),
  CONSTRAINT "subjects_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0)
);

CREATE TABLE "documents" ( -- A document of the case, whether or not its text is included.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "kind" TEXT, -- Kind (Slag). What sort of document it is.
  "kind_as_given" TEXT, -- Kind as given (Slag som skrivet). The sort of document in the document's words.
  "title" TEXT, -- Title (Rubrik). Heading of the document.
  "number" TEXT, -- Number (Nummer). The document's number in a series, verbatim.
  "diary_number" TEXT, -- Diary number (Diarienummer). The document's own registration number, verbatim.
  "body" TEXT, -- Body (Organ). The body that it comes from, in base form.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body that it comes from.
  "date" TEXT, -- Date (Datum). Date of the document.
  "place" TEXT, -- Place (Ort). Where the document was signed.
  "attached_to_id" TEXT REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED, -- Attached to (id) (Bilaga till (id)). The document that this one is attached to.
  "label" TEXT, -- Label (Bilagebeteckning). How the attachment is labelled.
  "url" TEXT, -- URL (Webbadress). Where the document can be read.
  "source_id" TEXT REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED, -- Source text (id) (Källtext (id)). The text that was read from the document.
  "media_type" TEXT, -- Media type (Mediatyp). IANA media type of the file.
  "bytes" INTEGER, -- Bytes (Storlek). Size of the file in bytes.
  "sha256" TEXT, -- SHA-256 (Kontrollsumma). SHA-256 of the file, in lower-case hexadecimal.
  "license" TEXT, -- Licence (Licens). Licence of this document, where it differs from the dataset's.
  "availability" TEXT, -- Availability (Tillgänglighet). Whether the public can read the document.
  "statute" TEXT, -- Statute (Lagrum). Legal ground for withholding it.
  "completeness" TEXT, -- Completeness (Fullständighet). How much of the document's text is included here.
  "completeness_as_given" TEXT, -- Completeness as given (Fullständighet som skriven). The document's words for how complete the text is.
  "text" TEXT, -- Text. The text, to the byte.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "documents_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "documents_kind" CHECK ("kind" IN ('motion', 'report', 'official_report', 'opinion', 'minutes', 'agenda', 'notice', 'letter', 'referral_letter', 'attachment', 'proposal', 'voting_list', 'reservation', 'other')),
  CONSTRAINT "documents_bytes" CHECK (typeof("bytes") IN ('integer', 'null') AND "bytes" >= 0),
  CONSTRAINT "documents_availability" CHECK ("availability" IN ('public', 'partly_redacted', 'secret', 'not_included', 'other')),
  CONSTRAINT "documents_completeness" CHECK ("completeness" IN ('complete', 'excerpt', 'redacted', 'not_included', 'unknown')),
  CONSTRAINT "documents_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "documents_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "initiatives" ( -- A motion, citizen proposal, question or other initiative.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "kind" TEXT, -- Kind (Slag). What sort of initiative it is.
  "kind_as_given" TEXT, -- Kind as given (Slag som skrivet). The sort of initiative in the document's words.
  "number" TEXT, -- Number (Nummer). The initiative's number, verbatim.
  "diary_number" TEXT, -- Diary number (Diarienummer). The initiative's own registration number, verbatim.
  "title" TEXT, -- Title (Rubrik). Heading of the initiative.
  "submitted" TEXT, -- Submitted (Inlämnat). Date on which it was submitted.
  "submitted_to" TEXT, -- Submitted to (Ställt till). The body or office-holder that it is put to, as written.
  "document_id" TEXT REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED, -- Document (id) (Handling (id)). The document that holds it.
  "summary" TEXT, -- Summary (Sammanfattning). Summary given in the document.
  "text" TEXT, -- Text. The text, to the byte.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "initiatives_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "initiatives_kind" CHECK ("kind" IN ('motion', 'citizen_proposal', 'board_proposal', 'initiative', 'interpellation', 'question', 'communication', 'external_referral', 'other')),
  CONSTRAINT "initiatives_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "initiatives_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "referrals" ( -- A round in which bodies were asked for their view.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "subject_ids" TEXT, -- Subjects (id) (Avser (id)). What was sent for comment.
  "sender" TEXT, -- Sender (Avsändare). Who sent it, as written.
  "sent" TEXT, -- Sent (Utsänd). Date on which it was sent.
  "due" TEXT, -- Due (Svarsdag). Last date for answers.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "referrals_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "referrals_deleted" CHECK ("deleted" IN ('true'))
);

CREATE TABLE "recipients" ( -- A body that was asked for its view.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "referral_id" TEXT NOT NULL REFERENCES "referrals" ("id") DEFERRABLE INITIALLY DEFERRED, -- Referral (id) (Remiss (id)). Id of the referral that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "body" TEXT, -- Body (Organ). The body asked, in base form.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body asked.
  "reply" TEXT, -- Reply (Svar). Whether and how it answered.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  PRIMARY KEY ("referral_id", "ordinal"),
  CONSTRAINT "recipients_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "recipients_reply" CHECK ("reply" IN ('answered', 'answered_by_office', 'not_answered', 'unknown')),
  CONSTRAINT "recipients_body_required" CHECK ("body" IS NOT NULL)
);

CREATE TABLE "statements" ( -- What a body, an office or a person states on the record, other than a reservation.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "kind" TEXT, -- Kind (Slag). What sort of statement it is.
  "kind_as_given" TEXT, -- Kind as given (Slag som skrivet). The sort of statement in the document's words.
  "body" TEXT, -- Body (Organ). The body that it comes from, in base form.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body that it comes from.
  "referral_id" TEXT REFERENCES "referrals" ("id") DEFERRABLE INITIALLY DEFERRED, -- Referral (id) (Remiss (id)). The referral that it answers.
  "about_id" TEXT, -- About (id) (Rör (id)). The decision, document, proposal or initiative commented on.
  "refers_to_id" TEXT, -- Refers to (id) (Hänvisar till (id)). What the statement refers to instead of a text of its own.
  "part_of_id" TEXT REFERENCES "statements" ("id") DEFERRABLE INITIALLY DEFERRED, -- Part of (id) (Del av (id)). The statement it stands inside, as an office report in a board's answer.
  "document_id" TEXT REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED, -- Document (id) (Handling (id)). The document that holds it.
  "date" TEXT, -- Date (Datum). Date of the statement.
  "adoption" TEXT, -- Adoption (Antaget genom). How the body made it its own.
  "adopted_by_id" TEXT REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED, -- Adopted by (id) (Antaget med beslut (id)). The decision that adopted it.
  "position" TEXT, -- Position (Ställningstagande). Where the body stands on the proposal.
  "position_as_given" TEXT, -- Position as given (Ställningstagande som skrivet). The stand in the document's words.
  "position_basis" TEXT, -- Position basis (Grund för ställningstagande). Whether the position is stated or interpreted.
  "summary" TEXT, -- Summary (Sammanfattning). Summary given in the document.
  "text" TEXT, -- Text. The text, to the byte.
  "text_basis" TEXT, -- Text basis (Textens grund). How the text here relates to the original.
  "text_basis_as_given" TEXT, -- Text basis as given (Textens grund som skriven). The document's words for how the text relates to the original.
  "absent_text" TEXT, -- Absent text (Skäl till att text saknas). Why there is no text.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "statements_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "statements_kind" CHECK ("kind" IN ('referral_reply', 'official_report', 'office_reply', 'rapporteur_view', 'special_statement', 'special_opinion', 'substitute_statement', 'minutes_note', 'non_participation', 'recusal', 'answer', 'speech', 'other')),
  CONSTRAINT "statements_adoption" CHECK ("adoption" IN ('own', 'by_reference', 'approved', 'delegated', 'other')),
  CONSTRAINT "statements_position" CHECK ("position" IN ('support', 'partly_support', 'no_objection', 'oppose', 'partly_oppose', 'deem_answered', 'no_position', 'declined', 'no_reply', 'other')),
  CONSTRAINT "statements_position_basis" CHECK ("position_basis" IN ('explicit', 'interpreted')),
  CONSTRAINT "statements_text_basis" CHECK ("text_basis" IN ('verbatim', 'excerpt', 'paraphrase', 'summary', 'machine_extracted')),
  CONSTRAINT "statements_absent_text" CHECK ("absent_text" IN ('in_other_document', 'not_given', 'secret', 'other')),
  CONSTRAINT "statements_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "statements_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "proposals" ( -- A proposed decision.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "level" TEXT, -- Level (Nivå). Who proposes, as a level of the preparation.
  "rank" INTEGER, -- Rank (Rang). Its place among the claims of one person or group: 1 for what they ask for first (i första hand).
  "body" TEXT, -- Body (Organ). The body that it comes from, in base form.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body that it comes from.
  "deciding_body" TEXT, -- Deciding body (Beslutande organ). The body that is to decide, in base form.
  "deciding_body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Deciding body (id) (Beslutande organ (id)). The body that is to decide.
  "proposed_outcome" TEXT, -- Proposed outcome (Föreslagen utgång). The outcome that the proposal asks for, not what became of it.
  "proposed_outcome_as_given" TEXT, -- Proposed outcome as given (Föreslagen utgång som skriven). The proposed outcome in the document's words.
  "made_by_id" TEXT REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED, -- Made by (id) (Lagt genom beslut (id)). The decision by which the body made the proposal.
  "decision_id" TEXT REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED, -- Decision (id) (Ställt under beslut (id)). The decision at which the proposal was put.
  "result" TEXT, -- Result (Utfall). What became of the proposal at that decision.
  "document_id" TEXT REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED, -- Document (id) (Handling (id)). The document that holds it.
  "date" TEXT, -- Date (Datum). Date of the proposal, where it is stated.
  "summary" TEXT, -- Summary (Sammanfattning). What it is about, where its wording is not given.
  "same_as_id" TEXT REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED, -- Same as (id) (Samma som (id)). The proposal whose wording this one takes over.
  "reasons" TEXT, -- Reasons (Skäl). Reasons given for the proposal.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "proposals_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "proposals_level" CHECK ("level" IN ('initiator', 'administration', 'rapporteur', 'preparatory', 'committee', 'executive_board', 'member', 'other')),
  CONSTRAINT "proposals_rank" CHECK (typeof("rank") IN ('integer', 'null') AND "rank" >= 0),
  CONSTRAINT "proposals_proposed_outcome" CHECK ("proposed_outcome" IN ('granted', 'partly_granted', 'rejected', 'answered', 'deemed_answered', 'written_off', 'noted', 'returned', 'returned_by_minority', 'tabled', 'approves_statement', 'refers_to_statement', 'proposes_to_council', 'approved', 'adopted', 'referred', 'supports', 'opposes', 'commissions', 'election', 'removed', 'other')),
  CONSTRAINT "proposals_result" CHECK ("result" IN ('granted', 'partly_granted', 'rejected', 'lapsed', 'not_put', 'withdrawn', 'other')),
  CONSTRAINT "proposals_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "proposals_level_required" CHECK ("deleted" IS NOT NULL OR "level" IS NOT NULL)
);

CREATE TABLE "endorsements" ( -- Support for, or opposition to, a proposal, by a body or by people ("yrkar bifall till", "yrkar avslag på").
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "proposal_id" TEXT REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED, -- Proposal (id) (Förslag (id)). The proposal.
  "body" TEXT, -- Body (Organ). The body that endorses or opposes, in base form.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body that endorses or opposes.
  "decision_id" TEXT REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED, -- At decision (id) (Vid beslut (id)). The decision at which it was said.
  "kind" TEXT, -- Kind (Slag). Whether it endorses, concurs, opposes or abstains.
  "wording" TEXT, -- Wording (Ordalydelse). The words used, verbatim.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "endorsements_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "endorsements_kind" CHECK ("kind" IN ('endorses', 'concurs', 'opposes', 'abstains', 'other')),
  CONSTRAINT "endorsements_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "endorsements_proposal_id_required" CHECK ("deleted" IS NOT NULL OR "proposal_id" IS NOT NULL),
  CONSTRAINT "endorsements_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "decisions" ( -- A decision of a body.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "body" TEXT, -- Body (Organ). The body that decided, in base form.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body that decided.
  "meeting_id" TEXT REFERENCES "meetings" ("id") DEFERRABLE INITIALLY DEFERRED, -- Meeting (id) (Sammanträde (id)). The meeting at which it was decided.
  "section" TEXT, -- Section (Paragraf). The § of the minutes, as written.
  "date" TEXT, -- Date (Datum). Date of the decision.
  "date_basis" TEXT, -- Date basis (Datumets grund). Where the date was taken from.
  "outcome" TEXT, -- Outcome (Utgång). What was decided for the case, as a code.
  "outcome_as_given" TEXT, -- Outcome as given (Utgång som skriven). The outcome in the document's words.
  "postponed_to" TEXT, -- Postponed to (Uppskjutet till). Date to which the matter was postponed.
  "target_item_ids" TEXT, -- Target items (id) (Berörda punkter (id)). The items that it is about, if not all: the part of a matter that was tabled, say.
  "delegated_to" TEXT, -- Delegated to (Delegerat till). Who was given the power to decide, as written.
  "sent_to" TEXT, -- Sent to (Skickas till). To whom the decision is sent, as written.
  "confirmed_immediately" TEXT, -- Confirmed immediately (Omedelbart justerat). True if the minutes of it were confirmed at once (omedelbart justerad).
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "decisions_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "decisions_date_basis" CHECK ("date_basis" IN ('stated', 'document_date', 'meeting_date', 'inferred')),
  CONSTRAINT "decisions_outcome" CHECK ("outcome" IN ('granted', 'partly_granted', 'rejected', 'answered', 'deemed_answered', 'written_off', 'noted', 'returned', 'returned_by_minority', 'tabled', 'approves_statement', 'refers_to_statement', 'proposes_to_council', 'approved', 'adopted', 'referred', 'supports', 'opposes', 'commissions', 'election', 'removed', 'other')),
  CONSTRAINT "decisions_confirmed_immediately" CHECK ("confirmed_immediately" IN ('true', 'false')),
  CONSTRAINT "decisions_deleted" CHECK ("deleted" IN ('true'))
);

CREATE TABLE "votes" ( -- A question put before the decision, answered by acclamation or by a count.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "decision_id" TEXT NOT NULL REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED, -- Decision (id) (Beslut (id)). Id of the decision that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "kind" TEXT, -- Kind (Slag). What the vote decides: the matter, a counter-proposal, an amendment or procedure.
  "method" TEXT, -- Method (Sätt). How the vote was taken.
  "question" TEXT, -- Question (Proposition). The question put, verbatim.
  "yes_means" TEXT, -- Yes means (Ja innebär). What a yes stands for, as written.
  "yes_id" TEXT REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED, -- Yes carries (id) (Ja bär (id)). The proposal that a yes carries; absent where a yes means plain rejection.
  "no_means" TEXT, -- No means (Nej innebär). What a no stands for, as written.
  "no_id" TEXT REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED, -- No carries (id) (Nej bär (id)). The proposal that a no carries; absent where a no means plain rejection.
  "finding" TEXT, -- Finding (Ordförandens bedömning). The side that the chair found to carry before the vote.
  "result" TEXT, -- Result (Utfall). The side that carried, only where it is stated.
  "casting_vote" TEXT, -- Casting vote (Utslagsröst). True if the chair's casting vote decided.
  "document_id" TEXT REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED, -- Voting list (id) (Voteringslista (id)). The document that lists the votes.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "votes_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "votes_kind" CHECK ("kind" IN ('main', 'counter_proposal', 'amendment', 'procedural', 'other')),
  CONSTRAINT "votes_method" CHECK ("method" IN ('acclamation', 'rising', 'counted', 'roll_call', 'electronic', 'secret', 'lot', 'other')),
  CONSTRAINT "votes_finding" CHECK ("finding" IN ('yes', 'no')),
  CONSTRAINT "votes_result" CHECK ("result" IN ('yes', 'no')),
  CONSTRAINT "votes_casting_vote" CHECK ("casting_vote" IN ('true', 'false')),
  CONSTRAINT "votes_deleted" CHECK ("deleted" IN ('true'))
);

CREATE TABLE "counts" ( -- Number of votes for an option.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "vote_id" TEXT NOT NULL REFERENCES "votes" ("id") DEFERRABLE INITIALLY DEFERRED, -- Vote (id) (Omröstning (id)). Id of the vote that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "option" TEXT, -- Option (Val). The option counted.
  "count" INTEGER, -- Count (Antal). Number of votes.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  PRIMARY KEY ("vote_id", "ordinal"),
  CONSTRAINT "counts_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "counts_option" CHECK ("option" IN ('yes', 'no', 'abstain', 'absent', 'not_participating', 'recused', 'paired', 'other')),
  CONSTRAINT "counts_count" CHECK (typeof("count") IN ('integer', 'null') AND "count" >= 0),
  CONSTRAINT "counts_option_required" CHECK ("option" IS NOT NULL),
  CONSTRAINT "counts_count_required" CHECK ("count" IS NOT NULL)
);

CREATE TABLE "ballots" ( -- How one person or group voted.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "vote_id" TEXT NOT NULL REFERENCES "votes" ("id") DEFERRABLE INITIALLY DEFERRED, -- Vote (id) (Omröstning (id)). Id of the vote that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "name" TEXT, -- Name (Namn). The name as written; of a group, the party label as written.
  "kind" TEXT, -- Kind (Slag). Person, party group or body.
  "party" TEXT, -- Party as given (Parti som skrivet). The party label as written, never inferred.
  "role" TEXT, -- Role as given (Roll som skriven). The role as written before or after the name.
  "person_id" TEXT REFERENCES "persons" ("id") DEFERRABLE INITIALLY DEFERRED, -- Person (id). The person, if resolved.
  "party_id" TEXT REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED, -- Party (id) (Parti (id)). The party, if resolved.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body, if the signatory is one.
  "others_unnamed" TEXT, -- Others unnamed (M.fl.). True if further people sign without being named.
  "concurs" TEXT, -- Concurs (Instämmer). True if the person only concurs.
  "option" TEXT, -- Option (Val). What was voted.
  "option_as_given" TEXT, -- Option as given (Val som skrivet). The vote in the document's words.
  "replaces" TEXT, -- Replaces (Ersätter). For whom a substitute votes, as written.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  PRIMARY KEY ("vote_id", "ordinal"),
  CONSTRAINT "ballots_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "ballots_kind" CHECK ("kind" IN ('person', 'party_group', 'body')),
  CONSTRAINT "ballots_others_unnamed" CHECK ("others_unnamed" IN ('true', 'false')),
  CONSTRAINT "ballots_concurs" CHECK ("concurs" IN ('true', 'false')),
  CONSTRAINT "ballots_option" CHECK ("option" IN ('yes', 'no', 'abstain', 'absent', 'not_participating', 'recused', 'paired', 'other')),
  CONSTRAINT "ballots_name_required" CHECK ("name" IS NOT NULL),
  CONSTRAINT "ballots_option_required" CHECK ("option" IS NOT NULL)
);

CREATE TABLE "appointments" ( -- Someone who is elected to an office, or leaves it, by a decision.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "decision_id" TEXT NOT NULL REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED, -- Decision (id) (Beslut (id)). Id of the decision that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "name" TEXT, -- Name (Namn). The name as written; of a group, the party label as written.
  "kind" TEXT, -- Kind (Slag). Person, party group or body.
  "party" TEXT, -- Party as given (Parti som skrivet). The party label as written, never inferred.
  "role" TEXT, -- Role as given (Roll som skriven). The role as written before or after the name.
  "person_id" TEXT REFERENCES "persons" ("id") DEFERRABLE INITIALLY DEFERRED, -- Person (id). The person, if resolved.
  "party_id" TEXT REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED, -- Party (id) (Parti (id)). The party, if resolved.
  "others_unnamed" TEXT, -- Others unnamed (M.fl.). True if further people are meant without being named.
  "action" TEXT, -- Action (Ändring). Whether the person comes to the office or leaves it.
  "office" TEXT, -- Office (Uppdrag). The office, as written: ledamot, ersättare, ordförande.
  "body" TEXT, -- Body (Organ). The body of the office, in base form.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body of the office.
  "start_date" TEXT, -- Start date (Från). The first day of the office, or the month, or the year.
  "end_date" TEXT, -- End date (Till). The last day of the office, or the month, or the year.
  "replaces" TEXT, -- Replaces (Efter). After whom the person is elected, as written.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  PRIMARY KEY ("decision_id", "ordinal"),
  CONSTRAINT "appointments_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "appointments_kind" CHECK ("kind" IN ('person', 'party_group', 'body')),
  CONSTRAINT "appointments_others_unnamed" CHECK ("others_unnamed" IN ('true', 'false')),
  CONSTRAINT "appointments_action" CHECK ("action" IN ('elected', 'resigned', 'dismissed', 'other')),
  CONSTRAINT "appointments_name_required" CHECK ("name" IS NOT NULL),
  CONSTRAINT "appointments_action_required" CHECK ("action" IS NOT NULL)
);

CREATE TABLE "reservations" ( -- A recorded dissent from a decision that calls itself a reservation.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "body" TEXT, -- Body (Organ). The body in which it was made, in base form.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body in which it was made.
  "decision_id" TEXT REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED, -- Against decision (id) (Mot beslut (id)). The decision that it is against.
  "target_item_ids" TEXT, -- Against items (id) (Mot punkter (id)). The items of the decision that it is against, if not all.
  "form" TEXT, -- Form. How the reservation was made, only where it is stated.
  "form_as_given" TEXT, -- Form as given (Form som skriven). The words for how and in whose favour it was made.
  "lead" TEXT, -- Lead (Inledning). The sentence that leads in to its own proposal, verbatim.
  "text" TEXT, -- Text. The text, to the byte.
  "text_basis" TEXT, -- Text basis (Textens grund). How the text here relates to the original.
  "absent_text" TEXT, -- Absent text (Skäl till att text saknas). Why there is no text.
  "in_favour_of_ids" TEXT, -- In favour of (id) (Till förmån för (id)). The proposals or claims that it is in favour of.
  "refers_to_id" TEXT, -- Refers to (id) (Hänvisar till (id)). What the reservation refers to instead of a text of its own.
  "document_id" TEXT REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED, -- Document (id) (Handling (id)). The document that holds it.
  "date" TEXT, -- Date (Datum). Date of the reservation, where it is stated.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "reservations_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "reservations_form" CHECK ("form" IN ('written', 'oral', 'blank')),
  CONSTRAINT "reservations_text_basis" CHECK ("text_basis" IN ('verbatim', 'excerpt', 'paraphrase', 'summary', 'machine_extracted')),
  CONSTRAINT "reservations_absent_text" CHECK ("absent_text" IN ('in_other_document', 'not_given', 'secret', 'other')),
  CONSTRAINT "reservations_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "reservations_body_required" CHECK ("deleted" IS NOT NULL OR "body" IS NOT NULL)
);

CREATE TABLE "citations" ( -- An outside work that the case cites.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "kind" TEXT, -- Kind (Slag). What sort of work it is.
  "identifier" TEXT, -- Identifier (Beteckning). The work's own number, verbatim.
  "title" TEXT, -- Title (Titel). Title of the work, or the words used for it.
  "publisher" TEXT, -- Publisher (Utgivare). Who issued it, as written.
  "date" TEXT, -- Date (Datum). Date of the work.
  "due" TEXT, -- Due (Redovisas senast). Date on which the work is to report.
  "url" TEXT, -- URL (Webbadress). Where the work can be read.
  "cited_by_ids" TEXT, -- Cited by (id) (Åberopas av (id)). Entities of the case that cite the work.
  "availability" TEXT, -- Availability (Tillgänglighet). What the document says on whether the work could be found.
  "checked" TEXT, -- Checked (Kontrollerad). Date on which that was checked.
  "quote" TEXT, -- Quote (Citat). Words quoted from the work, verbatim.
  "caveat" TEXT, -- Caveat (Förbehåll). Doubt that the document states about the work.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "citations_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "citations_kind" CHECK ("kind" IN ('terms_of_reference', 'inquiry_report', 'statute', 'government_bill', 'appropriation_direction', 'budget', 'survey', 'agency_report', 'news_article', 'opinion_article', 'web_page', 'decision', 'other')),
  CONSTRAINT "citations_availability" CHECK ("availability" IN ('available', 'not_found', 'not_checked')),
  CONSTRAINT "citations_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "citations_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "data_points" ( -- A figure that the case takes from a work.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "citation_id" TEXT NOT NULL REFERENCES "citations" ("id") DEFERRABLE INITIALLY DEFERRED, -- Citation (id) (Hänvisning (id)). Id of the citation that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "label" TEXT, -- Label (Benämning). What the figure counts, in the document's words.
  "value" TEXT, -- Value (Värde). The figure.
  "unit" TEXT, -- Unit (Enhet). Unit of the figure.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  PRIMARY KEY ("citation_id", "ordinal"),
  CONSTRAINT "data_points_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "data_points_label_required" CHECK ("label" IS NOT NULL),
  CONSTRAINT "data_points_value_required" CHECK ("value" IS NOT NULL)
);

CREATE TABLE "relations" ( -- A link between two entities.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "kind" TEXT, -- Kind (Slag). What links the two.
  "from_id" TEXT, -- From (id) (Från (id)). The entity from which the link goes.
  "to_id" TEXT, -- To (id) (Till (id)). The entity to which the link goes, in this or another case.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "relations_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "relations_kind" CHECK ("kind" IN ('responds_to', 'supersedes', 'corrects', 'redacted_version_of', 'follows', 'other')),
  CONSTRAINT "relations_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "relations_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL),
  CONSTRAINT "relations_from_id_required" CHECK ("deleted" IS NOT NULL OR "from_id" IS NOT NULL),
  CONSTRAINT "relations_to_id_required" CHECK ("deleted" IS NOT NULL OR "to_id" IS NOT NULL)
);

CREATE TABLE "items" ( -- One point of a decision, claim or proposal.
  "id" TEXT NOT NULL PRIMARY KEY, -- Id. Identifier, unique in the feed over all tables, minted from content.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "initiative_id" TEXT REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED, -- Initiative (id) (Initiativ (id)). Id of the initiative that the record is in.
  "statement_id" TEXT REFERENCES "statements" ("id") DEFERRABLE INITIALLY DEFERRED, -- Statement (id) (Yttrande (id)). Id of the statement that the record is in.
  "proposal_id" TEXT REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED, -- Proposal (id) (Förslag till beslut (id)). Id of the proposal that the record is in.
  "decision_id" TEXT REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED, -- Decision (id) (Beslut (id)). Id of the decision that the record is in.
  "reservation_id" TEXT REFERENCES "reservations" ("id") DEFERRABLE INITIALLY DEFERRED, -- Reservation (id). Id of the reservation that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "number" TEXT, -- Number (Nummer). The point's number or letter, as written.
  "text" TEXT, -- Text. The words of the point, verbatim.
  "text_basis" TEXT, -- Text basis (Textens grund). How the text here relates to the original.
  "action" TEXT, -- Action (Handling). What the point asks or does.
  "target_ids" TEXT, -- Targets (id) (Avser (id)). What the point is about.
  "assignee" TEXT, -- Assignee (Uppdragstagare). Who is asked to act, as written.
  "created" TEXT, -- Created (Skapad). When the record was first made.
  "modified" TEXT, -- Modified (Ändrad). When the record last changed.
  "deleted" TEXT, -- Deleted (Borttagen). True in a tombstone; never written when false.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  CONSTRAINT "items_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "items_text_basis" CHECK ("text_basis" IN ('verbatim', 'excerpt', 'paraphrase', 'summary', 'machine_extracted')),
  CONSTRAINT "items_action" CHECK ("action" IN ('grant', 'reject', 'support', 'oppose', 'answer', 'deem_answered', 'approve', 'note', 'return', 'table', 'commission', 'amend', 'add', 'state', 'elect', 'dismiss', 'other')),
  CONSTRAINT "items_deleted" CHECK ("deleted" IN ('true')),
  CONSTRAINT "items_text_required" CHECK ("deleted" IS NOT NULL OR "text" IS NOT NULL),
  CONSTRAINT "items_owner" CHECK (("initiative_id" IS NOT NULL) + ("statement_id" IS NOT NULL) + ("proposal_id" IS NOT NULL) + ("decision_id" IS NOT NULL) + ("reservation_id" IS NOT NULL) = 1)
);

CREATE TABLE "signatories" ( -- Someone who signs or acts, as written, and as resolved.
  "case_id" TEXT NOT NULL REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "document_id" TEXT REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED, -- Document (id) (Handling (id)). Id of the document that the record is in.
  "initiative_id" TEXT REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED, -- Initiative (id) (Initiativ (id)). Id of the initiative that the record is in.
  "statement_id" TEXT REFERENCES "statements" ("id") DEFERRABLE INITIALLY DEFERRED, -- Statement (id) (Yttrande (id)). Id of the statement that the record is in.
  "proposal_id" TEXT REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED, -- Proposal (id) (Förslag till beslut (id)). Id of the proposal that the record is in.
  "endorsement_id" TEXT REFERENCES "endorsements" ("id") DEFERRABLE INITIALLY DEFERRED, -- Endorsement (id) (Tillstyrkan (id)). Id of the endorsement that the record is in.
  "reservation_id" TEXT REFERENCES "reservations" ("id") DEFERRABLE INITIALLY DEFERRED, -- Reservation (id). Id of the reservation that the record is in.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "name" TEXT, -- Name (Namn). The name as written; of a group, the party label as written.
  "kind" TEXT, -- Kind (Slag). Person, party group or body.
  "party" TEXT, -- Party as given (Parti som skrivet). The party label as written, never inferred.
  "role" TEXT, -- Role as given (Roll som skriven). The role as written before or after the name.
  "person_id" TEXT REFERENCES "persons" ("id") DEFERRABLE INITIALLY DEFERRED, -- Person (id). The person, if resolved.
  "party_id" TEXT REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED, -- Party (id) (Parti (id)). The party, if resolved.
  "body_id" TEXT REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED, -- Body (id) (Organ (id)). The body, if the signatory is one.
  "others_unnamed" TEXT, -- Others unnamed (M.fl.). True if further people sign without being named.
  "concurs" TEXT, -- Concurs (Instämmer). True if the person only concurs.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  UNIQUE ("document_id", "ordinal"),
  UNIQUE ("initiative_id", "ordinal"),
  UNIQUE ("statement_id", "ordinal"),
  UNIQUE ("proposal_id", "ordinal"),
  UNIQUE ("endorsement_id", "ordinal"),
  UNIQUE ("reservation_id", "ordinal"),
  CONSTRAINT "signatories_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "signatories_kind" CHECK ("kind" IN ('person', 'party_group', 'body')),
  CONSTRAINT "signatories_others_unnamed" CHECK ("others_unnamed" IN ('true', 'false')),
  CONSTRAINT "signatories_concurs" CHECK ("concurs" IN ('true', 'false')),
  CONSTRAINT "signatories_name_required" CHECK ("name" IS NOT NULL),
  CONSTRAINT "signatories_owner" CHECK (("document_id" IS NOT NULL) + ("initiative_id" IS NOT NULL) + ("statement_id" IS NOT NULL) + ("proposal_id" IS NOT NULL) + ("endorsement_id" IS NOT NULL) + ("reservation_id" IS NOT NULL) = 1)
);

CREATE TABLE "spans" ( -- The place in a source text that an entity was read from.
  "case_id" TEXT REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED, -- Case (id) (Ärende (id)). Id of the case that the record is in.
  "entity_id" TEXT NOT NULL, -- Entity (id) (Post (id)). Id of the record that it is in, of any type.
  "ordinal" INTEGER NOT NULL, -- Ordinal (Ordningstal). Place in the list that the record is in, from 1.
  "source_id" TEXT REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED, -- Source text (id) (Källtext (id)). The text pointed into.
  "begins" INTEGER, -- Begins (Början). Offset of the first Unicode scalar, from 0.
  "ends" INTEGER, -- Ends (Slut). Offset after the last Unicode scalar.
  "part" TEXT, -- Part (Del). What of the entity stands there.
  "extensions" TEXT, -- Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.
  PRIMARY KEY ("entity_id", "ordinal"),
  CONSTRAINT "spans_ordinal" CHECK (typeof("ordinal") IN ('integer', 'null') AND "ordinal" > 0),
  CONSTRAINT "spans_begins" CHECK (typeof("begins") IN ('integer', 'null') AND "begins" >= 0),
  CONSTRAINT "spans_ends" CHECK (typeof("ends") IN ('integer', 'null') AND "ends" >= 0),
  CONSTRAINT "spans_part" CHECK ("part" IN ('text', 'mention', 'heading', 'summary')),
  CONSTRAINT "spans_source_id_required" CHECK ("source_id" IS NOT NULL),
  CONSTRAINT "spans_begins_required" CHECK ("begins" IS NOT NULL),
  CONSTRAINT "spans_ends_required" CHECK ("ends" IS NOT NULL)
);

CREATE TABLE "import_bodies" ("id" TEXT, "name" TEXT, "kind" TEXT, "parent_id" TEXT, "serves_id" TEXT, "prepares_for_id" TEXT, "organisation_number" TEXT, "municipality_code" TEXT, "uri" TEXT, "valid_from" TEXT, "valid_to" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e bodies.csv; then cat bodies.csv; fi" import_bodies
CREATE TABLE "header of bodies.csv" ("is_right" CONSTRAINT "header of bodies.csv" CHECK ("is_right"));
INSERT INTO "header of bodies.csv" SELECT "id" = 'id' AND "name" = 'name' AND "kind" = 'kind' AND "parent_id" = 'parent_id' AND "serves_id" = 'serves_id' AND "prepares_for_id" = 'prepares_for_id' AND "organisation_number" = 'organisation_number' AND "municipality_code" = 'municipality_code' AND "uri" = 'uri' AND "valid_from" = 'valid_from' AND "valid_to" = 'valid_to' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_bodies" WHERE rowid = 1;
DROP TABLE "header of bodies.csv";
DELETE FROM "import_bodies" WHERE rowid = 1;
INSERT INTO "bodies" ("id", "name", "kind", "parent_id", "serves_id", "prepares_for_id", "organisation_number", "municipality_code", "uri", "valid_from", "valid_to", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("name", ''), nullif("kind", ''), nullif("parent_id", ''), nullif("serves_id", ''), nullif("prepares_for_id", ''), nullif("organisation_number", ''), nullif("municipality_code", ''), nullif("uri", ''), nullif("valid_from", ''), nullif("valid_to", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_bodies";
DROP TABLE "import_bodies";
CREATE TABLE "import_parties" ("id" TEXT, "abbreviation" TEXT, "name" TEXT, "scope" TEXT, "uri" TEXT, "predecessor_id" TEXT, "valid_from" TEXT, "valid_to" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e parties.csv; then cat parties.csv; fi" import_parties
CREATE TABLE "header of parties.csv" ("is_right" CONSTRAINT "header of parties.csv" CHECK ("is_right"));
INSERT INTO "header of parties.csv" SELECT "id" = 'id' AND "abbreviation" = 'abbreviation' AND "name" = 'name' AND "scope" = 'scope' AND "uri" = 'uri' AND "predecessor_id" = 'predecessor_id' AND "valid_from" = 'valid_from' AND "valid_to" = 'valid_to' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_parties" WHERE rowid = 1;
DROP TABLE "header of parties.csv";
DELETE FROM "import_parties" WHERE rowid = 1;
INSERT INTO "parties" ("id", "abbreviation", "name", "scope", "uri", "predecessor_id", "valid_from", "valid_to", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("abbreviation", ''), nullif("name", ''), nullif("scope", ''), nullif("uri", ''), nullif("predecessor_id", ''), nullif("valid_from", ''), nullif("valid_to", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_parties";
DROP TABLE "import_parties";
CREATE TABLE "import_persons" ("id" TEXT, "name" TEXT, "given_name" TEXT, "family_name" TEXT, "uri" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e persons.csv; then cat persons.csv; fi" import_persons
CREATE TABLE "header of persons.csv" ("is_right" CONSTRAINT "header of persons.csv" CHECK ("is_right"));
INSERT INTO "header of persons.csv" SELECT "id" = 'id' AND "name" = 'name' AND "given_name" = 'given_name' AND "family_name" = 'family_name' AND "uri" = 'uri' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_persons" WHERE rowid = 1;
DROP TABLE "header of persons.csv";
DELETE FROM "import_persons" WHERE rowid = 1;
INSERT INTO "persons" ("id", "name", "given_name", "family_name", "uri", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("name", ''), nullif("given_name", ''), nullif("family_name", ''), nullif("uri", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_persons";
DROP TABLE "import_persons";
CREATE TABLE "import_memberships" ("id" TEXT, "person_id" TEXT, "body_id" TEXT, "party_id" TEXT, "role" TEXT, "role_kind" TEXT, "start_date" TEXT, "end_date" TEXT, "observed" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e memberships.csv; then cat memberships.csv; fi" import_memberships
CREATE TABLE "header of memberships.csv" ("is_right" CONSTRAINT "header of memberships.csv" CHECK ("is_right"));
INSERT INTO "header of memberships.csv" SELECT "id" = 'id' AND "person_id" = 'person_id' AND "body_id" = 'body_id' AND "party_id" = 'party_id' AND "role" = 'role' AND "role_kind" = 'role_kind' AND "start_date" = 'start_date' AND "end_date" = 'end_date' AND "observed" = 'observed' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_memberships" WHERE rowid = 1;
DROP TABLE "header of memberships.csv";
DELETE FROM "import_memberships" WHERE rowid = 1;
INSERT INTO "memberships" ("id", "person_id", "body_id", "party_id", "role", "role_kind", "start_date", "end_date", "observed", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("person_id", ''), nullif("body_id", ''), nullif("party_id", ''), nullif("role", ''), nullif("role_kind", ''), nullif("start_date", ''), nullif("end_date", ''), nullif("observed", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_memberships";
DROP TABLE "import_memberships";
CREATE TABLE "import_meetings" ("id" TEXT, "body" TEXT, "body_id" TEXT, "date" TEXT, "starts_at" TEXT, "ends_at" TEXT, "place" TEXT, "number" TEXT, "cancelled" TEXT, "url" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e meetings.csv; then cat meetings.csv; fi" import_meetings
CREATE TABLE "header of meetings.csv" ("is_right" CONSTRAINT "header of meetings.csv" CHECK ("is_right"));
INSERT INTO "header of meetings.csv" SELECT "id" = 'id' AND "body" = 'body' AND "body_id" = 'body_id' AND "date" = 'date' AND "starts_at" = 'starts_at' AND "ends_at" = 'ends_at' AND "place" = 'place' AND "number" = 'number' AND "cancelled" = 'cancelled' AND "url" = 'url' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_meetings" WHERE rowid = 1;
DROP TABLE "header of meetings.csv";
DELETE FROM "import_meetings" WHERE rowid = 1;
INSERT INTO "meetings" ("id", "body", "body_id", "date", "starts_at", "ends_at", "place", "number", "cancelled", "url", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("body", ''), nullif("body_id", ''), nullif("date", ''), nullif("starts_at", ''), nullif("ends_at", ''), nullif("place", ''), nullif("number", ''), nullif("cancelled", ''), nullif("url", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_meetings";
DROP TABLE "import_meetings";
CREATE TABLE "import_attendance" ("meeting_id" TEXT, "ordinal" TEXT, "name" TEXT, "kind" TEXT, "party" TEXT, "role" TEXT, "person_id" TEXT, "party_id" TEXT, "body_id" TEXT, "others_unnamed" TEXT, "concurs" TEXT, "presence" TEXT, "from_section" TEXT, "to_section" TEXT, "replaces" TEXT, "extensions" TEXT);
.import --csv "|if test -e attendance.csv; then cat attendance.csv; fi" import_attendance
CREATE TABLE "header of attendance.csv" ("is_right" CONSTRAINT "header of attendance.csv" CHECK ("is_right"));
INSERT INTO "header of attendance.csv" SELECT "meeting_id" = 'meeting_id' AND "ordinal" = 'ordinal' AND "name" = 'name' AND "kind" = 'kind' AND "party" = 'party' AND "role" = 'role' AND "person_id" = 'person_id' AND "party_id" = 'party_id' AND "body_id" = 'body_id' AND "others_unnamed" = 'others_unnamed' AND "concurs" = 'concurs' AND "presence" = 'presence' AND "from_section" = 'from_section' AND "to_section" = 'to_section' AND "replaces" = 'replaces' AND "extensions" = 'extensions' FROM "import_attendance" WHERE rowid = 1;
DROP TABLE "header of attendance.csv";
DELETE FROM "import_attendance" WHERE rowid = 1;
INSERT INTO "attendance" ("meeting_id", "ordinal", "name", "kind", "party", "role", "person_id", "party_id", "body_id", "others_unnamed", "concurs", "presence", "from_section", "to_section", "replaces", "extensions") SELECT nullif("meeting_id", ''), nullif("ordinal", ''), nullif("name", ''), nullif("kind", ''), nullif("party", ''), nullif("role", ''), nullif("person_id", ''), nullif("party_id", ''), nullif("body_id", ''), nullif("others_unnamed", ''), nullif("concurs", ''), nullif("presence", ''), nullif("from_section", ''), nullif("to_section", ''), nullif("replaces", ''), nullif("extensions", '') FROM "import_attendance";
DROP TABLE "import_attendance";
CREATE TABLE "import_sources" ("id" TEXT, "media_type" TEXT, "url" TEXT, "retrieved" TEXT, "sha256" TEXT, "length" TEXT, "tool" TEXT, "tool_version" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e sources.csv; then cat sources.csv; fi" import_sources
CREATE TABLE "header of sources.csv" ("is_right" CONSTRAINT "header of sources.csv" CHECK ("is_right"));
INSERT INTO "header of sources.csv" SELECT "id" = 'id' AND "media_type" = 'media_type' AND "url" = 'url' AND "retrieved" = 'retrieved' AND "sha256" = 'sha256' AND "length" = 'length' AND "tool" = 'tool' AND "tool_version" = 'tool_version' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_sources" WHERE rowid = 1;
DROP TABLE "header of sources.csv";
DELETE FROM "import_sources" WHERE rowid = 1;
INSERT INTO "sources" ("id", "media_type", "url", "retrieved", "sha256", "length", "tool", "tool_version", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("media_type", ''), nullif("url", ''), nullif("retrieved", ''), nullif("sha256", ''), nullif("length", ''), nullif("tool", ''), nullif("tool_version", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_sources";
DROP TABLE "import_sources";
CREATE TABLE "import_cases" ("id" TEXT, "diary_number" TEXT, "title" TEXT, "kind" TEXT, "kind_as_given" TEXT, "status" TEXT, "body" TEXT, "body_id" TEXT, "division" TEXT, "opened" TEXT, "closed" TEXT, "summary" TEXT, "description" TEXT, "confidentiality_level" TEXT, "confidentiality_statute" TEXT, "confidentiality_note" TEXT, "confidentiality_extensions" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv cases.csv import_cases
CREATE TABLE "header of cases.csv" ("is_right" CONSTRAINT "header of cases.csv" CHECK ("is_right"));
INSERT INTO "header of cases.csv" SELECT "id" = 'id' AND "diary_number" = 'diary_number' AND "title" = 'title' AND "kind" = 'kind' AND "kind_as_given" = 'kind_as_given' AND "status" = 'status' AND "body" = 'body' AND "body_id" = 'body_id' AND "division" = 'division' AND "opened" = 'opened' AND "closed" = 'closed' AND "summary" = 'summary' AND "description" = 'description' AND "confidentiality_level" = 'confidentiality_level' AND "confidentiality_statute" = 'confidentiality_statute' AND "confidentiality_note" = 'confidentiality_note' AND "confidentiality_extensions" = 'confidentiality_extensions' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_cases" WHERE rowid = 1;
DROP TABLE "header of cases.csv";
DELETE FROM "import_cases" WHERE rowid = 1;
INSERT INTO "cases" ("id", "diary_number", "title", "kind", "kind_as_given", "status", "body", "body_id", "division", "opened", "closed", "summary", "description", "confidentiality_level", "confidentiality_statute", "confidentiality_note", "confidentiality_extensions", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("diary_number", ''), nullif("title", ''), nullif("kind", ''), nullif("kind_as_given", ''), nullif("status", ''), nullif("body", ''), nullif("body_id", ''), nullif("division", ''), nullif("opened", ''), nullif("closed", ''), nullif("summary", ''), nullif("description", ''), nullif("confidentiality_level", ''), nullif("confidentiality_statute", ''), nullif("confidentiality_note", ''), nullif("confidentiality_extensions", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_cases";
DROP TABLE "import_cases";
CREATE TABLE "import_subjects" ("case_id" TEXT, "ordinal" TEXT, "scheme" TEXT, "code" TEXT, "label" TEXT, "extensions" TEXT);
.import --csv "|if test -e subjects.csv; then cat subjects.csv; fi" import_subjects
CREATE TABLE "header of subjects.csv" ("is_right" CONSTRAINT "header of subjects.csv" CHECK ("is_right"));
INSERT INTO "header of subjects.csv" SELECT "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "scheme" = 'scheme' AND "code" = 'code' AND "label" = 'label' AND "extensions" = 'extensions' FROM "import_subjects" WHERE rowid = 1;
DROP TABLE "header of subjects.csv";
DELETE FROM "import_subjects" WHERE rowid = 1;
INSERT INTO "subjects" ("case_id", "ordinal", "scheme", "code", "label", "extensions") SELECT nullif("case_id", ''), nullif("ordinal", ''), nullif("scheme", ''), nullif("code", ''), nullif("label", ''), nullif("extensions", '') FROM "import_subjects";
DROP TABLE "import_subjects";
CREATE TABLE "import_documents" ("id" TEXT, "case_id" TEXT, "ordinal" TEXT, "kind" TEXT, "kind_as_given" TEXT, "title" TEXT, "number" TEXT, "diary_number" TEXT, "body" TEXT, "body_id" TEXT, "date" TEXT, "place" TEXT, "attached_to_id" TEXT, "label" TEXT, "url" TEXT, "source_id" TEXT, "media_type" TEXT, "bytes" TEXT, "sha256" TEXT, "license" TEXT, "availability" TEXT, "statute" TEXT, "completeness" TEXT, "completeness_as_given" TEXT, "text" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e documents.csv; then cat documents.csv; fi" import_documents
CREATE TABLE "header of documents.csv" ("is_right" CONSTRAINT "header of documents.csv" CHECK ("is_right"));
INSERT INTO "header of documents.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "kind" = 'kind' AND "kind_as_given" = 'kind_as_given' AND "title" = 'title' AND "number" = 'number' AND "diary_number" = 'diary_number' AND "body" = 'body' AND "body_id" = 'body_id' AND "date" = 'date' AND "place" = 'place' AND "attached_to_id" = 'attached_to_id' AND "label" = 'label' AND "url" = 'url' AND "source_id" = 'source_id' AND "media_type" = 'media_type' AND "bytes" = 'bytes' AND "sha256" = 'sha256' AND "license" = 'license' AND "availability" = 'availability' AND "statute" = 'statute' AND "completeness" = 'completeness' AND "completeness_as_given" = 'completeness_as_given' AND "text" = 'text' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_documents" WHERE rowid = 1;
DROP TABLE "header of documents.csv";
DELETE FROM "import_documents" WHERE rowid = 1;
INSERT INTO "documents" ("id", "case_id", "ordinal", "kind", "kind_as_given", "title", "number", "diary_number", "body", "body_id", "date", "place", "attached_to_id", "label", "url", "source_id", "media_type", "bytes", "sha256", "license", "availability", "statute", "completeness", "completeness_as_given", "text", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("ordinal", ''), nullif("kind", ''), nullif("kind_as_given", ''), nullif("title", ''), nullif("number", ''), nullif("diary_number", ''), nullif("body", ''), nullif("body_id", ''), nullif("date", ''), nullif("place", ''), nullif("attached_to_id", ''), nullif("label", ''), nullif("url", ''), nullif("source_id", ''), nullif("media_type", ''), nullif("bytes", ''), nullif("sha256", ''), nullif("license", ''), nullif("availability", ''), nullif("statute", ''), nullif("completeness", ''), nullif("completeness_as_given", ''), nullif("text", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_documents";
DROP TABLE "import_documents";
CREATE TABLE "import_initiatives" ("id" TEXT, "case_id" TEXT, "ordinal" TEXT, "kind" TEXT, "kind_as_given" TEXT, "number" TEXT, "diary_number" TEXT, "title" TEXT, "submitted" TEXT, "submitted_to" TEXT, "document_id" TEXT, "summary" TEXT, "text" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e initiatives.csv; then cat initiatives.csv; fi" import_initiatives
CREATE TABLE "header of initiatives.csv" ("is_right" CONSTRAINT "header of initiatives.csv" CHECK ("is_right"));
INSERT INTO "header of initiatives.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "kind" = 'kind' AND "kind_as_given" = 'kind_as_given' AND "number" = 'number' AND "diary_number" = 'diary_number' AND "title" = 'title' AND "submitted" = 'submitted' AND "submitted_to" = 'submitted_to' AND "document_id" = 'document_id' AND "summary" = 'summary' AND "text" = 'text' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_initiatives" WHERE rowid = 1;
DROP TABLE "header of initiatives.csv";
DELETE FROM "import_initiatives" WHERE rowid = 1;
INSERT INTO "initiatives" ("id", "case_id", "ordinal", "kind", "kind_as_given", "number", "diary_number", "title", "submitted", "submitted_to", "document_id", "summary", "text", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("ordinal", ''), nullif("kind", ''), nullif("kind_as_given", ''), nullif("number", ''), nullif("diary_number", ''), nullif("title", ''), nullif("submitted", ''), nullif("submitted_to", ''), nullif("document_id", ''), nullif("summary", ''), nullif("text", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_initiatives";
DROP TABLE "import_initiatives";
CREATE TABLE "import_referrals" ("id" TEXT, "case_id" TEXT, "ordinal" TEXT, "subject_ids" TEXT, "sender" TEXT, "sent" TEXT, "due" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e referrals.csv; then cat referrals.csv; fi" import_referrals
CREATE TABLE "header of referrals.csv" ("is_right" CONSTRAINT "header of referrals.csv" CHECK ("is_right"));
INSERT INTO "header of referrals.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "subject_ids" = 'subject_ids' AND "sender" = 'sender' AND "sent" = 'sent' AND "due" = 'due' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_referrals" WHERE rowid = 1;
DROP TABLE "header of referrals.csv";
DELETE FROM "import_referrals" WHERE rowid = 1;
INSERT INTO "referrals" ("id", "case_id", "ordinal", "subject_ids", "sender", "sent", "due", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("ordinal", ''), nullif("subject_ids", ''), nullif("sender", ''), nullif("sent", ''), nullif("due", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_referrals";
DROP TABLE "import_referrals";
CREATE TABLE "import_recipients" ("case_id" TEXT, "referral_id" TEXT, "ordinal" TEXT, "body" TEXT, "body_id" TEXT, "reply" TEXT, "extensions" TEXT);
.import --csv "|if test -e recipients.csv; then cat recipients.csv; fi" import_recipients
CREATE TABLE "header of recipients.csv" ("is_right" CONSTRAINT "header of recipients.csv" CHECK ("is_right"));
INSERT INTO "header of recipients.csv" SELECT "case_id" = 'case_id' AND "referral_id" = 'referral_id' AND "ordinal" = 'ordinal' AND "body" = 'body' AND "body_id" = 'body_id' AND "reply" = 'reply' AND "extensions" = 'extensions' FROM "import_recipients" WHERE rowid = 1;
DROP TABLE "header of recipients.csv";
DELETE FROM "import_recipients" WHERE rowid = 1;
INSERT INTO "recipients" ("case_id", "referral_id", "ordinal", "body", "body_id", "reply", "extensions") SELECT nullif("case_id", ''), nullif("referral_id", ''), nullif("ordinal", ''), nullif("body", ''), nullif("body_id", ''), nullif("reply", ''), nullif("extensions", '') FROM "import_recipients";
DROP TABLE "import_recipients";
CREATE TABLE "import_statements" ("id" TEXT, "case_id" TEXT, "ordinal" TEXT, "kind" TEXT, "kind_as_given" TEXT, "body" TEXT, "body_id" TEXT, "referral_id" TEXT, "about_id" TEXT, "refers_to_id" TEXT, "part_of_id" TEXT, "document_id" TEXT, "date" TEXT, "adoption" TEXT, "adopted_by_id" TEXT, "position" TEXT, "position_as_given" TEXT, "position_basis" TEXT, "summary" TEXT, "text" TEXT, "text_basis" TEXT, "text_basis_as_given" TEXT, "absent_text" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e statements.csv; then cat statements.csv; fi" import_statements
CREATE TABLE "header of statements.csv" ("is_right" CONSTRAINT "header of statements.csv" CHECK ("is_right"));
INSERT INTO "header of statements.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "kind" = 'kind' AND "kind_as_given" = 'kind_as_given' AND "body" = 'body' AND "body_id" = 'body_id' AND "referral_id" = 'referral_id' AND "about_id" = 'about_id' AND "refers_to_id" = 'refers_to_id' AND "part_of_id" = 'part_of_id' AND "document_id" = 'document_id' AND "date" = 'date' AND "adoption" = 'adoption' AND "adopted_by_id" = 'adopted_by_id' AND "position" = 'position' AND "position_as_given" = 'position_as_given' AND "position_basis" = 'position_basis' AND "summary" = 'summary' AND "text" = 'text' AND "text_basis" = 'text_basis' AND "text_basis_as_given" = 'text_basis_as_given' AND "absent_text" = 'absent_text' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_statements" WHERE rowid = 1;
DROP TABLE "header of statements.csv";
DELETE FROM "import_statements" WHERE rowid = 1;
INSERT INTO "statements" ("id", "case_id", "ordinal", "kind", "kind_as_given", "body", "body_id", "referral_id", "about_id", "refers_to_id", "part_of_id", "document_id", "date", "adoption", "adopted_by_id", "position", "position_as_given", "position_basis", "summary", "text", "text_basis", "text_basis_as_given", "absent_text", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("ordinal", ''), nullif("kind", ''), nullif("kind_as_given", ''), nullif("body", ''), nullif("body_id", ''), nullif("referral_id", ''), nullif("about_id", ''), nullif("refers_to_id", ''), nullif("part_of_id", ''), nullif("document_id", ''), nullif("date", ''), nullif("adoption", ''), nullif("adopted_by_id", ''), nullif("position", ''), nullif("position_as_given", ''), nullif("position_basis", ''), nullif("summary", ''), nullif("text", ''), nullif("text_basis", ''), nullif("text_basis_as_given", ''), nullif("absent_text", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_statements";
DROP TABLE "import_statements";
CREATE TABLE "import_proposals" ("id" TEXT, "case_id" TEXT, "ordinal" TEXT, "level" TEXT, "rank" TEXT, "body" TEXT, "body_id" TEXT, "deciding_body" TEXT, "deciding_body_id" TEXT, "proposed_outcome" TEXT, "proposed_outcome_as_given" TEXT, "made_by_id" TEXT, "decision_id" TEXT, "result" TEXT, "document_id" TEXT, "date" TEXT, "summary" TEXT, "same_as_id" TEXT, "reasons" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e proposals.csv; then cat proposals.csv; fi" import_proposals
CREATE TABLE "header of proposals.csv" ("is_right" CONSTRAINT "header of proposals.csv" CHECK ("is_right"));
INSERT INTO "header of proposals.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "level" = 'level' AND "rank" = 'rank' AND "body" = 'body' AND "body_id" = 'body_id' AND "deciding_body" = 'deciding_body' AND "deciding_body_id" = 'deciding_body_id' AND "proposed_outcome" = 'proposed_outcome' AND "proposed_outcome_as_given" = 'proposed_outcome_as_given' AND "made_by_id" = 'made_by_id' AND "decision_id" = 'decision_id' AND "result" = 'result' AND "document_id" = 'document_id' AND "date" = 'date' AND "summary" = 'summary' AND "same_as_id" = 'same_as_id' AND "reasons" = 'reasons' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_proposals" WHERE rowid = 1;
DROP TABLE "header of proposals.csv";
DELETE FROM "import_proposals" WHERE rowid = 1;
INSERT INTO "proposals" ("id", "case_id", "ordinal", "level", "rank", "body", "body_id", "deciding_body", "deciding_body_id", "proposed_outcome", "proposed_outcome_as_given", "made_by_id", "decision_id", "result", "document_id", "date", "summary", "same_as_id", "reasons", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("ordinal", ''), nullif("level", ''), nullif("rank", ''), nullif("body", ''), nullif("body_id", ''), nullif("deciding_body", ''), nullif("deciding_body_id", ''), nullif("proposed_outcome", ''), nullif("proposed_outcome_as_given", ''), nullif("made_by_id", ''), nullif("decision_id", ''), nullif("result", ''), nullif("document_id", ''), nullif("date", ''), nullif("summary", ''), nullif("same_as_id", ''), nullif("reasons", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_proposals";
DROP TABLE "import_proposals";
CREATE TABLE "import_endorsements" ("id" TEXT, "case_id" TEXT, "ordinal" TEXT, "proposal_id" TEXT, "body" TEXT, "body_id" TEXT, "decision_id" TEXT, "kind" TEXT, "wording" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e endorsements.csv; then cat endorsements.csv; fi" import_endorsements
CREATE TABLE "header of endorsements.csv" ("is_right" CONSTRAINT "header of endorsements.csv" CHECK ("is_right"));
INSERT INTO "header of endorsements.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "proposal_id" = 'proposal_id' AND "body" = 'body' AND "body_id" = 'body_id' AND "decision_id" = 'decision_id' AND "kind" = 'kind' AND "wording" = 'wording' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_endorsements" WHERE rowid = 1;
DROP TABLE "header of endorsements.csv";
DELETE FROM "import_endorsements" WHERE rowid = 1;
INSERT INTO "endorsements" ("id", "case_id", "ordinal", "proposal_id", "body", "body_id", "decision_id", "kind", "wording", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("ordinal", ''), nullif("proposal_id", ''), nullif("body", ''), nullif("body_id", ''), nullif("decision_id", ''), nullif("kind", ''), nullif("wording", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_endorsements";
DROP TABLE "import_endorsements";
CREATE TABLE "import_decisions" ("id" TEXT, "case_id" TEXT, "ordinal" TEXT, "body" TEXT, "body_id" TEXT, "meeting_id" TEXT, "section" TEXT, "date" TEXT, "date_basis" TEXT, "outcome" TEXT, "outcome_as_given" TEXT, "postponed_to" TEXT, "target_item_ids" TEXT, "delegated_to" TEXT, "sent_to" TEXT, "confirmed_immediately" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e decisions.csv; then cat decisions.csv; fi" import_decisions
CREATE TABLE "header of decisions.csv" ("is_right" CONSTRAINT "header of decisions.csv" CHECK ("is_right"));
INSERT INTO "header of decisions.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "body" = 'body' AND "body_id" = 'body_id' AND "meeting_id" = 'meeting_id' AND "section" = 'section' AND "date" = 'date' AND "date_basis" = 'date_basis' AND "outcome" = 'outcome' AND "outcome_as_given" = 'outcome_as_given' AND "postponed_to" = 'postponed_to' AND "target_item_ids" = 'target_item_ids' AND "delegated_to" = 'delegated_to' AND "sent_to" = 'sent_to' AND "confirmed_immediately" = 'confirmed_immediately' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_decisions" WHERE rowid = 1;
DROP TABLE "header of decisions.csv";
DELETE FROM "import_decisions" WHERE rowid = 1;
INSERT INTO "decisions" ("id", "case_id", "ordinal", "body", "body_id", "meeting_id", "section", "date", "date_basis", "outcome", "outcome_as_given", "postponed_to", "target_item_ids", "delegated_to", "sent_to", "confirmed_immediately", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("ordinal", ''), nullif("body", ''), nullif("body_id", ''), nullif("meeting_id", ''), nullif("section", ''), nullif("date", ''), nullif("date_basis", ''), nullif("outcome", ''), nullif("outcome_as_given", ''), nullif("postponed_to", ''), nullif("target_item_ids", ''), nullif("delegated_to", ''), nullif("sent_to", ''), nullif("confirmed_immediately", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_decisions";
DROP TABLE "import_decisions";
CREATE TABLE "import_votes" ("id" TEXT, "case_id" TEXT, "decision_id" TEXT, "ordinal" TEXT, "kind" TEXT, "method" TEXT, "question" TEXT, "yes_means" TEXT, "yes_id" TEXT, "no_means" TEXT, "no_id" TEXT, "finding" TEXT, "result" TEXT, "casting_vote" TEXT, "document_id" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e votes.csv; then cat votes.csv; fi" import_votes
CREATE TABLE "header of votes.csv" ("is_right" CONSTRAINT "header of votes.csv" CHECK ("is_right"));
INSERT INTO "header of votes.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "decision_id" = 'decision_id' AND "ordinal" = 'ordinal' AND "kind" = 'kind' AND "method" = 'method' AND "question" = 'question' AND "yes_means" = 'yes_means' AND "yes_id" = 'yes_id' AND "no_means" = 'no_means' AND "no_id" = 'no_id' AND "finding" = 'finding' AND "result" = 'result' AND "casting_vote" = 'casting_vote' AND "document_id" = 'document_id' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_votes" WHERE rowid = 1;
DROP TABLE "header of votes.csv";
DELETE FROM "import_votes" WHERE rowid = 1;
INSERT INTO "votes" ("id", "case_id", "decision_id", "ordinal", "kind", "method", "question", "yes_means", "yes_id", "no_means", "no_id", "finding", "result", "casting_vote", "document_id", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("decision_id", ''), nullif("ordinal", ''), nullif("kind", ''), nullif("method", ''), nullif("question", ''), nullif("yes_means", ''), nullif("yes_id", ''), nullif("no_means", ''), nullif("no_id", ''), nullif("finding", ''), nullif("result", ''), nullif("casting_vote", ''), nullif("document_id", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_votes";
DROP TABLE "import_votes";
CREATE TABLE "import_counts" ("case_id" TEXT, "vote_id" TEXT, "ordinal" TEXT, "option" TEXT, "count" TEXT, "extensions" TEXT);
.import --csv "|if test -e counts.csv; then cat counts.csv; fi" import_counts
CREATE TABLE "header of counts.csv" ("is_right" CONSTRAINT "header of counts.csv" CHECK ("is_right"));
INSERT INTO "header of counts.csv" SELECT "case_id" = 'case_id' AND "vote_id" = 'vote_id' AND "ordinal" = 'ordinal' AND "option" = 'option' AND "count" = 'count' AND "extensions" = 'extensions' FROM "import_counts" WHERE rowid = 1;
DROP TABLE "header of counts.csv";
DELETE FROM "import_counts" WHERE rowid = 1;
INSERT INTO "counts" ("case_id", "vote_id", "ordinal", "option", "count", "extensions") SELECT nullif("case_id", ''), nullif("vote_id", ''), nullif("ordinal", ''), nullif("option", ''), nullif("count", ''), nullif("extensions", '') FROM "import_counts";
DROP TABLE "import_counts";
CREATE TABLE "import_ballots" ("case_id" TEXT, "vote_id" TEXT, "ordinal" TEXT, "name" TEXT, "kind" TEXT, "party" TEXT, "role" TEXT, "person_id" TEXT, "party_id" TEXT, "body_id" TEXT, "others_unnamed" TEXT, "concurs" TEXT, "option" TEXT, "option_as_given" TEXT, "replaces" TEXT, "extensions" TEXT);
.import --csv "|if test -e ballots.csv; then cat ballots.csv; fi" import_ballots
CREATE TABLE "header of ballots.csv" ("is_right" CONSTRAINT "header of ballots.csv" CHECK ("is_right"));
INSERT INTO "header of ballots.csv" SELECT "case_id" = 'case_id' AND "vote_id" = 'vote_id' AND "ordinal" = 'ordinal' AND "name" = 'name' AND "kind" = 'kind' AND "party" = 'party' AND "role" = 'role' AND "person_id" = 'person_id' AND "party_id" = 'party_id' AND "body_id" = 'body_id' AND "others_unnamed" = 'others_unnamed' AND "concurs" = 'concurs' AND "option" = 'option' AND "option_as_given" = 'option_as_given' AND "replaces" = 'replaces' AND "extensions" = 'extensions' FROM "import_ballots" WHERE rowid = 1;
DROP TABLE "header of ballots.csv";
DELETE FROM "import_ballots" WHERE rowid = 1;
INSERT INTO "ballots" ("case_id", "vote_id", "ordinal", "name", "kind", "party", "role", "person_id", "party_id", "body_id", "others_unnamed", "concurs", "option", "option_as_given", "replaces", "extensions") SELECT nullif("case_id", ''), nullif("vote_id", ''), nullif("ordinal", ''), nullif("name", ''), nullif("kind", ''), nullif("party", ''), nullif("role", ''), nullif("person_id", ''), nullif("party_id", ''), nullif("body_id", ''), nullif("others_unnamed", ''), nullif("concurs", ''), nullif("option", ''), nullif("option_as_given", ''), nullif("replaces", ''), nullif("extensions", '') FROM "import_ballots";
DROP TABLE "import_ballots";
CREATE TABLE "import_appointments" ("case_id" TEXT, "decision_id" TEXT, "ordinal" TEXT, "name" TEXT, "kind" TEXT, "party" TEXT, "role" TEXT, "person_id" TEXT, "party_id" TEXT, "others_unnamed" TEXT, "action" TEXT, "office" TEXT, "body" TEXT, "body_id" TEXT, "start_date" TEXT, "end_date" TEXT, "replaces" TEXT, "extensions" TEXT);
.import --csv "|if test -e appointments.csv; then cat appointments.csv; fi" import_appointments
CREATE TABLE "header of appointments.csv" ("is_right" CONSTRAINT "header of appointments.csv" CHECK ("is_right"));
INSERT INTO "header of appointments.csv" SELECT "case_id" = 'case_id' AND "decision_id" = 'decision_id' AND "ordinal" = 'ordinal' AND "name" = 'name' AND "kind" = 'kind' AND "party" = 'party' AND "role" = 'role' AND "person_id" = 'person_id' AND "party_id" = 'party_id' AND "others_unnamed" = 'others_unnamed' AND "action" = 'action' AND "office" = 'office' AND "body" = 'body' AND "body_id" = 'body_id' AND "start_date" = 'start_date' AND "end_date" = 'end_date' AND "replaces" = 'replaces' AND "extensions" = 'extensions' FROM "import_appointments" WHERE rowid = 1;
DROP TABLE "header of appointments.csv";
DELETE FROM "import_appointments" WHERE rowid = 1;
INSERT INTO "appointments" ("case_id", "decision_id", "ordinal", "name", "kind", "party", "role", "person_id", "party_id", "others_unnamed", "action", "office", "body", "body_id", "start_date", "end_date", "replaces", "extensions") SELECT nullif("case_id", ''), nullif("decision_id", ''), nullif("ordinal", ''), nullif("name", ''), nullif("kind", ''), nullif("party", ''), nullif("role", ''), nullif("person_id", ''), nullif("party_id", ''), nullif("others_unnamed", ''), nullif("action", ''), nullif("office", ''), nullif("body", ''), nullif("body_id", ''), nullif("start_date", ''), nullif("end_date", ''), nullif("replaces", ''), nullif("extensions", '') FROM "import_appointments";
DROP TABLE "import_appointments";
CREATE TABLE "import_reservations" ("id" TEXT, "case_id" TEXT, "ordinal" TEXT, "body" TEXT, "body_id" TEXT, "decision_id" TEXT, "target_item_ids" TEXT, "form" TEXT, "form_as_given" TEXT, "lead" TEXT, "text" TEXT, "text_basis" TEXT, "absent_text" TEXT, "in_favour_of_ids" TEXT, "refers_to_id" TEXT, "document_id" TEXT, "date" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e reservations.csv; then cat reservations.csv; fi" import_reservations
CREATE TABLE "header of reservations.csv" ("is_right" CONSTRAINT "header of reservations.csv" CHECK ("is_right"));
INSERT INTO "header of reservations.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "body" = 'body' AND "body_id" = 'body_id' AND "decision_id" = 'decision_id' AND "target_item_ids" = 'target_item_ids' AND "form" = 'form' AND "form_as_given" = 'form_as_given' AND "lead" = 'lead' AND "text" = 'text' AND "text_basis" = 'text_basis' AND "absent_text" = 'absent_text' AND "in_favour_of_ids" = 'in_favour_of_ids' AND "refers_to_id" = 'refers_to_id' AND "document_id" = 'document_id' AND "date" = 'date' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_reservations" WHERE rowid = 1;
DROP TABLE "header of reservations.csv";
DELETE FROM "import_reservations" WHERE rowid = 1;
INSERT INTO "reservations" ("id", "case_id", "ordinal", "body", "body_id", "decision_id", "target_item_ids", "form", "form_as_given", "lead", "text", "text_basis", "absent_text", "in_favour_of_ids", "refers_to_id", "document_id", "date", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("ordinal", ''), nullif("body", ''), nullif("body_id", ''), nullif("decision_id", ''), nullif("target_item_ids", ''), nullif("form", ''), nullif("form_as_given", ''), nullif("lead", ''), nullif("text", ''), nullif("text_basis", ''), nullif("absent_text", ''), nullif("in_favour_of_ids", ''), nullif("refers_to_id", ''), nullif("document_id", ''), nullif("date", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_reservations";
DROP TABLE "import_reservations";
CREATE TABLE "import_citations" ("id" TEXT, "case_id" TEXT, "ordinal" TEXT, "kind" TEXT, "identifier" TEXT, "title" TEXT, "publisher" TEXT, "date" TEXT, "due" TEXT, "url" TEXT, "cited_by_ids" TEXT, "availability" TEXT, "checked" TEXT, "quote" TEXT, "caveat" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e citations.csv; then cat citations.csv; fi" import_citations
CREATE TABLE "header of citations.csv" ("is_right" CONSTRAINT "header of citations.csv" CHECK ("is_right"));
INSERT INTO "header of citations.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "kind" = 'kind' AND "identifier" = 'identifier' AND "title" = 'title' AND "publisher" = 'publisher' AND "date" = 'date' AND "due" = 'due' AND "url" = 'url' AND "cited_by_ids" = 'cited_by_ids' AND "availability" = 'availability' AND "checked" = 'checked' AND "quote" = 'quote' AND "caveat" = 'caveat' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_citations" WHERE rowid = 1;
DROP TABLE "header of citations.csv";
DELETE FROM "import_citations" WHERE rowid = 1;
INSERT INTO "citations" ("id", "case_id", "ordinal", "kind", "identifier", "title", "publisher", "date", "due", "url", "cited_by_ids", "availability", "checked", "quote", "caveat", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("ordinal", ''), nullif("kind", ''), nullif("identifier", ''), nullif("title", ''), nullif("publisher", ''), nullif("date", ''), nullif("due", ''), nullif("url", ''), nullif("cited_by_ids", ''), nullif("availability", ''), nullif("checked", ''), nullif("quote", ''), nullif("caveat", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_citations";
DROP TABLE "import_citations";
CREATE TABLE "import_data_points" ("case_id" TEXT, "citation_id" TEXT, "ordinal" TEXT, "label" TEXT, "value" TEXT, "unit" TEXT, "extensions" TEXT);
.import --csv "|if test -e data_points.csv; then cat data_points.csv; fi" import_data_points
CREATE TABLE "header of data_points.csv" ("is_right" CONSTRAINT "header of data_points.csv" CHECK ("is_right"));
INSERT INTO "header of data_points.csv" SELECT "case_id" = 'case_id' AND "citation_id" = 'citation_id' AND "ordinal" = 'ordinal' AND "label" = 'label' AND "value" = 'value' AND "unit" = 'unit' AND "extensions" = 'extensions' FROM "import_data_points" WHERE rowid = 1;
DROP TABLE "header of data_points.csv";
DELETE FROM "import_data_points" WHERE rowid = 1;
INSERT INTO "data_points" ("case_id", "citation_id", "ordinal", "label", "value", "unit", "extensions") SELECT nullif("case_id", ''), nullif("citation_id", ''), nullif("ordinal", ''), nullif("label", ''), nullif("value", ''), nullif("unit", ''), nullif("extensions", '') FROM "import_data_points";
DROP TABLE "import_data_points";
CREATE TABLE "import_relations" ("id" TEXT, "case_id" TEXT, "ordinal" TEXT, "kind" TEXT, "from_id" TEXT, "to_id" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e relations.csv; then cat relations.csv; fi" import_relations
CREATE TABLE "header of relations.csv" ("is_right" CONSTRAINT "header of relations.csv" CHECK ("is_right"));
INSERT INTO "header of relations.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "ordinal" = 'ordinal' AND "kind" = 'kind' AND "from_id" = 'from_id' AND "to_id" = 'to_id' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_relations" WHERE rowid = 1;
DROP TABLE "header of relations.csv";
DELETE FROM "import_relations" WHERE rowid = 1;
INSERT INTO "relations" ("id", "case_id", "ordinal", "kind", "from_id", "to_id", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("ordinal", ''), nullif("kind", ''), nullif("from_id", ''), nullif("to_id", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_relations";
DROP TABLE "import_relations";
CREATE TABLE "import_items" ("id" TEXT, "case_id" TEXT, "initiative_id" TEXT, "statement_id" TEXT, "proposal_id" TEXT, "decision_id" TEXT, "reservation_id" TEXT, "ordinal" TEXT, "number" TEXT, "text" TEXT, "text_basis" TEXT, "action" TEXT, "target_ids" TEXT, "assignee" TEXT, "created" TEXT, "modified" TEXT, "deleted" TEXT, "extensions" TEXT);
.import --csv "|if test -e items.csv; then cat items.csv; fi" import_items
CREATE TABLE "header of items.csv" ("is_right" CONSTRAINT "header of items.csv" CHECK ("is_right"));
INSERT INTO "header of items.csv" SELECT "id" = 'id' AND "case_id" = 'case_id' AND "initiative_id" = 'initiative_id' AND "statement_id" = 'statement_id' AND "proposal_id" = 'proposal_id' AND "decision_id" = 'decision_id' AND "reservation_id" = 'reservation_id' AND "ordinal" = 'ordinal' AND "number" = 'number' AND "text" = 'text' AND "text_basis" = 'text_basis' AND "action" = 'action' AND "target_ids" = 'target_ids' AND "assignee" = 'assignee' AND "created" = 'created' AND "modified" = 'modified' AND "deleted" = 'deleted' AND "extensions" = 'extensions' FROM "import_items" WHERE rowid = 1;
DROP TABLE "header of items.csv";
DELETE FROM "import_items" WHERE rowid = 1;
INSERT INTO "items" ("id", "case_id", "initiative_id", "statement_id", "proposal_id", "decision_id", "reservation_id", "ordinal", "number", "text", "text_basis", "action", "target_ids", "assignee", "created", "modified", "deleted", "extensions") SELECT nullif("id", ''), nullif("case_id", ''), nullif("initiative_id", ''), nullif("statement_id", ''), nullif("proposal_id", ''), nullif("decision_id", ''), nullif("reservation_id", ''), nullif("ordinal", ''), nullif("number", ''), nullif("text", ''), nullif("text_basis", ''), nullif("action", ''), nullif("target_ids", ''), nullif("assignee", ''), nullif("created", ''), nullif("modified", ''), nullif("deleted", ''), nullif("extensions", '') FROM "import_items";
DROP TABLE "import_items";
CREATE TABLE "import_signatories" ("case_id" TEXT, "document_id" TEXT, "initiative_id" TEXT, "statement_id" TEXT, "proposal_id" TEXT, "endorsement_id" TEXT, "reservation_id" TEXT, "ordinal" TEXT, "name" TEXT, "kind" TEXT, "party" TEXT, "role" TEXT, "person_id" TEXT, "party_id" TEXT, "body_id" TEXT, "others_unnamed" TEXT, "concurs" TEXT, "extensions" TEXT);
.import --csv "|if test -e signatories.csv; then cat signatories.csv; fi" import_signatories
CREATE TABLE "header of signatories.csv" ("is_right" CONSTRAINT "header of signatories.csv" CHECK ("is_right"));
INSERT INTO "header of signatories.csv" SELECT "case_id" = 'case_id' AND "document_id" = 'document_id' AND "initiative_id" = 'initiative_id' AND "statement_id" = 'statement_id' AND "proposal_id" = 'proposal_id' AND "endorsement_id" = 'endorsement_id' AND "reservation_id" = 'reservation_id' AND "ordinal" = 'ordinal' AND "name" = 'name' AND "kind" = 'kind' AND "party" = 'party' AND "role" = 'role' AND "person_id" = 'person_id' AND "party_id" = 'party_id' AND "body_id" = 'body_id' AND "others_unnamed" = 'others_unnamed' AND "concurs" = 'concurs' AND "extensions" = 'extensions' FROM "import_signatories" WHERE rowid = 1;
DROP TABLE "header of signatories.csv";
DELETE FROM "import_signatories" WHERE rowid = 1;
INSERT INTO "signatories" ("case_id", "document_id", "initiative_id", "statement_id", "proposal_id", "endorsement_id", "reservation_id", "ordinal", "name", "kind", "party", "role", "person_id", "party_id", "body_id", "others_unnamed", "concurs", "extensions") SELECT nullif("case_id", ''), nullif("document_id", ''), nullif("initiative_id", ''), nullif("statement_id", ''), nullif("proposal_id", ''), nullif("endorsement_id", ''), nullif("reservation_id", ''), nullif("ordinal", ''), nullif("name", ''), nullif("kind", ''), nullif("party", ''), nullif("role", ''), nullif("person_id", ''), nullif("party_id", ''), nullif("body_id", ''), nullif("others_unnamed", ''), nullif("concurs", ''), nullif("extensions", '') FROM "import_signatories";
DROP TABLE "import_signatories";
CREATE TABLE "import_spans" ("case_id" TEXT, "entity_id" TEXT, "ordinal" TEXT, "source_id" TEXT, "begins" TEXT, "ends" TEXT, "part" TEXT, "extensions" TEXT);
.import --csv "|if test -e spans.csv; then cat spans.csv; fi" import_spans
CREATE TABLE "header of spans.csv" ("is_right" CONSTRAINT "header of spans.csv" CHECK ("is_right"));
INSERT INTO "header of spans.csv" SELECT "case_id" = 'case_id' AND "entity_id" = 'entity_id' AND "ordinal" = 'ordinal' AND "source_id" = 'source_id' AND "begins" = 'begins' AND "ends" = 'ends' AND "part" = 'part' AND "extensions" = 'extensions' FROM "import_spans" WHERE rowid = 1;
DROP TABLE "header of spans.csv";
DELETE FROM "import_spans" WHERE rowid = 1;
INSERT INTO "spans" ("case_id", "entity_id", "ordinal", "source_id", "begins", "ends", "part", "extensions") SELECT nullif("case_id", ''), nullif("entity_id", ''), nullif("ordinal", ''), nullif("source_id", ''), nullif("begins", ''), nullif("ends", ''), nullif("part", ''), nullif("extensions", '') FROM "import_spans";
DROP TABLE "import_spans";

CREATE INDEX "documents_by_case_id" ON "documents" ("case_id");
CREATE INDEX "initiatives_by_case_id" ON "initiatives" ("case_id");
CREATE INDEX "referrals_by_case_id" ON "referrals" ("case_id");
CREATE INDEX "recipients_by_case_id" ON "recipients" ("case_id");
CREATE INDEX "statements_by_case_id" ON "statements" ("case_id");
CREATE INDEX "proposals_by_case_id" ON "proposals" ("case_id");
CREATE INDEX "proposals_by_made_by_id" ON "proposals" ("made_by_id") WHERE "made_by_id" IS NOT NULL;
CREATE INDEX "endorsements_by_case_id" ON "endorsements" ("case_id");
CREATE INDEX "decisions_by_case_id" ON "decisions" ("case_id");
CREATE INDEX "votes_by_case_id" ON "votes" ("case_id");
CREATE INDEX "votes_by_decision_id" ON "votes" ("decision_id");
CREATE INDEX "counts_by_case_id" ON "counts" ("case_id");
CREATE INDEX "ballots_by_case_id" ON "ballots" ("case_id");
CREATE INDEX "appointments_by_case_id" ON "appointments" ("case_id");
CREATE INDEX "reservations_by_case_id" ON "reservations" ("case_id");
CREATE INDEX "reservations_by_decision_id" ON "reservations" ("decision_id") WHERE "decision_id" IS NOT NULL;
CREATE INDEX "citations_by_case_id" ON "citations" ("case_id");
CREATE INDEX "data_points_by_case_id" ON "data_points" ("case_id");
CREATE INDEX "relations_by_case_id" ON "relations" ("case_id");
CREATE INDEX "items_by_case_id" ON "items" ("case_id");
CREATE INDEX "items_by_initiative_id" ON "items" ("initiative_id") WHERE "initiative_id" IS NOT NULL;
CREATE INDEX "items_by_statement_id" ON "items" ("statement_id") WHERE "statement_id" IS NOT NULL;
CREATE INDEX "items_by_proposal_id" ON "items" ("proposal_id") WHERE "proposal_id" IS NOT NULL;
CREATE INDEX "items_by_decision_id" ON "items" ("decision_id") WHERE "decision_id" IS NOT NULL;
CREATE INDEX "items_by_reservation_id" ON "items" ("reservation_id") WHERE "reservation_id" IS NOT NULL;
CREATE INDEX "signatories_by_case_id" ON "signatories" ("case_id");
CREATE INDEX "signatories_by_initiative_id" ON "signatories" ("initiative_id") WHERE "initiative_id" IS NOT NULL;
CREATE INDEX "signatories_by_statement_id" ON "signatories" ("statement_id") WHERE "statement_id" IS NOT NULL;
CREATE INDEX "signatories_by_proposal_id" ON "signatories" ("proposal_id") WHERE "proposal_id" IS NOT NULL;
CREATE INDEX "signatories_by_endorsement_id" ON "signatories" ("endorsement_id") WHERE "endorsement_id" IS NOT NULL;
CREATE INDEX "signatories_by_reservation_id" ON "signatories" ("reservation_id") WHERE "reservation_id" IS NOT NULL;
CREATE INDEX "spans_by_case_id" ON "spans" ("case_id") WHERE "case_id" IS NOT NULL;

CREATE VIEW "v_statements" AS
SELECT
  "case"."id" AS "case_id",
  "case"."diary_number" AS "diary_number",
  "case"."title" AS "case_title",
  "case"."kind" AS "case_kind",
  "statements"."id" AS "id",
  "statements"."ordinal" AS "ordinal",
  "statements"."kind" AS "kind",
  "statements"."kind_as_given" AS "kind_as_given",
  "statements"."body" AS "body",
  "statements"."body_id" AS "body_id",
  "statements"."referral_id" AS "referral_id",
  "statements"."about_id" AS "about_id",
  "statements"."refers_to_id" AS "refers_to_id",
  "statements"."part_of_id" AS "part_of_id",
  "statements"."document_id" AS "document_id",
  "statements"."date" AS "date",
  "statements"."adoption" AS "adoption",
  "statements"."adopted_by_id" AS "adopted_by_id",
  "statements"."position" AS "position",
  "statements"."position_as_given" AS "position_as_given",
  "statements"."position_basis" AS "position_basis",
  "statements"."summary" AS "summary",
  "statements"."text" AS "text",
  "statements"."text_basis" AS "text_basis",
  "statements"."text_basis_as_given" AS "text_basis_as_given",
  "statements"."absent_text" AS "absent_text",
  (SELECT count(*) FROM "signatories" AS "signatory" WHERE "signatory"."statement_id" = "statements"."id" AND "signatory"."case_id" = "statements"."case_id") AS "signatory_count",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE group_concat(coalesce(replace(x, char(10), ' '), ''), char(10)) END FROM (SELECT "signatory"."name" AS x, "signatory"."ordinal" AS o FROM "signatories" AS "signatory" WHERE "signatory"."statement_id" = "statements"."id" AND "signatory"."case_id" = "statements"."case_id" ORDER BY "signatory"."ordinal") AS s) AS "signatory_names",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE group_concat(coalesce(replace(x, char(10), ' '), ''), char(10)) END FROM (SELECT "signatory"."party" AS x, "signatory"."ordinal" AS o FROM "signatories" AS "signatory" WHERE "signatory"."statement_id" = "statements"."id" AND "signatory"."case_id" = "statements"."case_id" ORDER BY "signatory"."ordinal") AS s) AS "signatory_parties",
  (SELECT group_concat(x, char(10)) FROM (SELECT "item"."text" AS x, "item"."ordinal" AS o FROM "items" AS "item" WHERE "item"."statement_id" = "statements"."id" AND "item"."case_id" = "statements"."case_id" ORDER BY "item"."ordinal") AS s) AS "item_texts",
  "body"."name" AS "body_name",
  "body"."kind" AS "body_kind",
  "referral"."sender" AS "referral_sender",
  "referral"."sent" AS "referral_sent",
  "referral"."due" AS "referral_due",
  "adopted_by"."body" AS "adopted_by_body",
  "adopted_by"."date" AS "adopted_by_date",
  "adopted_by"."outcome" AS "adopted_by_outcome",
  "document"."kind" AS "document_kind",
  "document"."title" AS "document_title",
  "document"."date" AS "document_date",
  "document"."url" AS "document_url",
  "case"."status" AS "case_status",
  "case"."body" AS "case_body",
  "case"."body_id" AS "case_body_id",
  "case"."opened" AS "case_opened",
  "case"."closed" AS "case_closed",
  "case"."confidentiality_level" AS "case_confidentiality_level"
FROM "statements" AS "statements"
LEFT JOIN "cases" AS "case" ON "case"."id" = "statements"."case_id"
LEFT JOIN "bodies" AS "body" ON "body"."id" = "statements"."body_id"
LEFT JOIN "referrals" AS "referral" ON "referral"."id" = "statements"."referral_id" AND "referral"."case_id" = "statements"."case_id"
LEFT JOIN "decisions" AS "adopted_by" ON "adopted_by"."id" = "statements"."adopted_by_id" AND "adopted_by"."case_id" = "statements"."case_id"
LEFT JOIN "documents" AS "document" ON "document"."id" = "statements"."document_id" AND "document"."case_id" = "statements"."case_id"
WHERE "statements"."deleted" IS NULL;

CREATE VIEW "v_reservations" AS
SELECT
  "case"."id" AS "case_id",
  "case"."diary_number" AS "diary_number",
  "case"."title" AS "case_title",
  "case"."kind" AS "case_kind",
  "reservations"."id" AS "id",
  "reservations"."ordinal" AS "ordinal",
  "reservations"."body" AS "body",
  "reservations"."body_id" AS "body_id",
  "reservations"."decision_id" AS "decision_id",
  "reservations"."target_item_ids" AS "target_item_ids",
  "reservations"."form" AS "form",
  "reservations"."form_as_given" AS "form_as_given",
  "reservations"."lead" AS "lead",
  "reservations"."text" AS "text",
  "reservations"."text_basis" AS "text_basis",
  "reservations"."absent_text" AS "absent_text",
  "reservations"."in_favour_of_ids" AS "in_favour_of_ids",
  "reservations"."refers_to_id" AS "refers_to_id",
  "reservations"."document_id" AS "document_id",
  "reservations"."date" AS "date",
  "signatory"."ordinal" AS "signatory_ordinal",
  "signatory"."name" AS "signatory_name",
  "signatory"."kind" AS "signatory_kind",
  "signatory"."party" AS "signatory_party",
  "signatory"."role" AS "signatory_role",
  "signatory"."person_id" AS "signatory_person_id",
  "signatory"."party_id" AS "signatory_party_id",
  "signatory"."body_id" AS "signatory_body_id",
  "signatory"."others_unnamed" AS "signatory_others_unnamed",
  "signatory"."concurs" AS "signatory_concurs",
  "party"."abbreviation" AS "party_abbreviation",
  "party"."name" AS "party_name",
  "party"."scope" AS "party_scope",
  "decision"."body" AS "decision_body",
  "decision"."section" AS "decision_section",
  "decision"."date" AS "decision_date",
  "decision"."outcome" AS "decision_outcome",
  "body"."name" AS "body_name",
  "body"."kind" AS "body_kind",
  (SELECT group_concat(x, char(10)) FROM (SELECT "item"."text" AS x, "item"."ordinal" AS o FROM "items" AS "item" WHERE "item"."reservation_id" = "reservations"."id" AND "item"."case_id" = "reservations"."case_id" ORDER BY "item"."ordinal") AS s) AS "item_texts",
  "case"."status" AS "case_status",
  "case"."body" AS "case_body",
  "case"."body_id" AS "case_body_id",
  "case"."opened" AS "case_opened",
  "case"."closed" AS "case_closed",
  "case"."confidentiality_level" AS "case_confidentiality_level"
FROM "reservations" AS "reservations"
LEFT JOIN "cases" AS "case" ON "case"."id" = "reservations"."case_id"
LEFT JOIN "signatories" AS "signatory" ON "signatory"."reservation_id" = "reservations"."id" AND "signatory"."case_id" = "reservations"."case_id"
LEFT JOIN "parties" AS "party" ON "party"."id" = "signatory"."party_id"
LEFT JOIN "decisions" AS "decision" ON "decision"."id" = "reservations"."decision_id" AND "decision"."case_id" = "reservations"."case_id"
LEFT JOIN "bodies" AS "body" ON "body"."id" = "reservations"."body_id"
WHERE "reservations"."deleted" IS NULL;

CREATE VIEW "v_decisions" AS
SELECT
  "case"."id" AS "case_id",
  "case"."diary_number" AS "diary_number",
  "case"."title" AS "case_title",
  "case"."kind" AS "case_kind",
  "decisions"."id" AS "id",
  "decisions"."ordinal" AS "ordinal",
  "decisions"."body" AS "body",
  "decisions"."body_id" AS "body_id",
  "decisions"."meeting_id" AS "meeting_id",
  "decisions"."section" AS "section",
  "decisions"."date" AS "date",
  "decisions"."date_basis" AS "date_basis",
  "decisions"."outcome" AS "outcome",
  "decisions"."outcome_as_given" AS "outcome_as_given",
  "decisions"."postponed_to" AS "postponed_to",
  "decisions"."target_item_ids" AS "target_item_ids",
  "decisions"."delegated_to" AS "delegated_to",
  "decisions"."sent_to" AS "sent_to",
  "decisions"."confirmed_immediately" AS "confirmed_immediately",
  (SELECT count(*) FROM "items" AS "item" WHERE "item"."decision_id" = "decisions"."id" AND "item"."case_id" = "decisions"."case_id") AS "item_count",
  (SELECT group_concat(x, char(10)) FROM (SELECT "item"."text" AS x, "item"."ordinal" AS o FROM "items" AS "item" WHERE "item"."decision_id" = "decisions"."id" AND "item"."case_id" = "decisions"."case_id" ORDER BY "item"."ordinal") AS s) AS "item_texts",
  (SELECT group_concat(x, ';') FROM (SELECT "proposal"."id" AS x, "proposal"."ordinal" AS o FROM "proposals" AS "proposal" WHERE "proposal"."made_by_id" = "decisions"."id" AND "proposal"."case_id" = "decisions"."case_id" ORDER BY "proposal"."ordinal") AS s) AS "proposal_ids",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE group_concat(coalesce(x, ''), ';') END FROM (SELECT "proposal"."proposed_outcome" AS x, "proposal"."ordinal" AS o FROM "proposals" AS "proposal" WHERE "proposal"."made_by_id" = "decisions"."id" AND "proposal"."case_id" = "decisions"."case_id" ORDER BY "proposal"."ordinal") AS s) AS "proposed_outcome",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE group_concat(coalesce(x, ''), ';') END FROM (SELECT "proposal"."result" AS x, "proposal"."ordinal" AS o FROM "proposals" AS "proposal" WHERE "proposal"."made_by_id" = "decisions"."id" AND "proposal"."case_id" = "decisions"."case_id" ORDER BY "proposal"."ordinal") AS s) AS "proposal_result",
  "body"."name" AS "body_name",
  "body"."kind" AS "body_kind",
  "meeting"."date" AS "meeting_date",
  "meeting"."number" AS "meeting_number",
  "meeting"."url" AS "meeting_url",
  (SELECT count(*) FROM "votes" AS "vote" WHERE "vote"."decision_id" = "decisions"."id" AND "vote"."case_id" = "decisions"."case_id") AS "vote_count",
  (SELECT count(*) FROM "reservations" AS "reservation" WHERE "reservation"."decision_id" = "decisions"."id" AND "reservation"."case_id" = "decisions"."case_id") AS "reservation_count",
  "case"."status" AS "case_status",
  "case"."body" AS "case_body",
  "case"."body_id" AS "case_body_id",
  "case"."opened" AS "case_opened",
  "case"."closed" AS "case_closed",
  "case"."confidentiality_level" AS "case_confidentiality_level"
FROM "decisions" AS "decisions"
LEFT JOIN "cases" AS "case" ON "case"."id" = "decisions"."case_id"
LEFT JOIN "bodies" AS "body" ON "body"."id" = "decisions"."body_id"
LEFT JOIN "meetings" AS "meeting" ON "meeting"."id" = "decisions"."meeting_id"
WHERE "decisions"."deleted" IS NULL;

CREATE VIEW "v_votes" AS
SELECT
  "case"."id" AS "case_id",
  "case"."diary_number" AS "diary_number",
  "case"."title" AS "case_title",
  "case"."kind" AS "case_kind",
  "votes"."id" AS "id",
  "votes"."decision_id" AS "decision_id",
  "votes"."ordinal" AS "ordinal",
  "votes"."kind" AS "kind",
  "votes"."method" AS "method",
  "votes"."question" AS "question",
  "votes"."yes_means" AS "yes_means",
  "votes"."yes_id" AS "yes_id",
  "votes"."no_means" AS "no_means",
  "votes"."no_id" AS "no_id",
  "votes"."finding" AS "finding",
  "votes"."result" AS "result",
  "votes"."casting_vote" AS "casting_vote",
  "votes"."document_id" AS "document_id",
  (SELECT "count"."count" FROM "counts" AS "count" WHERE "count"."vote_id" = "votes"."id" AND "count"."case_id" = "votes"."case_id" AND "count"."option" = 'yes' ORDER BY "count"."ordinal" LIMIT 1) AS "yes",
  (SELECT "count"."count" FROM "counts" AS "count" WHERE "count"."vote_id" = "votes"."id" AND "count"."case_id" = "votes"."case_id" AND "count"."option" = 'no' ORDER BY "count"."ordinal" LIMIT 1) AS "no",
  (SELECT "count"."count" FROM "counts" AS "count" WHERE "count"."vote_id" = "votes"."id" AND "count"."case_id" = "votes"."case_id" AND "count"."option" = 'abstain' ORDER BY "count"."ordinal" LIMIT 1) AS "abstain",
  (SELECT "count"."count" FROM "counts" AS "count" WHERE "count"."vote_id" = "votes"."id" AND "count"."case_id" = "votes"."case_id" AND "count"."option" = 'absent' ORDER BY "count"."ordinal" LIMIT 1) AS "absent",
  (SELECT "count"."count" FROM "counts" AS "count" WHERE "count"."vote_id" = "votes"."id" AND "count"."case_id" = "votes"."case_id" AND "count"."option" = 'not_participating' ORDER BY "count"."ordinal" LIMIT 1) AS "not_participating",
  (SELECT "count"."count" FROM "counts" AS "count" WHERE "count"."vote_id" = "votes"."id" AND "count"."case_id" = "votes"."case_id" AND "count"."option" = 'recused' ORDER BY "count"."ordinal" LIMIT 1) AS "recused",
  (SELECT "count"."count" FROM "counts" AS "count" WHERE "count"."vote_id" = "votes"."id" AND "count"."case_id" = "votes"."case_id" AND "count"."option" = 'paired' ORDER BY "count"."ordinal" LIMIT 1) AS "paired",
  (SELECT "count"."count" FROM "counts" AS "count" WHERE "count"."vote_id" = "votes"."id" AND "count"."case_id" = "votes"."case_id" AND "count"."option" = 'other' ORDER BY "count"."ordinal" LIMIT 1) AS "other",
  "decision"."body" AS "decision_body",
  "decision"."section" AS "decision_section",
  "decision"."date" AS "decision_date",
  "decision"."outcome" AS "decision_outcome",
  "yes_proposal"."level" AS "yes_proposal_level",
  "yes_proposal"."body" AS "yes_proposal_body",
  "yes_proposal"."proposed_outcome" AS "yes_proposal_proposed_outcome",
  "yes_proposal"."result" AS "yes_proposal_result",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE group_concat(coalesce(replace(x, char(10), ' '), ''), char(10)) END FROM (SELECT "yes_proposal_signatory"."name" AS x, "yes_proposal_signatory"."ordinal" AS o FROM "signatories" AS "yes_proposal_signatory" WHERE "yes_proposal_signatory"."proposal_id" = "yes_proposal"."id" AND "yes_proposal_signatory"."case_id" = "votes"."case_id" ORDER BY "yes_proposal_signatory"."ordinal") AS s) AS "yes_proposal_signatory_names",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE group_concat(coalesce(replace(x, char(10), ' '), ''), char(10)) END FROM (SELECT "yes_proposal_signatory"."party" AS x, "yes_proposal_signatory"."ordinal" AS o FROM "signatories" AS "yes_proposal_signatory" WHERE "yes_proposal_signatory"."proposal_id" = "yes_proposal"."id" AND "yes_proposal_signatory"."case_id" = "votes"."case_id" ORDER BY "yes_proposal_signatory"."ordinal") AS s) AS "yes_proposal_signatory_parties",
  "no_proposal"."level" AS "no_proposal_level",
  "no_proposal"."body" AS "no_proposal_body",
  "no_proposal"."proposed_outcome" AS "no_proposal_proposed_outcome",
  "no_proposal"."result" AS "no_proposal_result",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE group_concat(coalesce(replace(x, char(10), ' '), ''), char(10)) END FROM (SELECT "no_proposal_signatory"."name" AS x, "no_proposal_signatory"."ordinal" AS o FROM "signatories" AS "no_proposal_signatory" WHERE "no_proposal_signatory"."proposal_id" = "no_proposal"."id" AND "no_proposal_signatory"."case_id" = "votes"."case_id" ORDER BY "no_proposal_signatory"."ordinal") AS s) AS "no_proposal_signatory_names",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE group_concat(coalesce(replace(x, char(10), ' '), ''), char(10)) END FROM (SELECT "no_proposal_signatory"."party" AS x, "no_proposal_signatory"."ordinal" AS o FROM "signatories" AS "no_proposal_signatory" WHERE "no_proposal_signatory"."proposal_id" = "no_proposal"."id" AND "no_proposal_signatory"."case_id" = "votes"."case_id" ORDER BY "no_proposal_signatory"."ordinal") AS s) AS "no_proposal_signatory_parties",
  "case"."status" AS "case_status",
  "case"."body" AS "case_body",
  "case"."body_id" AS "case_body_id",
  "case"."opened" AS "case_opened",
  "case"."closed" AS "case_closed",
  "case"."confidentiality_level" AS "case_confidentiality_level"
FROM "votes" AS "votes"
LEFT JOIN "cases" AS "case" ON "case"."id" = "votes"."case_id"
LEFT JOIN "decisions" AS "decision" ON "decision"."id" = "votes"."decision_id" AND "decision"."case_id" = "votes"."case_id"
LEFT JOIN "proposals" AS "yes_proposal" ON "yes_proposal"."id" = "votes"."yes_id" AND "yes_proposal"."case_id" = "votes"."case_id"
LEFT JOIN "proposals" AS "no_proposal" ON "no_proposal"."id" = "votes"."no_id" AND "no_proposal"."case_id" = "votes"."case_id"
WHERE "votes"."deleted" IS NULL;

CREATE VIRTUAL TABLE "search" USING fts5(
  case_id UNINDEXED, table_name UNINDEXED, id UNINDEXED, field UNINDEXED, text,
  tokenize = 'unicode61 remove_diacritics 0', columnsize = 0
);
INSERT INTO "search" ("search", rank) VALUES ('hashsize', 8388608);
INSERT INTO "search" (case_id, table_name, id, field, text)
SELECT "id", 'cases', "id", 'title', "title" FROM "cases" WHERE "title" IS NOT NULL
UNION ALL SELECT "id", 'cases', "id", 'summary', "summary" FROM "cases" WHERE "summary" IS NOT NULL
UNION ALL SELECT "id", 'cases', "id", 'description', "description" FROM "cases" WHERE "description" IS NOT NULL
UNION ALL SELECT "case_id", 'documents', "id", 'title', "title" FROM "documents" WHERE "title" IS NOT NULL
UNION ALL SELECT "case_id", 'documents', "id", 'text', "text" FROM "documents" WHERE "text" IS NOT NULL
UNION ALL SELECT "case_id", 'initiatives', "id", 'title', "title" FROM "initiatives" WHERE "title" IS NOT NULL
UNION ALL SELECT "case_id", 'initiatives', "id", 'summary', "summary" FROM "initiatives" WHERE "summary" IS NOT NULL
UNION ALL SELECT "case_id", 'initiatives', "id", 'text', "text" FROM "initiatives" WHERE "text" IS NOT NULL
UNION ALL SELECT "case_id", 'statements', "id", 'summary', "summary" FROM "statements" WHERE "summary" IS NOT NULL
UNION ALL SELECT "case_id", 'statements', "id", 'text', "text" FROM "statements" WHERE "text" IS NOT NULL
UNION ALL SELECT "case_id", 'proposals', "id", 'summary', "summary" FROM "proposals" WHERE "summary" IS NOT NULL
UNION ALL SELECT "case_id", 'proposals', "id", 'reasons', "reasons" FROM "proposals" WHERE "reasons" IS NOT NULL
UNION ALL SELECT "case_id", 'endorsements', "id", 'wording', "wording" FROM "endorsements" WHERE "wording" IS NOT NULL
UNION ALL SELECT "case_id", 'votes', "id", 'question', "question" FROM "votes" WHERE "question" IS NOT NULL
UNION ALL SELECT "case_id", 'reservations', "id", 'lead', "lead" FROM "reservations" WHERE "lead" IS NOT NULL
UNION ALL SELECT "case_id", 'reservations', "id", 'text', "text" FROM "reservations" WHERE "text" IS NOT NULL
UNION ALL SELECT "case_id", 'citations', "id", 'title', "title" FROM "citations" WHERE "title" IS NOT NULL
UNION ALL SELECT "case_id", 'citations', "id", 'quote', "quote" FROM "citations" WHERE "quote" IS NOT NULL
UNION ALL SELECT "case_id", 'citations', "id", 'caveat', "caveat" FROM "citations" WHERE "caveat" IS NOT NULL
UNION ALL SELECT "case_id", 'items', "id", 'text', "text" FROM "items" WHERE "text" IS NOT NULL;
INSERT INTO "search" ("search", rank) VALUES ('hashsize', 1048576);

COMMIT;
PRAGMA foreign_key_check;
