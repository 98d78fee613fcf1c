-- "As of" answers the same for ever only if no revision comes up later with an earlier time. A time
-- that is set when a publication begins is earlier than its commit: whoever asked in between was
-- answered without it, and would be answered with it later. So a revision gets its time at commit,
-- under a lock that is held from then until the commit can be seen, and readers take what is "now"
-- under the same lock, shared, and by the same clock. They wait for that last instant only: a
-- publication that takes long holds nobody up, which a wait for the whole of it would.

-- Deferred, so that it runs at commit. It is later than every moment that a reader was given before.
CREATE FUNCTION stamp_revision_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('stepwise moment'));
  UPDATE revision SET at = greatest(
    date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond',
    (SELECT max(earlier.at) FROM revision earlier WHERE earlier.id < NEW.id) + interval '1 millisecond'
  ) WHERE id = NEW.id;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER stamp_revision_at_commit AFTER INSERT ON revision
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION stamp_revision_at_commit();

-- The stamp is the one update of a revision; any that is not made by a trigger is refused as before.
DROP TRIGGER refuse_change ON revision;
CREATE TRIGGER refuse_change BEFORE DELETE ON revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_update BEFORE UPDATE ON revision
  FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();

-- The latest revision and the moment at which it is the latest: every revision that is not seen here
-- will have a later time. Each statement of a volatile function sees what was committed before it,
-- so that the one after the lock sees whatever the lock was waited for.
CREATE FUNCTION evidence_now(
  OUT id integer, OUT at timestamptz, OUT actor text, OUT reason text, OUT moment timestamptz
) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('stepwise moment'));
  moment := date_trunc('milliseconds', clock_timestamp());
  SELECT latest.id, latest.at, latest.actor, latest.reason INTO id, at, actor, reason
    FROM revision latest ORDER BY latest.id DESC LIMIT 1;
END $$;
