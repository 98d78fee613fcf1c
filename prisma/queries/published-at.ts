import { Prisma } from "../generated/client";

/** What joins salaries to the revisions that tell which of them were published at a moment, and keeps those. */
export function publishedWhere(asOf: Date): Prisma.Sql {
  return Prisma.sql`
    JOIN revision recorded ON recorded.id = salary.recorded_in
    LEFT JOIN revision superseded ON superseded.id = salary.superseded_in
    LEFT JOIN revision withdrawn ON withdrawn.id = salary.withdrawn_in
    WHERE recorded.at <= ${asOf}
      AND (superseded.at IS NULL OR superseded.at > ${asOf})
      AND (withdrawn.at IS NULL OR withdrawn.at > ${asOf})`;
}
