import { aijobs } from "./aijobs/aijobs";
import { blsOews } from "./bls-oews/bls-oews";
import type { DataSet } from "./data-set/layout";
import { ecbRates } from "./ecb-rates/ecb-rates";
import { kaggle2017 } from "./kaggle-2017/kaggle-2017";
import { ladders } from "./ladders/ladders";
import { onet } from "./onet/onet";
import { ozar } from "./ozar/ozar";
import { singaporeMom } from "./singapore-mom/singapore-mom";
import { stackoverflow } from "./stackoverflow/stackoverflow";
import { worldbankCpi } from "./worldbank-cpi/worldbank-cpi";
import { worldbankPpp } from "./worldbank-ppp/worldbank-ppp";

/** Every data set that Stepwise reads. */
export const DATA_SETS: readonly DataSet[] = [
  aijobs,
  stackoverflow,
  kaggle2017,
  ozar,
  blsOews,
  singaporeMom,
  onet,
  ladders,
  ecbRates,
  worldbankCpi,
  worldbankPpp,
];

/** The data set of a name; null where none has it. */
export function dataSetOf(name: string): DataSet | null {
  return DATA_SETS.find((dataSet) => dataSet.name === name) ?? null;
}
