import { publish } from "@/prisma/publish";
import { salaryRow, sourceRow } from "../graphql/rows";
import { testDatabase } from "../support/database";

const by = { actor: "test", reason: "Fixture: rows that are checked." };

it("rows are checked before their revision has its time, so that no reader waits for it", async () => {
  const database = await testDatabase();
  // Fails where it runs while this transaction holds what readers wait for.
  await database.models.$executeRaw`
    CREATE FUNCTION refuse_late() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (
        SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()
          AND objid::bigint = hashtext('stepwise moment')::bigint & 4294967295
      ) THEN RAISE 'checked too late'; END IF;
      RETURN NULL;
    END $$`;
  await database.models.$executeRaw`
    CREATE CONSTRAINT TRIGGER refuse_late AFTER INSERT ON salary
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_late()`;
  const put = {
    source: [sourceRow("a-survey")],
    salary: [salaryRow("a-survey", "data-scientist", "1000000")],
  };
  const { revision } = await publish(database, { put }, by);
  expect(revision).not.toBeNull();
});
