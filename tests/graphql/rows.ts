import type { ContentOf } from "@/prisma/things";

/** Rows for tests. Their names say that they are made up. */
export function titleRow(id: string): ContentOf["careerTitle"] {
  return {
    id,
    name: `Fixture ${id}`,
    summary: "A fixture of the tests.",
    track: "TECHNICAL",
    aliases: [],
  };
}

export function sourceRow(id: string, publisherId = "turing"): ContentOf["source"] {
  return {
    id,
    publisherId,
    name: `Fixture ${id}`,
    method: "SURVEY",
    methodNote: "A fixture of the tests.",
    redistribution: "ALLOWED",
  };
}

export function editionRow(
  id: string,
  sourceId: string,
  publishedOn: string,
  more: Partial<ContentOf["edition"]> = {},
): ContentOf["edition"] {
  return {
    id,
    sourceId,
    name: `fixture of ${publishedOn}`,
    publishedOn: new Date(`${publishedOn}T00:00:00Z`),
    losses: [],
    breaks: [],
    ...more,
  };
}

export function salaryRow(
  sourceId: string,
  titleId: string,
  amount: string,
  more: Partial<ContentOf["salary"]> = {},
): ContentOf["salary"] {
  return {
    id: `${sourceId}-${titleId}`,
    sourceId,
    titleId,
    statistic: "MEDIAN",
    amount,
    currency: "INR",
    asPrinted: `fixture ${amount}`,
    period: "YEAR",
    basis: "TOTAL",
    country: "IN",
    sampleSize: 50,
    ...more,
  };
}
