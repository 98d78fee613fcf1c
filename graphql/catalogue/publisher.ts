import type * as evidence from "@/domain/evidence/evidence";
import { publishedAt } from "@/domain/evidence/times";
import { allInContext, type InContext, inScope } from "@/evidence/context";
import { nameInContext } from "@/evidence/global-id";
import { nestedAsOfArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { pageArguments, pageOf } from "../builder/paging";

declare module "../builder/builder" {
  interface ObjectTypes {
    Publisher: InContext<evidence.Publisher>;
  }
}

export function definePublisher(builder: Builder): void {
  builder.node("Publisher", {
    description:
      "Who publishes figures: a salary site, a statistics office, the publisher of an article.",
    id: { resolve: nameInContext },
    fields: (t) => ({
      slug: t.string({
        description:
          'Stable readable name, such as "glassdoor"; used in `EvidenceFilter.publishers`.',
        resolve: ({ value }) => value.id,
      }),
      name: t.string({
        description: "Name in its own spelling.",
        resolve: ({ value }) => value.name,
      }),
      url: t.field({
        type: "URL",
        nullable: true,
        description: "Its website; null where none is held.",
        resolve: ({ value }) => value.url,
      }),
      sources: t.field({
        type: connectionOf(builder, "Source"),
        description: "Its sources that are published at `asOf`, withdrawn ones left out, by slug.",
        args: { ...pageArguments(t.arg), asOf: nestedAsOfArgument(t.arg) },
        resolve: ({ value, within }, { asOf, ...page }) => {
          const inner = inScope(within, { asOf });
          const all = publishedAt(inner.evidence.catalogue.sources, inner.scope.asOf);
          const own = all.filter((source) => source.publisherId === value.id);
          return pageOf("publisherSources", allInContext(own, inner), page);
        },
      }),
    }),
  });
}
