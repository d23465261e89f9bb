-- Tables of Diarium, schema 1.0, for PostgreSQL 12 or later. Where the tables are:
--   psql -d feed -f tables.sql
-- It makes the tables, loads the files that are there, and makes keys, indices and views, all or nothing. Before version
-- 15 the headings are not compared; psql takes a line with only \. for the end of a file, in a text too, and refuses it.
\set ON_ERROR_STOP on
\encoding UTF8
SELECT :SERVER_VERSION_NUM >= 150000 AS matches \gset
BEGIN;

CREATE TABLE "bodies" (
  "id" text NOT NULL PRIMARY KEY,
  "name" text,
  "kind" text,
  "parent_id" text,
  "serves_id" text,
  "prepares_for_id" text,
  "organisation_number" text,
  "municipality_code" text,
  "uri" text,
  "valid_from" text,
  "valid_to" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "bodies_kind" CHECK ("kind" IN ('municipality', 'region', 'council', 'executive_board', 'committee', 'district_committee', 'subcommittee', 'preparatory_body', 'administration', 'division', 'company', 'joint_authority', 'advisory_council', 'party_group', 'external', 'other')),
  CONSTRAINT "bodies_deleted" CHECK ("deleted"),
  CONSTRAINT "bodies_name_required" CHECK ("deleted" IS NOT NULL OR "name" IS NOT NULL),
  CONSTRAINT "bodies_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "parties" (
  "id" text NOT NULL PRIMARY KEY,
  "abbreviation" text,
  "name" text,
  "scope" text,
  "uri" text,
  "predecessor_id" text,
  "valid_from" text,
  "valid_to" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "parties_scope" CHECK ("scope" IN ('national', 'regional', 'local', 'none', 'other')),
  CONSTRAINT "parties_deleted" CHECK ("deleted"),
  CONSTRAINT "parties_abbreviation_required" CHECK ("deleted" IS NOT NULL OR "abbreviation" IS NOT NULL)
);

CREATE TABLE "persons" (
  "id" text NOT NULL PRIMARY KEY,
  "name" text,
  "given_name" text,
  "family_name" text,
  "uri" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "persons_deleted" CHECK ("deleted"),
  CONSTRAINT "persons_name_required" CHECK ("deleted" IS NOT NULL OR "name" IS NOT NULL)
);

CREATE TABLE "memberships" (
  "id" text NOT NULL PRIMARY KEY,
  "person_id" text,
  "body_id" text,
  "party_id" text,
  "role" text,
  "role_kind" text,
  "start_date" text,
  "end_date" text,
  "observed" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "memberships_role_kind" CHECK ("role_kind" IN ('chair', 'first_vice_chair', 'second_vice_chair', 'member', 'substitute', 'serving_substitute', 'commissioner', 'opposition_commissioner', 'rapporteur', 'minutes_adjuster', 'secretary', 'official', 'other')),
  CONSTRAINT "memberships_deleted" CHECK ("deleted"),
  CONSTRAINT "memberships_person_id_required" CHECK ("deleted" IS NOT NULL OR "person_id" IS NOT NULL)
);

CREATE TABLE "meetings" (
  "id" text NOT NULL PRIMARY KEY,
  "body" text,
  "body_id" text,
  "date" text,
  "starts_at" text,
  "ends_at" text,
  "place" text,
  "number" text,
  "cancelled" boolean,
  "url" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "meetings_deleted" CHECK ("deleted"),
  CONSTRAINT "meetings_body_required" CHECK ("deleted" IS NOT NULL OR "body" IS NOT NULL),
  CONSTRAINT "meetings_date_required" CHECK ("deleted" IS NOT NULL OR "date" IS NOT NULL)
);

CREATE TABLE "attendance" (
  "meeting_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "name" text NOT NULL,
  "kind" text,
  "party" text,
  "role" text,
  "person_id" text,
  "party_id" text,
  "body_id" text,
  "others_unnamed" boolean,
  "concurs" boolean,
  "presence" text NOT NULL,
  "from_section" text,
  "to_section" text,
  "replaces" text,
  "extensions" text,
  PRIMARY KEY ("meeting_id", "ordinal"),
  CONSTRAINT "attendance_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "attendance_kind" CHECK ("kind" IN ('person', 'party_group', 'body')),
  CONSTRAINT "attendance_presence" CHECK ("presence" IN ('present', 'absent', 'substitute_present', 'other'))
);

CREATE TABLE "sources" (
  "id" text NOT NULL PRIMARY KEY,
  "media_type" text,
  "url" text,
  "retrieved" text,
  "sha256" text,
  "length" bigint,
  "tool" text,
  "tool_version" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "sources_length" CHECK ("length" >= 0),
  CONSTRAINT "sources_deleted" CHECK ("deleted"),
  CONSTRAINT "sources_media_type_required" CHECK ("deleted" IS NOT NULL OR "media_type" IS NOT NULL),
  CONSTRAINT "sources_sha256_required" CHECK ("deleted" IS NOT NULL OR "sha256" IS NOT NULL),
  CONSTRAINT "sources_length_required" CHECK ("deleted" IS NOT NULL OR "length" IS NOT NULL)
);

CREATE TABLE "cases" (
  "id" text NOT NULL PRIMARY KEY,
  "diary_number" text,
  "title" text,
  "kind" text,
  "kind_as_given" text,
  "status" text,
  "body" text,
  "body_id" text,
  "division" text,
  "opened" text,
  "closed" text,
  "summary" text,
  "description" text,
  "confidentiality_level" text,
  "confidentiality_statute" text,
  "confidentiality_note" text,
  "confidentiality_extensions" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "cases_kind" CHECK ("kind" IN ('motion', 'citizen_proposal', 'board_proposal', 'initiative', 'interpellation', 'question', 'communication', 'external_referral', 'plan', 'election', 'information', 'other')),
  CONSTRAINT "cases_status" CHECK ("status" IN ('registered', 'in_preparation', 'referred', 'awaiting_board', 'awaiting_council', 'tabled', 'returned', 'decided', 'withdrawn', 'closed', 'other')),
  CONSTRAINT "cases_confidentiality_level" CHECK ("confidentiality_level" IN ('partly_confidential', 'confidential', 'other')),
  CONSTRAINT "cases_deleted" CHECK ("deleted")
);

CREATE TABLE "subjects" (
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "scheme" text,
  "code" text,
  "label" text,
  "extensions" text,
  PRIMARY KEY ("case_id", "ordinal"),
  CONSTRAINT "subjects_ordinal" CHECK ("ordinal" > 0)
);

CREATE TABLE "documents" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "kind" text,
  "kind_as_given" text,
  "title" text,
  "number" text,
  "diary_number" text,
  "body" text,
  "body_id" text,
  "date" text,
  "place" text,
  "attached_to_id" text,
  "label" text,
  "url" text,
  "source_id" text,
  "media_type" text,
  "bytes" bigint,
  "sha256" text,
  "license" text,
  "availability" text,
  "statute" text,
  "completeness" text,
  "completeness_as_given" text,
  "text" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "documents_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "documents_kind" CHECK ("kind" IN ('motion', 'report', 'official_report', 'opinion', 'minutes', 'agenda', 'notice', 'letter', 'referral_letter', 'attachment', 'proposal', 'voting_list', 'reservation', 'other')),
  CONSTRAINT "documents_bytes" CHECK ("bytes" >= 0),
  CONSTRAINT "documents_availability" CHECK ("availability" IN ('public', 'partly_redacted', 'secret', 'not_included', 'other')),
  CONSTRAINT "documents_completeness" CHECK ("completeness" IN ('complete', 'excerpt', 'redacted', 'not_included', 'unknown')),
  CONSTRAINT "documents_deleted" CHECK ("deleted"),
  CONSTRAINT "documents_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "initiatives" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "kind" text,
  "kind_as_given" text,
  "number" text,
  "diary_number" text,
  "title" text,
  "submitted" text,
  "submitted_to" text,
  "document_id" text,
  "summary" text,
  "text" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "initiatives_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "initiatives_kind" CHECK ("kind" IN ('motion', 'citizen_proposal', 'board_proposal', 'initiative', 'interpellation', 'question', 'communication', 'external_referral', 'other')),
  CONSTRAINT "initiatives_deleted" CHECK ("deleted"),
  CONSTRAINT "initiatives_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "referrals" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "subject_ids" text,
  "sender" text,
  "sent" text,
  "due" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "referrals_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "referrals_deleted" CHECK ("deleted")
);

CREATE TABLE "recipients" (
  "case_id" text NOT NULL,
  "referral_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "body" text NOT NULL,
  "body_id" text,
  "reply" text,
  "extensions" text,
  PRIMARY KEY ("referral_id", "ordinal"),
  CONSTRAINT "recipients_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "recipients_reply" CHECK ("reply" IN ('answered', 'answered_by_office', 'not_answered', 'unknown'))
);

CREATE TABLE "statements" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "kind" text,
  "kind_as_given" text,
  "body" text,
  "body_id" text,
  "referral_id" text,
  "about_id" text,
  "refers_to_id" text,
  "part_of_id" text,
  "document_id" text,
  "date" text,
  "adoption" text,
  "adopted_by_id" text,
  "position" text,
  "position_as_given" text,
  "position_basis" text,
  "summary" text,
  "text" text,
  "text_basis" text,
  "text_basis_as_given" text,
  "absent_text" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "statements_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "statements_kind" CHECK ("kind" IN ('referral_reply', 'official_report', 'office_reply', 'rapporteur_view', 'special_statement', 'special_opinion', 'substitute_statement', 'minutes_note', 'non_participation', 'recusal', 'answer', 'speech', 'other')),
  CONSTRAINT "statements_adoption" CHECK ("adoption" IN ('own', 'by_reference', 'approved', 'delegated', 'other')),
  CONSTRAINT "statements_position" CHECK ("position" IN ('support', 'partly_support', 'no_objection', 'oppose', 'partly_oppose', 'deem_answered', 'no_position', 'declined', 'no_reply', 'other')),
  CONSTRAINT "statements_position_basis" CHECK ("position_basis" IN ('explicit', 'interpreted')),
  CONSTRAINT "statements_text_basis" CHECK ("text_basis" IN ('verbatim', 'excerpt', 'paraphrase', 'summary', 'machine_extracted')),
  CONSTRAINT "statements_absent_text" CHECK ("absent_text" IN ('in_other_document', 'not_given', 'secret', 'other')),
  CONSTRAINT "statements_deleted" CHECK ("deleted"),
  CONSTRAINT "statements_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "proposals" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "level" text,
  "rank" bigint,
  "body" text,
  "body_id" text,
  "deciding_body" text,
  "deciding_body_id" text,
  "proposed_outcome" text,
  "proposed_outcome_as_given" text,
  "made_by_id" text,
  "decision_id" text,
  "result" text,
  "document_id" text,
  "date" text,
  "summary" text,
  "same_as_id" text,
  "reasons" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "proposals_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "proposals_level" CHECK ("level" IN ('initiator', 'administration', 'rapporteur', 'preparatory', 'committee', 'executive_board', 'member', 'other')),
  CONSTRAINT "proposals_rank" CHECK ("rank" >= 0),
  CONSTRAINT "proposals_proposed_outcome" CHECK ("proposed_outcome" IN ('granted', 'partly_granted', 'rejected', 'answered', 'deemed_answered', 'written_off', 'noted', 'returned', 'returned_by_minority', 'tabled', 'approves_statement', 'refers_to_statement', 'proposes_to_council', 'approved', 'adopted', 'referred', 'supports', 'opposes', 'commissions', 'election', 'removed', 'other')),
  CONSTRAINT "proposals_result" CHECK ("result" IN ('granted', 'partly_granted', 'rejected', 'lapsed', 'not_put', 'withdrawn', 'other')),
  CONSTRAINT "proposals_deleted" CHECK ("deleted"),
  CONSTRAINT "proposals_level_required" CHECK ("deleted" IS NOT NULL OR "level" IS NOT NULL)
);

CREATE TABLE "endorsements" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "proposal_id" text,
  "body" text,
  "body_id" text,
  "decision_id" text,
  "kind" text,
  "wording" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "endorsements_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "endorsements_kind" CHECK ("kind" IN ('endorses', 'concurs', 'opposes', 'abstains', 'other')),
  CONSTRAINT "endorsements_deleted" CHECK ("deleted"),
  CONSTRAINT "endorsements_proposal_id_required" CHECK ("deleted" IS NOT NULL OR "proposal_id" IS NOT NULL),
  CONSTRAINT "endorsements_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "decisions" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "body" text,
  "body_id" text,
  "meeting_id" text,
  "section" text,
  "date" text,
  "date_basis" text,
  "outcome" text,
  "outcome_as_given" text,
  "postponed_to" text,
  "target_item_ids" text,
  "delegated_to" text,
  "sent_to" text,
  "confirmed_immediately" boolean,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "decisions_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "decisions_date_basis" CHECK ("date_basis" IN ('stated', 'document_date', 'meeting_date', 'inferred')),
  CONSTRAINT "decisions_outcome" CHECK ("outcome" IN ('granted', 'partly_granted', 'rejected', 'answered', 'deemed_answered', 'written_off', 'noted', 'returned', 'returned_by_minority', 'tabled', 'approves_statement', 'refers_to_statement', 'proposes_to_council', 'approved', 'adopted', 'referred', 'supports', 'opposes', 'commissions', 'election', 'removed', 'other')),
  CONSTRAINT "decisions_deleted" CHECK ("deleted")
);

