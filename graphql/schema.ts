import type { GraphQLSchema } from "graphql";
import { defineAccount } from "./accounts/account";
import { defineApiToken } from "./accounts/api-token";
import { defineAuditEvent } from "./accounts/audit-event";
import { defineInvitation } from "./accounts/invitation";
import { defineViewer } from "./accounts/viewer";
import { createBuilder } from "./builder/builder";
import { defineEnums } from "./builder/enums";
import { defineNode } from "./builder/node";
import { defineScalars } from "./builder/scalars";
import { defineCareerStep } from "./catalogue/career-step";
import { defineCareerTitle } from "./catalogue/career-title";
import { defineEdition } from "./catalogue/edition";
import { defineEvidenceChange } from "./catalogue/evidence-change";
import { defineEvidenceFilter } from "./catalogue/evidence-filter";
import { defineHeldCountry } from "./catalogue/held-country";
import { defineMissing } from "./catalogue/missing";
import { defineOccupation } from "./catalogue/occupation";
import { defineProvenance } from "./catalogue/provenance";
import { definePublisher } from "./catalogue/publisher";
import { defineRecordSet } from "./catalogue/record-set";
import { defineReferenceValue } from "./catalogue/reference-value";
import { defineRevision } from "./catalogue/revision";
import { defineSalary } from "./catalogue/salary";
import { defineSource } from "./catalogue/source";
import { defineDraft } from "./curation/draft";
import { defineImpact } from "./curation/impact";
import { defineLinkCheck } from "./curation/link-check";
import { defineReaderReport } from "./curation/reader-report";
import { defineReview } from "./curation/review";
import { defineSalaryEntry } from "./curation/salary-entry";
import { defineSalaryRows } from "./curation/salary-rows";
import { defineSimilarSource } from "./curation/similar-source";
import { defineSourceEntry } from "./curation/source-entry";
import { defineSubmission } from "./curation/submission";
import { defineSubmissionPayload } from "./curation/submission-payload";
import { defineTitleQueue } from "./curation/title-queue";
import { defineWebhook } from "./curation/webhook";
import { defineWebhookChanges } from "./curation/webhook-changes";
import { defineWebhookDelivery } from "./curation/webhook-delivery";
import { defineGuideQuestions } from "./guide/guide-questions";
import { defineGuideWork } from "./guide/guide-work";
import { defineComparison } from "./pay/comparison";
import { defineCoverage } from "./pay/coverage";
import { defineDistribution } from "./pay/distribution";
import { defineMoney } from "./pay/money";
import { defineOrderedTitle } from "./pay/ordered-title";
import { definePayChange } from "./pay/pay-change";
import { definePayFigure } from "./pay/pay-figure";
import { definePriceView } from "./pay/price-view";
import { defineProgression } from "./pay/progression";
import { defineRangeOverlap } from "./pay/range-overlap";
import { defineTitlePay } from "./pay/title-pay";
import { defineTrend } from "./pay/trend";

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
  defineSubmissionPayload,
  defineDraft,
  defineSourceEntry,
  defineSalaryEntry,
  defineSalaryRows,
  defineSimilarSource,
  defineReview,
  defineReaderReport,
  defineTitleQueue,
  defineViewer,
  defineAccount,
  defineInvitation,
  defineApiToken,
  defineAuditEvent,
  defineLinkCheck,
  defineWebhookDelivery,
  defineWebhook,
  defineWebhookChanges,
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
