import { type GraphQLSchema, specifiedDirectives } from "graphql";
import { once } from "@/domain/evidence/scope";
import { defineAccount } from "./accounts/account";
import { defineApiToken } from "./accounts/api-token";
import { defineAuditEvent } from "./accounts/audit-event";
import { defineInvitation } from "./accounts/invitation";
import { defineSecondFactor } from "./accounts/second-factor";
import { defineViewer } from "./accounts/viewer";
import { type Builder, createBuilder } from "./builder/builder";
import { defineEnums } from "./builder/enums";
import { defineNode } from "./builder/node";
import { semanticNonNull, withNullableRoots } from "./builder/nullable-roots";
import { defineScalars } from "./builder/scalars";
import { defineStatedValue } from "./builder/stated-value";
import { defineUserError } from "./builder/user-error";
import { defineCareerTitle } from "./catalogue/career-title";
import { defineEdition } from "./catalogue/edition";
import { defineEvidenceChange } from "./catalogue/evidence-change";
import { defineEvidenceFilter } from "./catalogue/evidence-filter";
import { defineHeldCountry } from "./catalogue/held-country";
import { defineMissing } from "./catalogue/missing";
import { defineOccupation } from "./catalogue/occupation";
import { defineProvenance } from "./catalogue/provenance";
import { defineRecordSet } from "./catalogue/record-set";
import { defineReferenceValue } from "./catalogue/reference-value";
import { defineRevision } from "./catalogue/revision";
import { defineSalary } from "./catalogue/salary";
import { defineSalaryList } from "./catalogue/salary-list";
import { defineSearch } from "./catalogue/search";
import { definePublisher, defineSource } from "./catalogue/source";
import { defineDraft } from "./curation/draft";
import { defineGraphEntry } from "./curation/graph-entry";
import { defineGuideEntry } from "./curation/guide-entry";
import { defineImpact } from "./curation/impact";
import { defineLinkCheck } from "./curation/link-check";
import { defineReaderReport } from "./curation/reader-report";
import { defineReferenceEntry } from "./curation/reference-entry";
import { defineRequirementEntry } from "./curation/requirement-entry";
import { defineReview } from "./curation/review";
import { defineSalaryEntry } from "./curation/salary-entry";
import { defineSalaryReport } from "./curation/salary-report";
import { defineSalaryRows } from "./curation/salary-rows";
import { defineSimilarSource } from "./curation/similar-source";
import { defineSourceEntry } from "./curation/source-entry";
import { defineStandingThing } from "./curation/standing-thing";
import { defineSubmission } from "./curation/submission";
import { defineSubmissionPayload } from "./curation/submission-payload";
import { defineTitleQueue } from "./curation/title-queue";
import { defineWebhook } from "./curation/webhook";
import { defineWebhookChanges } from "./curation/webhook-changes";
import { defineWebhookDelivery } from "./curation/webhook-delivery";
import { defineWithdrawal } from "./curation/withdrawal";
import { defineGuideAnswer } from "./guide/guide-answer";
import { defineGuideQuestions } from "./guide/guide-questions";
import { defineGuideWork } from "./guide/guide-work";
import { defineComparison } from "./pay/comparison";
import { defineCoverage } from "./pay/coverage";
import { defineDistribution } from "./pay/distribution";
import { defineMedianInterval } from "./pay/median-interval";
import { defineMoney } from "./pay/money";
import { defineOrderedTitle } from "./pay/ordered-title";
import { definePayChange } from "./pay/pay-change";
import { definePayFigure } from "./pay/pay-figure";
import { definePriceView } from "./pay/price-view";
import { defineRangeOverlap } from "./pay/range-overlap";
import { defineSalarySummary } from "./pay/salary-summary";
import { defineTitlePay } from "./pay/title-pay";
import { defineTrend } from "./pay/trend";
import { defineBrought } from "./progression/brought";
import { defineCareerGraph } from "./progression/career-graph";
import { defineCareerRoute } from "./progression/career-route";
import { defineCareerStep } from "./progression/career-step";
import { defineProgression } from "./progression/progression";
import { defineStepSupport } from "./progression/step-support";
import { defineTitleRequirements } from "./progression/title-requirements";
import { defineItemReview } from "./review/item-review";
import { defineWorkList } from "./review/work-list";

const PUBLIC = [
  defineScalars,
  defineEnums,
  defineUserError,
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
  defineSalaryList,
  defineReferenceValue,
  defineRecordSet,
  defineMedianInterval,
  definePayFigure,
  defineTitlePay,
  defineTrend,
  defineCoverage,
  defineDistribution,
  defineHeldCountry,
  defineCareerStep,
  defineStepSupport,
  defineTitleRequirements,
  defineOccupation,
  defineCareerTitle,
  definePayChange,
  defineSalarySummary,
  defineProgression,
  defineCareerGraph,
  defineCareerRoute,
  defineBrought,
  defineRangeOverlap,
  defineOrderedTitle,
  defineComparison,
  defineEvidenceChange,
  defineSearch,
  defineGuideWork,
  defineGuideAnswer,
  defineGuideQuestions,
  defineSalaryReport,
];

const CURATORS = [
  defineStatedValue,
  defineImpact,
  defineSubmission,
  defineStandingThing,
  defineItemReview,
  defineSubmissionPayload,
  defineDraft,
  defineWithdrawal,
  defineSourceEntry,
  defineSalaryEntry,
  defineGraphEntry,
  defineRequirementEntry,
  defineGuideEntry,
  defineReferenceEntry,
  defineSalaryRows,
  defineSimilarSource,
  defineReview,
  defineReaderReport,
  defineTitleQueue,
  defineViewer,
  defineWorkList,
  defineAccount,
  defineSecondFactor,
  defineInvitation,
  defineApiToken,
  defineAuditEvent,
  defineLinkCheck,
  defineWebhookDelivery,
  defineWebhook,
  defineWebhookChanges,
];

/** What anybody may ask: what is published, and the report of a wrong figure. Made once, at the first call. */
export const publicSchema = once(() =>
  createSchema(
    PUBLIC,
    "All questions. Those that read evidence take `asOf`: the same question with the same `asOf` gets the same answer for ever.",
    "What readers may send. Needs no account.",
  ),
);

/** What curators work with: all that is public, submissions, review, accounts and the trail. Made once, at the first call. */
export const adminSchema = once(() =>
  createSchema(
    [...PUBLIC, ...CURATORS],
    "All questions. Those that read evidence take `asOf`: the same question with the same `asOf` gets the same answer for ever. Others say who may ask them.",
    "All changes. Each but reportSalary needs an account, as a session or an API token, and each leaves one row in the audit trail.",
  ),
);

/** A new schema, made of its definitions and of nothing that was made before. */
function createSchema(
  definitions: readonly ((builder: Builder) => void)[],
  query: string,
  mutation: string,
): GraphQLSchema {
  const builder = createBuilder();
  builder.queryType({ description: query });
  builder.mutationType({ description: mutation });
  for (const define of definitions) define(builder);
  // In the order of the definitions: the words of an enumeration and the fields of a type have one.
  const directives = [...specifiedDirectives, semanticNonNull];
  return withNullableRoots(builder.toSchema({ sortSchema: false, directives }));
}
