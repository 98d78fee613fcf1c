/** The data sets that can be read, by the name that commands and addresses call them, with what each is. */
export const DATA_SET_TITLES = {
  aijobs: "aijobs.net salaries",
  stackoverflow: "Stack Overflow’s developer survey of 2017 or 2024",
  "kaggle-2017": "Kaggle’s survey of 2017",
  ozar: "Brent Ozar’s data professional salary survey",
  "bls-oews": "the Occupational Employment and Wage Statistics of the United States",
  onet: "O*NET: occupations, alternate titles, job zones or related occupations",
  "ecb-rates": "the European Central Bank’s reference rates",
  "worldbank-cpi": "the World Bank’s consumer price inflation",
  "worldbank-ppp": "the World Bank’s purchasing power parities",
  csv: "salaries in the columns of docs/files.md",
} as const;

/** The name of a data set that can be read. */
export type DataSetName = keyof typeof DATA_SET_TITLES;

/** What a data set is, by its name; the name itself where none has it. */
export function dataSetTitle(name: string): string {
  return Object.entries(DATA_SET_TITLES).find(([known]) => known === name)?.[1] ?? name;
}
