import { type LabelledSource, sourceLabels } from "@/components/sources/source-label";
import { groupBy } from "@/domain/text/lists";
import { formatCount } from "@/domain/words/format";
import { graphql } from "@/graphql/generated";

export const PICTURED_SOURCE = graphql(`
  fragment PicturedSource on Source {
    slug
    name
    licence
    publisher { name }
  }
`);

/** A source as one figure of a picture names it. */
export interface NamedSource {
  readonly source: LabelledSource & { readonly licence: string | null };
  readonly count: number | null;
}

/** Each source of a picture, once: what it is called, how many stand behind its figures, its licence. */
export function namedSources(named: readonly NamedSource[]): string[] {
  const labels = sourceLabels(named.map(({ source }) => source));
  return [...groupBy(named, ({ source }) => source.slug)].map(([slug, own]) => {
    const licence = own[0]?.source.licence ?? "licence not stated";
    return [labels.get(slug), countedWords(own.map(({ count }) => count)), licence].join(", ");
  });
}

function countedWords(counts: readonly (number | null)[]): string {
  const stated = counts.filter((count) => count !== null).sort((a, b) => a - b);
  const [least, most] = [stated[0], stated.at(-1)];
  if (least === undefined || most === undefined) return "n not stated";
  const range = [...new Set([least, most])].map(formatCount).join(" to ");
  return stated.length < counts.length ? `n ${range} where stated` : `n ${range}`;
}
