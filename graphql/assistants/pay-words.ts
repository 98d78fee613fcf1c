import { z } from "zod";
import { otherEditionSentence } from "@/domain/convert/view-words";
import { formatPercent } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { figureLine, moneyWords } from "./figure-words";
import { figureSchema, toldFigure } from "./figures";
import { tracedClause } from "./traced-words";

const SOURCE_PAY = graphql(`
  fragment AssistantSourcePay on SourcePay {
    source { slug name }
    central { ...AssistantFigure ...AssistantFigureWords }
    centralMissing { explanation }
  }
`);

const UNCONVERTED = graphql(`
  fragment AssistantUnconverted on UnconvertedSalary {
    salary { title { name } ...AssistantTraced }
    source { publisher { name } }
    missing { explanation }
  }
`);

const OTHER_EDITION = graphql(`
  fragment AssistantOtherEdition on OtherEdition {
    source { slug publisher { name } }
    edition { slug name }
    country
    figures
  }
`);

/** The pay of one title as a question answers it. */
interface AskedPay {
  readonly title: { readonly slug: string; readonly name: string };
  readonly bySource: readonly FragmentType<typeof SOURCE_PAY>[];
  readonly missing?: { readonly explanation: string } | null;
  readonly unconverted: readonly FragmentType<typeof UNCONVERTED>[];
  readonly otherEditions: readonly FragmentType<typeof OTHER_EDITION>[];
}

/** The pay of one title as tools answer it: one figure a source, and what is not shown. */
export const paySchema = z.object({
  title: z.string().describe("Its slug."),
  titleName: z.string(),
  figures: z.array(figureSchema).describe("One a source: the figure that answers. Never blended."),
  leftOut: z.array(z.string()).describe("What is not shown, each with the reason."),
});

/** The pay of one title, for programs and in lines. */
export function toldPay(pay: AskedPay): { data: z.output<typeof paySchema>; lines: string[] } {
  const { title, missing } = pay;
  const bySource = pay.bySource.map((stated) => readFragment(SOURCE_PAY, stated));
  const figures = bySource.flatMap(({ central }) => central ?? []);
  const leftOut = [
    ...(missing ? [`${title.name}: ${missing.explanation}`] : []),
    ...bySource.flatMap(({ source, centralMissing }) =>
      centralMissing ? [`${title.name}, ${source.name}: ${centralMissing.explanation}`] : [],
    ),
    ...pay.unconverted.map((entry) => {
      const { salary, source, missing: why } = readFragment(UNCONVERTED, entry);
      const whose = `${salary.title.name}, ${source.publisher.name}, ${tracedClause(salary)}`;
      return `Left out: ${whose}. ${why.explanation}`;
    }),
    ...pay.otherEditions.map((entry) => {
      const { source, edition, country, figures: count } = readFragment(OTHER_EDITION, entry);
      return otherEditionSentence({
        title: title.name,
        publisher: source.publisher.name,
        edition: edition.name,
        slug: edition.slug,
        country,
        figures: count,
      });
    }),
  ];
  return {
    data: {
      title: title.slug,
      titleName: title.name,
      figures: figures.map(toldFigure),
      leftOut,
    },
    lines: [
      ...figures.map((figure) => `${title.name}: ${figureLine(figure)}`),
      ...leftOut.map((reason) =>
        reason.startsWith("Left out: ") ? reason : `Left out: ${reason}`,
      ),
    ],
  };
}

const DISAGREEMENT = graphql(`
  fragment AssistantDisagreement on Disagreement {
    title { slug name }
    low { amount currencyCode }
    high { amount currencyCode }
    spreadPercent
    likelyCauses
  }
`);

/** How far the sources of a title are from each other, as tools answer it. */
export const disagreementSchema = z.object({
  title: z.string(),
  low: z.string(),
  high: z.string(),
  currency: z.string(),
  spreadPercent: z.number().nullable().describe("High less low, in percent of low."),
  likelyCauses: z.array(z.string()),
});

/** The same, for programs and in lines. */
export function toldDisagreement(entries: readonly FragmentType<typeof DISAGREEMENT>[]): {
  data: z.output<typeof disagreementSchema>[];
  lines: string[];
} {
  const read = entries.map((entry) => readFragment(DISAGREEMENT, entry));
  return {
    data: read.map(({ title, low, high, spreadPercent, likelyCauses }) => ({
      title: title.slug,
      low: low.amount,
      high: high.amount,
      currency: low.currencyCode,
      spreadPercent: spreadPercent ?? null,
      likelyCauses: [...likelyCauses],
    })),
    lines: read.map(({ title, low, high, spreadPercent, likelyCauses }) => {
      const by = spreadPercent == null ? "" : `, ${formatPercent(spreadPercent)} apart`;
      const range = `from ${moneyWords(low)} to ${moneyWords(high)} (${low.currencyCode})`;
      const causes = likelyCauses.map((cause) => ` ${cause}`).join("");
      return `How far the sources of ${title.name} agree: ${range}${by}.${causes}`;
    }),
  };
}