CREATE TABLE "votes" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "decision_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "kind" text,
  "method" text,
  "question" text,
  "yes_means" text,
  "yes_id" text,
  "no_means" text,
  "no_id" text,
  "finding" text,
  "result" text,
  "casting_vote" boolean,
  "document_id" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "votes_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "votes_kind" CHECK ("kind" IN ('main', 'counter_proposal', 'amendment', 'procedural', 'other')),
  CONSTRAINT "votes_method" CHECK ("method" IN ('acclamation', 'rising', 'counted', 'roll_call', 'electronic', 'secret', 'lot', 'other')),
  CONSTRAINT "votes_finding" CHECK ("finding" IN ('yes', 'no')),
  CONSTRAINT "votes_result" CHECK ("result" IN ('yes', 'no')),
  CONSTRAINT "votes_deleted" CHECK ("deleted")
);

CREATE TABLE "counts" (
  "case_id" text NOT NULL,
  "vote_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "option" text NOT NULL,
  "count" bigint NOT NULL,
  "extensions" text,
  PRIMARY KEY ("vote_id", "ordinal"),
  CONSTRAINT "counts_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "counts_option" CHECK ("option" IN ('yes', 'no', 'abstain', 'absent', 'not_participating', 'recused', 'paired', 'other')),
  CONSTRAINT "counts_count" CHECK ("count" >= 0)
);

CREATE TABLE "ballots" (
  "case_id" text NOT NULL,
  "vote_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "name" text NOT NULL,
  "kind" text,
  "party" text,
  "role" text,
  "person_id" text,
  "party_id" text,
  "body_id" text,
  "others_unnamed" boolean,
  "concurs" boolean,
  "option" text NOT NULL,
  "option_as_given" text,
  "replaces" text,
  "extensions" text,
  PRIMARY KEY ("vote_id", "ordinal"),
  CONSTRAINT "ballots_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "ballots_kind" CHECK ("kind" IN ('person', 'party_group', 'body')),
  CONSTRAINT "ballots_option" CHECK ("option" IN ('yes', 'no', 'abstain', 'absent', 'not_participating', 'recused', 'paired', 'other'))
);

CREATE TABLE "appointments" (
  "case_id" text NOT NULL,
  "decision_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "name" text NOT NULL,
  "kind" text,
  "party" text,
  "role" text,
  "person_id" text,
  "party_id" text,
  "others_unnamed" boolean,
  "action" text NOT NULL,
  "office" text,
  "body" text,
  "body_id" text,
  "start_date" text,
  "end_date" text,
  "replaces" text,
  "extensions" text,
  PRIMARY KEY ("decision_id", "ordinal"),
  CONSTRAINT "appointments_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "appointments_kind" CHECK ("kind" IN ('person', 'party_group', 'body')),
  CONSTRAINT "appointments_action" CHECK ("action" IN ('elected', 'resigned', 'dismissed', 'other'))
);

CREATE TABLE "reservations" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "body" text,
  "body_id" text,
  "decision_id" text,
  "target_item_ids" text,
  "form" text,
  "form_as_given" text,
  "lead" text,
  "text" text,
  "text_basis" text,
  "absent_text" text,
  "in_favour_of_ids" text,
  "refers_to_id" text,
  "document_id" text,
  "date" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "reservations_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "reservations_form" CHECK ("form" IN ('written', 'oral', 'blank')),
  CONSTRAINT "reservations_text_basis" CHECK ("text_basis" IN ('verbatim', 'excerpt', 'paraphrase', 'summary', 'machine_extracted')),
  CONSTRAINT "reservations_absent_text" CHECK ("absent_text" IN ('in_other_document', 'not_given', 'secret', 'other')),
  CONSTRAINT "reservations_deleted" CHECK ("deleted"),
  CONSTRAINT "reservations_body_required" CHECK ("deleted" IS NOT NULL OR "body" IS NOT NULL)
);

CREATE TABLE "citations" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "kind" text,
  "identifier" text,
  "title" text,
  "publisher" text,
  "date" text,
  "due" text,
  "url" text,
  "cited_by_ids" text,
  "availability" text,
  "checked" text,
  "quote" text,
  "caveat" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "citations_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "citations_kind" CHECK ("kind" IN ('terms_of_reference', 'inquiry_report', 'statute', 'government_bill', 'appropriation_direction', 'budget', 'survey', 'agency_report', 'news_article', 'opinion_article', 'web_page', 'decision', 'other')),
  CONSTRAINT "citations_availability" CHECK ("availability" IN ('available', 'not_found', 'not_checked')),
  CONSTRAINT "citations_deleted" CHECK ("deleted"),
  CONSTRAINT "citations_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL)
);

CREATE TABLE "data_points" (
  "case_id" text NOT NULL,
  "citation_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "label" text NOT NULL,
  "value" numeric NOT NULL,
  "unit" text,
  "extensions" text,
  PRIMARY KEY ("citation_id", "ordinal"),
  CONSTRAINT "data_points_ordinal" CHECK ("ordinal" > 0)
);

CREATE TABLE "relations" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "kind" text,
  "from_id" text,
  "to_id" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "relations_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "relations_kind" CHECK ("kind" IN ('responds_to', 'supersedes', 'corrects', 'redacted_version_of', 'follows', 'other')),
  CONSTRAINT "relations_deleted" CHECK ("deleted"),
  CONSTRAINT "relations_kind_required" CHECK ("deleted" IS NOT NULL OR "kind" IS NOT NULL),
  CONSTRAINT "relations_from_id_required" CHECK ("deleted" IS NOT NULL OR "from_id" IS NOT NULL),
  CONSTRAINT "relations_to_id_required" CHECK ("deleted" IS NOT NULL OR "to_id" IS NOT NULL)
);

CREATE TABLE "items" (
  "id" text NOT NULL PRIMARY KEY,
  "case_id" text NOT NULL,
  "initiative_id" text,
  "statement_id" text,
  "proposal_id" text,
  "decision_id" text,
  "reservation_id" text,
  "ordinal" bigint NOT NULL,
  "number" text,
  "text" text,
  "text_basis" text,
  "action" text,
  "target_ids" text,
  "assignee" text,
  "created" text,
  "modified" text,
  "deleted" boolean,
  "extensions" text,
  CONSTRAINT "items_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "items_text_basis" CHECK ("text_basis" IN ('verbatim', 'excerpt', 'paraphrase', 'summary', 'machine_extracted')),
  CONSTRAINT "items_action" CHECK ("action" IN ('grant', 'reject', 'support', 'oppose', 'answer', 'deem_answered', 'approve', 'note', 'return', 'table', 'commission', 'amend', 'add', 'state', 'elect', 'dismiss', 'other')),
  CONSTRAINT "items_deleted" CHECK ("deleted"),
  CONSTRAINT "items_text_required" CHECK ("deleted" IS NOT NULL OR "text" IS NOT NULL),
  CONSTRAINT "items_owner" CHECK (("initiative_id" IS NOT NULL)::int + ("statement_id" IS NOT NULL)::int + ("proposal_id" IS NOT NULL)::int + ("decision_id" IS NOT NULL)::int + ("reservation_id" IS NOT NULL)::int = 1)
);

CREATE TABLE "signatories" (
  "case_id" text NOT NULL,
  "document_id" text,
  "initiative_id" text,
  "statement_id" text,
  "proposal_id" text,
  "endorsement_id" text,
  "reservation_id" text,
  "ordinal" bigint NOT NULL,
  "name" text NOT NULL,
  "kind" text,
  "party" text,
  "role" text,
  "person_id" text,
  "party_id" text,
  "body_id" text,
  "others_unnamed" boolean,
  "concurs" boolean,
  "extensions" text,
  UNIQUE ("document_id", "ordinal"),
  UNIQUE ("initiative_id", "ordinal"),
  UNIQUE ("statement_id", "ordinal"),
  UNIQUE ("proposal_id", "ordinal"),
  UNIQUE ("endorsement_id", "ordinal"),
  UNIQUE ("reservation_id", "ordinal"),
  CONSTRAINT "signatories_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "signatories_kind" CHECK ("kind" IN ('person', 'party_group', 'body')),
  CONSTRAINT "signatories_owner" CHECK (("document_id" IS NOT NULL)::int + ("initiative_id" IS NOT NULL)::int + ("statement_id" IS NOT NULL)::int + ("proposal_id" IS NOT NULL)::int + ("endorsement_id" IS NOT NULL)::int + ("reservation_id" IS NOT NULL)::int = 1)
);

CREATE TABLE "spans" (
  "case_id" text,
  "entity_id" text NOT NULL,
  "ordinal" bigint NOT NULL,
  "source_id" text NOT NULL,
  "begins" bigint NOT NULL,
  "ends" bigint NOT NULL,
  "part" text,
  "extensions" text,
  PRIMARY KEY ("entity_id", "ordinal"),
  CONSTRAINT "spans_ordinal" CHECK ("ordinal" > 0),
  CONSTRAINT "spans_begins" CHECK ("begins" >= 0),
  CONSTRAINT "spans_ends" CHECK ("ends" >= 0),
  CONSTRAINT "spans_part" CHECK ("part" IN ('text', 'mention', 'heading', 'summary'))
);

\set there `test -f bodies.csv && echo true || echo false`
\if :there
\if :matches
\copy "bodies" FROM 'bodies.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "bodies" FROM 'bodies.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f parties.csv && echo true || echo false`
\if :there
\if :matches
\copy "parties" FROM 'parties.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "parties" FROM 'parties.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f persons.csv && echo true || echo false`
\if :there
\if :matches
\copy "persons" FROM 'persons.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "persons" FROM 'persons.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f memberships.csv && echo true || echo false`
\if :there
\if :matches
\copy "memberships" FROM 'memberships.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "memberships" FROM 'memberships.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f meetings.csv && echo true || echo false`
\if :there
\if :matches
\copy "meetings" FROM 'meetings.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "meetings" FROM 'meetings.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f attendance.csv && echo true || echo false`
\if :there
\if :matches
\copy "attendance" FROM 'attendance.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "attendance" FROM 'attendance.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f sources.csv && echo true || echo false`
\if :there
\if :matches
\copy "sources" FROM 'sources.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "sources" FROM 'sources.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f cases.csv && echo true || echo true`
\if :there
\if :matches
\copy "cases" FROM 'cases.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "cases" FROM 'cases.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f subjects.csv && echo true || echo false`
\if :there
\if :matches
\copy "subjects" FROM 'subjects.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "subjects" FROM 'subjects.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f documents.csv && echo true || echo false`
\if :there
\if :matches
\copy "documents" FROM 'documents.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "documents" FROM 'documents.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f initiatives.csv && echo true || echo false`
\if :there
\if :matches
\copy "initiatives" FROM 'initiatives.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "initiatives" FROM 'initiatives.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f referrals.csv && echo true || echo false`
\if :there
\if :matches
\copy "referrals" FROM 'referrals.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "referrals" FROM 'referrals.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f recipients.csv && echo true || echo false`
\if :there
\if :matches
\copy "recipients" FROM 'recipients.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "recipients" FROM 'recipients.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f statements.csv && echo true || echo false`
\if :there
\if :matches
\copy "statements" FROM 'statements.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "statements" FROM 'statements.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f proposals.csv && echo true || echo false`
\if :there
\if :matches
\copy "proposals" FROM 'proposals.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "proposals" FROM 'proposals.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f endorsements.csv && echo true || echo false`
\if :there
\if :matches
\copy "endorsements" FROM 'endorsements.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "endorsements" FROM 'endorsements.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f decisions.csv && echo true || echo false`
\if :there
\if :matches
\copy "decisions" FROM 'decisions.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "decisions" FROM 'decisions.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f votes.csv && echo true || echo false`
\if :there
\if :matches
\copy "votes" FROM 'votes.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "votes" FROM 'votes.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f counts.csv && echo true || echo false`
\if :there
\if :matches
\copy "counts" FROM 'counts.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "counts" FROM 'counts.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f ballots.csv && echo true || echo false`
\if :there
\if :matches
\copy "ballots" FROM 'ballots.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "ballots" FROM 'ballots.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f appointments.csv && echo true || echo false`
\if :there
\if :matches
\copy "appointments" FROM 'appointments.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "appointments" FROM 'appointments.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f reservations.csv && echo true || echo false`
\if :there
\if :matches
\copy "reservations" FROM 'reservations.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "reservations" FROM 'reservations.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f citations.csv && echo true || echo false`
\if :there
\if :matches
\copy "citations" FROM 'citations.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "citations" FROM 'citations.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f data_points.csv && echo true || echo false`
\if :there
\if :matches
\copy "data_points" FROM 'data_points.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "data_points" FROM 'data_points.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f relations.csv && echo true || echo false`
\if :there
\if :matches
\copy "relations" FROM 'relations.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "relations" FROM 'relations.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f items.csv && echo true || echo false`
\if :there
\if :matches
\copy "items" FROM 'items.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "items" FROM 'items.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f signatories.csv && echo true || echo false`
\if :there
\if :matches
\copy "signatories" FROM 'signatories.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "signatories" FROM 'signatories.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif
\set there `test -f spans.csv && echo true || echo false`
\if :there
\if :matches
\copy "spans" FROM 'spans.csv' WITH (FORMAT csv, HEADER MATCH)
\else
\copy "spans" FROM 'spans.csv' WITH (FORMAT csv, HEADER true)
\endif
\endif

