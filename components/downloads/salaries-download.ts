import { placeWords } from "@/domain/convert/view-words";
import type { Cell } from "@/domain/data/column";
import { everyNode, type ListPage } from "@/domain/question/list-pages";
import { execute } from "@/graphql/endpoint/execute";
import { graphql } from "@/graphql/generated";
import type { SalariesDownloadQuery } from "@/graphql/generated/graphql";
import { citedOf, citedSource } from "./cited-sources";
import type { Download, LeftOut } from "./download";
import type { DownloadRequest } from "./download-request";
import { editionCells } from "./edition-cells";
import { SALARY_COLUMNS } from "./salary-columns";
import type { HeldTitle } from "./titles-asked";

const SALARIES = graphql(`
  query SalariesDownload($slug: String!, $where: EvidenceFilter, $after: String, $asOf: DateTime) {
    careerTitle(slug: $slug, asOf: $asOf) {
      pay(where: $where) { missing { explanation } }
      salaries(where: $where, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            slug origin asPrinted statistic basis period country place level minYears maxYears
            sampleSize observedFrom observedTo url citation
            money { amount currencyCode }
            interval { low { amount } high { amount } }
            edition { slug name }
            cautions
            source { redistribution ...DownloadSource }
          }
        }
      }
    }
  }
`);

type Salary = NonNullable<
  SalariesDownloadQuery["careerTitle"]
>["salaries"]["edges"][number]["node"];

interface TitleSalaries {
  readonly title: HeldTitle;
  /** Why there are none; null where there are. */
  readonly missing: string | null;
  readonly salaries: readonly Salary[];
}

interface Row {
  readonly title: HeldTitle;
  readonly salary: Salary;
}

/** Every salary of titles, row by row, but those of sources that let nobody pass rows on. */
export async function salariesDownload(asked: DownloadRequest, origin: string): Promise<Download> {
  const titles = await Promise.all(asked.titles.map((title) => salariesOf(title, asked)));
  const rows = titles.flatMap(({ title, salaries }) =>
    salaries.map((salary) => ({ title, salary })),
  );
  const allowed = rows.filter(mayBePassedOn);
  return {
    name: "stepwise-salaries",
    heading: `Salaries in ${placeWords(asked.question.where.country)}, as they are recorded`,
    shownAs: asked.shownAs,
    sentences: [],
    columns: SALARY_COLUMNS,
    rows: allowed.map(cellsOf),
    sources: citedOf(allowed.map(({ salary }) => salary.source)),
    leftOut: [
      ...titles.flatMap(({ title, missing }): LeftOut[] =>
        missing === null
          ? []
          : [
              {
                cells: { title_slug: title.slug, title: title.name },
                reason: `${title.name}: ${missing}`,
              },
            ],
      ),
      ...rows.filter((row) => !mayBePassedOn(row)).map((row) => citedOnly(row, origin)),
    ],
    asOf: asked.moment,
    address: asked.address,
  };
}

function mayBePassedOn({ salary }: Row): boolean {
  return salary.source.redistribution === "ALLOWED";
}

function cellsOf({ title, salary }: Row): Cell[] {
  const { slug: source, name: sourceName } = citedSource(salary.source);
  return [
    salary.slug,
    title.slug,
    title.name,
    source,
    sourceName,
    ...editionCells(salary),
    salary.money.amount,
    salary.money.currencyCode,
    salary.interval?.low.amount ?? null,
    salary.interval?.high.amount ?? null,
    salary.period,
    salary.basis,
    salary.statistic,
    salary.country,
    salary.place,
    salary.level,
    salary.minYears,
    salary.maxYears,
    salary.sampleSize,
    salary.observedFrom,
    salary.observedTo,
    salary.origin,
    salary.asPrinted,
    salary.url,
    salary.citation,
  ];
}

async function salariesOf(
  title: HeldTitle,
  { moment, question: { where } }: DownloadRequest,
): Promise<TitleSalaries> {
  let missing: string | null = null;
  const salaries = await everyNode(async (after): Promise<ListPage<Salary>> => {
    const { careerTitle } = await execute(SALARIES, {
      slug: title.slug,
      after,
      asOf: moment,
      where,
    });
    if (!careerTitle) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    missing = careerTitle.pay.missing?.explanation ?? null;
    return careerTitle.salaries;
  });
  return { title, missing, salaries };
}

/** A salary that is named and not handed over, with the page where it can be read. */
function citedOnly({ title, salary }: Row, origin: string): LeftOut {
  const { slug: source, name: sourceName } = citedSource(salary.source);
  return {
    cells: {
      salary_slug: salary.slug,
      title_slug: title.slug,
      title: title.name,
      source_slug: source,
      source: sourceName,
      country: salary.country,
    },
    reason: `${title.name}, ${sourceName}: its source lets rows be cited one by one and not passed on. Read it at ${origin}/salaries/${salary.slug}`,
  };
}
