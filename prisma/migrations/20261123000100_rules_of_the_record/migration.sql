-- What the record of evidence refuses, whoever writes to it. See docs/decisions/0004.
-- Rows are versions (id, version). They are added, closed once, and never edited or deleted.

-- A revision: one writer at a time, and times that strictly increase, so that "as of" is exact.
CREATE FUNCTION stamp_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('stepwise revision'));
  NEW.at := greatest(clock_timestamp(), (SELECT max(at) + interval '1 millisecond' FROM revision));
  RETURN NEW;
END $$;

CREATE TRIGGER stamp_revision BEFORE INSERT ON revision
  FOR EACH ROW EXECUTE FUNCTION stamp_revision();

ALTER TABLE revision
  ADD CONSTRAINT revision_actor_stated CHECK (actor <> ''),
  ADD CONSTRAINT revision_reason_stated CHECK (reason <> '');

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: what was published is never edited or deleted', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A new version follows the last one, which the same revision has superseded.
CREATE FUNCTION follow_last_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_version integer;
  last_superseded_in integer;
BEGIN
  IF NEW.superseded_in IS NOT NULL OR NEW.withdrawn_in IS NOT NULL THEN
    RAISE EXCEPTION 'a new version of % % is neither superseded nor withdrawn', TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM revision WHERE id = NEW.recorded_in) THEN
    RAISE EXCEPTION '% % names revision %, which does not exist', TG_TABLE_NAME, NEW.id, NEW.recorded_in
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  EXECUTE format('SELECT version, superseded_in FROM %I WHERE id = $1 ORDER BY version DESC LIMIT 1', TG_TABLE_NAME)
    INTO last_version, last_superseded_in USING NEW.id;
  IF NEW.version IS DISTINCT FROM coalesce(last_version, 0) + 1 THEN
    RAISE EXCEPTION 'version % of % % does not follow version %', NEW.version, TG_TABLE_NAME, NEW.id, coalesce(last_version, 0)
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF last_version IS NOT NULL AND last_superseded_in IS DISTINCT FROM NEW.recorded_in THEN
    RAISE EXCEPTION 'version % of % % must supersede version % in the same revision', NEW.version, TG_TABLE_NAME, NEW.id, last_version
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- The only update is to close a version, once, in a revision that exists and is not older.
CREATE FUNCTION close_version_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed_in integer;
BEGIN
  IF to_jsonb(NEW) - 'superseded_in' - 'withdrawn_in' <> to_jsonb(OLD) - 'superseded_in' - 'withdrawn_in'
     OR (OLD.superseded_in IS NOT NULL AND NEW.superseded_in IS DISTINCT FROM OLD.superseded_in)
     OR (OLD.withdrawn_in IS NOT NULL AND NEW.withdrawn_in IS DISTINCT FROM OLD.withdrawn_in) THEN
    RAISE EXCEPTION 'version % of % % is published and cannot be edited: record a new version', OLD.version, TG_TABLE_NAME, OLD.id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  FOREACH closed_in IN ARRAY array_remove(ARRAY[NEW.superseded_in, NEW.withdrawn_in], NULL) LOOP
    IF closed_in < OLD.recorded_in OR NOT EXISTS (SELECT FROM revision WHERE id = closed_in) THEN
      RAISE EXCEPTION 'version % of % % cannot be closed in revision %', OLD.version, TG_TABLE_NAME, OLD.id, closed_in
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

-- A reference names something that exists. Rows are never deleted, so looking once is enough.
CREATE FUNCTION refuse_dangling() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text := to_jsonb(NEW) ->> TG_ARGV[0];
  found boolean;
BEGIN
  IF named IS NOT NULL THEN
    EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1)', TG_ARGV[1]) INTO found USING named;
    IF NOT found THEN
      RAISE EXCEPTION '% % names % "%", which does not exist', TG_TABLE_NAME, NEW.id, TG_ARGV[1], named
        USING ERRCODE = 'foreign_key_violation';
    END IF;
  END IF;
  RETURN NULL;
END $$;

