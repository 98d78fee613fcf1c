import type { MethodBreak } from "@/domain/evidence/edition-facts";
import type { ContentOf } from "@/prisma/things";

/** The first year whose estimates use administrative records beside the survey. */
export const RECORDS_CAME = 2024;

export const MANPOWER: ContentOf["publisher"] = {
  id: "singapore-ministry-of-manpower",
  name: "Ministry of Manpower, Singapore",
  url: "https://www.mom.gov.sg/",
};

/** Its statistics may be cited; whether its tables may be passed on was not read. */
export const OCCUPATIONAL_WAGES: ContentOf["source"] & { readonly id: string } = {
  id: "singapore-mom",
  publisherId: MANPOWER.id,
  name: "Occupational Wages, Singapore",
  url: "https://stats.mom.gov.sg/",
  method: "OFFICIAL_STATISTICS",
  methodNote:
    "Employers answer for their full-time staff, in June of each year. The basic wage is kept as base pay. The gross wage is kept as total pay: it is the basic wage with overtime, commissions, allowances and regular bonuses, before deductions and without what employers pay into the Central Provident Fund. Both are for a month. Only the figures of all industries together are read. Of the years from 2023 on the tables say that they are of residents. Up to 2023 they print how many people a figure covers, and in 2024 no more.",
  redistribution: "CITE_ONLY",
  note: "The workbooks state no licence. The country’s portal of open data lists the table under a licence of its own that was not read, so single figures are cited here and rows are not passed on. Read in a copy of the workbooks, github.com/agoagoagoago/singapore-wage-app at commit 48fdeb4a.",
};

const OTHERWISE: MethodBreak = {
  year: RECORDS_CAME,
  note: "Up to 2023 the estimates are of a survey of employers; from 2024 on administrative records supplement it, and some medians leap: that of data analysts by a third.",
};

/** The edition that the tables of a year are of. */
export function wagesEdition(year: number): ContentOf["edition"] & { readonly id: string } {
  const facts = {
    sourceId: OCCUPATIONAL_WAGES.id,
    losses: [],
    breaks: JSON.parse(JSON.stringify([OTHERWISE])),
  };
  return year < RECORDS_CAME
    ? { id: "singapore-mom-survey", name: "tables of a survey, up to June 2023", ...facts }
    : {
        id: "singapore-mom-survey-and-records",
        name: "tables of a survey and of records, from June 2024",
        ...facts,
      };
}
