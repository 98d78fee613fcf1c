-- CreateEnum
CREATE TYPE "craft" AS ENUM ('DATA_SCIENCE', 'MACHINE_LEARNING_ENGINEERING', 'RESEARCH', 'DATA_ENGINEERING', 'ANALYTICS', 'ARCHITECTURE', 'LEADERSHIP');

-- CreateEnum
CREATE TYPE "title_level" AS ENUM ('ENTRY', 'MID', 'SENIOR', 'STAFF', 'PRINCIPAL', 'LEAD', 'MANAGER', 'DIRECTOR', 'HEAD', 'CHIEF');

-- CreateEnum
CREATE TYPE "role_match" AS ENUM ('EXACT', 'CLOSE', 'LOOSE');

-- AlterEnum
ALTER TYPE "step_evidence" ADD VALUE 'STATED' BEFORE 'EDITORIAL';
ALTER TYPE "step_evidence" ADD VALUE 'PRINTED_ORDER' BEFORE 'EDITORIAL';
ALTER TYPE "step_evidence" ADD VALUE 'DERIVED' BEFORE 'EDITORIAL';
ALTER TYPE "step_evidence" ADD VALUE 'LIKENESS';

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "partly_based_on_id" TEXT;

-- AlterTable
ALTER TABLE "career_title" ADD COLUMN     "base_title_id" TEXT,
ADD COLUMN     "craft" "craft",
ADD COLUMN     "level" "title_level";

-- CreateTable
CREATE TABLE "step_support" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "step_id" TEXT NOT NULL,
    "evidence" "step_evidence" NOT NULL,
    "source_id" TEXT,
    "url" TEXT,
    "statement" TEXT,
    "match" "role_match" NOT NULL,
    "from_printed" TEXT,
    "to_printed" TEXT,
    "time_printed" TEXT,
    "min_months" INTEGER,
    "max_months" INTEGER,
    "moves" INTEGER,

    CONSTRAINT "step_support_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "title_skill" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "title_id" TEXT NOT NULL,
    "role_printed" TEXT NOT NULL,
    "role_order" INTEGER,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "level_printed" TEXT,
    "note" TEXT,

    CONSTRAINT "title_skill_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "title_duty" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "title_id" TEXT NOT NULL,
    "role_printed" TEXT NOT NULL,
    "role_order" INTEGER,
    "position" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "title_duty_pkey" PRIMARY KEY ("id","version")
);

-- What a step rests on stood with the step, once. From now on each source that says something of a step
-- is a thing of its own: what was recorded is moved there, version by version, before the rules of the
-- record are put on the new table, so that every earlier moment stays what it was.
INSERT INTO step_support (id, version, recorded_in, superseded_in, withdrawn_in, step_id, evidence, source_id, statement, match)
SELECT CASE WHEN length(id) <= 112 THEN id || '-support' ELSE 'support-' || md5(id) END, version, recorded_in, superseded_in, withdrawn_in, id, evidence, source_id, note, 'EXACT' FROM career_step;
DROP TRIGGER career_step_source_id_exists ON career_step;
DROP FUNCTION career_step_source_id_exists();
ALTER TABLE career_step DROP CONSTRAINT career_step_sourced_names_source;
ALTER TABLE career_step DROP COLUMN evidence, DROP COLUMN source_id, DROP COLUMN note;

