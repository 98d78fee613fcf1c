import type { Technology } from "@/domain/evidence/graph-statements";
import { Refusal } from "@/domain/refusal";
import type { Transaction } from "@/prisma/client";
import type { ContentOf } from "@/prisma/things";
import { type DataSet, type FactContext, type FactReader, placesOf } from "../data-set/layout";
import { ONET, USDOL } from "./source";

type Occupation = ContentOf["occupation"];
/** What one table says of one occupation, row by row. */
interface Said {
  readonly name: string;
  jobZone: number | null;
  readonly alternateTitles: string[];
  readonly similar: { code: string; place: number }[];
  readonly technologies: Technology[];
  readonly tasks: string[];
}

/** A table: the column that only it has, what it says of an occupation, and how one row adds to that; false where a row says nothing. */
interface Table {
  readonly column: string;
  readonly states: readonly (keyof Occupation)[];
  readonly take: (said: Said, cell: string, of: (column: string) => string) => boolean;
}

const TABLES: readonly Table[] = [
  {
    column: "Alternate Title",
    states: ["alternateTitles"],
    take: ({ alternateTitles }, cell) => cell !== "" && alternateTitles.push(cell) > 0,
  },
  {
    column: "Related O*NET-SOC Code",
    states: ["similar"],
    take: ({ similar }, cell, of) =>
      CODE.test(cell) && similar.push({ code: cell, place: Number(of("Index")) }) > 0,
  },
  {
    column: "Job Zone",
    states: ["jobZone"],
    take: (said, cell) => {
      if (!/^[1-5]$/.test(cell)) return false;
      said.jobZone = Number(cell);
      return true;
    },
  },
  {
    column: "Example",
    states: ["technologies"],
    take: ({ technologies }, cell, of) =>
      cell !== "" &&
      technologies.push({
        name: cell,
        kind: of("Commodity Title"),
        hot: of("Hot Technology") === "Y",
        inDemand: of("In Demand") === "Y",
      }) > 0,
  },
  {
    column: "Task",
    states: ["tasks"],
    take: ({ tasks }, cell) => cell !== "" && tasks.push(cell) > 0,
  },
  { column: "Description", states: [], take: () => true },
];
const CODE = /^\d{2}-\d{4}\.\d{2}$/;

/** Tables of O*NET: the names of occupations, other names for them, how much preparation they take, which are similar, what is used and done in them. */
export const onet: DataSet = {
  name: "onet",
  columns: ["O*NET-SOC Code", "Title"],
  takesDay: false,
  open({ header }): FactReader {
    const table = TABLES.find(({ column }) => header.includes(column));
    if (!table) {
      throw new Refusal(
        "BAD_REQUEST",
        "This is a table of O*NET that is not read: give occupation data, alternate titles, job zones, related occupations, technology skills or task statements.",
      );
    }
    const [code, title, stated] = placesOf(header, "O*NET-SOC Code", "Title", table.column);
    const found = new Map<string, Said>();
    return {
      kind: "facts",
      take(cells) {
        const key = cells[code] ?? "";
        if (!CODE.test(key)) return { refused: "no code of an occupation" };
        const said = found.get(key) ?? nothingSaid(cells[title] ?? "");
        const of = (column: string) => (cells[header.indexOf(column)] ?? "").trim();
        if (!table.take(said, (cells[stated] ?? "").trim(), of)) {
          return { refused: "nothing is said" };
        }
        found.set(key, said);
        return null;
      },
      async finish(context) {
        const held = await heldOccupations(context.transaction);
        const occupation = [...found].map(([key, said]) =>
          merged(key, said, table, held.get(idOf(key)), context),
        );
        return { put: { publisher: [USDOL], source: [ONET], occupation } };
      },
    };
  },
};

function idOf(code: string): string {
  return `onet-${code.replace(".", "-")}`;
}

async function heldOccupations(transaction: Transaction): Promise<Map<string, Occupation>> {
  const rows = await transaction.occupation.findMany({ where: { supersededIn: null } });
  return new Map(rows.map((row) => [row.id, row as Occupation]));
}

function nothingSaid(name: string): Said {
  return { name, jobZone: null, alternateTitles: [], similar: [], technologies: [], tasks: [] };
}

/** What the table says, beside what is held from the other tables. */
function merged(
  code: string,
  { name, jobZone, alternateTitles, similar, technologies, tasks }: Said,
  table: Table,
  held: Occupation | undefined,
  { recognise }: FactContext,
): Occupation {
  const said = {
    jobZone,
    alternateTitles,
    similar: [...similar].sort((a, b) => a.place - b.place).map((other) => other.code),
    technologies: technologies as unknown as Occupation["technologies"],
    tasks,
  };
  const own = Object.fromEntries(
    table.states.map((column) => [column, said[column as keyof typeof said]]),
  );
  return {
    id: idOf(code),
    sourceId: ONET.id,
    code,
    name,
    titleId: recognise(name),
    jobZone: held?.jobZone ?? null,
    alternateTitles: held?.alternateTitles ?? [],
    similar: held?.similar ?? [],
    technologies: held?.technologies ?? [],
    tasks: held?.tasks ?? [],
    ...own,
  };
}
