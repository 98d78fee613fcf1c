import type { UnderstoodRow } from "@/curation/typed-rows";
import { typedSalaryItems, understandRows } from "@/curation/typed-rows";
import type { RowProblem, TypedRow } from "@/domain/entry/row-cells";
import { ROW_FIELDS, type RowField } from "@/domain/entry/row-cells";
import type { SaidCell } from "@/domain/entry/said-back";
import { MOST_TYPED_ROWS } from "@/domain/limits";
import { formatCount } from "@/domain/words/format";
import { isUuid } from "@/prisma/uuid";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import { putIntoDraft } from "./submission-payload";

declare module "../builder/builder" {
  interface ObjectTypes {
    RowProblem: RowProblem;
    MendedRow: TypedRow;
    SaidCell: SaidCell;
    CheckedSalaryRow: UnderstoodRow;
  }
}

const MEANINGS: Readonly<Record<RowField, string>> = {
  source: "The source that states it, by slug.",
  title: "The title that is paid: its name, an alias, or its slug.",
  amount: 'The amount as people type it: "12 L", "₹13,90,000", "1.05 Cr", "$120k", "35 an hour".',
  currency: "ISO 4217, where the amount does not say.",
  period: "A year, a month or an hour, where the amount does not say.",
  statistic: "Average, median, minimum, 10th percentile and so on.",
  basis: "What it includes: CTC, base, total …; empty where the source does not say.",
  country: "A name that it goes by in English, or its two or three letters.",
  place: "City or region, as the source names it.",
  experience: '"3-5 years", "5+", "fresher", or empty.',
  minYears: "Least years of experience, where experience is stated apart.",
  maxYears: "Most years of experience, where experience is stated apart.",
  level: "Entry, mid, senior or executive, where experience is stated apart.",
  sampleSize:
    'How many people or records it rests on, as "1,234" or "2.1k"; empty where that is not stated.',
  observed:
    "When it was observed: 2025-02-28, 2025-02, Feb 2025, 2025, or a span of two. Never in the future.",
  asPrinted: "The figure as the source prints it; empty: as the amount was typed.",
  url: "The page that prints it.",
  note: "What readers should know besides.",
  slipReason: "Why an amount that looks like a slip is right.",
};

