-- AlterTable
ALTER TABLE "salary" ADD COLUMN     "interval_high" DECIMAL(18,4),
ADD COLUMN     "interval_low" DECIMAL(18,4);

-- An interval is of a median that was computed from records, and holds it.
ALTER TABLE salary
  ADD CONSTRAINT salary_interval_holds_its_median CHECK (
    (interval_low IS NULL AND interval_high IS NULL)
    OR (origin = 'COMPUTED' AND statistic = 'MEDIAN' AND interval_low <= amount AND amount <= interval_high
        AND interval_low IS NOT NULL AND interval_high IS NOT NULL));
