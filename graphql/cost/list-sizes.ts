import type { GuideItem } from "@/domain/evidence/guide";
import { EXPERIENCE_LEVELS } from "@/domain/evidence/vocabulary";
import { MAX_PAGE_SIZE, MOST_ROUTE_MOVES, MOST_ROUTES, MOST_USER_ERRORS } from "@/domain/limits";
import type { HeldFacts, ListSize } from "./held-facts";

/** How long a list can be, by what is held and by how many titles the question names at once. */
type Measure = (facts: HeldFacts, askedTitles: number) => ListSize;

const always =
  (usual: number, most = usual): Measure =>
  () => ({ usual, most });
const all = (name: "sources" | "recordSets" | "references" | "countries"): Measure => {
  return (facts) => ({ usual: facts[name], most: facts[name] });
};
/** Usually few of what there may be many of. */
const few =
  (usual: number, measure: Measure): Measure =>
  (facts, asked) => ({ usual, most: measure(facts, asked).most });
const asked: Measure = (_facts, titles) => ({ usual: titles, most: titles });
const guided =
  (items: (guide: NonNullable<HeldFacts["guide"]>) => readonly GuideItem[]): Measure =>
  ({ guide }) => {
    const count = guide === null ? 0 : new Set(items(guide).map(({ id }) => id)).size;
    return { usual: count, most: count };
  };

const sourcesOfTitle: Measure = ({ sourcesOfTitle }) => sourcesOfTitle;
/** Of two titles. */
const sourcesOfBoth: Measure = ({ sourcesOfTitle: { usual, most } }) => ({
  usual: 2 * usual,
  most: 2 * most,
});
const salariesOfTitle: Measure = ({ salariesOfTitle }) => salariesOfTitle;
const salariesOfSourcePay: Measure = ({ salariesOfSourcePay }) => salariesOfSourcePay;
/** Of each source and country the editions that do not answer. */
const otherEditions: Measure = ({ editionsOfSource, sourcesOfTitle, countries }) => ({
  usual: editionsOfSource.usual * sourcesOfTitle.usual,
  most: editionsOfSource.most * sourcesOfTitle.most * countries,
});
const titles: Measure = ({ titles }) => ({ usual: titles, most: titles });
const stepsOfTitle: Measure = ({ stepsOfTitle }) => stepsOfTitle;
const supportsOfStep: Measure = ({ supportsOfStep }) => supportsOfStep;
/** A figure is annualised, converted twice, selected and summarised. */
const STEPS_OF_FIGURE = 5;

/** What is wrong with an input: of a draft's it can be as much as is told at once. */
const USER_ERRORS: Readonly<Record<string, Measure>> = {
  "SubmissionPayload.userErrors": always(1, MOST_USER_ERRORS),
  ...Object.fromEntries(
    [
      "ReportSalary",
      "ResolveReport",
      "Account",
      "InviteAccount",
      "RevokeInvitation",
      "CreateApiToken",
      "Viewer",
      "SignOut",
      "CreateWebhook",
      "DeleteWebhook",
      "TestWebhook",
      "CommentOnItem",
      "GiveBackItems",
      "ResetLink",
      "BeginSecondFactor",
      "ConfirmSecondFactor",
      "ClearSecondFactor",
    ].map((name) => [`${name}Payload.userErrors`, always(1)]),
  ),
};

/**
 * The lists without pages, by type and field. A list that is not here is as long as its argument
 * names; a test goes through the schema for others.
 */
