import type { ReaderReport } from "@/curation/reader-reports";
import { reportSalary } from "@/curation/report-salary";
import { LONGEST_REPORT } from "@/domain/limits";
import { formatCount } from "@/domain/words/format";
import type { Builder } from "../builder/builder";

declare module "../builder/builder" {
  interface ObjectTypes {
    ReportSalaryPayload: ReaderReport;
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
      reportedAt: t.expose("createdAt", {
        type: "DateTime",
        description: "When the report was taken.",
      }),
    }),
  });
  builder.mutationField("reportSalary", (t) =>
    t.field({
      type: "ReportSalaryPayload",
      description:
        "Tells the curators that a salary is wrong. Needs no account. Refused with RATE_LIMITED after five reports an hour from one address, with the seconds to wait as `retryAfter`.",
      args: {
        input: t.arg({
          type: reportSalaryInput,
          required: true,
          description: "Which salary, and what is wrong.",
        }),
      },
      authScopes: { everyone: true },
      resolve: (_root, { input }, context) => reportSalary(context, input),
    }),
  );
}
