import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";

const LATEST = graphql(`
  query LatestRevisionMoment {
    latestRevision { at }
  }
`);

/**
 * The moment that a file without `asOf` is of, as ISO instant: the beginning of this day in UTC, or
 * the latest revision where that is later. Nothing was recorded since, and age is counted in days; so
 * the file says the same all day, and whoever holds it need not fetch it again.
 */
export async function momentNow(now: Date = new Date()): Promise<string> {
  const { latestRevision } = await execute(LATEST);
  const today = `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;
  const latest = latestRevision ? new Date(latestRevision.at).toISOString() : today;
  return latest > today ? latest : today;
}
