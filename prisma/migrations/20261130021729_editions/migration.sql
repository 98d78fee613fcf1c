-- CreateEnum
CREATE TYPE "salary_origin" AS ENUM ('PRINTED', 'COMPUTED', 'INFERRED');

-- AlterEnum
ALTER TYPE "record_kind" ADD VALUE 'ROW';

-- AlterEnum
ALTER TYPE "source_method" ADD VALUE 'MIXED';

-- AlterTable
ALTER TABLE "record_set" ADD COLUMN     "edition_id" TEXT;

-- AlterTable
ALTER TABLE "salary" ADD COLUMN     "edition_id" TEXT,
ADD COLUMN     "origin" "salary_origin" NOT NULL DEFAULT 'PRINTED',
ALTER COLUMN "as_printed" DROP NOT NULL;

-- CreateTable
CREATE TABLE "edition" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "published_on" DATE,
    "retrieved_on" DATE,
    "note" TEXT,
    "losses" JSONB NOT NULL,
    "breaks" JSONB NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id","version")
);

-- Editions are kept as all published things are: see the second migration and the one of 29 November.
CREATE UNIQUE INDEX edition_one_current_version ON edition (id) WHERE superseded_in IS NULL;
ALTER TABLE edition
  ADD CONSTRAINT edition_id_is_slug CHECK (is_slug(id)),
  ADD CONSTRAINT edition_name_stated CHECK (name <> ''),
  ADD CONSTRAINT edition_url_is_web_address CHECK (is_web_address(url)),
  ADD CONSTRAINT edition_losses_are_a_list CHECK (jsonb_typeof(losses) = 'array'),
  ADD CONSTRAINT edition_breaks_are_a_list CHECK (jsonb_typeof(breaks) = 'array');

CREATE FUNCTION follow_last_edition() RETURNS trigger LANGUAGE plpgsql AS $$
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
  SELECT version, superseded_in INTO last_version, last_superseded_in
    FROM edition WHERE id = NEW.id ORDER BY version DESC LIMIT 1;
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
CREATE TRIGGER follow_last_version BEFORE INSERT ON edition
  FOR EACH ROW EXECUTE FUNCTION follow_last_edition();
CREATE TRIGGER close_version_once BEFORE UPDATE ON edition
  FOR EACH ROW EXECUTE FUNCTION close_version_once();
CREATE TRIGGER refuse_delete BEFORE DELETE ON edition
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON edition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A reference names something that exists, and an edition is of the very source that is named beside it.
CREATE FUNCTION edition_source_id_exists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM source WHERE id = NEW.source_id) THEN
    RAISE EXCEPTION 'edition % names source "%", which does not exist', NEW.id, NEW.source_id
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER edition_source_id_exists AFTER INSERT ON edition
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION edition_source_id_exists();

CREATE FUNCTION names_edition_of_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.edition_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM edition WHERE id = NEW.edition_id AND source_id = NEW.source_id) THEN
    RAISE EXCEPTION '% % names edition "%" of source "%", which does not exist', TG_TABLE_NAME, NEW.id, NEW.edition_id, NEW.source_id
      USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER salary_edition_id_exists AFTER INSERT ON salary
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION names_edition_of_source();
CREATE CONSTRAINT TRIGGER record_set_edition_id_exists AFTER INSERT ON record_set
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION names_edition_of_source();

-- What was computed from records was told as printed, with ", computed" behind it: that nobody printed
-- it was false from the first day, so that the very rows are put right, in every version, and not
-- superseded. Nothing else of them changes. See docs/decisions/0014-editions.md.
ALTER TABLE salary DISABLE TRIGGER close_version_once;
UPDATE salary SET origin = 'COMPUTED', as_printed = NULL WHERE as_printed LIKE '%, computed';
ALTER TABLE salary ENABLE TRIGGER close_version_once;

ALTER TABLE salary
  ADD CONSTRAINT salary_computed_is_not_printed CHECK ((origin = 'COMPUTED') = (as_printed IS NULL));

-- Two editions may state the same observation; within one it is stated once.
DROP INDEX salary_one_current_observation;
CREATE UNIQUE INDEX salary_one_current_observation ON salary (
  source_id, edition_id, title_id, statistic, basis, period, currency, country, place,
  experience_printed, min_years, max_years, level, observed_from, observed_to
) NULLS NOT DISTINCT WHERE superseded_in IS NULL AND withdrawn_in IS NULL;
