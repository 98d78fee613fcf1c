/** The data sets that can be read, by the name that commands and addresses call them, with what each is. */
export const DATA_SET_TITLES = {
  aijobs: "aijobs.net salaries",
  stackoverflow: "Stack Overflow’s developer survey of 2017 or 2024",
  "kaggle-2017": "Kaggle’s survey of 2017",
  ozar: "Brent Ozar’s data professional salary survey",
  "bls-oews": "the Occupational Employment and Wage Statistics of the United States",
  "singapore-mom": "the Occupational Wages of Singapore",
  onet: "O*NET: occupations, alternate titles, job zones or related occupations",
  ladders: "published career ladders: moves, skills or duties",
  "ecb-rates": "the European Central Bank’s reference rates",
  "worldbank-cpi": "the World Bank’s consumer price inflation",
  "worldbank-ppp": "the World Bank’s purchasing power parities",
} as const;

/** The name of a data set that can be read. */
export type DataSetName = keyof typeof DATA_SET_TITLES;

/** What a table of salaries is called where data sets are called by their names. */
export const SALARY_TABLE = "csv";
/** What such a table is. */
export const SALARY_TABLE_TITLE = "salaries in the columns of docs/files.md";

/** What a file is, by the name that it was read by; the name itself where no data set has it. */
export function dataSetTitle(name: string): string {
  if (name === SALARY_TABLE) return SALARY_TABLE_TITLE;
  return Object.entries(DATA_SET_TITLES).find(([known]) => known === name)?.[1] ?? name;
}
