import type { ReaderReport } from "@/curation/reports/reader-reports";
import { reportSalary } from "@/curation/reports/report-salary";
import { LONGEST_REPORT } from "@/domain/limits";
import { formatCount } from "@/domain/words/format";
import type { Builder } from "../builder/builder";
import { defineMutation } from "../builder/mutation";
import type { Payload } from "../builder/user-error";

declare module "../builder/builder" {
  interface ObjectTypes {
    ReportSalaryPayload: Payload<ReaderReport>;
  }
}

/** What readers tell the curators: the one mutation that needs no account. */
export function defineSalaryReport(builder: Builder): void {
  const reportSalaryInput = builder.inputType("ReportSalaryInput", {
    description: "What a reader says of a salary.",
    fields: (t) => ({
      salary: t.string({ required: true, description: "The slug of the salary." }),
      message: t.string({
        required: true,
        description: `What is wrong with it, 1 to ${formatCount(LONGEST_REPORT)} characters.`,
      }),
    }),
  });
  builder.objectType("ReportSalaryPayload", {
    description: "What a reader is answered.",
    fields: (t) => ({
      reportedAt: t.field({
        type: "DateTime",
        nullable: true,
        description: "When the report was taken; null where `userErrors` says why it was not.",
        resolve: ({ done }) => done?.createdAt ?? null,
      }),
    }),
  });
  defineMutation(
    builder,
    "reportSalary",
    {
      input: reportSalaryInput,
      payload: "ReportSalaryPayload",
      may: "everyone",
      description:
        "Tells the curators that a salary is wrong. Needs no account. Refused with RATE_LIMITED after five reports an hour from one address, with the seconds to wait as `retryAfter`.",
    },
    (input, context) => reportSalary(context, input),
  );
}