ALTER TABLE "bodies" ADD FOREIGN KEY ("parent_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "bodies" ADD FOREIGN KEY ("serves_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "bodies" ADD FOREIGN KEY ("prepares_for_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "parties" ADD FOREIGN KEY ("predecessor_id") REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "memberships" ADD FOREIGN KEY ("person_id") REFERENCES "persons" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "memberships" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "memberships" ADD FOREIGN KEY ("party_id") REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "meetings" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "attendance" ADD FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "attendance" ADD FOREIGN KEY ("person_id") REFERENCES "persons" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "attendance" ADD FOREIGN KEY ("party_id") REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "attendance" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "cases" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "subjects" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "documents" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "documents" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "documents" ADD FOREIGN KEY ("attached_to_id") REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "documents" ADD FOREIGN KEY ("source_id") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "initiatives" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "initiatives" ADD FOREIGN KEY ("document_id") REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "referrals" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "recipients" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "recipients" ADD FOREIGN KEY ("referral_id") REFERENCES "referrals" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "recipients" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "statements" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "statements" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "statements" ADD FOREIGN KEY ("referral_id") REFERENCES "referrals" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "statements" ADD FOREIGN KEY ("part_of_id") REFERENCES "statements" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "statements" ADD FOREIGN KEY ("document_id") REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "statements" ADD FOREIGN KEY ("adopted_by_id") REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "proposals" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "proposals" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "proposals" ADD FOREIGN KEY ("deciding_body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "proposals" ADD FOREIGN KEY ("made_by_id") REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "proposals" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "proposals" ADD FOREIGN KEY ("document_id") REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "proposals" ADD FOREIGN KEY ("same_as_id") REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "endorsements" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "endorsements" ADD FOREIGN KEY ("proposal_id") REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "endorsements" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "endorsements" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "decisions" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "decisions" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "decisions" ADD FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "votes" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "votes" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "votes" ADD FOREIGN KEY ("yes_id") REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "votes" ADD FOREIGN KEY ("no_id") REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "votes" ADD FOREIGN KEY ("document_id") REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "counts" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "counts" ADD FOREIGN KEY ("vote_id") REFERENCES "votes" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "ballots" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "ballots" ADD FOREIGN KEY ("vote_id") REFERENCES "votes" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "ballots" ADD FOREIGN KEY ("person_id") REFERENCES "persons" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "ballots" ADD FOREIGN KEY ("party_id") REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "ballots" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "appointments" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "appointments" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "appointments" ADD FOREIGN KEY ("person_id") REFERENCES "persons" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "appointments" ADD FOREIGN KEY ("party_id") REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "appointments" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "reservations" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "reservations" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "reservations" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "reservations" ADD FOREIGN KEY ("document_id") REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "citations" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "data_points" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "data_points" ADD FOREIGN KEY ("citation_id") REFERENCES "citations" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "relations" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "items" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "items" ADD FOREIGN KEY ("initiative_id") REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "items" ADD FOREIGN KEY ("statement_id") REFERENCES "statements" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "items" ADD FOREIGN KEY ("proposal_id") REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "items" ADD FOREIGN KEY ("decision_id") REFERENCES "decisions" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "items" ADD FOREIGN KEY ("reservation_id") REFERENCES "reservations" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "signatories" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "signatories" ADD FOREIGN KEY ("document_id") REFERENCES "documents" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "signatories" ADD FOREIGN KEY ("initiative_id") REFERENCES "initiatives" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "signatories" ADD FOREIGN KEY ("statement_id") REFERENCES "statements" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "signatories" ADD FOREIGN KEY ("proposal_id") REFERENCES "proposals" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "signatories" ADD FOREIGN KEY ("endorsement_id") REFERENCES "endorsements" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "signatories" ADD FOREIGN KEY ("reservation_id") REFERENCES "reservations" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "signatories" ADD FOREIGN KEY ("person_id") REFERENCES "persons" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "signatories" ADD FOREIGN KEY ("party_id") REFERENCES "parties" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "signatories" ADD FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "spans" ADD FOREIGN KEY ("case_id") REFERENCES "cases" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "spans" ADD FOREIGN KEY ("source_id") REFERENCES "sources" ("id") DEFERRABLE INITIALLY DEFERRED;

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
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE string_agg(coalesce(replace(x, chr(10), ' '), ''), chr(10) ORDER BY o) END FROM (SELECT "signatory"."name" AS x, "signatory"."ordinal" AS o FROM "signatories" AS "signatory" WHERE "signatory"."statement_id" = "statements"."id" AND "signatory"."case_id" = "statements"."case_id" ORDER BY "signatory"."ordinal") AS s) AS "signatory_names",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE string_agg(coalesce(replace(x, chr(10), ' '), ''), chr(10) ORDER BY o) END FROM (SELECT "signatory"."party" AS x, "signatory"."ordinal" AS o FROM "signatories" AS "signatory" WHERE "signatory"."statement_id" = "statements"."id" AND "signatory"."case_id" = "statements"."case_id" ORDER BY "signatory"."ordinal") AS s) AS "signatory_parties",
  (SELECT string_agg(x, chr(10) ORDER BY o) FROM (SELECT "item"."text" AS x, "item"."ordinal" AS o FROM "items" AS "item" WHERE "item"."statement_id" = "statements"."id" AND "item"."case_id" = "statements"."case_id" ORDER BY "item"."ordinal") AS s) AS "item_texts",
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
  (SELECT string_agg(x, chr(10) ORDER BY o) FROM (SELECT "item"."text" AS x, "item"."ordinal" AS o FROM "items" AS "item" WHERE "item"."reservation_id" = "reservations"."id" AND "item"."case_id" = "reservations"."case_id" ORDER BY "item"."ordinal") AS s) AS "item_texts",
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
  (SELECT string_agg(x, chr(10) ORDER BY o) FROM (SELECT "item"."text" AS x, "item"."ordinal" AS o FROM "items" AS "item" WHERE "item"."decision_id" = "decisions"."id" AND "item"."case_id" = "decisions"."case_id" ORDER BY "item"."ordinal") AS s) AS "item_texts",
  (SELECT string_agg(x, ';' ORDER BY o) FROM (SELECT "proposal"."id" AS x, "proposal"."ordinal" AS o FROM "proposals" AS "proposal" WHERE "proposal"."made_by_id" = "decisions"."id" AND "proposal"."case_id" = "decisions"."case_id" ORDER BY "proposal"."ordinal") AS s) AS "proposal_ids",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE string_agg(coalesce(x, ''), ';' ORDER BY o) END FROM (SELECT "proposal"."proposed_outcome" AS x, "proposal"."ordinal" AS o FROM "proposals" AS "proposal" WHERE "proposal"."made_by_id" = "decisions"."id" AND "proposal"."case_id" = "decisions"."case_id" ORDER BY "proposal"."ordinal") AS s) AS "proposed_outcome",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE string_agg(coalesce(x, ''), ';' ORDER BY o) END FROM (SELECT "proposal"."result" AS x, "proposal"."ordinal" AS o FROM "proposals" AS "proposal" WHERE "proposal"."made_by_id" = "decisions"."id" AND "proposal"."case_id" = "decisions"."case_id" ORDER BY "proposal"."ordinal") AS s) AS "proposal_result",
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
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE string_agg(coalesce(replace(x, chr(10), ' '), ''), chr(10) ORDER BY o) END FROM (SELECT "yes_proposal_signatory"."name" AS x, "yes_proposal_signatory"."ordinal" AS o FROM "signatories" AS "yes_proposal_signatory" WHERE "yes_proposal_signatory"."proposal_id" = "yes_proposal"."id" AND "yes_proposal_signatory"."case_id" = "votes"."case_id" ORDER BY "yes_proposal_signatory"."ordinal") AS s) AS "yes_proposal_signatory_names",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE string_agg(coalesce(replace(x, chr(10), ' '), ''), chr(10) ORDER BY o) END FROM (SELECT "yes_proposal_signatory"."party" AS x, "yes_proposal_signatory"."ordinal" AS o FROM "signatories" AS "yes_proposal_signatory" WHERE "yes_proposal_signatory"."proposal_id" = "yes_proposal"."id" AND "yes_proposal_signatory"."case_id" = "votes"."case_id" ORDER BY "yes_proposal_signatory"."ordinal") AS s) AS "yes_proposal_signatory_parties",
  "no_proposal"."level" AS "no_proposal_level",
  "no_proposal"."body" AS "no_proposal_body",
  "no_proposal"."proposed_outcome" AS "no_proposal_proposed_outcome",
  "no_proposal"."result" AS "no_proposal_result",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE string_agg(coalesce(replace(x, chr(10), ' '), ''), chr(10) ORDER BY o) END FROM (SELECT "no_proposal_signatory"."name" AS x, "no_proposal_signatory"."ordinal" AS o FROM "signatories" AS "no_proposal_signatory" WHERE "no_proposal_signatory"."proposal_id" = "no_proposal"."id" AND "no_proposal_signatory"."case_id" = "votes"."case_id" ORDER BY "no_proposal_signatory"."ordinal") AS s) AS "no_proposal_signatory_names",
  (SELECT CASE WHEN max(x) IS NULL THEN NULL ELSE string_agg(coalesce(replace(x, chr(10), ' '), ''), chr(10) ORDER BY o) END FROM (SELECT "no_proposal_signatory"."party" AS x, "no_proposal_signatory"."ordinal" AS o FROM "signatories" AS "no_proposal_signatory" WHERE "no_proposal_signatory"."proposal_id" = "no_proposal"."id" AND "no_proposal_signatory"."case_id" = "votes"."case_id" ORDER BY "no_proposal_signatory"."ordinal") AS s) AS "no_proposal_signatory_parties",
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

