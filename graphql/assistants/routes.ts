import { z } from "zod";
import { endsSchema, required } from "@/domain/question/arguments";
import { stepEvidenceWords, stepKindWords } from "@/domain/words/enum-labels";
import { graphql } from "@/graphql/generated";
import { frozenFile } from "./addresses";
import { MOMENT, namedText, QUESTION, readAsked } from "./asked";
import { ENDS, moveSchema } from "./career-step";
import { changeSchema, payChangeTold } from "./change-words";
import { frameLines, frameSchema } from "./frame";
import { slugsOf } from "./title-names";
import { defineTool } from "./tool";

const PATH = graphql(`
  query AssistantPath(
    $from: String!
    $to: String!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    progression(
      from: $from
      to: $to
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      titles { slug name }
      steps { kind evidence note source { name } change { ...AssistantChange } }
      overall { ...AssistantChange }
      shownAs
      summary
    }
    routes(from: $from, to: $to, limits: { most: 10 }, asOf: $asOf) {
      isCut
      routes { evidence titles { slug name } }
    }
  }
`);

const TAKES = { ...ENDS, ...QUESTION, ...MOMENT } as const;

export const routesTool = defineTool({
  name: "routes",
  title: "The routes between two titles",
  description:
    "The routes of recorded steps that lead from one career title to another: the first with what each step rests on and how pay changes, and up to ten by their titles. Refused with NOT_FOUND where no steps lead there; career_step compares any two titles.",
  takes: TAKES,
  needs: ["from", "to"],
  answers: z.object({
    titles: z.array(z.object({ slug: z.string(), name: z.string() })),
    steps: z.array(moveSchema.extend({ change: changeSchema })),
    overall: changeSchema,
    summary: z.array(z.string()),
    routes: z
      .array(
        z.object({
          evidence: z.string(),
          titles: z.array(z.object({ slug: z.string(), name: z.string() })),
        }),
      )
      .describe("Fewest moves first. The evidence is that of the weakest step."),
    isCut: z.boolean().describe("Whether there are more routes."),
    ...frameSchema,
  }),
  async answer(asking, given) {
    const written = [namedText(given, "from"), namedText(given, "to")];
    const asked = await readAsked(asking, given, TAKES);
    const [from = "", to = ""] = await slugsOf(asking, written, asked.moment);
    required(endsSchema, { from, to }, "");
    const { progression, routes: found } = await asking.execute(PATH, {
      from,
      to,
      asOf: asked.moment,
      ...asked.question,
    });
    const steps = progression.steps.map((step) => ({ step, change: payChangeTold(step.change) }));
    const overall = payChangeTold(progression.overall);
    const frame = {
      shownAs: [...progression.shownAs],
      asOf: asked.moment,
      page: frozenFile(asking.origin, `/data/steps.md?from=${from}&to=${to}`, asked),
    };
    return {
      data: {
        titles: progression.titles.map(({ slug, name }) => ({ slug, name })),
        steps: steps.map(({ step, change }) => ({
          kind: step.kind,
          evidence: step.evidence,
          source: step.source?.name ?? null,
          note: step.note ?? null,
          change: change.data,
        })),
        overall: overall.data,
        summary: [...progression.summary],
        routes: found.routes.map(({ evidence, titles }) => ({
          evidence,
          titles: titles.map(({ slug, name }) => ({ slug, name })),
        })),
        isCut: found.isCut,
        ...frame,
      },
      lines: [
        `The path: ${progression.titles.map(({ name }) => name).join(" → ")}.`,
        ...progression.summary,
        ...steps.flatMap(({ step, change }) => [
          `${stepKindWords(step.kind)}, ${stepEvidenceWords(step.evidence)}:`,
          ...change.lines,
        ]),
        "From the first to the last:",
        ...overall.lines,
        ...found.routes.slice(1).map((route) => {
          const names = route.titles.map(({ name }) => name).join(" → ");
          return `Another route: ${names} (weakest step: ${stepEvidenceWords(route.evidence)}).`;
        }),
        ...frameLines(frame),
      ],
    };
  },
});
