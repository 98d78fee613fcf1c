-- AlterEnum
ALTER TYPE "submission_kind" ADD VALUE 'DATA_SET' BEFORE 'UNDO';

-- A data set is reviewed before it is published, and its records are stored before that. They belong
-- to a batch, which is no part of the evidence until a record set names it. What was published belongs
-- to the batch that has the number of its revision.
DROP INDEX record_set_one_in_a_revision;
ALTER TABLE salary_record RENAME COLUMN recorded_in TO batch;
ALTER TABLE record_cell RENAME COLUMN recorded_in TO batch;
ALTER INDEX record_cell_title_id_recorded_in_idx RENAME TO record_cell_title_id_batch_idx;

ALTER TABLE record_set ADD COLUMN batch INTEGER;
ALTER TABLE record_set DISABLE TRIGGER close_version_once;
UPDATE record_set SET batch = recorded_in;
ALTER TABLE record_set ENABLE TRIGGER close_version_once;
ALTER TABLE record_set ALTER COLUMN batch SET NOT NULL;

CREATE SEQUENCE record_batch AS integer;
SELECT setval('record_batch', coalesce((SELECT max(id) FROM revision), 0) + 1, false);

-- Records are never edited; a batch that no record set names is deleted with the draft that is given up.
CREATE FUNCTION refuse_published_records() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM record_set WHERE batch IN (SELECT DISTINCT batch FROM gone)) THEN
    RAISE EXCEPTION 'DELETE of % is refused: what was published is never edited or deleted', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER refuse_change ON salary_record;
CREATE TRIGGER refuse_update BEFORE UPDATE ON salary_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_published_records AFTER DELETE ON salary_record
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION refuse_published_records();
DROP TRIGGER refuse_change ON record_cell;
CREATE TRIGGER refuse_update BEFORE UPDATE ON record_cell
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_published_records AFTER DELETE ON record_cell
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION refuse_published_records();

-- AlterTable
ALTER TABLE submission ALTER COLUMN author_id DROP NOT NULL,
ADD COLUMN file_account JSONB;

-- The kind as a text: a value that was added to an enumeration is not compared with before the commit.
ALTER TABLE submission
  ADD CONSTRAINT submission_author_is_known CHECK (author_id IS NOT NULL OR kind::text = 'DATA_SET'),
  ADD CONSTRAINT submission_data_set_has_account CHECK ((kind::text = 'DATA_SET') = (file_account IS NOT NULL));
ALTER TABLE submission_item
  DROP CONSTRAINT submission_item_thing,
  ADD CONSTRAINT submission_item_thing CHECK (
    thing IN ('publisher', 'source', 'edition', 'careerTitle', 'occupation', 'recordSet', 'salary', 'referenceValue'));
