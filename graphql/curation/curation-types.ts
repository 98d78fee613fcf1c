import type Big from "big.js";
import type { Impact, ImpactChange, OrderTurn } from "@/domain/curation/impact";
import type { AnswerKind } from "@/domain/curation/public-answers";
import type { Similarity, SimilarSource } from "@/domain/curation/similar-sources";
import type { RowProblem, TypedRow } from "@/domain/entry/row-cells";
import type { SaidCell } from "@/domain/entry/said-back";
import type * as words from "@/domain/vocabulary";
import type { Framed } from "@/evidence/context";
import type { LinkState } from "@/links/check-link";
import type { FileAccount } from "@/prisma/records/reading";
import type { Submission, SubmittedItem } from "@/prisma/submissions/read";
import type { AssessmentState, Known } from "./impact-desk";
import type { TypedRowInput, TypedRowsInput, UnderstoodRow } from "./typed-rows";

interface Plain<T> {
  Input: T;
  Output: T;
}

/** The enumerations of curation. */
export type CurationScalarTypes = {
  SubmissionStatus: Plain<Submission["status"]>;
  SubmissionKind: Plain<Submission["kind"]>;
  SubmissionAction: Plain<SubmittedItem["action"]>;
  SubmittedThing: Plain<SubmittedItem["thing"]>;
  AnswerKind: Plain<AnswerKind>;
  AssessmentState: Plain<AssessmentState>;
  Similarity: Plain<Similarity>;
};

/** What stands behind the object types of curation. */
export interface CurationObjectTypes {
  Submission: Submission;
  SubmissionItem: SubmittedItem;
  SubmissionPayload: Submission;
  FileAccount: FileAccount;
  Impact: Impact;
  Assessment: Known;
  ImpactChange: ImpactChange;
  OrderTurn: OrderTurn;
  RowProblem: RowProblem;
  MendedRow: TypedRow;
  SaidCell: SaidCell;
  LinkCheck: LinkState;
  CheckedSalaryRow: UnderstoodRow;
  SimilarSource: Framed<SimilarSource>;
}

/** A submission as its author saw it. */
export interface SubmissionRefInput {
  readonly id: string;
  readonly version: number;
}

export interface SubmissionInput {
  readonly submission: SubmissionRefInput;
}

export interface ThingInput extends SubmissionInput {
  readonly thing: SubmittedItem["thing"];
  readonly slug: string;
}

export interface PublisherInput {
  readonly slug?: string | null | undefined;
  readonly name: string;
  readonly url?: string | null | undefined;
}

export type SimilarSourcesInput = Pick<SourceInput, "slug" | "publisher" | "name" | "url">;

export interface SourceInput {
  readonly slug?: string | null | undefined;
  readonly publisher: PublisherInput;
  readonly name: string;
  readonly url?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly method: words.SourceMethod;
  readonly methodNote: string;
  readonly licence?: string | null | undefined;
  readonly licenceUrl?: string | null | undefined;
  readonly redistribution: words.Redistribution;
  readonly publishedOn?: string | null | undefined;
  readonly retrievedOn?: string | null | undefined;
  readonly reviewedOn?: string | null | undefined;
  readonly citedBy?: string | null | undefined;
  readonly citedOn?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export interface SalaryInput {
  readonly slug?: string | null | undefined;
  readonly source: string;
  readonly title: string;
  readonly statistic: words.Statistic;
  readonly amount: Big;
  readonly currency: string;
  readonly asPrinted?: string | null | undefined;
  readonly period: words.PayPeriod;
  readonly basis: words.PayBasis;
  readonly country: string;
  readonly place?: string | null | undefined;
  readonly experiencePrinted?: string | null | undefined;
  readonly minYears?: number | null | undefined;
  readonly maxYears?: number | null | undefined;
  readonly level?: words.ExperienceLevel | null | undefined;
  readonly sampleSize?: number | null | undefined;
  readonly observedFrom?: string | null | undefined;
  readonly observedTo?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly slipReason?: string | null | undefined;
}

/** The input types of curation. */
export interface CurationInputTypes {
  SubmissionRef: SubmissionRefInput;
  BeginSubmissionInput: { readonly reason: string };
  SubmissionInput: SubmissionInput;
  PublisherInput: PublisherInput;
  SourceInput: SourceInput;
  SalaryInput: SalaryInput;
  SimilarSourcesInput: SimilarSourcesInput;
  PutSourceInput: SubmissionInput & {
    readonly source: SourceInput;
    readonly seenVersion?: number | null | undefined;
    readonly isAnother?: boolean | null | undefined;
  };
  SalaryRowInput: TypedRowInput;
  CheckSalaryRowsInput: TypedRowsInput & { readonly submission?: string | null | undefined };
  PutSalaryRowsInput: SubmissionInput & TypedRowsInput;
  PutSalariesInput: SubmissionInput & { readonly salaries: readonly SalaryInput[] };
  ThingInput: ThingInput;
  GiveBackInput: SubmissionInput & { readonly note: string };
  PublishSubmissionInput: SubmissionInput & { readonly impactReason?: string | null | undefined };
  UndoSubmissionInput: SubmissionInput & { readonly reason: string };
}
