import type { ComparableSalary } from "@/domain/entry/comparable-pay";
import { slipsOfSalaries } from "@/domain/entry/guard-rows";
import type { TypedRow } from "@/domain/entry/row-cells";
import {
  type CheckedRow,
  type RowContext,
  type RowSalary,
  readSalaryRow,
} from "@/domain/entry/salary-row";
import { titleFinder } from "@/domain/entry/title-match";
import type { Slip } from "@/domain/entry/unit-guard";
import { money } from "@/domain/evidence/money";
import { latestToday } from "@/domain/text/calendar-day";
import type { NamedTitle } from "@/domain/titles/title-catalogue";
import type { Models } from "@/prisma/client";
import { decodeContent } from "./content";

/** A row that was read, with what is odd about its amount. */
export interface GuardedRow extends CheckedRow {
  readonly slips: readonly Slip[];
}

/** What rows are read with: the titles and sources that stand, and those of a draft. */
export async function loadRowContext(
  { models }: Models,
  submissionId: string | null,
  defaults: TypedRow,
): Promise<RowContext> {
  const standing = { supersededIn: null, withdrawnIn: null };
  const [titles, sources, drafted, draftedTitles] = await Promise.all([
    models.careerTitle.findMany({
      where: standing,
      select: { id: true, name: true, aliases: true },
    }),
    models.source.findMany({ where: standing, select: { id: true } }),
    submissionId === null
      ? []
      : models.submissionItem.findMany({
          where: { submissionId, thing: "source", action: "PUT" },
          select: { thingId: true },
        }),
    submissionId === null ? [] : titlesOfDraft({ models }, submissionId),
  ]);
  const inDraft = new Set(draftedTitles.map(({ id }) => id));
  const known = new Set([...sources.map(({ id }) => id), ...drafted.map(({ thingId }) => thingId)]);
  return {
    findTitle: titleFinder([...titles.filter(({ id }) => !inDraft.has(id)), ...draftedTitles]),
    hasSource: (id) => known.has(id),
    defaults,
    today: latestToday(new Date()),
  };
}

/** The titles that a draft records, as it names them. */
async function titlesOfDraft({ models }: Models, submissionId: string): Promise<NamedTitle[]> {
  const items = await models.submissionItem.findMany({
    where: { submissionId, thing: "careerTitle", action: "PUT" },
    select: { thingId: true, content: true },
  });
  return items.map(({ thingId: id, content }) => {
    const { name, aliases } = decodeContent("careerTitle", content);
    return { id, name, aliases };
  });
}

/** Reads rows and looks for slips among them and against what is held. In the order of the rows. */
export async function readTypedRows(
  database: Models,
  rows: readonly TypedRow[],
  context: RowContext,
): Promise<GuardedRow[]> {
  return withSlips(
    database,
    rows.map((row) => readSalaryRow(row, context)),
  );
}

/** Adds to rows that were read what is odd about their amounts. */
export async function withSlips(
  database: Models,
  rows: readonly CheckedRow[],
): Promise<GuardedRow[]> {
  const salaries = rows.flatMap(({ salary }) => (salary ? [salary] : []));
  const slips = slipsOfSalaries(salaries, await comparableSalaries(database, salaries));
  let place = 0;
  return rows.map((row) => ({ ...row, slips: row.salary ? (slips[place++] ?? []) : [] }));
}

/** The slips of salaries, against what is held. In their order. */
export async function slipsAgainstHeld(
  database: Models,
  salaries: readonly RowSalary[],
): Promise<Slip[][]> {
  return slipsOfSalaries(salaries, await comparableSalaries(database, salaries));
}

/** Published salaries of the same sources and titles. */
async function comparableSalaries(
  { models }: Models,
  salaries: readonly RowSalary[],
): Promise<ComparableSalary[]> {
  const sources = [...new Set(salaries.map(({ sourceId }) => sourceId))];
  const titles = [...new Set(salaries.map(({ titleId }) => titleId))];
  const rows = await models.salary.findMany({
    where: {
      supersededIn: null,
      withdrawnIn: null,
      OR: [{ sourceId: { in: sources } }, { titleId: { in: titles } }],
    },
    select: {
      sourceId: true,
      titleId: true,
      country: true,
      amount: true,
      currency: true,
      period: true,
    },
  });
  return rows.map(({ amount, currency, ...row }) => ({
    ...row,
    money: money(amount.toFixed(), currency),
  }));
}
