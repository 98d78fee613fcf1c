import type { Column } from "@/components/ui/data-table";
import { compareText } from "@/domain/text/lists";
import { countOf, formatCount } from "@/domain/words/format";
import type { SourceListRowFragment as Source } from "@/graphql/generated/graphql";

/** What a group of sources stands under, which of all are in it, and what is counted of each. */
interface Group {
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  readonly holds: (source: Source) => boolean;
  readonly counted: Column<Source>;
}

const speaksOfSteps = ({ stepSupports, skills, duties }: Source) =>
  stepSupports.totalCount + skills.totalCount + duties.totalCount > 0;

const GROUPS: readonly Group[] = [
  {
    id: "pay",
    label: "Pay",
    heading: "Sources that state pay",
    holds: ({ salaryCount }) => salaryCount > 0,
    counted: {
      key: "salaries",
      head: "Salaries",
      align: "end",
      cell: ({ salaryCount }) => formatCount(salaryCount),
    },
  },
  {
    id: "ladders",
    label: "Career ladders and guides",
    heading: "Career ladders and guides: steps, skills and duties",
    holds: (source) => source.salaryCount === 0 && speaksOfSteps(source),
    counted: {
      key: "said",
      head: "What it lists",
      cell: ({ stepSupports, skills, duties }) =>
        [[stepSupports, "step"] as const, [skills, "skill"] as const, [duties, "duty"] as const]
          .flatMap(([{ totalCount }, noun]) => (totalCount > 0 ? countOf(totalCount, noun) : []))
          .join(", "),
    },
  },
  {
    id: "reference",
    label: "Reference data",
    heading: "Reference data: exchange rates, prices and occupations",
    holds: (source) => source.salaryCount === 0 && !speaksOfSteps(source),
    counted: { key: "salaries", head: "Salaries", align: "end", cell: () => "none" },
  },
];

/** The groups that hold any of some sources, each with its own, those that say most first. */
export function sourceGroups(sources: readonly Source[]) {
  return GROUPS.map((group) => ({
    ...group,
    held: sources.filter(group.holds).sort(byWeight),
  })).filter(({ held }) => held.length > 0);
}

function byWeight(a: Source, b: Source): number {
  const said = ({ salaryCount, stepSupports, skills, duties }: Source) =>
    salaryCount + stepSupports.totalCount + skills.totalCount + duties.totalCount;
  return said(b) - said(a) || compareText(a.name, b.name);
}
