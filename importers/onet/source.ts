import type { ContentOf } from "@/prisma/things";

export const USDOL: ContentOf["publisher"] = {
  id: "us-department-of-labor",
  name: "U.S. Department of Labor",
  url: "https://www.dol.gov/",
};

/** The text of attribution is the one that its licence asks for. */
export const ONET: ContentOf["source"] & { readonly id: string } = {
  id: "onet-29-3",
  publisherId: USDOL.id,
  name: "O*NET 29.3 Database",
  url: "https://www.onetcenter.org/database.html",
  method: "OFFICIAL_STATISTICS",
  methodNote:
    "A classification of occupations. Related occupations are alike in what is done and known; they are similarity and not moves that anyone observed. It states no pay.",
  licence: "CC BY 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
  redistribution: "ALLOWED",
  publishedOn: new Date("2025-05-01T00:00:00Z"),
  note: "This product includes information from the O*NET 29.3 Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. We have modified some of this information; USDOL/ETA has not approved, endorsed, or tested these modifications.",
};
