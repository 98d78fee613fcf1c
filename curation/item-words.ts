import type { Content } from "@/domain/curation/proposal";
import type { CareerTitle, StepSupport } from "@/domain/evidence/evidence";
import {
  basisWords,
  countryName,
  craftWords,
  periodWords,
  statisticWords,
  stepEvidenceWords,
  stepKindWords,
  titleLevelWords,
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
      return titleLine(item.content);
    case "careerStep": {
      const { fromTitleId, toTitleId, kind } = item.content;
      return `${fromTitleId} to ${toTitleId}: ${stepKindWords(kind)}`;
    }
    case "stepSupport":
      return supportLine(item.content);
    case "titleSkill": {
      const { titleId, name, levelPrinted, sourceId } = item.content;
      return `${titleId}: ${[name, levelPrinted, sourceId].filter(Boolean).join(", ")}`;
    }
    case "titleDuty":
      return `${item.content.titleId}: ${item.content.summary}, ${item.content.sourceId}`;
    case "question":
      return item.content.question;
    case "occupation":
      return `${item.content.code}: ${item.content.name}`;
    default:
      return item.content.name;
  }
}

function titleLine({ name, craft, level, baseTitleId, aliases }: Content<CareerTitle>): string {
  const facts = [
    craft && craftWords(craft),
    level && `${titleLevelWords(level)} level`,
    baseTitleId && `a level of ${baseTitleId}`,
    aliases.length > 0 && `also called ${listWords(aliases)}`,
  ];
  return [name, ...facts].filter(Boolean).join(", ");
}

function supportLine(support: Content<StepSupport>): string {
  const { stepId, evidence, sourceId, statement, timePrinted, moves } = support;
  const facts = [
    stepEvidenceWords(evidence),
    sourceId,
    timePrinted,
    moves === null ? null : countOf(moves, "move"),
    statement,
  ];
  return `${stepId}: ${facts.filter(Boolean).join(", ")}`;
}
