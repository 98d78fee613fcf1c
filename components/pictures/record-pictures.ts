import { moneyOf } from "@/components/figure/money-field";
import { type Parameters, textOf } from "@/domain/question/parameters";
import { Refusal } from "@/domain/refusal";
import {
  basisWords,
  countryInWords,
  methodWords,
  periodWords,
  statisticWords,
} from "@/domain/words/enum-labels";
import { countOf, formatMoney } from "@/domain/words/format";
import { sampleWords } from "@/domain/words/sample-words";
import { execute } from "@/graphql/endpoint/execute";
import { graphql, readFragment } from "@/graphql/generated";
import { askedPicture } from "./asked-picture";
import { figurePart } from "./drawn/figure-part";
import type { ChartPicture } from "./picture";
import { namedSources, PICTURED_SOURCE } from "./picture-sources";

const SALARY_PICTURE = graphql(`
  query SalaryPicture($slug: String!, $asOf: DateTime) {
    salary(slug: $slug, asOf: $asOf) {
      slug
      title { name }
      country
      money { amount currencyCode }
      period
      statistic
      basis
      sampleSize
      source { method ...PicturedSource }
    }
  }
`);

const SOURCE_PICTURE = graphql(`
  query SourcePicture($slug: String!, $asOf: DateTime) {
    source(slug: $slug, asOf: $asOf) {
      slug
      name
      method
      methodNote
      salaryCount
      publisher { name }
      licence
    }
  }
`);

/** One salary, as a figure with what it is of. */
export async function salaryPicture(parameters: Parameters): Promise<ChartPicture> {
  const { asOf, said, frozen } = await askedPicture(parameters, { own: ["of"] });
  const { salary } = await execute(SALARY_PICTURE, { slug: textOf(parameters.of), asOf });
  if (!salary) throw new Refusal("NOT_FOUND", "No such salary is held.");
  const source = readFragment(PICTURED_SOURCE, salary.source);
  const what = [
    statisticWords(salary.statistic),
    basisWords(salary.basis),
    sampleWords(salary.sampleSize, salary.source.method) ?? "n not stated",
  ].join(", ");
  const value = `${formatMoney(moneyOf(salary.money))} ${periodWords(salary.period)}`;
  return {
    heading: `${salary.title.name} in ${countryInWords(salary.country)}, by ${source.publisher.name}.`,
    sentence: "",
    chart: (width) => figurePart(value, [what, source.name], width),
    note: "",
    sources: namedSources([{ source, count: salary.sampleSize }]),
    said: momentOf(said),
    address: ofMomentAlone(frozen(`/salaries/${salary.slug}`)),
  };
}

/** One source, with how it knows and how much is read of it. */
export async function sourcePicture(parameters: Parameters): Promise<ChartPicture> {
  const { asOf, said, frozen } = await askedPicture(parameters, { own: ["of"] });
  const { source } = await execute(SOURCE_PICTURE, { slug: textOf(parameters.of), asOf });
  if (!source) throw new Refusal("NOT_FOUND", "No such source is held.");
  const { slug, name, publisher, method, salaryCount, licence, methodNote } = source;
  const value = salaryCount > 0 ? countOf(salaryCount, "figure") : publisher.name;
  return {
    heading: `${name}.`,
    sentence: "",
    chart: (width) =>
      figurePart(value, [`${publisher.name}, ${methodWords(method)}`, methodNote], width),
    note: "",
    sources: [`${publisher.name}, ${licence ?? "licence not stated"}`],
    said: momentOf(said),
    address: ofMomentAlone(frozen(`/sources/${slug}`)),
  };
}

/** The moment alone: what is one record is of no country that anybody chose. */
function momentOf(said: string): string {
  return said.slice(0, said.indexOf(".") + 1);
}

/** An address of one record with its moment, and without what it is not chosen by. */
function ofMomentAlone(address: string): string {
  const { origin, pathname, searchParams } = new URL(address);
  return `${origin}${pathname}?asOf=${searchParams.get("asOf")}`;
}