export function defineSalaryRows(builder: Builder): void {
  const salaryRowInput = builder.inputType("SalaryRowInput", {
    description: "A salary with every cell as it was typed. What is left out is an empty cell.",
    fields: (t) =>
      Object.fromEntries(
        ROW_FIELDS.map((field) => [field, t.string({ description: MEANINGS[field] })] as const),
      ) as Record<RowField, ReturnType<typeof t.string>>,
  });
  const checkSalaryRowsInput = builder.inputType("CheckSalaryRowsInput", {
    description: "Rows to be read as they would be taken.",
    fields: (t) => ({
      submission: t.id({ description: "The draft whose new sources count too, by its number." }),
      defaults: t.field({
        type: salaryRowInput,
        required: true,
        description: "What a row says that leaves a cell empty.",
      }),
      rows: t.field({
        type: [salaryRowInput],
        required: true,
        description: `The rows, 1 to ${formatCount(MOST_TYPED_ROWS)}.`,
      }),
    }),
  });
  const putSalaryRowsInput = builder.inputType("PutSalaryRowsInput", {
    description: "Rows for a draft.",
    fields: (t) => ({
      submission: t.field({
        type: "SubmissionRef",
        required: true,
        description: "The draft that takes them.",
      }),
      defaults: t.field({
        type: salaryRowInput,
        required: true,
        description: "What a row says that leaves a cell empty.",
      }),
      rows: t.field({
        type: [salaryRowInput],
        required: true,
        description: `The rows, 1 to ${formatCount(MOST_TYPED_ROWS)}.`,
      }),
    }),
  });
  builder.objectType("RowProblem", {
    description: "A cell that cannot be taken.",
    fields: (t) => ({
      field: t.exposeString("field", { description: "The cell, by the name of its input field." }),
      message: t.exposeString("message", { description: "What to write instead." }),
      rows: t.field({
        type: ["MendedRow"],
        description:
          "The rows that this one is to become, where an amount is a range: its minimum and its maximum. Empty where it stays one row.",
        resolve: ({ rows }) => [...rows],
      }),
    }),
  });
  builder.objectType("MendedRow", {
    description: "A row in the place of one that cannot be taken, as far as it differs from that.",
    fields: (t) => ({
      amount: t.string({
        description: "What to type as the amount.",
        resolve: ({ amount }) => amount ?? "",
      }),
      statistic: t.string({
        description: "What to type as the statistic.",
        resolve: ({ statistic }) => statistic ?? "",
      }),
      asPrinted: t.string({
        description: "The figure as the source prints it: the whole range.",
        resolve: ({ asPrinted }) => asPrinted ?? "",
      }),
    }),
  });
  builder.objectType("SaidCell", {
    description: "What a cell was understood as.",
    fields: (t) => ({
      field: t.exposeString("field", { description: "The cell, by the name of its input field." }),
      words: t.exposeString("words", {
        description: 'In words: "3 to 5 years of experience", "n = 120".',
      }),
    }),
  });
  builder.objectType("CheckedSalaryRow", {
    description: "A row as it was understood.",
    fields: (t) => ({
      words: t.string({
        nullable: true,
        description:
          'The pay in words: "twelve lakh rupees a year"; null where it was not understood.',
        resolve: ({ said }) => said?.words ?? null,
      }),
      yearly: t.string({
        nullable: true,
        description: "The same for a year, in figures; null where it was not understood.",
        resolve: ({ said }) => said?.yearly ?? null,
      }),
      title: t.string({
        nullable: true,
        description: "The title that was understood, by slug; null where none was.",
        resolve: ({ salary }) => salary?.titleId ?? null,
      }),
      titleName: t.exposeString("titleName", {
        nullable: true,
        description: "What the title that was understood is called; null where none was.",
      }),
      cells: t.field({
        type: ["SaidCell"],
        description:
          "What the other cells were understood as, in the order of the words; what the row leaves open is not among them. Empty where there are problems.",
        resolve: ({ cells }) => [...cells],
      }),
      problems: t.field({
        type: ["RowProblem"],
        description: "Every cell that cannot be taken.",
        resolve: ({ problems }) => problems,
      }),
      slips: t.stringList({
        description: "What is odd about the amount; each needs a reason in `slipReason`.",
        resolve: ({ slips }) => slips.map(({ explanation }) => explanation),
      }),
      titleSuggestions: t.exposeStringList("titleSuggestions", {
        description: "Titles that may be meant, by slug, the likeliest first.",
      }),
      titleSuggestionNames: t.exposeStringList("titleSuggestionNames", {
        description:
          "What the titles of `titleSuggestions` are called, in their order. Each name is read as its title.",
      }),
    }),
  });
  defineMutation(
    builder,
    "putSalaryRows",
    {
      input: putSalaryRowsInput,
      payload: "SubmissionPayload",
      may: "EDIT",
      description:
        "Puts salaries into a draft as people type them, all or none. Refused with BAD_USER_INPUT for a cell that cannot be read, and REASON_NEEDED where an amount looks like a slip and no reason is given. For the author and reviewers.",
    },
    (input, context) =>
      putIntoDraft(context, input.submission, () =>
        typedSalaryItems(context.database(), input.submission.id, input),
      ),
  );
  builder.queryField("checkSalaryRows", (t) =>
    t.field({
      type: ["CheckedSalaryRow"],
      description:
        "Reads rows as they would be taken, and says back what was understood. In the order of the rows. For curators.",
      args: {
        input: t.arg({ type: checkSalaryRowsInput, required: true, description: "The rows." }),
      },
      authScopes: { may: "EDIT" },
      resolve: async (_root, { input: { submission, ...rows } }, context) => {
        return understandRows(context.database(), submissionId(submission), rows);
      },
    }),
  );
}

function submissionId(id: string | null | undefined): string | null {
  return id != null && isUuid(id) ? id : null;
}
