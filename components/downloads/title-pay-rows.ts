import { unconvertedWords } from "@/components/explorer/unconverted-words";
import type { Cell } from "@/domain/data/column";
import type { Statistic } from "@/domain/evidence/vocabulary";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import type { DownloadSourcePayFragment } from "@/graphql/generated/graphql";
import { citedSource } from "./cited-sources";
import type { LeftOut } from "./download";
import { editionCells } from "./edition-cells";
import type { HeldTitle } from "./titles-asked";

const SOURCE_PAY = graphql(`
  fragment DownloadSourcePay on SourcePay {
    source { ...DownloadSource }
    central {
      edition { slug name }
      cautions
      money { amount currencyCode }
      interval { low { amount } high { amount } }
      statistic basis period country place level minYears maxYears sampleSize
      observedFrom observedTo grade origin
      provenance { salaries { slug url asPrinted } steps { description } }
    }
    centralMissing { explanation }
    figures {
      money { amount currencyCode }
      statistic basis period country place level minYears maxYears
    }
  }
`);

const UNCONVERTED = graphql(`
  fragment DownloadUnconverted on UnconvertedSalary {
    salary { slug }
    source { ...DownloadSource }
    ...Unconverted
  }
`);

/** What is held of the pay of one title, whether it was asked for alone or among others. */
export interface PayOfTitle {
  readonly title: HeldTitle;
  readonly bySource: readonly FragmentType<typeof SOURCE_PAY>[];
  readonly missing: { readonly explanation: string } | null;
  readonly unconverted: readonly FragmentType<typeof UNCONVERTED>[];
  /** What other editions hold, one row each. */
  readonly otherEditions: readonly LeftOut[];
}

/** One row for each source that states a middle. */
export function payRows({ title, bySource }: PayOfTitle): Cell[][] {
  return bySource.flatMap((stated) => {
    const { source, central, figures } = readFragment(SOURCE_PAY, stated);
    const { slug, name } = citedSource(source);
    return central ? [[title.slug, title.name, slug, name, ...figureCells(central, figures)]] : [];
  });
}

type Central = NonNullable<DownloadSourcePayFragment["central"]>;
type Figures = DownloadSourcePayFragment["figures"];

/** What has to be the same where an end is that of a middle. */
const ALIKE = ["basis", "period", "country", "place", "level", "minYears", "maxYears"] as const;

/** The end of the range that a source prints around its middle, of the same people and pay; null where it prints none. */
function endOf(statistic: Statistic, central: Central, figures: Figures): Cell {
  const { currencyCode } = central.money;
  const end = figures.find(
    (figure) =>
      figure.statistic === statistic &&
      figure.money.currencyCode === currencyCode &&
      ALIKE.every((part) => figure[part] === central[part]),
  );
  return end?.money.amount ?? null;
}

function figureCells(central: Central, figures: Figures): Cell[] {
  const { provenance } = central;
  const [salary] = provenance.salaries;
  return [
    ...editionCells(central),
    central.money.amount,
    central.money.currencyCode,
    endOf("MINIMUM", central, figures),
    endOf("MAXIMUM", central, figures),
    central.interval?.low.amount ?? null,
    central.interval?.high.amount ?? null,
    central.period,
    central.basis,
    central.statistic,
    central.country,
    central.place,
    central.level,
    central.minYears,
    central.maxYears,
    central.sampleSize,
    central.observedFrom,
    central.observedTo,
    central.grade,
    central.origin,
    salary?.asPrinted ?? null,
    provenance.steps.map(({ description }) => description).join(" ") || null,
    salary?.slug ?? null,
    salary?.url ?? null,
  ];
}

/** The sources with a figure of the title. */
export function paySources({ bySource }: PayOfTitle) {
  return bySource.map((stated) => readFragment(SOURCE_PAY, stated).source);
}

/**
 * The title where it has no figure at all, its sources without a middle, each salary that no rate
 * converts, and the editions that do not answer.
 */
export function payLeftOut({ title, bySource, missing, ...left }: PayOfTitle): LeftOut[] {
  const cells = { title_slug: title.slug, title: title.name };
  return [
    ...(missing ? [{ cells, reason: `${title.name}: ${missing.explanation}` }] : []),
    ...bySource.flatMap((stated): LeftOut[] => {
      const { source, central, centralMissing } = readFragment(SOURCE_PAY, stated);
      if (central) return [];
      const { slug, name } = citedSource(source);
      const why = centralMissing?.explanation ?? "";
      return [
        {
          cells: { ...cells, source_slug: slug, source: name },
          reason: `${title.name}, ${name}: ${why}`,
        },
      ];
    }),
    ...left.unconverted.map((entry) => {
      const { salary, source } = readFragment(UNCONVERTED, entry);
      const { slug, name } = citedSource(source);
      return {
        cells: { ...cells, source_slug: slug, source: name, salary_slug: salary.slug },
        reason: unconvertedWords([readFragment(UNCONVERTED, entry)]).join(" "),
      };
    }),
    ...left.otherEditions,
  ];
}
