import type Big from "big.js";
import type * as answers from "@/domain/answers";
import type { Coverage, SourceCoverage } from "@/domain/distributions/coverage";
import type { Distribution, TitleDistributions } from "@/domain/distributions/distribution";
import type { Percentile } from "@/domain/distributions/spread";
import type { PayTrend } from "@/domain/distributions/trend";
import type { EditionLoss, MethodBreak } from "@/domain/edition-facts";
import type * as evidence from "@/domain/evidence";
import type { ChangedThing, ChangeKind, EvidenceChange } from "@/domain/evidence-change";
import type * as guide from "@/domain/guide";
import type { CountryOfTitle } from "@/domain/held-countries";
import type { Missing } from "@/domain/missing";
import type { Money } from "@/domain/money";
import type { Provenance, ProvenanceStep } from "@/domain/provenance";
import type * as words from "@/domain/vocabulary";
import type { Framed } from "@/evidence/context";
import type { AnnualRuleInput, FilterInput, PriceViewInput } from "@/evidence/question-check";
import type { HeldCountry } from "@/prisma/queries/held-countries";
import type { ReaderReport } from "@/prisma/reader-reports";
import type {
  AccountInputTypes,
  AccountObjectTypes,
  AccountScalarTypes,
} from "./accounts/account-types";
import type {
  CurationInputTypes,
  CurationObjectTypes,
  CurationScalarTypes,
} from "./curation/curation-types";
import type { QueuedTitle } from "./curation/title-queue";
import type { ReportSalaryInput } from "./readers/report-salary";

/** A type whose values go in and out alike. */
interface Plain<T> {
  Input: T;
  Output: T;
}

/** The scalars, and the enumerations, which Pothos also looks up by name. (An interface has no index signature.) */
export type ScalarTypes = {
  ID: { Input: string; Output: string };
  Date: Plain<string>;
  DateTime: Plain<Date>;
  Decimal: Plain<Big>;
  CurrencyCode: Plain<string>;
  CountryCode: Plain<string>;
  URL: Plain<string>;
  Statistic: Plain<words.Statistic>;
  PayBasis: Plain<words.PayBasis>;
  PayPeriod: Plain<words.PayPeriod>;
  SourceMethod: Plain<words.SourceMethod>;
  SalaryOrigin: Plain<words.SalaryOrigin>;
  FlipOutcome: Plain<words.FlipOutcome>;
  EditionLossKind: Plain<words.EditionLossKind>;
  RecordKind: Plain<words.RecordKind>;
  Redistribution: Plain<words.Redistribution>;
  PublicationStatus: Plain<words.PublicationStatus>;
  StepKind: Plain<words.StepKind>;
  StepEvidence: Plain<words.StepEvidence>;
  CareerTrack: Plain<words.CareerTrack>;
  ExperienceLevel: Plain<words.ExperienceLevel>;
  SkillKind: Plain<words.SkillKind>;
  Comparability: Plain<words.Comparability>;
  Direction: Plain<words.Direction>;
  Grade: Plain<words.Grade>;
  Operation: Plain<words.Operation>;
  MissingReason: Plain<words.MissingReason>;
  PriceKind: Plain<words.PriceKind>;
  ReferenceSeries: Plain<words.ReferenceSeries>;
  ChangedThing: Plain<ChangedThing>;
  EvidenceChangeKind: Plain<ChangeKind>;
} & CurationScalarTypes &
  AccountScalarTypes;

/** Salaries behind a figure. `editions`: the very editions, where they are not those standing at `asOf`. */
export interface Origin extends Provenance {
  readonly editions?: readonly evidence.Salary[];
}

/** What stands behind each object type: domain types, framed where fields have to look further. */
export interface ObjectTypes extends CurationObjectTypes, AccountObjectTypes {
  Money: Money;
  Missing: Missing;
  Revision: evidence.Revision;
  ProvenanceStep: Framed<ProvenanceStep>;
  Provenance: Framed<Origin>;
  GradeTerm: answers.GradeTerm;
  GradeExplanation: answers.GradeExplanation;
  ReferenceValue: Framed<evidence.ReferenceValue>;
  Publisher: Framed<evidence.Publisher>;
  Source: Framed<evidence.Source>;
  Edition: Framed<evidence.Edition>;
  EditionLoss: EditionLoss;
  MethodBreak: MethodBreak;
  Salary: Framed<evidence.Salary>;
  CareerTitle: Framed<evidence.CareerTitle>;
  CareerStep: Framed<evidence.CareerStep>;
  PayFigure: Framed<answers.PayFigure>;
  UnconvertedSalary: Framed<answers.UnconvertedSalary>;
  SourcePay: Framed<answers.SourcePay>;
  OtherEdition: Framed<answers.OtherEdition>;
  TitlePay: Framed<answers.TitlePay>;
  PayChangePair: Framed<answers.ChangePair>;
  UnusedSource: Framed<answers.UnusedSource>;
  PayChange: Framed<answers.PayChange>;
  ProgressionStep: Framed<answers.ProgressionStep>;
  Progression: Framed<answers.Progression>;
  ComparisonRow: Framed<answers.TitlePay>;
  BasisPanel: Framed<answers.BasisPanel>;
  OrderFlip: Framed<answers.OrderFlip>;
  OneSourcePair: Framed<answers.OneSourcePair>;
  OrderedTitle: Framed<answers.OrderedTitle>;
  Disagreement: Framed<answers.Disagreement>;
  RecordSet: Framed<evidence.RecordSet>;
  RowCount: evidence.RowCount;
  UnrecognisedTitle: Framed<QueuedTitle>;
  HeldCountry: HeldCountry;
  CountryOfTitle: CountryOfTitle;
  Occupation: Framed<evidence.Occupation>;
  Percentile: Framed<Percentile & { readonly provenance: Provenance }>;
  Distribution: Framed<Distribution>;
  TitleDistributions: Framed<TitleDistributions>;
  StatedSpread: Framed<answers.StatedSpread>;
  PayTrend: Framed<PayTrend>;
  Coverage: Framed<Coverage>;
  SourceCoverage: Framed<SourceCoverage>;
  RangeOverlap: Framed<answers.RangeOverlap>;
  Comparison: Framed<answers.Comparison>;
  EvidenceChange: EvidenceChange;
  ReaderReport: ReaderReport;
  ReportSalaryPayload: ReaderReport;
  ResolveReportPayload: ReaderReport;
  Example: guide.Example;
  Duty: Framed<guide.Duty>;
  Skill: Framed<guide.Skill>;
  Responsibility: Framed<guide.Responsibility>;
  RoadmapStep: Framed<guide.RoadmapStep>;
  AnswerEvidence: Framed<guide.AnswerEvidence>;
  Answer: Framed<guide.GuideAnswer>;
  Question: Framed<guide.Question>;
  Programme: Framed<guide.Programme>;
  Claim: Framed<guide.Claim>;
}

/** The input types. */
export interface InputTypes extends CurationInputTypes, AccountInputTypes {
  EvidenceFilter: FilterInput;
  PriceView: PriceViewInput;
  AnnualRule: AnnualRuleInput;
  ReportSalaryInput: ReportSalaryInput;
  AddTitleAliasInput: { readonly printed: string; readonly title: string; readonly reason: string };
  ResolveReportInput: { readonly report: string; readonly resolution: string };
}
