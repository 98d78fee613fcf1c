import { z } from "zod";
import { MOST_COMPARED_TITLES } from "@/domain/limits";
import { required, titlesSchema } from "@/domain/question/arguments";
import { listWords } from "@/domain/words/format";
import { graphql } from "@/graphql/generated";
import { frozenPage } from "./addresses";
import { MOMENT, QUESTION, readAsked } from "./asked";
import { changeSchema, payChangeTold } from "./change-words";
import { frameLines, frameSchema } from "./frame";
import { disagreementSchema, paySchema, toldDisagreement, toldPay } from "./pay-words";
import { slugsOf } from "./title-names";
import { defineTool } from "./tool";

const COMPARISON = graphql(`
  query AssistantComparison(
    $titles: [String!]!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    compare(
      titles: $titles
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      rows {
        title { slug name }
        bySource { ...AssistantSourcePay }
        missing { explanation }
        unconverted { ...AssistantUnconverted }
        otherEditions { ...AssistantOtherEdition }
      }
      ordering { position title { slug name } }
      disagreement { ...AssistantDisagreement }
      changes { ...AssistantChange }
      shownAs
      summary
    }
  }
`);

const TAKES = {
  titles: {
    type: "array",
    items: { type: "string" },
    description: `The slugs or names of 2 to ${MOST_COMPARED_TITLES} titles, none twice.`,
  },
  ...QUESTION,
  ...MOMENT,
} as const;

const TITLES = titlesSchema(MOST_COMPARED_TITLES);

export const compareTitlesTool = defineTool({
  name: "compare_titles",
  title: "Titles side by side",
  description:
    "Sets career titles side by side: what each is paid by source, in which order they stand and on what that rests, how pay changes from each to the next inside one source, and how far the sources agree.",
  takes: TAKES,
  needs: ["titles"],
  answers: z.object({
    titles: z.array(paySchema),
    ordering: z.array(z.object({ position: z.number(), title: z.string() })),
    changes: z.array(changeSchema),
    disagreement: z.array(disagreementSchema),
    summary: z.array(z.string()),
    ...frameSchema,
  }),
  async answer(asking, given) {
    const written = required(TITLES, given.titles, "titles");
    const asked = await readAsked(asking, given, TAKES);
    const titles = await slugsOf(asking, written, asked.moment);
    const { compare } = await asking.execute(COMPARISON, {
      titles,
      asOf: asked.moment,
      ...asked.question,
    });
    const rows = compare.rows.map(toldPay);
    const changes = compare.changes.map(payChangeTold);
    const agreement = toldDisagreement(compare.disagreement);
    const page = `/compare?titles=${titles.map(encodeURIComponent).join(",")}`;
    const frame = {
      shownAs: [...compare.shownAs],
      asOf: asked.moment,
      page: frozenPage(asking.origin, page, asked),
    };
    return {
      data: {
        titles: rows.map(({ data }) => data),
        ordering: compare.ordering.map(({ position, title }) => ({ position, title: title.slug })),
        changes: changes.map(({ data }) => data),
        disagreement: agreement.data,
        summary: [...compare.summary],
        ...frame,
      },
      lines: [
        `${listWords(compare.rows.map(({ title }) => title.name))}, side by side.`,
        ...compare.summary,
        ...rows.flatMap(({ lines }) => lines),
        ...changes.flatMap(({ lines }) => lines),
        ...agreement.lines,
        ...frameLines(frame),
      ],
    };
  },
});
