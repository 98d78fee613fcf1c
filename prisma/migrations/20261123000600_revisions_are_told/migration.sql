-- Every node keeps the version of the evidence in memory. PostgreSQL hands this on at commit, and to
-- nobody where the publication is undone.
CREATE FUNCTION tell_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('stepwise_revision', NEW.id::text);
  RETURN NULL;
END $$;

CREATE TRIGGER tell_revision AFTER INSERT ON revision
  FOR EACH ROW EXECUTE FUNCTION tell_revision();
