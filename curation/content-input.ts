import type Big from "big.js";
import type { UnstatedField } from "@/domain/curation/corrected-salary";
import type { Content } from "@/domain/curation/proposal";
import type { WrittenSource } from "@/domain/curation/similar-sources";
import { futureProblem, salaryProblem } from "@/domain/entry/salary-bounds";
import type { Publisher, Salary, Source } from "@/domain/evidence/evidence";
import type * as words from "@/domain/evidence/vocabulary";
import { LONGEST_NAME, LONGEST_NOTE } from "@/domain/limits";
import { badUserInput } from "@/domain/refusal";
import { refuseNoSlug, slugFor } from "./slug-input";
import { optionalText, requiredText } from "./text-check";

export interface PublisherInput {
  readonly slug?: string | null | undefined;
  readonly name: string;
  readonly url?: string | null | undefined;
}

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
  readonly partlyBasedOn?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export interface SalaryInput {
  readonly slug?: string | null | undefined;
  readonly seenVersion?: number | null | undefined;
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

/** A publisher as it was written. Throws BAD_USER_INPUT, naming the field. */
export function publisherContent({ slug, name, url }: PublisherInput): Content<Publisher> {
  const checked = requiredText("source.publisher.name", name, LONGEST_NAME);
  return { id: slugFor("source.publisher.slug", slug, checked), name: checked, url: url ?? null };
}

/** What tells a source from others, as it was written. Throws BAD_USER_INPUT, naming the field. */
export function writtenSource(
  input: Pick<SourceInput, "slug" | "publisher" | "name" | "url">,
): WrittenSource {
  const { slug, publisher, url = null } = input;
  const { id: publisherId, name: publisherName } = publisherContent(publisher);
  const name = requiredText("source.name", input.name, LONGEST_NAME);
  const id = slugFor("source.slug", slug, name);
  return { id, name, url, publisherId, publisherName, isSlugChosen: slug != null };
}

/** A source as it was written by `today`. Throws BAD_USER_INPUT, naming the field. */
export function sourceContent(
  input: SourceInput,
  publisherId: string,
  today: string,
): Content<Source> {
  for (const field of ["publishedOn", "retrievedOn", "reviewedOn", "citedOn"] as const) {
    refuseFuture(`source.${field}`, input[field], today);
  }
  const name = requiredText("source.name", input.name, LONGEST_NAME);
  const id = slugFor("source.slug", input.slug, name);
  if (input.partlyBasedOn === id) {
    throw badUserInput("source.partlyBasedOn", "A source is based on another, not on itself.");
  }
  return {
    id,
    publisherId,
    name,
    url: input.url ?? null,
    author: optionalText("source.author", input.author, LONGEST_NAME),
    method: input.method,
    methodNote: requiredText("source.methodNote", input.methodNote, LONGEST_NOTE),
    licence: optionalText("source.licence", input.licence, LONGEST_NAME),
    licenceUrl: input.licenceUrl ?? null,
    redistribution: input.redistribution,
    publishedOn: input.publishedOn ?? null,
    retrievedOn: input.retrievedOn ?? null,
    reviewedOn: input.reviewedOn ?? null,
    citedById: input.citedBy ?? null,
    citedOn: input.citedOn ?? null,
    partlyBasedOnId: input.partlyBasedOn ?? null,
    note: optionalText("source.note", input.note, LONGEST_NOTE),
  };
}

/** A salary as it was written by `today`, its id apart. Throws BAD_USER_INPUT, naming the row and the field. */
export function salaryContent(
  input: SalaryInput,
  row: number,
  today: string,
): Omit<Content<Salary>, "id"> {
  const at = (field: string) => `salaries.${row}.${field}`;
  if (input.slug != null) refuseNoSlug(at("slug"), input.slug);
  const salary = {
    sourceId: input.source,
    editionId: null,
    origin: "PRINTED" as const,
    titleId: input.title,
    statistic: input.statistic,
    money: { amount: input.amount, currency: input.currency },
    interval: null,
    asPrinted: optionalText(at("asPrinted"), input.asPrinted, LONGEST_NAME),
    period: input.period,
    basis: input.basis,
    country: input.country,
    place: optionalText(at("place"), input.place, LONGEST_NAME),
    experiencePrinted: optionalText(at("experiencePrinted"), input.experiencePrinted, LONGEST_NAME),
    minYears: input.minYears ?? null,
    maxYears: input.maxYears ?? null,
    level: input.level ?? null,
    sampleSize: input.sampleSize ?? null,
    observedFrom: input.observedFrom ?? null,
    observedTo: input.observedTo ?? null,
    url: input.url ?? null,
    note: optionalText(at("note"), input.note, LONGEST_NOTE),
  };
  const wrong = salaryProblem(salary, today);
  if (wrong) throw badUserInput(at(wrong.field), `Row ${row + 1}: ${wrong.problem}`);
  return salary;
}

/** Fields that only one that names its slug leaves to what stands; where one of a line is said, all are. */
const SAID_TOGETHER = [
  ["place"],
  ["experiencePrinted", "minYears", "maxYears", "level"],
  ["observedFrom", "observedTo"],
] as const;

/** The fields that a salary says nothing of: null is said. */
export function leftOutOf(input: SalaryInput): UnstatedField[] {
  const isLeftOut = (field: keyof SalaryInput) => input[field] === undefined;
  const besides = (["asPrinted", "sampleSize", "url", "note"] as const).filter(isLeftOut);
  if (input.slug == null) return besides;
  return [...besides, ...SAID_TOGETHER.filter((fields) => fields.every(isLeftOut)).flat()];
}

function refuseFuture(argument: string, day: string | null | undefined, today: string): void {
  if (day == null || day <= today) return;
  throw badUserInput(argument, futureProblem(day));
}
