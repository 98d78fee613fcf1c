import type { Catalogue } from "@/domain/evidence/evidence";
import { standingAt } from "@/domain/evidence/times";
import type { SourceMethod } from "@/domain/evidence/vocabulary";
import { groupBy } from "@/domain/text/lists";

/** ThingNames of things at a moment, for sentences. */
export interface ThingNames {
  readonly title: (id: string) => string;
  /** The publisher where it has one source with figures, else the source's full name. */
  readonly source: (id: string) => string;
  readonly publisher: (id: string) => string;
  readonly method: (sourceId: string) => SourceMethod;
}

/** What titles, sources and publishers are called at a moment. */
export function namesAt(catalogue: Catalogue, asOf: Date): ThingNames {
  const titles = new Map(standingAt(catalogue.titles, asOf).map(({ id, name }) => [id, name]));
  const publishers = new Map(
    standingAt(catalogue.publishers, asOf).map(({ id, name }) => [id, name]),
  );
  const sources = standingAt(catalogue.sources, asOf);
  const perPublisher = groupBy(sources, (source) => source.publisherId);
  const names = new Map(
    sources.map(({ id, name, publisherId }) => {
      const alone = perPublisher.get(publisherId)?.length === 1;
      return [id, (alone ? publishers.get(publisherId) : undefined) ?? name];
    }),
  );
  return {
    title: (id) => titles.get(id) ?? id,
    source: (id) => names.get(id) ?? id,
    publisher: (id) => publishers.get(id) ?? id,
    method: (id) => sources.find((source) => source.id === id)?.method ?? "MIXED",
  };
}
