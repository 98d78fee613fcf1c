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
import type { Models } from "@/prisma/client";

/** A row that was read, with what is odd about its amount. */
export interface GuardedRow extends CheckedRow {
  readonly slips: readonly Slip[];
}

/** What rows are read with: the titles and sources that stand, and the sources of a draft. */
export async function loadRowContext(
  { models }: Models,
  submissionId: string | null,
  defaults: TypedRow,
): Promise<RowContext> {
  const standing = { supersededIn: null, withdrawnIn: null };
  const [titles, sources, drafted] = await Promise.all([
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
  ]);
  const known = new Set([...sources.map(({ id }) => id), ...drafted.map(({ thingId }) => thingId)]);
  return {
    findTitle: titleFinder(titles),
    hasSource: (id) => known.has(id),
    defaults,
    today: latestToday(new Date()),
  };
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