-- The rules of the second migration and of the one of 29 November, for the new tables and references.
CREATE FUNCTION pg_temp.keep_versions(versioned text) RETURNS void LANGUAGE plpgsql AS $make$
BEGIN
  EXECUTE format('CREATE UNIQUE INDEX %I ON %I (id) WHERE superseded_in IS NULL', versioned || '_one_current_version', versioned);
  EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (is_slug(id))', versioned, versioned || '_id_is_slug');
  EXECUTE format($function$
    CREATE FUNCTION %2$I() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      last_version integer;
      last_superseded_in integer;
    BEGIN
      IF NEW.superseded_in IS NOT NULL OR NEW.withdrawn_in IS NOT NULL THEN
        RAISE EXCEPTION 'a new version of %% %% is neither superseded nor withdrawn', TG_TABLE_NAME, NEW.id
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      IF NOT EXISTS (SELECT FROM revision WHERE id = NEW.recorded_in) THEN
        RAISE EXCEPTION '%% %% names revision %%, which does not exist', TG_TABLE_NAME, NEW.id, NEW.recorded_in
          USING ERRCODE = 'foreign_key_violation';
      END IF;
      SELECT version, superseded_in INTO last_version, last_superseded_in
        FROM %1$I WHERE id = NEW.id ORDER BY version DESC LIMIT 1;
      IF NEW.version IS DISTINCT FROM coalesce(last_version, 0) + 1 THEN
        RAISE EXCEPTION 'version %% of %% %% does not follow version %%', NEW.version, TG_TABLE_NAME, NEW.id, coalesce(last_version, 0)
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      IF last_version IS NOT NULL AND last_superseded_in IS DISTINCT FROM NEW.recorded_in THEN
        RAISE EXCEPTION 'version %% of %% %% must supersede version %% in the same revision', NEW.version, TG_TABLE_NAME, NEW.id, last_version
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$
  $function$, versioned, 'follow_last_' || versioned);
  EXECUTE format('CREATE TRIGGER follow_last_version BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION %I()',
    versioned, 'follow_last_' || versioned);
  EXECUTE format('CREATE TRIGGER close_version_once BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION close_version_once()', versioned);
  EXECUTE format('CREATE TRIGGER refuse_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', versioned);
  EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', versioned);
END $make$;

CREATE FUNCTION pg_temp.refuse_dangling(referring text, reference text, referred text) RETURNS void LANGUAGE plpgsql AS $make$
DECLARE
  rule text := referring || '_' || reference || '_exists';
BEGIN
  EXECUTE format($function$
    CREATE FUNCTION %4$I() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.%2$I IS NOT NULL AND NOT EXISTS (SELECT FROM %3$I WHERE id = NEW.%2$I) THEN
        RAISE EXCEPTION '%% %% names %% "%%", which does not exist', TG_TABLE_NAME, NEW.id, %3$L, NEW.%2$I
          USING ERRCODE = 'foreign_key_violation';
      END IF;
      RETURN NULL;
    END $$
  $function$, referring, reference, referred, rule);
  EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION %I()',
    rule, referring, rule);
END $make$;

SELECT pg_temp.keep_versions(versioned) FROM unnest(ARRAY['step_support', 'title_skill', 'title_duty']) AS versioned;

SELECT pg_temp.refuse_dangling('source', 'partly_based_on_id', 'source');
SELECT pg_temp.refuse_dangling('career_title', 'base_title_id', 'career_title');
SELECT pg_temp.refuse_dangling('step_support', 'step_id', 'career_step');
SELECT pg_temp.refuse_dangling('step_support', 'source_id', 'source');
SELECT pg_temp.refuse_dangling('title_skill', 'source_id', 'source');
SELECT pg_temp.refuse_dangling('title_skill', 'title_id', 'career_title');
SELECT pg_temp.refuse_dangling('title_duty', 'source_id', 'source');
SELECT pg_temp.refuse_dangling('title_duty', 'title_id', 'career_title');

ALTER TABLE source
  ADD CONSTRAINT source_based_on_another CHECK (partly_based_on_id <> id);
ALTER TABLE career_title
  ADD CONSTRAINT career_title_is_level_of_another CHECK (base_title_id <> id),
  ADD CONSTRAINT career_title_level_of_title_is_stated CHECK (base_title_id IS NULL OR level IS NOT NULL);
ALTER TABLE step_support
  ADD CONSTRAINT step_support_names_source CHECK (evidence = 'EDITORIAL' OR source_id IS NOT NULL),
  ADD CONSTRAINT step_support_url_is_web_address CHECK (is_web_address(url)),
  ADD CONSTRAINT step_support_months_are_ordered CHECK (min_months >= 0 AND min_months <= max_months),
  ADD CONSTRAINT step_support_months_are_printed CHECK (time_printed IS NOT NULL OR (min_months IS NULL AND max_months IS NULL)),
  ADD CONSTRAINT step_support_moves_are_counted CHECK (moves IS NULL OR (moves > 0 AND evidence = 'SOURCED'));

-- What submissions may record.
ALTER TABLE submission_item
  DROP CONSTRAINT submission_item_thing,
  ADD CONSTRAINT submission_item_thing CHECK (
    thing IN ('publisher', 'source', 'edition', 'careerTitle', 'careerStep', 'stepSupport', 'titleSkill', 'titleDuty',
      'occupation', 'recordSet', 'salary', 'referenceValue', 'question', 'programme'));