-- An address that a page may link to: http or https, no user name in it, no white space.
CREATE FUNCTION is_web_address(address text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT address ~ '^https?://[^/@[:space:][:cntrl:]]+(/[^[:space:][:cntrl:]]*)?$' AND length(address) <= 2000
$$;

-- An id is readable and can stand in an address.
CREATE FUNCTION is_slug(name text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(name) <= 120
$$;

DO $$
DECLARE
  versioned text;
BEGIN
  FOREACH versioned IN ARRAY ARRAY[
    'publisher', 'source', 'career_title', 'career_step', 'salary', 'duty', 'skill',
    'responsibility', 'roadmap_step', 'question', 'programme', 'claim'
  ] LOOP
    EXECUTE format('CREATE UNIQUE INDEX %I ON %I (id) WHERE superseded_in IS NULL', versioned || '_one_current_version', versioned);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (is_slug(id))', versioned, versioned || '_id_is_slug');
    EXECUTE format('CREATE TRIGGER follow_last_version BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION follow_last_version()', versioned);
    EXECUTE format('CREATE TRIGGER close_version_once BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION close_version_once()', versioned);
    EXECUTE format('CREATE TRIGGER refuse_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', versioned);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', versioned);
  END LOOP;
END $$;

DO $$
DECLARE
  reference text[];
BEGIN
  FOREACH reference SLICE 1 IN ARRAY ARRAY[
    ARRAY['source', 'publisher_id', 'publisher'],
    ARRAY['source', 'cited_by_id', 'source'],
    ARRAY['career_step', 'from_title_id', 'career_title'],
    ARRAY['career_step', 'to_title_id', 'career_title'],
    ARRAY['career_step', 'source_id', 'source'],
    ARRAY['salary', 'source_id', 'source'],
    ARRAY['salary', 'title_id', 'career_title'],
    ARRAY['duty', 'source_id', 'source'],
    ARRAY['skill', 'source_id', 'source'],
    ARRAY['responsibility', 'source_id', 'source'],
    ARRAY['roadmap_step', 'source_id', 'source'],
    ARRAY['question', 'source_id', 'source'],
    ARRAY['programme', 'source_id', 'source'],
    ARRAY['claim', 'source_id', 'source']
  ] LOOP
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER %I AFTER INSERT ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_dangling(%L, %L)',
      reference[1] || '_' || reference[2] || '_exists', reference[1], reference[2], reference[3]);
  END LOOP;
END $$;

ALTER TABLE publisher
  ADD CONSTRAINT publisher_url_is_web_address CHECK (is_web_address(url));

ALTER TABLE source
  ADD CONSTRAINT source_url_is_web_address CHECK (is_web_address(url)),
  ADD CONSTRAINT source_licence_url_is_web_address CHECK (is_web_address(licence_url)),
  ADD CONSTRAINT source_does_not_cite_itself CHECK (cited_by_id <> id);

ALTER TABLE career_step
  ADD CONSTRAINT career_step_leads_elsewhere CHECK (from_title_id <> to_title_id),
  ADD CONSTRAINT career_step_sourced_names_source CHECK (evidence <> 'SOURCED' OR source_id IS NOT NULL);

CREATE UNIQUE INDEX career_step_one_current_edge ON career_step (from_title_id, to_title_id)
  WHERE superseded_in IS NULL AND withdrawn_in IS NULL;

ALTER TABLE salary
  ADD CONSTRAINT salary_amount_is_positive_number CHECK (amount > 0 AND amount <> 'NaN'),
  ADD CONSTRAINT salary_currency_is_iso_4217 CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT salary_country_is_iso_3166 CHECK (country ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT salary_as_printed_stated CHECK (as_printed <> ''),
  ADD CONSTRAINT salary_url_is_web_address CHECK (is_web_address(url)),
  ADD CONSTRAINT salary_years_are_ordered CHECK (min_years >= 0 AND max_years <= 80 AND coalesce(min_years <= max_years, true)),
  ADD CONSTRAINT salary_sample_size_is_positive CHECK (sample_size > 0),
  ADD CONSTRAINT salary_dates_are_ordered CHECK (observed_from <= observed_to);

-- Two current salaries may not be the same observation.
CREATE UNIQUE INDEX salary_one_current_observation ON salary (
  source_id, title_id, statistic, basis, period, currency, country, place,
  experience_printed, min_years, max_years, level, observed_from, observed_to
) NULLS NOT DISTINCT WHERE superseded_in IS NULL AND withdrawn_in IS NULL;

ALTER TABLE question
  ADD CONSTRAINT question_answer_has_evidence CHECK ((answer IS NULL) = (cardinality(evidence_urls) = 0)),
  ADD CONSTRAINT question_evidence_is_paired CHECK (cardinality(evidence_urls) = cardinality(evidence_source_ids));

ALTER TABLE programme
  ADD CONSTRAINT programme_months_are_positive CHECK (months > 0);
