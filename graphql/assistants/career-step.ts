import { z } from "zod";
import { endsSchema, required } from "@/domain/question/arguments";
import { stepEvidenceWords, stepKindWords } from "@/domain/words/enum-labels";
import { graphql } from "@/graphql/generated";
import { frozenPage } from "./addresses";
import { MOMENT, namedText, QUESTION, readAsked } from "./asked";
import { changeSchema, payChangeTold } from "./change-words";
import { frameLines, frameSchema } from "./frame";
import { slugsOf } from "./title-names";
import { defineTool } from "./tool";

const STEP = graphql(`
  query AssistantStep(
    $from: String!
    $to: String!
    $where: EvidenceFilter
    $currency: CurrencyCode
    $prices: PriceView
    $annual: AnnualRule
    $asOf: DateTime
  ) {
    change(
      from: $from
      to: $to
      where: $where
      currency: $currency
      prices: $prices
      annual: $annual
      asOf: $asOf
    ) {
      ...AssistantChange
    }
    careerTitle(slug: $from, asOf: $asOf) {
      stepsOut { to { slug } kind evidence note source { name url } }
    }
  }
`);

/** The two titles that a question of a step or a path names. */
export const ENDS = {
  from: { type: "string", description: "The slug or name of the title to begin at." },
  to: { type: "string", description: "The slug or name of the title to reach." },
} as const;

const TAKES = { ...ENDS, ...QUESTION, ...MOMENT } as const;

/** A step as tools answer it: what kind of move it is, and what that rests on. */
export const moveSchema = z.object({
  kind: z.string(),
  evidence: z.string().describe("SOURCED: a source observed it. EDITORIAL: by our own judgement."),
  source: z.string().nullable(),
  note: z.string().nullable(),
});

export const careerStepTool = defineTool({
  name: "career_step",
  title: "From one title to another",
  description:
    "How pay changes from one career title to another, measured inside each source that covers both, and whether that is a step people are known to take. Works for any two titles.",
  takes: TAKES,
  needs: ["from", "to"],
  answers: z.object({
    step: moveSchema.nullable().describe("Null where no step is recorded."),
    change: changeSchema,
    ...frameSchema,
  }),
  async answer(asking, given) {
    const written = [namedText(given, "from"), namedText(given, "to")];
    const asked = await readAsked(asking, given, TAKES);
    const [from = "", to = ""] = await slugsOf(asking, written, asked.moment);
    required(endsSchema, { from, to }, "");
    const answer = await asking.execute(STEP, { from, to, asOf: asked.moment, ...asked.question });
    const change = payChangeTold(answer.change);
    const move = answer.careerTitle?.stepsOut.find((step) => step.to.slug === to);
    const frame = {
      shownAs: [],
      asOf: asked.moment,
      page: frozenPage(asking.origin, `/compare?titles=${from},${to}`, asked),
    };
    const step = move
      ? {
          kind: move.kind,
          evidence: move.evidence,
          source: move.source?.name ?? null,
          note: move.note ?? null,
        }
      : null;
    return {
      data: { step, change: change.data, ...frame },
      lines: [
        move
          ? `A step that is recorded: ${stepKindWords(move.kind)}, ${stepEvidenceWords(move.evidence)}${move.source ? ` (${move.source.name})` : ""}.`
          : "No step between the two is recorded: this sets their pay side by side.",
        ...change.lines,
        ...frameLines(frame),
      ],
    };
  },
});