export const LIST_SIZES: Readonly<Record<string, Measure>> = {
  "ProvenanceStep.references": few(1, all("references")),
  "Provenance.salaries": few(2, sourcesOfBoth),
  "Provenance.recordSets": few(1, all("recordSets")),
  "Provenance.steps": (facts) => ({
    usual: STEPS_OF_FIGURE - 2,
    most: STEPS_OF_FIGURE * (1 + 2 * facts.sourcesOfTitle.most),
  }),
  "GradeExplanation.terms": always(6),
  "Salary.history": ({ versions }) => versions,
  "Source.editions": ({ editionsOfSource }) => editionsOfSource,
  "Edition.losses": ({ lossesOfEdition }) => lossesOfEdition,
  "Edition.breaks": ({ breaksOfEdition }) => breaksOfEdition,
  "RecordSet.refused": ({ refusedOfRecordSet }) => refusedOfRecordSet,
  "FileAccount.rowsRefused": ({ refusedOfRecordSet }) => refusedOfRecordSet,
  "FileAccount.titlesUnrecognised": always(20, 50),
  "SourcePay.figures": salariesOfSourcePay,
  "SourcePay.spreads": few(1, salariesOfSourcePay),
  "TitlePay.bySource": sourcesOfTitle,
  "TitlePay.unconverted": salariesOfTitle,
  "TitlePay.otherEditions": otherEditions,
  "ComparisonRow.otherEditions": otherEditions,
  "PayTrend.breaks": ({ breaksOfEdition }) => breaksOfEdition,
  "PayTrend.points": few(3, salariesOfSourcePay),
  "PayTrend.otherMethods": few(1, sourcesOfTitle),
  "SourceCoverage.covered": asked,
  "Distribution.percentiles": always(5),
  "Distribution.dots": always(1, 4),
  "TitleDistributions.bySource": few(2, all("recordSets")),
  "Occupation.similar": ({ similarOccupations }) => similarOccupations,
  "Occupation.technologies": ({ technologiesOfOccupation }) => technologiesOfOccupation,
  "CareerTitle.heldCountries": few(3, all("countries")),
  "CareerTitle.heldLevels": always(EXPERIENCE_LEVELS.length),
  "CareerTitle.stepsOut": stepsOfTitle,
  "CareerTitle.stepsIn": stepsOfTitle,
  "CareerTitle.trends": few(3, salariesOfTitle),
  "CareerTitle.levels": ({ levelsOfTitle }) => levelsOfTitle,
  "CareerStep.supports": supportsOfStep,
  "ProgressionStep.supports": supportsOfStep,
  "CareerTitle.occupations": ({ occupationsOfTitle }) => occupationsOfTitle,
  "PayChange.pairs": sourcesOfTitle,
  "PayChange.unpaired": sourcesOfBoth,
  "PayChange.unused": sourcesOfBoth,
  "CareerGraph.titles": titles,
  "CareerGraph.steps": ({ titles, stepsOfTitle: { usual } }) => ({
    usual: (titles * usual) / 2,
    most: titles * usual,
  }),
  "WaysAtTitle.next": stepsOfTitle,
  "WaysAtTitle.previous": stepsOfTitle,
  "WaysAtTitle.sideways": few(1, stepsOfTitle),
  "WaysAtTitle.alike": few(1, stepsOfTitle),
  "RouteSearch.routes": always(5, MOST_ROUTES),
  "CareerRoute.titles": always(5, MOST_ROUTE_MOVES + 1),
  "CareerRoute.steps": always(4, MOST_ROUTE_MOVES),
  "BroughtSkills.bySource": few(1, supportsOfStep),
  "BroughtDuties.bySource": few(1, supportsOfStep),
  "SkillsOfSource.items": always(10, 40),
  "DutiesOfSource.items": always(10, 40),
  "Progression.titles": few(5, titles),
  "Progression.steps": few(4, titles),
  "SourcePay.byLevel": always(2, EXPERIENCE_LEVELS.length),
  "Progression.bridges": few(1, titles),
  "Comparison.pairs": always(3, 15),
  "OrderedTitle.restsOn": few(2, sourcesOfTitle),
  "OrderedTitle.flips": ({ sourcesOfTitle: { most } }, titles) => ({
    usual: 1,
    most: 2 * most * titles,
  }),
  "OrderedTitle.ties": ({ sourcesOfTitle: { most } }, titles) => ({
    usual: 1,
    most: 2 * most * titles,
  }),
  "OrderedTitle.pairsOnOneSource": asked,
  "ComparisonRow.bySource": sourcesOfTitle,
  "ComparisonRow.unconverted": salariesOfTitle,
  "BasisPanel.rows": asked,
  "Disagreement.figures": sourcesOfTitle,
  "Comparison.rows": asked,
  "Comparison.panels": always(3, 6),
  "Comparison.ordering": asked,
  "Comparison.disagreement": asked,
  "Comparison.changes": asked,
  "Comparison.overlaps": ({ sourcesOfTitle: { usual, most } }, titles) => ({
    usual: titles * usual,
    most: titles * most,
  }),
  "Answer.evidence": few(3, all("sources")),
  "Answer.figures": few(10, salariesOfTitle),
  "Impact.changes": always(100, 2_000),
  "Impact.turns": ({ titles }) => ({ usual: 5, most: titles * titles }),
  "SubmissionItem.content": always(20, 60),
  "SubmissionItem.fields": always(15, 60),
  "SubmissionItem.comments": always(1, 100),
  "StandingThing.content": always(20, 60),
  "AuditEvent.before": always(10, 60),
  "AuditEvent.after": always(10, 60),
  "CheckedSalaryRow.cells": always(10, 20),
  "CheckedSalaryRow.problems": always(1, 20),
  "RowProblem.rows": always(1, 2),
  "UnrecognisedTitle.sources": few(1, all("recordSets")),
  "Viewer.apiTokens": always(3, 50),
  "Viewer.openSessions": always(3, 100),
  "Query.expectedEditions": few(5, all("sources")),
  "Query.workNotes": always(20, MAX_PAGE_SIZE),
  ...USER_ERRORS,
  "Query.coverage": all("sources"),
  "Query.countries": all("countries"),
  "Query.similarSources": few(1, all("sources")),
  "Query.duties": guided(({ duties }) => duties),
  "Query.skills": guided(({ skills }) => skills),
  "Query.responsibilities": guided(({ responsibilities }) => responsibilities),
  "Query.roadmap": guided(({ roadmap }) => roadmap),
  "Query.questions": guided(({ questions }) => questions),
  "Query.programmes": guided(({ programmes }) => programmes),
  "Query.claims": guided(({ claims }) => claims),
};

/** The lists whose length is that of the guide. */
export const GUIDE_LISTS: ReadonlySet<string> = new Set([
  "Query.duties",
  "Query.skills",
  "Query.responsibilities",
  "Query.roadmap",
  "Query.questions",
  "Query.programmes",
  "Query.claims",
]);
