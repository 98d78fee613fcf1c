import { LONGEST_NAME } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import type { NameMatch } from "@/domain/search/name-index";
import { plainName } from "@/domain/text/plain-name";
import { allInContext, atMoment, type InContext, inContext } from "@/evidence/context";
import { hitKey, type SearchHit, search } from "@/evidence/search";
import { asOfArgument } from "../builder/arguments";
import type { Builder, ObjectTypes } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { defineEnum } from "../builder/define-enum";
import { pageArguments, pageByKey } from "../builder/paging";

declare module "../builder/builder" {
  interface ObjectTypes {
    SearchHit: InContext<SearchHit>;
  }
  interface EnumTypes {
    NameMatch: NameMatch;
  }
}

export function defineSearch(builder: Builder): void {
  defineEnum(builder, "NameMatch", "How a text names what it finds.", {
    WHOLE_NAME: "By a whole name: its own, another one, or its slug.",
    RECOGNISED:
      "As a job title or a country that is known in a way of its own; a step by its two ends.",
    BEGINNINGS: "By the beginnings of words of one name.",
    NEAR: "By no name: one of its names is spelt nearly so, or shares words.",
  });
  const typeOf = new WeakMap<object, SearchHit["found"]["type"]>();
  const found = builder.unionType("SearchResult", {
    description: "What a text can name.",
    types: [
      "CareerTitle",
      "CareerStep",
      "HeldCountry",
      "Publisher",
      "Source",
      "Edition",
      "Question",
    ],
    resolveType: (thing) => typeOf.get(thing) ?? null,
  });
  builder.objectType("SearchHit", {
    description: "A thing that a text names, or looks like.",
    fields: (t) => ({
      found: t.field({
        type: found,
        description: "The thing.",
        resolve: ({ value, within }) => {
          const { type, value: held } = value.found;
          // A country has no context; the copy is this answer's own, so that its type can be noted.
          const thing = type === "HeldCountry" ? { ...held } : inContext(held, atMoment(within));
          typeOf.set(thing, type);
          return thing as ObjectTypes["CareerTitle"];
        },
      }),
      matched: t.string({
        description: "The name by which it was found: its own, another name of it, or its slug.",
        resolve: ({ value }) => value.matched,
      }),
      match: t.field({
        type: "NameMatch",
        description: "How the text names it.",
        resolve: ({ value }) => value.match,
      }),
    }),
  });
  builder.queryField("search", (t) =>
    t.field({
      type: connectionOf(builder, "SearchHit"),
      description:
        'The titles, steps, publishers, sources and editions published at `asOf`, the countries that pay is held for and the questions of guides that a text names, best first: by a whole name, as a job title that is recognised, such as "ML Engineer", or by the beginnings of words; a step by its two ends, such as "data scientist to manager". Where it names nothing, those whose names are nearly the same.',
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
        const hits = allInContext(await search(within, text), within);
        return pageByKey(`search ${plainName(text)}`, hits, ({ value }) => hitKey(value), page);
      },
    }),
  );
}