COMMENT ON TABLE "bodies" IS 'A council, board, committee, office, company or outside body.';
COMMENT ON COLUMN "bodies"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "bodies"."name" IS 'Name (Namn). Name of the body.';
COMMENT ON COLUMN "bodies"."kind" IS 'Kind (Slag). What sort of body it is.';
COMMENT ON COLUMN "bodies"."parent_id" IS 'Parent body (id) (Överordnat organ (id)). The body that this one is part of.';
COMMENT ON COLUMN "bodies"."serves_id" IS 'Serves (id) (Tjänar (id)). The committee that this administration works for.';
COMMENT ON COLUMN "bodies"."prepares_for_id" IS 'Prepares for (id) (Bereder åt (id)). The body whose matters this one prepares.';
COMMENT ON COLUMN "bodies"."organisation_number" IS 'Organisation number (Organisationsnummer). Swedish organisation number, kept as written.';
COMMENT ON COLUMN "bodies"."municipality_code" IS 'Municipality code (Kommunkod). Four digits for a municipality, two for a region.';
COMMENT ON COLUMN "bodies"."uri" IS 'URI (Webbidentitet). IRI that identifies the body elsewhere.';
COMMENT ON COLUMN "bodies"."valid_from" IS 'Valid from (Gäller från). First date on which the body existed under this name.';
COMMENT ON COLUMN "bodies"."valid_to" IS 'Valid to (Gäller till). Last date on which the body existed under this name.';
COMMENT ON COLUMN "bodies"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "bodies"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "bodies"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "bodies"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "parties" IS 'A political party, with the label it uses.';
COMMENT ON COLUMN "parties"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "parties"."abbreviation" IS 'Abbreviation (Partibeteckning). The label used after names.';
COMMENT ON COLUMN "parties"."name" IS 'Name (Namn). Full name of the party.';
COMMENT ON COLUMN "parties"."scope" IS 'Scope (Räckvidd). Whether the party is national, regional or local.';
COMMENT ON COLUMN "parties"."uri" IS 'URI (Webbidentitet). IRI that identifies the party elsewhere.';
COMMENT ON COLUMN "parties"."predecessor_id" IS 'Predecessor (id) (Föregångare (id)). The party that this one continues under another label.';
COMMENT ON COLUMN "parties"."valid_from" IS 'Valid from (Gäller från). First date on which the label was used.';
COMMENT ON COLUMN "parties"."valid_to" IS 'Valid to (Gäller till). Last date on which the label was used.';
COMMENT ON COLUMN "parties"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "parties"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "parties"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "parties"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "persons" IS 'A person who holds or held a public role.';
COMMENT ON COLUMN "persons"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "persons"."name" IS 'Name (Namn). Full name as usually written.';
COMMENT ON COLUMN "persons"."given_name" IS 'Given name (Förnamn). Given name, if known apart.';
COMMENT ON COLUMN "persons"."family_name" IS 'Family name (Efternamn). Family name, if known apart.';
COMMENT ON COLUMN "persons"."uri" IS 'URI (Webbidentitet). IRI that identifies the person elsewhere (Wikidata, Riksdag), never a personal identity number.';
COMMENT ON COLUMN "persons"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "persons"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "persons"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "persons"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "memberships" IS 'That a person served in a body, or stood for a party.';
COMMENT ON COLUMN "memberships"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "memberships"."person_id" IS 'Person (id). The person.';
COMMENT ON COLUMN "memberships"."body_id" IS 'Body (id) (Organ (id)). The body in which the person served.';
COMMENT ON COLUMN "memberships"."party_id" IS 'Party (id) (Parti (id)). The party on whose behalf the person served.';
COMMENT ON COLUMN "memberships"."role" IS 'Role as given (Roll som skriven). The role in the document''s words.';
COMMENT ON COLUMN "memberships"."role_kind" IS 'Role kind (Rollslag). The role, as a code.';
COMMENT ON COLUMN "memberships"."start_date" IS 'Start date (Från och med). First date of the membership.';
COMMENT ON COLUMN "memberships"."end_date" IS 'End date (Till och med). Last date of the membership.';
COMMENT ON COLUMN "memberships"."observed" IS 'Observed (Iakttaget). A date on which the membership was seen, when the interval is unknown.';
COMMENT ON COLUMN "memberships"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "memberships"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "memberships"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "memberships"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "meetings" IS 'A meeting of a body.';
COMMENT ON COLUMN "meetings"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "meetings"."body" IS 'Body (Organ). The body that met, in base form.';
COMMENT ON COLUMN "meetings"."body_id" IS 'Body (id) (Organ (id)). The body that met.';
COMMENT ON COLUMN "meetings"."date" IS 'Date (Datum). Day of the meeting.';
COMMENT ON COLUMN "meetings"."starts_at" IS 'Starts at (Öppnades kl.). Local time of day at which the meeting opened.';
COMMENT ON COLUMN "meetings"."ends_at" IS 'Ends at (Avslutades kl.). Local time of day at which the meeting closed.';
COMMENT ON COLUMN "meetings"."place" IS 'Place (Plats). Where the body met.';
COMMENT ON COLUMN "meetings"."number" IS 'Number (Nummer). The meeting''s number as written.';
COMMENT ON COLUMN "meetings"."cancelled" IS 'Cancelled (Inställt). Whether the meeting was cancelled.';
COMMENT ON COLUMN "meetings"."url" IS 'URL of the minutes (Protokollets webbadress). Where the minutes can be read.';
COMMENT ON COLUMN "meetings"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "meetings"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "meetings"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "meetings"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "attendance" IS 'Someone''s presence at a meeting.';
COMMENT ON COLUMN "attendance"."meeting_id" IS 'Meeting (id) (Sammanträde (id)). Id of the meeting that the record is in.';
COMMENT ON COLUMN "attendance"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "attendance"."name" IS 'Name (Namn). The name as written; of a group, the party label as written.';
COMMENT ON COLUMN "attendance"."kind" IS 'Kind (Slag). Person, party group or body.';
COMMENT ON COLUMN "attendance"."party" IS 'Party as given (Parti som skrivet). The party label as written, never inferred.';
COMMENT ON COLUMN "attendance"."role" IS 'Role as given (Roll som skriven). The role as written before or after the name.';
COMMENT ON COLUMN "attendance"."person_id" IS 'Person (id). The person, if resolved.';
COMMENT ON COLUMN "attendance"."party_id" IS 'Party (id) (Parti (id)). The party, if resolved.';
COMMENT ON COLUMN "attendance"."body_id" IS 'Body (id) (Organ (id)). The body, if the signatory is one.';
COMMENT ON COLUMN "attendance"."others_unnamed" IS 'Others unnamed (M.fl.). True if further people sign without being named.';
COMMENT ON COLUMN "attendance"."concurs" IS 'Concurs (Instämmer). True if the person only concurs.';
COMMENT ON COLUMN "attendance"."presence" IS 'Presence (Närvaro). In what way the person attended.';
COMMENT ON COLUMN "attendance"."from_section" IS 'From section (Från paragraf). First § at which the person was present.';
COMMENT ON COLUMN "attendance"."to_section" IS 'To section (Till paragraf). Last § at which the person was present.';
COMMENT ON COLUMN "attendance"."replaces" IS 'Replaces (Ersätter). The member whose place the person takes, as written.';
COMMENT ON COLUMN "attendance"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "sources" IS 'A text that spans point into, identified by its hash.';
COMMENT ON COLUMN "sources"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "sources"."media_type" IS 'Media type (Mediatyp). IANA media type of the text that was read.';
COMMENT ON COLUMN "sources"."url" IS 'URL (Webbadress). Where the text was fetched.';
COMMENT ON COLUMN "sources"."retrieved" IS 'Retrieved (Hämtad). When the text was fetched.';
COMMENT ON COLUMN "sources"."sha256" IS 'SHA-256 (Kontrollsumma). SHA-256 of the bytes of the text, in lower-case hexadecimal.';
COMMENT ON COLUMN "sources"."length" IS 'Length (Längd). Length of the text in Unicode scalars.';
COMMENT ON COLUMN "sources"."tool" IS 'Tool (Verktyg). Program that extracted the text.';
COMMENT ON COLUMN "sources"."tool_version" IS 'Tool version (Verktygets version). Version of that program.';
COMMENT ON COLUMN "sources"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "sources"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "sources"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "sources"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "cases" IS 'A matter before a municipality, with everything about it.';
COMMENT ON COLUMN "cases"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "cases"."diary_number" IS 'Diary number (Diarienummer). The registration number, verbatim.';
COMMENT ON COLUMN "cases"."title" IS 'Title (Ärendemening). The matter in words, verbatim.';
COMMENT ON COLUMN "cases"."kind" IS 'Kind (Ärendeslag). What sort of matter it is.';
COMMENT ON COLUMN "cases"."kind_as_given" IS 'Kind as given (Ärendeslag som skrivet). The sort of matter in the document''s words.';
COMMENT ON COLUMN "cases"."status" IS 'Status. How far the case has come.';
COMMENT ON COLUMN "cases"."body" IS 'Responsible body (Ansvarigt organ). The body responsible for the case, in base form.';
COMMENT ON COLUMN "cases"."body_id" IS 'Responsible body (id) (Ansvarigt organ (id)). The body responsible for the case.';
COMMENT ON COLUMN "cases"."division" IS 'Division (Rotel). The commissioner''s division, as written.';
COMMENT ON COLUMN "cases"."opened" IS 'Opened (Inkommet). Date on which the case was opened.';
COMMENT ON COLUMN "cases"."closed" IS 'Closed (Avslutat). Date on which the case was closed.';
COMMENT ON COLUMN "cases"."summary" IS 'Summary (Sammanfattning). The document''s own summary of the case.';
COMMENT ON COLUMN "cases"."description" IS 'Description (Ärendet). The document''s longer account of the case.';
COMMENT ON COLUMN "cases"."confidentiality_level" IS 'Confidentiality: level (Sekretess: grad). How much of the case is secret.';
COMMENT ON COLUMN "cases"."confidentiality_statute" IS 'Confidentiality: statute (Sekretess: lagrum). Legal ground, as written.';
COMMENT ON COLUMN "cases"."confidentiality_note" IS 'Confidentiality: note (Sekretess: anmärkning). Anything else that may be said of it.';
COMMENT ON COLUMN "cases"."confidentiality_extensions" IS 'Confidentiality: extensions (Sekretess: tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON COLUMN "cases"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "cases"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "cases"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "cases"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "subjects" IS 'A subject from a vocabulary.';
COMMENT ON COLUMN "subjects"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "subjects"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "subjects"."scheme" IS 'Scheme (Ordlista). Name or IRI of the vocabulary.';
COMMENT ON COLUMN "subjects"."code" IS 'Code (Kod). The subject''s code in it.';
COMMENT ON COLUMN "subjects"."label" IS 'Label (Benämning). The subject in words.';
COMMENT ON COLUMN "subjects"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "documents" IS 'A document of the case, whether or not its text is included.';
COMMENT ON COLUMN "documents"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "documents"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "documents"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "documents"."kind" IS 'Kind (Slag). What sort of document it is.';
COMMENT ON COLUMN "documents"."kind_as_given" IS 'Kind as given (Slag som skrivet). The sort of document in the document''s words.';
COMMENT ON COLUMN "documents"."title" IS 'Title (Rubrik). Heading of the document.';
COMMENT ON COLUMN "documents"."number" IS 'Number (Nummer). The document''s number in a series, verbatim.';
COMMENT ON COLUMN "documents"."diary_number" IS 'Diary number (Diarienummer). The document''s own registration number, verbatim.';
COMMENT ON COLUMN "documents"."body" IS 'Body (Organ). The body that it comes from, in base form.';
COMMENT ON COLUMN "documents"."body_id" IS 'Body (id) (Organ (id)). The body that it comes from.';
COMMENT ON COLUMN "documents"."date" IS 'Date (Datum). Date of the document.';
COMMENT ON COLUMN "documents"."place" IS 'Place (Ort). Where the document was signed.';
COMMENT ON COLUMN "documents"."attached_to_id" IS 'Attached to (id) (Bilaga till (id)). The document that this one is attached to.';
COMMENT ON COLUMN "documents"."label" IS 'Label (Bilagebeteckning). How the attachment is labelled.';
COMMENT ON COLUMN "documents"."url" IS 'URL (Webbadress). Where the document can be read.';
COMMENT ON COLUMN "documents"."source_id" IS 'Source text (id) (Källtext (id)). The text that was read from the document.';
COMMENT ON COLUMN "documents"."media_type" IS 'Media type (Mediatyp). IANA media type of the file.';
COMMENT ON COLUMN "documents"."bytes" IS 'Bytes (Storlek). Size of the file in bytes.';
COMMENT ON COLUMN "documents"."sha256" IS 'SHA-256 (Kontrollsumma). SHA-256 of the file, in lower-case hexadecimal.';
COMMENT ON COLUMN "documents"."license" IS 'Licence (Licens). Licence of this document, where it differs from the dataset''s.';
COMMENT ON COLUMN "documents"."availability" IS 'Availability (Tillgänglighet). Whether the public can read the document.';
COMMENT ON COLUMN "documents"."statute" IS 'Statute (Lagrum). Legal ground for withholding it.';
COMMENT ON COLUMN "documents"."completeness" IS 'Completeness (Fullständighet). How much of the document''s text is included here.';
COMMENT ON COLUMN "documents"."completeness_as_given" IS 'Completeness as given (Fullständighet som skriven). The document''s words for how complete the text is.';
COMMENT ON COLUMN "documents"."text" IS 'Text. The text, to the byte.';
COMMENT ON COLUMN "documents"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "documents"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "documents"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "documents"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "initiatives" IS 'A motion, citizen proposal, question or other initiative.';
COMMENT ON COLUMN "initiatives"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "initiatives"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "initiatives"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "initiatives"."kind" IS 'Kind (Slag). What sort of initiative it is.';
COMMENT ON COLUMN "initiatives"."kind_as_given" IS 'Kind as given (Slag som skrivet). The sort of initiative in the document''s words.';
COMMENT ON COLUMN "initiatives"."number" IS 'Number (Nummer). The initiative''s number, verbatim.';
COMMENT ON COLUMN "initiatives"."diary_number" IS 'Diary number (Diarienummer). The initiative''s own registration number, verbatim.';
COMMENT ON COLUMN "initiatives"."title" IS 'Title (Rubrik). Heading of the initiative.';
COMMENT ON COLUMN "initiatives"."submitted" IS 'Submitted (Inlämnat). Date on which it was submitted.';
COMMENT ON COLUMN "initiatives"."submitted_to" IS 'Submitted to (Ställt till). The body or office-holder that it is put to, as written.';
COMMENT ON COLUMN "initiatives"."document_id" IS 'Document (id) (Handling (id)). The document that holds it.';
COMMENT ON COLUMN "initiatives"."summary" IS 'Summary (Sammanfattning). Summary given in the document.';
COMMENT ON COLUMN "initiatives"."text" IS 'Text. The text, to the byte.';
COMMENT ON COLUMN "initiatives"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "initiatives"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "initiatives"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "initiatives"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "referrals" IS 'A round in which bodies were asked for their view.';
COMMENT ON COLUMN "referrals"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "referrals"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "referrals"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "referrals"."subject_ids" IS 'Subjects (id) (Avser (id)). What was sent for comment.';
COMMENT ON COLUMN "referrals"."sender" IS 'Sender (Avsändare). Who sent it, as written.';
COMMENT ON COLUMN "referrals"."sent" IS 'Sent (Utsänd). Date on which it was sent.';
COMMENT ON COLUMN "referrals"."due" IS 'Due (Svarsdag). Last date for answers.';
COMMENT ON COLUMN "referrals"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "referrals"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "referrals"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "referrals"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "recipients" IS 'A body that was asked for its view.';
COMMENT ON COLUMN "recipients"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "recipients"."referral_id" IS 'Referral (id) (Remiss (id)). Id of the referral that the record is in.';
COMMENT ON COLUMN "recipients"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "recipients"."body" IS 'Body (Organ). The body asked, in base form.';
COMMENT ON COLUMN "recipients"."body_id" IS 'Body (id) (Organ (id)). The body asked.';
COMMENT ON COLUMN "recipients"."reply" IS 'Reply (Svar). Whether and how it answered.';
COMMENT ON COLUMN "recipients"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "statements" IS 'What a body, an office or a person states on the record, other than a reservation.';
COMMENT ON COLUMN "statements"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "statements"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "statements"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "statements"."kind" IS 'Kind (Slag). What sort of statement it is.';
COMMENT ON COLUMN "statements"."kind_as_given" IS 'Kind as given (Slag som skrivet). The sort of statement in the document''s words.';
COMMENT ON COLUMN "statements"."body" IS 'Body (Organ). The body that it comes from, in base form.';
COMMENT ON COLUMN "statements"."body_id" IS 'Body (id) (Organ (id)). The body that it comes from.';
COMMENT ON COLUMN "statements"."referral_id" IS 'Referral (id) (Remiss (id)). The referral that it answers.';
COMMENT ON COLUMN "statements"."about_id" IS 'About (id) (Rör (id)). The decision, document, proposal or initiative commented on.';
COMMENT ON COLUMN "statements"."refers_to_id" IS 'Refers to (id) (Hänvisar till (id)). What the statement refers to instead of a text of its own.';
COMMENT ON COLUMN "statements"."part_of_id" IS 'Part of (id) (Del av (id)). The statement it stands inside, as an office report in a board''s answer.';
COMMENT ON COLUMN "statements"."document_id" IS 'Document (id) (Handling (id)). The document that holds it.';
COMMENT ON COLUMN "statements"."date" IS 'Date (Datum). Date of the statement.';
COMMENT ON COLUMN "statements"."adoption" IS 'Adoption (Antaget genom). How the body made it its own.';
COMMENT ON COLUMN "statements"."adopted_by_id" IS 'Adopted by (id) (Antaget med beslut (id)). The decision that adopted it.';
COMMENT ON COLUMN "statements"."position" IS 'Position (Ställningstagande). Where the body stands on the proposal.';
COMMENT ON COLUMN "statements"."position_as_given" IS 'Position as given (Ställningstagande som skrivet). The stand in the document''s words.';
COMMENT ON COLUMN "statements"."position_basis" IS 'Position basis (Grund för ställningstagande). Whether the position is stated or interpreted.';
COMMENT ON COLUMN "statements"."summary" IS 'Summary (Sammanfattning). Summary given in the document.';
COMMENT ON COLUMN "statements"."text" IS 'Text. The text, to the byte.';
COMMENT ON COLUMN "statements"."text_basis" IS 'Text basis (Textens grund). How the text here relates to the original.';
COMMENT ON COLUMN "statements"."text_basis_as_given" IS 'Text basis as given (Textens grund som skriven). The document''s words for how the text relates to the original.';
COMMENT ON COLUMN "statements"."absent_text" IS 'Absent text (Skäl till att text saknas). Why there is no text.';
COMMENT ON COLUMN "statements"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "statements"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "statements"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "statements"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "proposals" IS 'A proposed decision.';
COMMENT ON COLUMN "proposals"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "proposals"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "proposals"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "proposals"."level" IS 'Level (Nivå). Who proposes, as a level of the preparation.';
COMMENT ON COLUMN "proposals"."rank" IS 'Rank (Rang). Its place among the claims of one person or group: 1 for what they ask for first (i första hand).';
COMMENT ON COLUMN "proposals"."body" IS 'Body (Organ). The body that it comes from, in base form.';
COMMENT ON COLUMN "proposals"."body_id" IS 'Body (id) (Organ (id)). The body that it comes from.';
COMMENT ON COLUMN "proposals"."deciding_body" IS 'Deciding body (Beslutande organ). The body that is to decide, in base form.';
COMMENT ON COLUMN "proposals"."deciding_body_id" IS 'Deciding body (id) (Beslutande organ (id)). The body that is to decide.';
COMMENT ON COLUMN "proposals"."proposed_outcome" IS 'Proposed outcome (Föreslagen utgång). The outcome that the proposal asks for, not what became of it.';
COMMENT ON COLUMN "proposals"."proposed_outcome_as_given" IS 'Proposed outcome as given (Föreslagen utgång som skriven). The proposed outcome in the document''s words.';
COMMENT ON COLUMN "proposals"."made_by_id" IS 'Made by (id) (Lagt genom beslut (id)). The decision by which the body made the proposal.';
COMMENT ON COLUMN "proposals"."decision_id" IS 'Decision (id) (Ställt under beslut (id)). The decision at which the proposal was put.';
COMMENT ON COLUMN "proposals"."result" IS 'Result (Utfall). What became of the proposal at that decision.';
COMMENT ON COLUMN "proposals"."document_id" IS 'Document (id) (Handling (id)). The document that holds it.';
COMMENT ON COLUMN "proposals"."date" IS 'Date (Datum). Date of the proposal, where it is stated.';
COMMENT ON COLUMN "proposals"."summary" IS 'Summary (Sammanfattning). What it is about, where its wording is not given.';
COMMENT ON COLUMN "proposals"."same_as_id" IS 'Same as (id) (Samma som (id)). The proposal whose wording this one takes over.';
COMMENT ON COLUMN "proposals"."reasons" IS 'Reasons (Skäl). Reasons given for the proposal.';
COMMENT ON COLUMN "proposals"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "proposals"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "proposals"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "proposals"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "endorsements" IS 'Support for, or opposition to, a proposal, by a body or by people ("yrkar bifall till", "yrkar avslag på").';
COMMENT ON COLUMN "endorsements"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "endorsements"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "endorsements"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "endorsements"."proposal_id" IS 'Proposal (id) (Förslag (id)). The proposal.';
COMMENT ON COLUMN "endorsements"."body" IS 'Body (Organ). The body that endorses or opposes, in base form.';
COMMENT ON COLUMN "endorsements"."body_id" IS 'Body (id) (Organ (id)). The body that endorses or opposes.';
COMMENT ON COLUMN "endorsements"."decision_id" IS 'At decision (id) (Vid beslut (id)). The decision at which it was said.';
COMMENT ON COLUMN "endorsements"."kind" IS 'Kind (Slag). Whether it endorses, concurs, opposes or abstains.';
COMMENT ON COLUMN "endorsements"."wording" IS 'Wording (Ordalydelse). The words used, verbatim.';
COMMENT ON COLUMN "endorsements"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "endorsements"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "endorsements"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "endorsements"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "decisions" IS 'A decision of a body.';
COMMENT ON COLUMN "decisions"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "decisions"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "decisions"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "decisions"."body" IS 'Body (Organ). The body that decided, in base form.';
COMMENT ON COLUMN "decisions"."body_id" IS 'Body (id) (Organ (id)). The body that decided.';
COMMENT ON COLUMN "decisions"."meeting_id" IS 'Meeting (id) (Sammanträde (id)). The meeting at which it was decided.';
COMMENT ON COLUMN "decisions"."section" IS 'Section (Paragraf). The § of the minutes, as written.';
COMMENT ON COLUMN "decisions"."date" IS 'Date (Datum). Date of the decision.';
COMMENT ON COLUMN "decisions"."date_basis" IS 'Date basis (Datumets grund). Where the date was taken from.';
COMMENT ON COLUMN "decisions"."outcome" IS 'Outcome (Utgång). What was decided for the case, as a code.';
COMMENT ON COLUMN "decisions"."outcome_as_given" IS 'Outcome as given (Utgång som skriven). The outcome in the document''s words.';
COMMENT ON COLUMN "decisions"."postponed_to" IS 'Postponed to (Uppskjutet till). Date to which the matter was postponed.';
COMMENT ON COLUMN "decisions"."target_item_ids" IS 'Target items (id) (Berörda punkter (id)). The items that it is about, if not all: the part of a matter that was tabled, say.';
COMMENT ON COLUMN "decisions"."delegated_to" IS 'Delegated to (Delegerat till). Who was given the power to decide, as written.';
COMMENT ON COLUMN "decisions"."sent_to" IS 'Sent to (Skickas till). To whom the decision is sent, as written.';
COMMENT ON COLUMN "decisions"."confirmed_immediately" IS 'Confirmed immediately (Omedelbart justerat). True if the minutes of it were confirmed at once (omedelbart justerad).';
COMMENT ON COLUMN "decisions"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "decisions"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "decisions"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "decisions"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "votes" IS 'A question put before the decision, answered by acclamation or by a count.';
COMMENT ON COLUMN "votes"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "votes"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "votes"."decision_id" IS 'Decision (id) (Beslut (id)). Id of the decision that the record is in.';
COMMENT ON COLUMN "votes"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "votes"."kind" IS 'Kind (Slag). What the vote decides: the matter, a counter-proposal, an amendment or procedure.';
COMMENT ON COLUMN "votes"."method" IS 'Method (Sätt). How the vote was taken.';
COMMENT ON COLUMN "votes"."question" IS 'Question (Proposition). The question put, verbatim.';
COMMENT ON COLUMN "votes"."yes_means" IS 'Yes means (Ja innebär). What a yes stands for, as written.';
COMMENT ON COLUMN "votes"."yes_id" IS 'Yes carries (id) (Ja bär (id)). The proposal that a yes carries; absent where a yes means plain rejection.';
COMMENT ON COLUMN "votes"."no_means" IS 'No means (Nej innebär). What a no stands for, as written.';
COMMENT ON COLUMN "votes"."no_id" IS 'No carries (id) (Nej bär (id)). The proposal that a no carries; absent where a no means plain rejection.';
COMMENT ON COLUMN "votes"."finding" IS 'Finding (Ordförandens bedömning). The side that the chair found to carry before the vote.';
COMMENT ON COLUMN "votes"."result" IS 'Result (Utfall). The side that carried, only where it is stated.';
COMMENT ON COLUMN "votes"."casting_vote" IS 'Casting vote (Utslagsröst). True if the chair''s casting vote decided.';
COMMENT ON COLUMN "votes"."document_id" IS 'Voting list (id) (Voteringslista (id)). The document that lists the votes.';
COMMENT ON COLUMN "votes"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "votes"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "votes"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "votes"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "counts" IS 'Number of votes for an option.';
COMMENT ON COLUMN "counts"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "counts"."vote_id" IS 'Vote (id) (Omröstning (id)). Id of the vote that the record is in.';
COMMENT ON COLUMN "counts"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "counts"."option" IS 'Option (Val). The option counted.';
COMMENT ON COLUMN "counts"."count" IS 'Count (Antal). Number of votes.';
COMMENT ON COLUMN "counts"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "ballots" IS 'How one person or group voted.';
COMMENT ON COLUMN "ballots"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "ballots"."vote_id" IS 'Vote (id) (Omröstning (id)). Id of the vote that the record is in.';
COMMENT ON COLUMN "ballots"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "ballots"."name" IS 'Name (Namn). The name as written; of a group, the party label as written.';
COMMENT ON COLUMN "ballots"."kind" IS 'Kind (Slag). Person, party group or body.';
COMMENT ON COLUMN "ballots"."party" IS 'Party as given (Parti som skrivet). The party label as written, never inferred.';
COMMENT ON COLUMN "ballots"."role" IS 'Role as given (Roll som skriven). The role as written before or after the name.';
COMMENT ON COLUMN "ballots"."person_id" IS 'Person (id). The person, if resolved.';
COMMENT ON COLUMN "ballots"."party_id" IS 'Party (id) (Parti (id)). The party, if resolved.';
COMMENT ON COLUMN "ballots"."body_id" IS 'Body (id) (Organ (id)). The body, if the signatory is one.';
COMMENT ON COLUMN "ballots"."others_unnamed" IS 'Others unnamed (M.fl.). True if further people sign without being named.';
COMMENT ON COLUMN "ballots"."concurs" IS 'Concurs (Instämmer). True if the person only concurs.';
COMMENT ON COLUMN "ballots"."option" IS 'Option (Val). What was voted.';
COMMENT ON COLUMN "ballots"."option_as_given" IS 'Option as given (Val som skrivet). The vote in the document''s words.';
COMMENT ON COLUMN "ballots"."replaces" IS 'Replaces (Ersätter). For whom a substitute votes, as written.';
COMMENT ON COLUMN "ballots"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "appointments" IS 'Someone who is elected to an office, or leaves it, by a decision.';
COMMENT ON COLUMN "appointments"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "appointments"."decision_id" IS 'Decision (id) (Beslut (id)). Id of the decision that the record is in.';
COMMENT ON COLUMN "appointments"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "appointments"."name" IS 'Name (Namn). The name as written; of a group, the party label as written.';
COMMENT ON COLUMN "appointments"."kind" IS 'Kind (Slag). Person, party group or body.';
COMMENT ON COLUMN "appointments"."party" IS 'Party as given (Parti som skrivet). The party label as written, never inferred.';
COMMENT ON COLUMN "appointments"."role" IS 'Role as given (Roll som skriven). The role as written before or after the name.';
COMMENT ON COLUMN "appointments"."person_id" IS 'Person (id). The person, if resolved.';
COMMENT ON COLUMN "appointments"."party_id" IS 'Party (id) (Parti (id)). The party, if resolved.';
COMMENT ON COLUMN "appointments"."others_unnamed" IS 'Others unnamed (M.fl.). True if further people are meant without being named.';
COMMENT ON COLUMN "appointments"."action" IS 'Action (Ändring). Whether the person comes to the office or leaves it.';
COMMENT ON COLUMN "appointments"."office" IS 'Office (Uppdrag). The office, as written: ledamot, ersättare, ordförande.';
COMMENT ON COLUMN "appointments"."body" IS 'Body (Organ). The body of the office, in base form.';
COMMENT ON COLUMN "appointments"."body_id" IS 'Body (id) (Organ (id)). The body of the office.';
COMMENT ON COLUMN "appointments"."start_date" IS 'Start date (Från). The first day of the office, or the month, or the year.';
COMMENT ON COLUMN "appointments"."end_date" IS 'End date (Till). The last day of the office, or the month, or the year.';
COMMENT ON COLUMN "appointments"."replaces" IS 'Replaces (Efter). After whom the person is elected, as written.';
COMMENT ON COLUMN "appointments"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "reservations" IS 'A recorded dissent from a decision that calls itself a reservation.';
COMMENT ON COLUMN "reservations"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "reservations"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "reservations"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "reservations"."body" IS 'Body (Organ). The body in which it was made, in base form.';
COMMENT ON COLUMN "reservations"."body_id" IS 'Body (id) (Organ (id)). The body in which it was made.';
COMMENT ON COLUMN "reservations"."decision_id" IS 'Against decision (id) (Mot beslut (id)). The decision that it is against.';
COMMENT ON COLUMN "reservations"."target_item_ids" IS 'Against items (id) (Mot punkter (id)). The items of the decision that it is against, if not all.';
COMMENT ON COLUMN "reservations"."form" IS 'Form. How the reservation was made, only where it is stated.';
COMMENT ON COLUMN "reservations"."form_as_given" IS 'Form as given (Form som skriven). The words for how and in whose favour it was made.';
COMMENT ON COLUMN "reservations"."lead" IS 'Lead (Inledning). The sentence that leads in to its own proposal, verbatim.';
COMMENT ON COLUMN "reservations"."text" IS 'Text. The text, to the byte.';
COMMENT ON COLUMN "reservations"."text_basis" IS 'Text basis (Textens grund). How the text here relates to the original.';
COMMENT ON COLUMN "reservations"."absent_text" IS 'Absent text (Skäl till att text saknas). Why there is no text.';
COMMENT ON COLUMN "reservations"."in_favour_of_ids" IS 'In favour of (id) (Till förmån för (id)). The proposals or claims that it is in favour of.';
COMMENT ON COLUMN "reservations"."refers_to_id" IS 'Refers to (id) (Hänvisar till (id)). What the reservation refers to instead of a text of its own.';
COMMENT ON COLUMN "reservations"."document_id" IS 'Document (id) (Handling (id)). The document that holds it.';
COMMENT ON COLUMN "reservations"."date" IS 'Date (Datum). Date of the reservation, where it is stated.';
COMMENT ON COLUMN "reservations"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "reservations"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "reservations"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "reservations"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "citations" IS 'An outside work that the case cites.';
COMMENT ON COLUMN "citations"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "citations"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "citations"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "citations"."kind" IS 'Kind (Slag). What sort of work it is.';
COMMENT ON COLUMN "citations"."identifier" IS 'Identifier (Beteckning). The work''s own number, verbatim.';
COMMENT ON COLUMN "citations"."title" IS 'Title (Titel). Title of the work, or the words used for it.';
COMMENT ON COLUMN "citations"."publisher" IS 'Publisher (Utgivare). Who issued it, as written.';
COMMENT ON COLUMN "citations"."date" IS 'Date (Datum). Date of the work.';
COMMENT ON COLUMN "citations"."due" IS 'Due (Redovisas senast). Date on which the work is to report.';
COMMENT ON COLUMN "citations"."url" IS 'URL (Webbadress). Where the work can be read.';
COMMENT ON COLUMN "citations"."cited_by_ids" IS 'Cited by (id) (Åberopas av (id)). Entities of the case that cite the work.';
COMMENT ON COLUMN "citations"."availability" IS 'Availability (Tillgänglighet). What the document says on whether the work could be found.';
COMMENT ON COLUMN "citations"."checked" IS 'Checked (Kontrollerad). Date on which that was checked.';
COMMENT ON COLUMN "citations"."quote" IS 'Quote (Citat). Words quoted from the work, verbatim.';
COMMENT ON COLUMN "citations"."caveat" IS 'Caveat (Förbehåll). Doubt that the document states about the work.';
COMMENT ON COLUMN "citations"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "citations"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "citations"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "citations"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "data_points" IS 'A figure that the case takes from a work.';
COMMENT ON COLUMN "data_points"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "data_points"."citation_id" IS 'Citation (id) (Hänvisning (id)). Id of the citation that the record is in.';
COMMENT ON COLUMN "data_points"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "data_points"."label" IS 'Label (Benämning). What the figure counts, in the document''s words.';
COMMENT ON COLUMN "data_points"."value" IS 'Value (Värde). The figure.';
COMMENT ON COLUMN "data_points"."unit" IS 'Unit (Enhet). Unit of the figure.';
COMMENT ON COLUMN "data_points"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "relations" IS 'A link between two entities.';
COMMENT ON COLUMN "relations"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "relations"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "relations"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "relations"."kind" IS 'Kind (Slag). What links the two.';
COMMENT ON COLUMN "relations"."from_id" IS 'From (id) (Från (id)). The entity from which the link goes.';
COMMENT ON COLUMN "relations"."to_id" IS 'To (id) (Till (id)). The entity to which the link goes, in this or another case.';
COMMENT ON COLUMN "relations"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "relations"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "relations"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "relations"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "items" IS 'One point of a decision, claim or proposal.';
COMMENT ON COLUMN "items"."id" IS 'Id. Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "items"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "items"."initiative_id" IS 'Initiative (id) (Initiativ (id)). Id of the initiative that the record is in.';
COMMENT ON COLUMN "items"."statement_id" IS 'Statement (id) (Yttrande (id)). Id of the statement that the record is in.';
COMMENT ON COLUMN "items"."proposal_id" IS 'Proposal (id) (Förslag till beslut (id)). Id of the proposal that the record is in.';
COMMENT ON COLUMN "items"."decision_id" IS 'Decision (id) (Beslut (id)). Id of the decision that the record is in.';
COMMENT ON COLUMN "items"."reservation_id" IS 'Reservation (id). Id of the reservation that the record is in.';
COMMENT ON COLUMN "items"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "items"."number" IS 'Number (Nummer). The point''s number or letter, as written.';
COMMENT ON COLUMN "items"."text" IS 'Text. The words of the point, verbatim.';
COMMENT ON COLUMN "items"."text_basis" IS 'Text basis (Textens grund). How the text here relates to the original.';
COMMENT ON COLUMN "items"."action" IS 'Action (Handling). What the point asks or does.';
COMMENT ON COLUMN "items"."target_ids" IS 'Targets (id) (Avser (id)). What the point is about.';
COMMENT ON COLUMN "items"."assignee" IS 'Assignee (Uppdragstagare). Who is asked to act, as written.';
COMMENT ON COLUMN "items"."created" IS 'Created (Skapad). When the record was first made.';
COMMENT ON COLUMN "items"."modified" IS 'Modified (Ändrad). When the record last changed.';
COMMENT ON COLUMN "items"."deleted" IS 'Deleted (Borttagen). True in a tombstone; never written when false.';
COMMENT ON COLUMN "items"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "signatories" IS 'Someone who signs or acts, as written, and as resolved.';
COMMENT ON COLUMN "signatories"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "signatories"."document_id" IS 'Document (id) (Handling (id)). Id of the document that the record is in.';
COMMENT ON COLUMN "signatories"."initiative_id" IS 'Initiative (id) (Initiativ (id)). Id of the initiative that the record is in.';
COMMENT ON COLUMN "signatories"."statement_id" IS 'Statement (id) (Yttrande (id)). Id of the statement that the record is in.';
COMMENT ON COLUMN "signatories"."proposal_id" IS 'Proposal (id) (Förslag till beslut (id)). Id of the proposal that the record is in.';
COMMENT ON COLUMN "signatories"."endorsement_id" IS 'Endorsement (id) (Tillstyrkan (id)). Id of the endorsement that the record is in.';
COMMENT ON COLUMN "signatories"."reservation_id" IS 'Reservation (id). Id of the reservation that the record is in.';
COMMENT ON COLUMN "signatories"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "signatories"."name" IS 'Name (Namn). The name as written; of a group, the party label as written.';
COMMENT ON COLUMN "signatories"."kind" IS 'Kind (Slag). Person, party group or body.';
COMMENT ON COLUMN "signatories"."party" IS 'Party as given (Parti som skrivet). The party label as written, never inferred.';
COMMENT ON COLUMN "signatories"."role" IS 'Role as given (Roll som skriven). The role as written before or after the name.';
COMMENT ON COLUMN "signatories"."person_id" IS 'Person (id). The person, if resolved.';
COMMENT ON COLUMN "signatories"."party_id" IS 'Party (id) (Parti (id)). The party, if resolved.';
COMMENT ON COLUMN "signatories"."body_id" IS 'Body (id) (Organ (id)). The body, if the signatory is one.';
COMMENT ON COLUMN "signatories"."others_unnamed" IS 'Others unnamed (M.fl.). True if further people sign without being named.';
COMMENT ON COLUMN "signatories"."concurs" IS 'Concurs (Instämmer). True if the person only concurs.';
COMMENT ON COLUMN "signatories"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';
COMMENT ON TABLE "spans" IS 'The place in a source text that an entity was read from.';
COMMENT ON COLUMN "spans"."case_id" IS 'Case (id) (Ärende (id)). Id of the case that the record is in.';
COMMENT ON COLUMN "spans"."entity_id" IS 'Entity (id) (Post (id)). Id of the record that it is in, of any type.';
COMMENT ON COLUMN "spans"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "spans"."source_id" IS 'Source text (id) (Källtext (id)). The text pointed into.';
COMMENT ON COLUMN "spans"."begins" IS 'Begins (Början). Offset of the first Unicode scalar, from 0.';
COMMENT ON COLUMN "spans"."ends" IS 'Ends (Slut). Offset after the last Unicode scalar.';
COMMENT ON COLUMN "spans"."part" IS 'Part (Del). What of the entity stands there.';
COMMENT ON COLUMN "spans"."extensions" IS 'Extensions (Tillägg). Members outside the schema, `x_<publisher>_<name>`, as a JSON object.';

