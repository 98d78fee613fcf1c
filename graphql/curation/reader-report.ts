import { nameOfAccount } from "@/accounts/account-rows";
import { listReports, type ReaderReport, resolveReport } from "@/curation/reports/reader-reports";
import { requiredText } from "@/curation/text-check";
import { LONGEST_REASON } from "@/domain/limits";
import { inContext } from "@/evidence/context";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { defineMutation } from "../builder/mutation";
import { pageArguments, pageByKey } from "../builder/paging";
import type { Payload } from "../builder/user-error";

declare module "../builder/builder" {
  interface ObjectTypes {
    ReaderReport: ReaderReport;
    ResolveReportPayload: Payload<ReaderReport>;
  }
}

/** Later than any time, in milliseconds, with as many digits as all that is taken from it. */
const LATEST = 9_000_000_000_000_000;

export function defineReaderReport(builder: Builder): void {
  builder.objectType("ReaderReport", {
    description: "A reader's word that a figure is wrong. For people with an account.",
    fields: (t) => ({
      id: t.exposeID("id", {
        description: "The number of the report, for `resolveReport`; no global id.",
      }),
      salary: t.field({
        type: "Salary",
        nullable: true,
        description: "The salary as it is now; null where it is not held any more.",
        resolve: async ({ salaryId }, _arguments, context) => {
          const within = await context.ask({});
          const salary = await within.evidence.salary(salaryId, within.now);
          return salary && inContext(salary, within);
        },
      }),
      message: t.exposeString("message", { description: "What the reader says." }),
      createdAt: t.expose("createdAt", { type: "DateTime", description: "When it came." }),
      resolvedAt: t.expose("resolvedAt", {
        type: "DateTime",
        nullable: true,
        description: "When somebody dealt with it; null while it waits.",
      }),
      resolver: t.string({
        nullable: true,
        description: "Name of whoever dealt with it; null while it waits.",
        resolve: ({ resolvedBy }, _arguments, context) =>
          resolvedBy === null ? null : nameOfAccount(context.database(), resolvedBy),
      }),
      resolution: t.exposeString("resolution", {
        nullable: true,
        description: "What came of it; null while it waits.",
      }),
    }),
  });
  defineQueue(builder);
  defineResolution(builder);
}

function defineQueue(builder: Builder): void {
  builder.queryField("readerReports", (t) =>
    t.field({
      type: connectionOf(builder, "ReaderReport"),
      description:
        "Readers' reports: those that wait, the oldest first, or those dealt with, the latest first; of more than 1,000 the first. Needs an account.",
      args: {
        resolved: t.arg.boolean({
          defaultValue: false,
          description: "True for the reports that were dealt with, instead of those that wait.",
        }),
        ...pageArguments(t.arg),
      },
      authScopes: { may: "READ" },
      resolve: async (_root, { resolved, ...page }, context) => {
        const found = await listReports(context.database(), resolved === true);
        return pageByKey("readerReports", found, keyOf, page);
      },
    }),
  );
}

/** Sorts those that wait by when they came, and the others by when they were dealt with, the latest first. */
function keyOf({ id, createdAt, resolvedAt }: ReaderReport): string {
  const time = resolvedAt ? LATEST - resolvedAt.getTime() : LATEST / 2 + createdAt.getTime();
  return `${time} ${id}`;
}

function defineResolution(builder: Builder): void {
  const resolveReportInput = builder.inputType("ResolveReportInput", {
    description: "A report, and what came of it.",
    fields: (t) => ({
      report: t.id({ required: true, description: "The number of the report." }),
      resolution: t.string({
        required: true,
        description: `What came of it, 1 to ${LONGEST_REASON} characters.`,
      }),
    }),
  });
  builder.objectType("ResolveReportPayload", {
    description: "What is answered to whoever dealt with a report.",
    fields: (t) => ({
      report: t.field({
        type: "ReaderReport",
        nullable: true,
        description: "The report as it is now; null where `userErrors` says why.",
        resolve: ({ done }) => done,
      }),
    }),
  });
  defineMutation(
    builder,
    "resolveReport",
    {
      input: resolveReportInput,
      payload: "ResolveReportPayload",
      may: "EDIT",
      description:
        "Says what came of a report. Refused with WRONG_STATUS where somebody has dealt with it. For curators.",
    },
    async ({ report, resolution }, context) => {
      const checked = requiredText("resolution", resolution, LONGEST_REASON);
      return resolveReport(context.database(), await context.actor(), report, checked);
    },
  );
}
