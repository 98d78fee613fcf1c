import { Refusal } from "@/domain/refusal";
import type { Transaction } from "@/prisma/client";
import type { ContentOf } from "@/prisma/things";
import { type DataSet, type FactContext, type FactReader, placesOf } from "../data-set/layout";
import { ONET, USDOL } from "./source";

type Occupation = ContentOf["occupation"];
/** What one table says of one occupation, row by row. */
interface Said {
  readonly name: string;
  readonly jobZone: number | null;
  readonly alternateTitles: string[];
  readonly similar: { code: string; place: number }[];
}

/** Which table a file is, by the column that only it has, and what a row of it says. */
const TABLES: readonly (readonly [
  column: string,
  say: (said: Said, cell: string, place: string) => Said | null,
])[] = [
  [
    "Alternate Title",
    (said, cell) => {
      if (cell === "") return null;
      said.alternateTitles.push(cell);
      return said;
    },
  ],
  [
    "Related O*NET-SOC Code",
    (said, cell, place) => {
      if (!CODE.test(cell)) return null;
      said.similar.push({ code: cell, place: Number(place) });
      return said;
    },
  ],
  ["Job Zone", (said, cell) => (/^[1-5]$/.test(cell) ? { ...said, jobZone: Number(cell) } : null)],
  ["Description", (said) => said],
];
const CODE = /^\d{2}-\d{4}\.\d{2}$/;

/** Tables of O*NET: the names of occupations, other names for them, how much preparation they take, which are similar. */
export const onet: DataSet = {
  name: "onet",
  columns: ["O*NET-SOC Code", "Title"],
  takesDay: false,
  open({ header }): FactReader {
    const table = TABLES.find(([column]) => header.includes(column));
    if (!table) {
      throw new Refusal(
        "BAD_REQUEST",
        "This is a table of O*NET that is not read: give occupation data, alternate titles, job zones or related occupations.",
      );
    }
    const [column, say] = table;
    const [code, title, cell, place] = placesOf(header, "O*NET-SOC Code", "Title", column, "Index");
    const found = new Map<string, Said>();
    return {
      kind: "facts",
      take(cells) {
        const key = cells[code] ?? "";
        if (!CODE.test(key)) return { refused: "no code of an occupation" };
        const said = found.get(key) ?? {
          name: cells[title] ?? "",
          jobZone: null,
          alternateTitles: [],
          similar: [],
        };
        const next = say(said, (cells[cell] ?? "").trim(), cells[place] ?? "");
        if (next === null) return { refused: "nothing is said" };
        found.set(key, next);
        return null;
      },
      async finish(context) {
        const held = await heldOccupations(context.transaction);
        const occupation = [...found].map(([key, said]) =>
          merged(key, said, column, held.get(idOf(key)), context),
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
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the table says, beside what is held from the other tables. */
function merged(
  code: string,
  said: Said,
  column: string,
  held: Occupation | undefined,
  { recognise }: FactContext,
): Occupation {
  const similar = [...said.similar].sort((a, b) => a.place - b.place).map((other) => other.code);
  return {
    id: idOf(code),
    sourceId: ONET.id,
    code,
    name: said.name,
    titleId: recognise(said.name),
    jobZone: column === "Job Zone" ? said.jobZone : (held?.jobZone ?? null),
    alternateTitles:
      column === "Alternate Title" ? said.alternateTitles : (held?.alternateTitles ?? []),
    similar: column === "Related O*NET-SOC Code" ? similar : (held?.similar ?? []),
  };
}
