-- The rules of the second migration, the same ones: but each table has functions of its own, whose
-- statements are planned once in a session. With the name of the table put into a text, they were
-- planned anew for every row, which was most of what publishing a thousand salaries cost.

CREATE FUNCTION pg_temp.make_follow_last_version(versioned text) RETURNS void LANGUAGE plpgsql AS $make$
BEGIN
  EXECUTE format('DROP TRIGGER follow_last_version ON %I', versioned);
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
END $make$;

CREATE FUNCTION pg_temp.make_refuse_dangling(referring text, reference text, referred text) RETURNS void LANGUAGE plpgsql AS $make$
DECLARE
  rule text := referring || '_' || reference || '_exists';
BEGIN
  EXECUTE format('DROP TRIGGER %I ON %I', rule, referring);
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

-- Every table and reference that has such a rule, from the catalogue: none can be forgotten here.
SELECT pg_temp.make_follow_last_version(relname)
FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE tgfoid = 'follow_last_version'::regproc;

SELECT pg_temp.make_refuse_dangling(
  relname,
  split_part(encode(tgargs, 'escape'), '\000', 1),
  split_part(encode(tgargs, 'escape'), '\000', 2))
FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE tgfoid = 'refuse_dangling'::regproc;

DROP FUNCTION follow_last_version();
DROP FUNCTION refuse_dangling();
