import {
  basisWords,
  countryName,
  periodWords,
  statisticWords,
  stepEvidenceWords,
  stepKindWords,
} from "@/domain/words/enum-labels";
import { countOf, formatCount, formatDate, formatMoney, listWords } from "@/domain/words/format";
import type { SubmittedItem } from "./submissions/submission-rows";
import { THING_WORDS } from "./submissions/thing-words";

/** What an item states, in a line for readers. */
export function itemWords(item: SubmittedItem): string {
  if (item.content === null) return `Withdraw the ${THING_WORDS[item.thing][0]} ${item.id}`;
  switch (item.thing) {
    case "salary": {
      const { titleId, money, period, statistic, basis, country, sourceId } = item.content;
      return `${titleId}: ${formatMoney(money)} ${periodWords(period)}, ${statisticWords(statistic)}, ${basisWords(basis)}, ${countryName(country)}, ${sourceId}`;
    }
    case "recordSet": {
      const { id, asOf, rowsKept, rowsRead } = item.content;
      return `${id}: ${formatCount(rowsKept)} of ${countOf(rowsRead, "row")}, file of ${formatDate(asOf)}`;
    }
    case "referenceValue": {
      const { unit, value, year, country, sourceId } = item.content;
      const where = country === null ? "" : `, ${countryName(country)}`;
      return `${value} ${unit}, ${year}${where}, ${sourceId}`;
    }
    case "edition":
      return `${item.content.sourceId}: ${item.content.name}`;
    case "careerTitle":
      return `${item.content.name}, also called ${listWords(item.content.aliases)}`;
    case "careerStep": {
      const { fromTitleId, toTitleId, kind } = item.content;
      return `${fromTitleId} to ${toTitleId}, ${stepKindWords(kind)}`;
    }
    case "stepSupport": {
      const { stepId, evidence, sourceId, statement } = item.content;
      const source = sourceId === null ? [] : [sourceId];
      const said = statement === null ? [] : [statement];
      return [stepId, stepEvidenceWords(evidence), ...source, ...said].join(", ");
    }
    case "titleSkill": {
      const { titleId, name, levelPrinted, sourceId } = item.content;
      const level = levelPrinted === null ? "" : ` (${levelPrinted})`;
      return `${titleId}: ${name}${level}, ${sourceId}`;
    }
    case "titleDuty":
      return `${item.content.titleId}: ${item.content.summary}, ${item.content.sourceId}`;
    case "occupation":
      return `${item.content.code}: ${item.content.name}`;
    default:
      return item.content.name;
  }
}
