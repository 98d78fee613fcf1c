import { z } from "zod";
import { placeWords } from "@/domain/convert/view-words";
import { graphql } from "@/graphql/generated";
import { frozenPage } from "./addresses";
import { MOMENT, namedText, QUESTION, readAsked } from "./asked";
import { frameLines, frameSchema } from "./frame";
import { disagreementSchema, paySchema, toldDisagreement, toldPay } from "./pay-words";
import { slugsOf } from "./title-names";
import { defineTool } from "./tool";

const PAY = graphql(`
  query AssistantTitlePay(
    $slug: String!
    $titles: [String!]!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    careerTitle(slug: $slug, asOf: $asOf) {
      slug
      name
      pay(where: $where, currency: $currency, prices: $prices, annual: $annual) {
        bySource { ...AssistantSourcePay }
        missing { explanation }
        unconverted { ...AssistantUnconverted }
        otherEditions { ...AssistantOtherEdition }
        shownAs
      }
    }
    compare(
      titles: $titles
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      disagreement { ...AssistantDisagreement }
    }
  }
`);

const TAKES = {
  title: {
    type: "string",
    description: "The slug of a title, such as data-scientist, or its name.",
  },
  ...QUESTION,
  ...MOMENT,
} as const;

export const titlePayTool = defineTool({
  name: "title_pay",
  title: "What a title is paid, by source",
  description:
    "What one career title is paid, one figure a source, side by side and never blended, with n, days, grade, how far the sources agree, and what is missing. Repeat the source and its days with a figure.",
  takes: TAKES,
  needs: ["title"],
  answers: paySchema.extend({ ...frameSchema, disagreement: z.array(disagreementSchema) }),
  async answer(asking, given) {
    const title = namedText(given, "title");
    const asked = await readAsked(asking, given, TAKES);
    const [slug = title] = await slugsOf(asking, [title], asked.moment);
    const { careerTitle, compare } = await asking.execute(PAY, {
      slug,
      titles: [slug],
      asOf: asked.moment,
      ...asked.question,
    });
    // A title that is not held was refused by the comparison.
    if (!careerTitle) throw new TypeError("no title");
    const { pay, ...names } = careerTitle;
    const told = toldPay({ ...pay, title: names });
    const agreement = toldDisagreement(compare.disagreement);
    const frame = {
      shownAs: [...pay.shownAs],
      asOf: asked.moment,
      page: frozenPage(asking.origin, `/titles/${slug}`, asked),
    };
    return {
      data: { ...told.data, disagreement: agreement.data, ...frame },
      lines: [
        `What ${names.name} is paid in ${placeWords(asked.question.where.country)}, by source.`,
        ...told.lines,
        ...agreement.lines,
        ...frameLines(frame),
      ],
    };
  },
});
