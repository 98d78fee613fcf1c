import type { GraphQLSchema } from "graphql";
import { createBuilder } from "./builder";
import { defineEnums } from "./enums";
import { defineScalars } from "./scalars";
import { defineAccount } from "./types/account";
import { defineAccountInputs } from "./types/account-inputs";
import { defineAccountMutations } from "./types/account-mutations";
import { defineAccountPayloads } from "./types/account-payloads";
import { defineAuditEvent } from "./types/audit-event";
import { defineCareerStep } from "./types/career-step";
import { defineCareerTitle } from "./types/career-title";
import { defineComparison } from "./types/comparison";
import { defineCoverage } from "./types/coverage";
import { defineDistribution } from "./types/distribution";
import { defineEdition } from "./types/edition";
import { defineEvidenceChange } from "./types/evidence-change";
import { defineEvidenceFilter } from "./types/evidence-filter";
import { defineEvidenceInputs } from "./types/evidence-inputs";
import { defineGuideQuestions } from "./types/guide-questions";
import { defineGuideWork } from "./types/guide-work";
import { defineHeldCountry } from "./types/held-country";
import { defineImpact } from "./types/impact";
import { defineLinkCheck } from "./types/link-check";
import { defineMissing } from "./types/missing";
import { defineMoney } from "./types/money";
import { defineNode } from "./types/node";
import { defineOccupation } from "./types/occupation";
import { defineOrderedTitle } from "./types/ordered-title";
import { definePayChange } from "./types/pay-change";
import { definePayFigure } from "./types/pay-figure";
import { definePriceView } from "./types/price-view";
import { defineProgression } from "./types/progression";
import { defineProvenance } from "./types/provenance";
import { definePublisher } from "./types/publisher";
import { defineRangeOverlap } from "./types/range-overlap";
import { defineReaderReport } from "./types/reader-report";
import { defineRecordSet } from "./types/record-set";
import { defineReferenceValue } from "./types/reference-value";
import { defineRevision } from "./types/revision";
import { defineSalary } from "./types/salary";
import { defineSalaryRows } from "./types/salary-rows";
import { defineSimilarSource } from "./types/similar-source";
import { defineSource } from "./types/source";
import { defineSubmission } from "./types/submission";
import { defineSubmissionInputs } from "./types/submission-inputs";
import { defineSubmissionMutations } from "./types/submission-mutations";
import { defineTitlePay } from "./types/title-pay";
import { defineTitleQueue } from "./types/title-queue";
import { defineTrend } from "./types/trend";

const DEFINITIONS = [
  defineScalars,
  defineEnums,
  defineEvidenceFilter,
  definePriceView,
  defineNode,
  defineMoney,
  defineMissing,
  defineRevision,
  defineProvenance,
  definePublisher,
  defineSource,
  defineEdition,
  defineSalary,
  defineReferenceValue,
  defineRecordSet,
  definePayFigure,
  defineTitlePay,
  defineTrend,
  defineCoverage,
  defineDistribution,
  defineHeldCountry,
  defineCareerStep,
  defineOccupation,
  defineCareerTitle,
  definePayChange,
  defineProgression,
  defineRangeOverlap,
  defineOrderedTitle,
  defineComparison,
  defineEvidenceChange,
  defineGuideWork,
  defineGuideQuestions,
  defineImpact,
  defineSubmission,
  defineSubmissionInputs,
  defineEvidenceInputs,
  defineSalaryRows,
  defineSimilarSource,
  defineSubmissionMutations,
  defineReaderReport,
  defineTitleQueue,
  defineAccount,
  defineAccountInputs,
  defineAccountPayloads,
  defineAccountMutations,
  defineAuditEvent,
  defineLinkCheck,
];

/** A new schema, made of its definitions and of nothing that was made before. */
export function createSchema(): GraphQLSchema {
  const builder = createBuilder();
  builder.queryType({
    description:
      "All questions. Those that read evidence take `asOf`: the same question with the same `asOf` gets the same answer for ever.",
  });
  builder.mutationType({
    description:
      "All changes. Each but reportSalary needs an account, as a session or an API token, and each leaves one row in the audit trail.",
  });
  for (const define of DEFINITIONS) define(builder);
  // In the order of the definitions: the words of an enumeration and the fields of a type have one.
  return builder.toSchema({ sortSchema: false });
}
