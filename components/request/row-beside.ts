import type { TypedRow } from "@/domain/entry/row-cells";
import { graphql } from "@/graphql/generated";
import { asViewer } from "./as-viewer";

const BESIDE = graphql(`
  query SalaryBeside($slug: String!) {
    salary(slug: $slug) {
      title { name }
      source { slug }
      statistic
      basis
      period
      country
      place
      experiencePrinted
      money { currencyCode }
    }
  }
`);

/** A row of the grid for a salary beside one that is held: all that tells what it is of, without its amount. Null where none is held. */
export async function rowBeside(slug: string): Promise<TypedRow | null> {
  const { salary } = await asViewer(BESIDE, { slug });
  if (!salary) return null;
  const { title, source, statistic, basis, period, country, place, money } = salary;
  return {
    title: title.name,
    source: source.slug,
    statistic,
    basis,
    period,
    country,
    currency: money.currencyCode,
    ...(place && { place }),
    ...(salary.experiencePrinted && { experience: salary.experiencePrinted }),
  };
}
