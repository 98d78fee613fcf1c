-- CreateEnum
CREATE TYPE "record_kind" AS ENUM ('ADVERT', 'PERSON');

-- CreateTable
CREATE TABLE "record_set" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "kind" "record_kind" NOT NULL,
    "basis" "pay_basis" NOT NULL,
    "period" "pay_period" NOT NULL,
    "as_of" DATE NOT NULL,
    "file_digest" TEXT NOT NULL,
    "rows_read" INTEGER NOT NULL,
    "rows_kept" INTEGER NOT NULL,
    "refused" JSONB NOT NULL,
    "unrecognised" JSONB NOT NULL,

    CONSTRAINT "record_set_pkey" PRIMARY KEY ("id","version")
);

-- CreateTable
CREATE TABLE "salary_record" (
    "recorded_in" INTEGER NOT NULL,
    "file_row" INTEGER NOT NULL,
    "title_id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "level" "experience_level",
    "years" INTEGER,
    "year" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "low" DECIMAL(18,2) NOT NULL,
    "high" DECIMAL(18,2) NOT NULL,
    "copies" INTEGER NOT NULL,

    CONSTRAINT "salary_record_pkey" PRIMARY KEY ("recorded_in","file_row","title_id")
);

-- CreateTable
CREATE TABLE "record_cell" (
    "recorded_in" INTEGER NOT NULL,
    "cell" INTEGER NOT NULL,
    "title_id" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "level" "experience_level",
    "years" INTEGER,
    "year" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "copies" INTEGER NOT NULL,
    "few" DECIMAL(18,2)[],
    "bins" INTEGER[],
    "counts" INTEGER[],

    CONSTRAINT "record_cell_pkey" PRIMARY KEY ("recorded_in","cell")
);

-- CreateTable
CREATE TABLE "occupation" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_in" INTEGER NOT NULL,
    "superseded_in" INTEGER,
    "withdrawn_in" INTEGER,
    "source_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title_id" TEXT,
    "job_zone" INTEGER,
    "alternate_titles" TEXT[],
    "similar" TEXT[],

    CONSTRAINT "occupation_pkey" PRIMARY KEY ("id","version")
);

-- CreateIndex
CREATE INDEX "record_cell_title_id_recorded_in_idx" ON "record_cell"("title_id", "recorded_in");

-- Record sets and occupations are kept as all published things are: see the second migration.
DO $$
DECLARE
  versioned text;
BEGIN
  FOREACH versioned IN ARRAY ARRAY['record_set', 'occupation'] LOOP
    EXECUTE format('CREATE UNIQUE INDEX %I ON %I (id) WHERE superseded_in IS NULL', versioned || '_one_current_version', versioned);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (is_slug(id))', versioned, versioned || '_id_is_slug');
    EXECUTE format('CREATE TRIGGER follow_last_version BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION follow_last_version()', versioned);
    EXECUTE format('CREATE TRIGGER close_version_once BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION close_version_once()', versioned);
    EXECUTE format('CREATE TRIGGER refuse_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', versioned);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', versioned);
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER %I AFTER INSERT ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_dangling(%L, %L)',
      versioned || '_source_id_exists', versioned, 'source_id', 'source');
  END LOOP;
END $$;

CREATE CONSTRAINT TRIGGER occupation_title_id_exists AFTER INSERT ON occupation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_dangling('title_id', 'career_title');

-- Which records belong to a set is told by the revision, so that a revision records one set.
CREATE UNIQUE INDEX record_set_one_in_a_revision ON record_set (recorded_in);

ALTER TABLE record_set
  ADD CONSTRAINT record_set_rows_add_up CHECK (rows_read >= rows_kept AND rows_kept >= 0),
  ADD CONSTRAINT record_set_digest_is_sha_256 CHECK (file_digest ~ '^[0-9a-f]{64}$');

ALTER TABLE occupation
  ADD CONSTRAINT occupation_job_zone_is_known CHECK (job_zone BETWEEN 1 AND 5);

-- Records come by the million: what they hold is checked row by row, what they name once for a set.
ALTER TABLE salary_record
  ADD CONSTRAINT salary_record_amounts_are_ordered CHECK (low > 0 AND low <= high AND high <> 'NaN'),
  ADD CONSTRAINT salary_record_copies_are_counted CHECK (copies > 0);

ALTER TABLE record_cell
  ADD CONSTRAINT record_cell_counts_are_paired CHECK (cardinality(bins) = cardinality(counts)),
  ADD CONSTRAINT record_cell_few_are_all CHECK (cardinality(few) = CASE WHEN count < 5 THEN count ELSE 0 END),
  ADD CONSTRAINT record_cell_counts_something CHECK (count > 0 AND copies >= count);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON salary_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON salary_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON record_cell
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON record_cell
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