COMMENT ON VIEW "v_statements" IS 'A row for each statement, with its signatories, the referral that it answers, its document and its body.';
COMMENT ON COLUMN "v_statements"."case_id" IS 'Case: id (Ärende: id). Identifier, unique in the feed over all tables, minted from content. Of the case.';
COMMENT ON COLUMN "v_statements"."diary_number" IS 'Case: diary number (Ärende: diarienummer). The registration number, verbatim. Of the case.';
COMMENT ON COLUMN "v_statements"."case_title" IS 'Case: title (Ärende: ärendemening). The matter in words, verbatim. Of the case.';
COMMENT ON COLUMN "v_statements"."case_kind" IS 'Case: kind (Ärende: ärendeslag). What sort of matter it is. Of the case.';
COMMENT ON COLUMN "v_statements"."id" IS 'Id (Id). Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "v_statements"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "v_statements"."kind" IS 'Kind (Slag). What sort of statement it is.';
COMMENT ON COLUMN "v_statements"."kind_as_given" IS 'Kind as given (Slag som skrivet). The sort of statement in the document''s words.';
COMMENT ON COLUMN "v_statements"."body" IS 'Body (Organ). The body that it comes from, in base form.';
COMMENT ON COLUMN "v_statements"."body_id" IS 'Body (id) (Organ (id)). The body that it comes from.';
COMMENT ON COLUMN "v_statements"."referral_id" IS 'Referral (id) (Remiss (id)). The referral that it answers.';
COMMENT ON COLUMN "v_statements"."about_id" IS 'About (id) (Rör (id)). The decision, document, proposal or initiative commented on.';
COMMENT ON COLUMN "v_statements"."refers_to_id" IS 'Refers to (id) (Hänvisar till (id)). What the statement refers to instead of a text of its own.';
COMMENT ON COLUMN "v_statements"."part_of_id" IS 'Part of (id) (Del av (id)). The statement it stands inside, as an office report in a board''s answer.';
COMMENT ON COLUMN "v_statements"."document_id" IS 'Document (id) (Handling (id)). The document that holds it.';
COMMENT ON COLUMN "v_statements"."date" IS 'Date (Datum). Date of the statement.';
COMMENT ON COLUMN "v_statements"."adoption" IS 'Adoption (Antaget genom). How the body made it its own.';
COMMENT ON COLUMN "v_statements"."adopted_by_id" IS 'Adopted by (id) (Antaget med beslut (id)). The decision that adopted it.';
COMMENT ON COLUMN "v_statements"."position" IS 'Position (Ställningstagande). Where the body stands on the proposal.';
COMMENT ON COLUMN "v_statements"."position_as_given" IS 'Position as given (Ställningstagande som skrivet). The stand in the document''s words.';
COMMENT ON COLUMN "v_statements"."position_basis" IS 'Position basis (Grund för ställningstagande). Whether the position is stated or interpreted.';
COMMENT ON COLUMN "v_statements"."summary" IS 'Summary (Sammanfattning). Summary given in the document.';
COMMENT ON COLUMN "v_statements"."text" IS 'Text (Text). The text, to the byte.';
COMMENT ON COLUMN "v_statements"."text_basis" IS 'Text basis (Textens grund). How the text here relates to the original.';
COMMENT ON COLUMN "v_statements"."text_basis_as_given" IS 'Text basis as given (Textens grund som skriven). The document''s words for how the text relates to the original.';
COMMENT ON COLUMN "v_statements"."absent_text" IS 'Absent text (Skäl till att text saknas). Why there is no text.';
COMMENT ON COLUMN "v_statements"."signatory_count" IS 'Signatories: number (Undertecknare: antal). Number of records. Of the signatories of the statement.';
COMMENT ON COLUMN "v_statements"."signatory_names" IS 'Signatories: name (Undertecknare: namn). The name as written; of a group, the party label as written. Several: with a line feed between them, in order, empty where absent. Of the signatories of the statement.';
COMMENT ON COLUMN "v_statements"."signatory_parties" IS 'Signatories: party as given (Undertecknare: parti som skrivet). The party label as written, never inferred. Several: with a line feed between them, in order, empty where absent. Of the signatories of the statement.';
COMMENT ON COLUMN "v_statements"."item_texts" IS 'Items: text (Punkter: text). The words of the point, verbatim. Several: with a line feed between them, in order. Of the items of the statement.';
COMMENT ON COLUMN "v_statements"."body_name" IS 'Registered body: name (Organ enligt registret: namn). Name of the body. Of the record that `body_id` names.';
COMMENT ON COLUMN "v_statements"."body_kind" IS 'Registered body: kind (Organ enligt registret: slag). What sort of body it is. Of the record that `body_id` names.';
COMMENT ON COLUMN "v_statements"."referral_sender" IS 'Referral: sender (Remiss: avsändare). Who sent it, as written. Of the record that `referral_id` names.';
COMMENT ON COLUMN "v_statements"."referral_sent" IS 'Referral: sent (Remiss: utsänd). Date on which it was sent. Of the record that `referral_id` names.';
COMMENT ON COLUMN "v_statements"."referral_due" IS 'Referral: due (Remiss: svarsdag). Last date for answers. Of the record that `referral_id` names.';
COMMENT ON COLUMN "v_statements"."adopted_by_body" IS 'Adopted by: body (Antogs genom: organ). The body that decided, in base form. Of the record that `adopted_by_id` names.';
COMMENT ON COLUMN "v_statements"."adopted_by_date" IS 'Adopted by: date (Antogs genom: datum). Date of the decision. Of the record that `adopted_by_id` names.';
COMMENT ON COLUMN "v_statements"."adopted_by_outcome" IS 'Adopted by: outcome (Antogs genom: utgång). What was decided for the case, as a code. Of the record that `adopted_by_id` names.';
COMMENT ON COLUMN "v_statements"."document_kind" IS 'Document: kind (Handling: slag). What sort of document it is. Of the record that `document_id` names.';
COMMENT ON COLUMN "v_statements"."document_title" IS 'Document: title (Handling: rubrik). Heading of the document. Of the record that `document_id` names.';
COMMENT ON COLUMN "v_statements"."document_date" IS 'Document: date (Handling: datum). Date of the document. Of the record that `document_id` names.';
COMMENT ON COLUMN "v_statements"."document_url" IS 'Document: url (Handling: webbadress). Where the document can be read. Of the record that `document_id` names.';
COMMENT ON COLUMN "v_statements"."case_status" IS 'Case: status (Ärende: status). How far the case has come. Of the case.';
COMMENT ON COLUMN "v_statements"."case_body" IS 'Case: responsible body (Ärende: ansvarigt organ). The body responsible for the case, in base form. Of the case.';
COMMENT ON COLUMN "v_statements"."case_body_id" IS 'Case: responsible body (id) (Ärende: ansvarigt organ (id)). The body responsible for the case. Of the case.';
COMMENT ON COLUMN "v_statements"."case_opened" IS 'Case: opened (Ärende: inkommet). Date on which the case was opened. Of the case.';
COMMENT ON COLUMN "v_statements"."case_closed" IS 'Case: closed (Ärende: avslutat). Date on which the case was closed. Of the case.';
COMMENT ON COLUMN "v_statements"."case_confidentiality_level" IS 'Case: confidentiality: level (Ärende: sekretess: grad). How much of the case is secret. Of the case.';
COMMENT ON VIEW "v_reservations" IS 'A row for each signatory of a reservation, with the registered party and the decision that it is against. A reservation without signatories has a row; count reservations by `id`.';
COMMENT ON COLUMN "v_reservations"."case_id" IS 'Case: id (Ärende: id). Identifier, unique in the feed over all tables, minted from content. Of the case.';
COMMENT ON COLUMN "v_reservations"."diary_number" IS 'Case: diary number (Ärende: diarienummer). The registration number, verbatim. Of the case.';
COMMENT ON COLUMN "v_reservations"."case_title" IS 'Case: title (Ärende: ärendemening). The matter in words, verbatim. Of the case.';
COMMENT ON COLUMN "v_reservations"."case_kind" IS 'Case: kind (Ärende: ärendeslag). What sort of matter it is. Of the case.';
COMMENT ON COLUMN "v_reservations"."id" IS 'Id (Id). Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "v_reservations"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "v_reservations"."body" IS 'Body (Organ). The body in which it was made, in base form.';
COMMENT ON COLUMN "v_reservations"."body_id" IS 'Body (id) (Organ (id)). The body in which it was made.';
COMMENT ON COLUMN "v_reservations"."decision_id" IS 'Against decision (id) (Mot beslut (id)). The decision that it is against.';
COMMENT ON COLUMN "v_reservations"."target_item_ids" IS 'Against items (id) (Mot punkter (id)). The items of the decision that it is against, if not all.';
COMMENT ON COLUMN "v_reservations"."form" IS 'Form (Form). How the reservation was made, only where it is stated.';
COMMENT ON COLUMN "v_reservations"."form_as_given" IS 'Form as given (Form som skriven). The words for how and in whose favour it was made.';
COMMENT ON COLUMN "v_reservations"."lead" IS 'Lead (Inledning). The sentence that leads in to its own proposal, verbatim.';
COMMENT ON COLUMN "v_reservations"."text" IS 'Text (Text). The text, to the byte.';
COMMENT ON COLUMN "v_reservations"."text_basis" IS 'Text basis (Textens grund). How the text here relates to the original.';
COMMENT ON COLUMN "v_reservations"."absent_text" IS 'Absent text (Skäl till att text saknas). Why there is no text.';
COMMENT ON COLUMN "v_reservations"."in_favour_of_ids" IS 'In favour of (id) (Till förmån för (id)). The proposals or claims that it is in favour of.';
COMMENT ON COLUMN "v_reservations"."refers_to_id" IS 'Refers to (id) (Hänvisar till (id)). What the reservation refers to instead of a text of its own.';
COMMENT ON COLUMN "v_reservations"."document_id" IS 'Document (id) (Handling (id)). The document that holds it.';
COMMENT ON COLUMN "v_reservations"."date" IS 'Date (Datum). Date of the reservation, where it is stated.';
COMMENT ON COLUMN "v_reservations"."signatory_ordinal" IS 'Signatory: ordinal (Undertecknare: ordningstal). Place in the list that the record is in, from 1. Of the signatory.';
COMMENT ON COLUMN "v_reservations"."signatory_name" IS 'Signatory: name (Undertecknare: namn). The name as written; of a group, the party label as written. Of the signatory.';
COMMENT ON COLUMN "v_reservations"."signatory_kind" IS 'Signatory: kind (Undertecknare: slag). Person, party group or body. Of the signatory.';
COMMENT ON COLUMN "v_reservations"."signatory_party" IS 'Signatory: party as given (Undertecknare: parti som skrivet). The party label as written, never inferred. Of the signatory.';
COMMENT ON COLUMN "v_reservations"."signatory_role" IS 'Signatory: role as given (Undertecknare: roll som skriven). The role as written before or after the name. Of the signatory.';
COMMENT ON COLUMN "v_reservations"."signatory_person_id" IS 'Signatory: person (id) (Undertecknare: person (id)). The person, if resolved. Of the signatory.';
COMMENT ON COLUMN "v_reservations"."signatory_party_id" IS 'Signatory: party (id) (Undertecknare: parti (id)). The party, if resolved. Of the signatory.';
COMMENT ON COLUMN "v_reservations"."signatory_body_id" IS 'Signatory: body (id) (Undertecknare: organ (id)). The body, if the signatory is one. Of the signatory.';
COMMENT ON COLUMN "v_reservations"."signatory_others_unnamed" IS 'Signatory: others unnamed (Undertecknare: m.fl.). True if further people sign without being named. Of the signatory.';
COMMENT ON COLUMN "v_reservations"."signatory_concurs" IS 'Signatory: concurs (Undertecknare: instämmer). True if the person only concurs. Of the signatory.';
COMMENT ON COLUMN "v_reservations"."party_abbreviation" IS 'Registered party: abbreviation (Parti enligt registret: partibeteckning). The label used after names. Of the record that `signatory_party_id` names.';
COMMENT ON COLUMN "v_reservations"."party_name" IS 'Registered party: name (Parti enligt registret: namn). Full name of the party. Of the record that `signatory_party_id` names.';
COMMENT ON COLUMN "v_reservations"."party_scope" IS 'Registered party: scope (Parti enligt registret: räckvidd). Whether the party is national, regional or local. Of the record that `signatory_party_id` names.';
COMMENT ON COLUMN "v_reservations"."decision_body" IS 'Decision: body (Beslut: organ). The body that decided, in base form. Of the record that `decision_id` names.';
COMMENT ON COLUMN "v_reservations"."decision_section" IS 'Decision: section (Beslut: paragraf). The § of the minutes, as written. Of the record that `decision_id` names.';
COMMENT ON COLUMN "v_reservations"."decision_date" IS 'Decision: date (Beslut: datum). Date of the decision. Of the record that `decision_id` names.';
COMMENT ON COLUMN "v_reservations"."decision_outcome" IS 'Decision: outcome (Beslut: utgång). What was decided for the case, as a code. Of the record that `decision_id` names.';
COMMENT ON COLUMN "v_reservations"."body_name" IS 'Registered body: name (Organ enligt registret: namn). Name of the body. Of the record that `body_id` names.';
COMMENT ON COLUMN "v_reservations"."body_kind" IS 'Registered body: kind (Organ enligt registret: slag). What sort of body it is. Of the record that `body_id` names.';
COMMENT ON COLUMN "v_reservations"."item_texts" IS 'Items: text (Punkter: text). The words of the point, verbatim. Several: with a line feed between them, in order. Of the items of the reservation.';
COMMENT ON COLUMN "v_reservations"."case_status" IS 'Case: status (Ärende: status). How far the case has come. Of the case.';
COMMENT ON COLUMN "v_reservations"."case_body" IS 'Case: responsible body (Ärende: ansvarigt organ). The body responsible for the case, in base form. Of the case.';
COMMENT ON COLUMN "v_reservations"."case_body_id" IS 'Case: responsible body (id) (Ärende: ansvarigt organ (id)). The body responsible for the case. Of the case.';
COMMENT ON COLUMN "v_reservations"."case_opened" IS 'Case: opened (Ärende: inkommet). Date on which the case was opened. Of the case.';
COMMENT ON COLUMN "v_reservations"."case_closed" IS 'Case: closed (Ärende: avslutat). Date on which the case was closed. Of the case.';
COMMENT ON COLUMN "v_reservations"."case_confidentiality_level" IS 'Case: confidentiality: level (Ärende: sekretess: grad). How much of the case is secret. Of the case.';
COMMENT ON VIEW "v_decisions" IS 'A row for each decision, with its items, the proposals that the body made by it, its meeting, and the numbers of votes and reservations.';
COMMENT ON COLUMN "v_decisions"."case_id" IS 'Case: id (Ärende: id). Identifier, unique in the feed over all tables, minted from content. Of the case.';
COMMENT ON COLUMN "v_decisions"."diary_number" IS 'Case: diary number (Ärende: diarienummer). The registration number, verbatim. Of the case.';
COMMENT ON COLUMN "v_decisions"."case_title" IS 'Case: title (Ärende: ärendemening). The matter in words, verbatim. Of the case.';
COMMENT ON COLUMN "v_decisions"."case_kind" IS 'Case: kind (Ärende: ärendeslag). What sort of matter it is. Of the case.';
COMMENT ON COLUMN "v_decisions"."id" IS 'Id (Id). Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "v_decisions"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "v_decisions"."body" IS 'Body (Organ). The body that decided, in base form.';
COMMENT ON COLUMN "v_decisions"."body_id" IS 'Body (id) (Organ (id)). The body that decided.';
COMMENT ON COLUMN "v_decisions"."meeting_id" IS 'Meeting (id) (Sammanträde (id)). The meeting at which it was decided.';
COMMENT ON COLUMN "v_decisions"."section" IS 'Section (Paragraf). The § of the minutes, as written.';
COMMENT ON COLUMN "v_decisions"."date" IS 'Date (Datum). Date of the decision.';
COMMENT ON COLUMN "v_decisions"."date_basis" IS 'Date basis (Datumets grund). Where the date was taken from.';
COMMENT ON COLUMN "v_decisions"."outcome" IS 'Outcome (Utgång). What was decided for the case, as a code.';
COMMENT ON COLUMN "v_decisions"."outcome_as_given" IS 'Outcome as given (Utgång som skriven). The outcome in the document''s words.';
COMMENT ON COLUMN "v_decisions"."postponed_to" IS 'Postponed to (Uppskjutet till). Date to which the matter was postponed.';
COMMENT ON COLUMN "v_decisions"."target_item_ids" IS 'Target items (id) (Berörda punkter (id)). The items that it is about, if not all: the part of a matter that was tabled, say.';
COMMENT ON COLUMN "v_decisions"."delegated_to" IS 'Delegated to (Delegerat till). Who was given the power to decide, as written.';
COMMENT ON COLUMN "v_decisions"."sent_to" IS 'Sent to (Skickas till). To whom the decision is sent, as written.';
COMMENT ON COLUMN "v_decisions"."confirmed_immediately" IS 'Confirmed immediately (Omedelbart justerat). True if the minutes of it were confirmed at once (omedelbart justerad).';
COMMENT ON COLUMN "v_decisions"."item_count" IS 'Items: number (Punkter: antal). Number of records. Of the items of the decision.';
COMMENT ON COLUMN "v_decisions"."item_texts" IS 'Items: text (Punkter: text). The words of the point, verbatim. Several: with a line feed between them, in order. Of the items of the decision.';
COMMENT ON COLUMN "v_decisions"."proposal_ids" IS 'Proposals made: id (Förslag genom beslutet: id). Identifier, unique in the feed over all tables, minted from content. Several: with `;` between them, in order. Of the proposals that the decision made.';
COMMENT ON COLUMN "v_decisions"."proposed_outcome" IS 'Proposals made: proposed outcome (Förslag genom beslutet: föreslagen utgång). The outcome that the proposal asks for, not what became of it. Several: with `;` between them, in order, empty where absent. Of the proposals that the decision made.';
COMMENT ON COLUMN "v_decisions"."proposal_result" IS 'Proposals made: result (Förslag genom beslutet: utfall). What became of the proposal at that decision. Several: with `;` between them, in order, empty where absent. Of the proposals that the decision made.';
COMMENT ON COLUMN "v_decisions"."body_name" IS 'Registered body: name (Organ enligt registret: namn). Name of the body. Of the record that `body_id` names.';
COMMENT ON COLUMN "v_decisions"."body_kind" IS 'Registered body: kind (Organ enligt registret: slag). What sort of body it is. Of the record that `body_id` names.';
COMMENT ON COLUMN "v_decisions"."meeting_date" IS 'Meeting: date (Sammanträde: datum). Day of the meeting. Of the record that `meeting_id` names.';
COMMENT ON COLUMN "v_decisions"."meeting_number" IS 'Meeting: number (Sammanträde: nummer). The meeting''s number as written. Of the record that `meeting_id` names.';
COMMENT ON COLUMN "v_decisions"."meeting_url" IS 'Meeting: url of the minutes (Sammanträde: protokollets webbadress). Where the minutes can be read. Of the record that `meeting_id` names.';
COMMENT ON COLUMN "v_decisions"."vote_count" IS 'Votes: number (Omröstningar: antal). Number of records. Votes of the decision.';
COMMENT ON COLUMN "v_decisions"."reservation_count" IS 'Reservations: number (Reservationer: antal). Number of records. Reservations against the decision.';
COMMENT ON COLUMN "v_decisions"."case_status" IS 'Case: status (Ärende: status). How far the case has come. Of the case.';
COMMENT ON COLUMN "v_decisions"."case_body" IS 'Case: responsible body (Ärende: ansvarigt organ). The body responsible for the case, in base form. Of the case.';
COMMENT ON COLUMN "v_decisions"."case_body_id" IS 'Case: responsible body (id) (Ärende: ansvarigt organ (id)). The body responsible for the case. Of the case.';
COMMENT ON COLUMN "v_decisions"."case_opened" IS 'Case: opened (Ärende: inkommet). Date on which the case was opened. Of the case.';
COMMENT ON COLUMN "v_decisions"."case_closed" IS 'Case: closed (Ärende: avslutat). Date on which the case was closed. Of the case.';
COMMENT ON COLUMN "v_decisions"."case_confidentiality_level" IS 'Case: confidentiality: level (Ärende: sekretess: grad). How much of the case is secret. Of the case.';
COMMENT ON VIEW "v_votes" IS 'A row for each vote, with the counts, the decision that it led to, and the proposals that a yes and a no carried.';
COMMENT ON COLUMN "v_votes"."case_id" IS 'Case: id (Ärende: id). Identifier, unique in the feed over all tables, minted from content. Of the case.';
COMMENT ON COLUMN "v_votes"."diary_number" IS 'Case: diary number (Ärende: diarienummer). The registration number, verbatim. Of the case.';
COMMENT ON COLUMN "v_votes"."case_title" IS 'Case: title (Ärende: ärendemening). The matter in words, verbatim. Of the case.';
COMMENT ON COLUMN "v_votes"."case_kind" IS 'Case: kind (Ärende: ärendeslag). What sort of matter it is. Of the case.';
COMMENT ON COLUMN "v_votes"."id" IS 'Id (Id). Identifier, unique in the feed over all tables, minted from content.';
COMMENT ON COLUMN "v_votes"."decision_id" IS 'Decision (id) (Beslut (id)). Id of the decision that the record is in.';
COMMENT ON COLUMN "v_votes"."ordinal" IS 'Ordinal (Ordningstal). Place in the list that the record is in, from 1.';
COMMENT ON COLUMN "v_votes"."kind" IS 'Kind (Slag). What the vote decides: the matter, a counter-proposal, an amendment or procedure.';
COMMENT ON COLUMN "v_votes"."method" IS 'Method (Sätt). How the vote was taken.';
COMMENT ON COLUMN "v_votes"."question" IS 'Question (Proposition). The question put, verbatim.';
COMMENT ON COLUMN "v_votes"."yes_means" IS 'Yes means (Ja innebär). What a yes stands for, as written.';
COMMENT ON COLUMN "v_votes"."yes_id" IS 'Yes carries (id) (Ja bär (id)). The proposal that a yes carries; absent where a yes means plain rejection.';
COMMENT ON COLUMN "v_votes"."no_means" IS 'No means (Nej innebär). What a no stands for, as written.';
COMMENT ON COLUMN "v_votes"."no_id" IS 'No carries (id) (Nej bär (id)). The proposal that a no carries; absent where a no means plain rejection.';
COMMENT ON COLUMN "v_votes"."finding" IS 'Finding (Ordförandens bedömning). The side that the chair found to carry before the vote.';
COMMENT ON COLUMN "v_votes"."result" IS 'Result (Utfall). The side that carried, only where it is stated.';
COMMENT ON COLUMN "v_votes"."casting_vote" IS 'Casting vote (Utslagsröst). True if the chair''s casting vote decided.';
COMMENT ON COLUMN "v_votes"."document_id" IS 'Voting list (id) (Voteringslista (id)). The document that lists the votes.';
COMMENT ON COLUMN "v_votes"."yes" IS 'Votes counted: yes (Röster: ja). Number of votes. Where `option` is `yes`.';
COMMENT ON COLUMN "v_votes"."no" IS 'Votes counted: no (Röster: nej). Number of votes. Where `option` is `no`.';
COMMENT ON COLUMN "v_votes"."abstain" IS 'Votes counted: abstains (Röster: avstår). Number of votes. Where `option` is `abstain`.';
COMMENT ON COLUMN "v_votes"."absent" IS 'Votes counted: absent (Röster: frånvarande). Number of votes. Where `option` is `absent`.';
COMMENT ON COLUMN "v_votes"."not_participating" IS 'Votes counted: does not take part (Röster: deltar ej). Number of votes. Where `option` is `not_participating`.';
COMMENT ON COLUMN "v_votes"."recused" IS 'Votes counted: recused (Röster: jäv). Number of votes. Where `option` is `recused`.';
COMMENT ON COLUMN "v_votes"."paired" IS 'Votes counted: paired (Röster: kvittad). Number of votes. Where `option` is `paired`.';
COMMENT ON COLUMN "v_votes"."other" IS 'Votes counted: other (Röster: annat). Number of votes. Where `option` is `other`.';
COMMENT ON COLUMN "v_votes"."decision_body" IS 'Decision: body (Beslut: organ). The body that decided, in base form. Of the record that `decision_id` names.';
COMMENT ON COLUMN "v_votes"."decision_section" IS 'Decision: section (Beslut: paragraf). The § of the minutes, as written. Of the record that `decision_id` names.';
COMMENT ON COLUMN "v_votes"."decision_date" IS 'Decision: date (Beslut: datum). Date of the decision. Of the record that `decision_id` names.';
COMMENT ON COLUMN "v_votes"."decision_outcome" IS 'Decision: outcome (Beslut: utgång). What was decided for the case, as a code. Of the record that `decision_id` names.';
COMMENT ON COLUMN "v_votes"."yes_proposal_level" IS 'Yes carries: level (Ja bär: nivå). Who proposes, as a level of the preparation. Of the record that `yes_id` names.';
COMMENT ON COLUMN "v_votes"."yes_proposal_body" IS 'Yes carries: body (Ja bär: organ). The body that it comes from, in base form. Of the record that `yes_id` names.';
COMMENT ON COLUMN "v_votes"."yes_proposal_proposed_outcome" IS 'Yes carries: proposed outcome (Ja bär: föreslagen utgång). The outcome that the proposal asks for, not what became of it. Of the record that `yes_id` names.';
COMMENT ON COLUMN "v_votes"."yes_proposal_result" IS 'Yes carries: result (Ja bär: utfall). What became of the proposal at that decision. Of the record that `yes_id` names.';
COMMENT ON COLUMN "v_votes"."yes_proposal_signatory_names" IS 'Yes carries (signatories): name (Ja bär (undertecknare): namn). The name as written; of a group, the party label as written. Several: with a line feed between them, in order, empty where absent. Of the signatories of the proposal.';
COMMENT ON COLUMN "v_votes"."yes_proposal_signatory_parties" IS 'Yes carries (signatories): party as given (Ja bär (undertecknare): parti som skrivet). The party label as written, never inferred. Several: with a line feed between them, in order, empty where absent. Of the signatories of the proposal.';
COMMENT ON COLUMN "v_votes"."no_proposal_level" IS 'No carries: level (Nej bär: nivå). Who proposes, as a level of the preparation. Of the record that `no_id` names.';
COMMENT ON COLUMN "v_votes"."no_proposal_body" IS 'No carries: body (Nej bär: organ). The body that it comes from, in base form. Of the record that `no_id` names.';
COMMENT ON COLUMN "v_votes"."no_proposal_proposed_outcome" IS 'No carries: proposed outcome (Nej bär: föreslagen utgång). The outcome that the proposal asks for, not what became of it. Of the record that `no_id` names.';
COMMENT ON COLUMN "v_votes"."no_proposal_result" IS 'No carries: result (Nej bär: utfall). What became of the proposal at that decision. Of the record that `no_id` names.';
COMMENT ON COLUMN "v_votes"."no_proposal_signatory_names" IS 'No carries (signatories): name (Nej bär (undertecknare): namn). The name as written; of a group, the party label as written. Several: with a line feed between them, in order, empty where absent. Of the signatories of the proposal.';
COMMENT ON COLUMN "v_votes"."no_proposal_signatory_parties" IS 'No carries (signatories): party as given (Nej bär (undertecknare): parti som skrivet). The party label as written, never inferred. Several: with a line feed between them, in order, empty where absent. Of the signatories of the proposal.';
COMMENT ON COLUMN "v_votes"."case_status" IS 'Case: status (Ärende: status). How far the case has come. Of the case.';
COMMENT ON COLUMN "v_votes"."case_body" IS 'Case: responsible body (Ärende: ansvarigt organ). The body responsible for the case, in base form. Of the case.';
COMMENT ON COLUMN "v_votes"."case_body_id" IS 'Case: responsible body (id) (Ärende: ansvarigt organ (id)). The body responsible for the case. Of the case.';
COMMENT ON COLUMN "v_votes"."case_opened" IS 'Case: opened (Ärende: inkommet). Date on which the case was opened. Of the case.';
COMMENT ON COLUMN "v_votes"."case_closed" IS 'Case: closed (Ärende: avslutat). Date on which the case was closed. Of the case.';
COMMENT ON COLUMN "v_votes"."case_confidentiality_level" IS 'Case: confidentiality: level (Ärende: sekretess: grad). How much of the case is secret. Of the case.';

COMMIT;
