import { z } from "zod";
import { readInstant } from "@/domain/question/instant";
import { asWritten } from "@/domain/question/problems";
import { badUserInput } from "@/domain/refusal";
import { isCalendarDay } from "@/domain/text/calendar-day";
import { changeKindWords } from "@/domain/words/enum-labels";
import { asSentence, countOf, formatDate, formatMoment } from "@/domain/words/format";
import { graphql } from "@/graphql/generated";
import { namedText, readAsked } from "./asked";
import { defineTool } from "./tool";

const CHANGES = graphql(`
  query AssistantChanges($since: DateTime!, $first: Int, $after: String) {
    changesSince(asOf: $since, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { kind thing slug name before after revision { number at reason } } }
    }
  }
`);

/** As many as one answer names: more are asked for with `after`. */
const NAMED_AT_ONCE = 20;

const TAKES = {
  since: {
    type: "string",
    description: "A day such as 2026-01-31, from its beginning in UTC, or a moment with its zone.",
  },
  after: { type: "string", description: "The `next` of the answer before, for what follows it." },
} as const;

export const whatChangedTool = defineTool({
  name: "what_changed",
  title: "What changed since a day",
  description:
    "What was added, corrected or withdrawn after a moment, oldest first, with the reason and what stood before and after.",
  takes: TAKES,
  needs: ["since"],
  answers: z.object({
    since: z.string(),
    totalCount: z.number(),
    changes: z.array(
      z.object({
        kind: z.string(),
        thing: z.string(),
        slug: z.string(),
        name: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        revision: z.number(),
        at: z.string(),
        reason: z.string(),
      }),
    ),
    next: z.string().nullable().describe("Ask with it as `after` for more; null at the end."),
    page: z.string(),
  }),
  async answer(asking, given) {
    await readAsked(asking, given, TAKES);
    const since = sinceOf(namedText(given, "since"));
    const after = typeof given.after === "string" && given.after !== "" ? given.after : null;
    const { changesSince } = await asking.execute(CHANGES, { since, first: NAMED_AT_ONCE, after });
    const { totalCount, pageInfo, edges } = changesSince;
    const changes = edges.map(({ node: { revision, before, ...change } }) => ({
      ...change,
      before: before ?? null,
      after: change.after ?? null,
      revision: revision.number,
      at: revision.at,
      reason: revision.reason,
    }));
    const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    const page = new URL("/changes", asking.origin).href;
    return {
      data: { since, totalCount, changes, next, page },
      lines: [
        `${countOf(totalCount, "change")} since ${formatMoment(since)}.`,
        ...edges.map(({ node }) => {
          const { kind, name, before, after: now, revision } = node;
          const what = changeKindWords(kind, before ?? null, now ?? null);
          return `${formatDate(revision.at)}: ${name}, ${asSentence(what)} ${revision.reason}`;
        }),
        ...(next === null ? [] : [`More with after=${next}`]),
        `All changes: ${page}`,
      ],
    };
  },
});

function sinceOf(written: string): string {
  const read = readInstant(isCalendarDay(written) ? `${written}T00:00:00.000Z` : written);
  if ("problem" in read) throw badUserInput("since", `${asWritten(written)} ${read.problem}`);
  return read.value.toISOString();
}
