import { LONGEST_NAME } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { plainName } from "@/domain/text/plain-name";
import { allInContext, atMoment, type InContext, inContext } from "@/evidence/context";
import { hitKey, type SearchHit, search } from "@/evidence/search";
import { asOfArgument } from "../builder/arguments";
import type { Builder, ObjectTypes } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { pageArguments, pageByKey } from "../builder/paging";

declare module "../builder/builder" {
  interface ObjectTypes {
    SearchHit: InContext<SearchHit>;
  }
}

export function defineSearch(builder: Builder): void {
  const typeOf = new WeakMap<object, SearchHit["found"]["type"]>();
  const found = builder.unionType("SearchResult", {
    description: "What a text can name.",
    types: ["CareerTitle", "Publisher", "Source", "Edition"],
    resolveType: (thing) => typeOf.get(thing) ?? null,
  });
  builder.objectType("SearchHit", {
    description: "A thing that a text names, or looks like.",
    fields: (t) => ({
      found: t.field({
        type: found,
        description: "The thing.",
        resolve: ({ value, within }) => {
          const thing = inContext(value.found.value, atMoment(within));
          typeOf.set(thing, value.found.type);
          return thing as ObjectTypes["CareerTitle"];
        },
      }),
      matched: t.string({
        description: "The name by which it was found: its own, another name of it, or its slug.",
        resolve: ({ value }) => value.matched,
      }),
    }),
  });
  builder.queryField("search", (t) =>
    t.field({
      type: connectionOf(builder, "SearchHit"),
      description:
        'The titles, publishers, sources and editions published at `asOf` that a text names, best first: by a whole name, as a job title that is recognised, such as "ML Engineer", or by the beginnings of words. Where it names nothing, those whose names are nearly the same.',
      args: {
        text: t.arg.string({
          required: true,
          description: `What is looked for, up to ${LONGEST_NAME} characters.`,
        }),
        ...pageArguments(t.arg),
        asOf: asOfArgument(t.arg),
      },
      resolve: async (_root, { text, asOf, ...page }, context) => {
        if (text.length > LONGEST_NAME) {
          const message = `text has ${text.length} characters; at most ${LONGEST_NAME} are allowed.`;
          throw badUserInput("text", message);
        }
        const within = await context.ask({ asOf });
        const hits = allInContext(search(within, text), within);
        return pageByKey(`search ${plainName(text)}`, hits, ({ value }) => hitKey(value), page);
      },
    }),
  );
}
