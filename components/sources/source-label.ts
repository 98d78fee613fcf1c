/** A source with its publisher, as many questions ask for it. */
export interface LabelledSource {
  readonly slug: string;
  readonly name: string;
  readonly publisher: { readonly name: string };
}

/** What each source is called on a page: its publisher, or itself where the publisher has several there. */
export function sourceLabels(sources: readonly LabelledSource[]): ReadonlyMap<string, string> {
  const bySlug = new Map(sources.map((source) => [source.slug, source]));
  const own = [...bySlug.values()];
  return new Map(
    own.map(({ slug, name, publisher }) => {
      const several = own.filter((other) => other.publisher.name === publisher.name).length > 1;
      return [slug, several ? name : publisher.name];
    }),
  );
}
