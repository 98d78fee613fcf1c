import type { Transaction } from "./client";

/**
 * Checks all rows that a transaction has written, as its commit would. Left to the commit they are
 * checked after the revision has its time, and until all are, nobody is told which version stands:
 * of a hundred thousand rows every reader would wait for seconds. Throws where a rule is broken.
 */
export async function checkWrittenRows(transaction: Transaction): Promise<void> {
  // The names are the schema's own; the time of a revision stays the last that is done.
  await transaction.$executeRaw`
    DO $$
    DECLARE
      checks text := (
        SELECT string_agg(DISTINCT format('%I', conname), ', ') FROM pg_constraint
        WHERE condeferrable AND conname <> 'stamp_revision_at_commit'
          AND connamespace = current_schema()::regnamespace
      );
    BEGIN
      EXECUTE 'SET CONSTRAINTS ' || checks || ' IMMEDIATE';
    END $$`;
}
