import type { Content } from "@/domain/curation/proposal";
import type { CareerTitle, Catalogue, StepSupport } from "@/domain/evidence/evidence";
import { namesAt, type ThingNames } from "@/domain/pay/sentences/names";
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

/** What an item states, in a line for readers, with what it refers to by name as far as that is published. */
export function itemWords(item: SubmittedItem, catalogue: Catalogue, asOf: Date): string {
  const { title, source } = namesAt(catalogue, asOf);
  if (item.content === null) return `Withdraw the ${THING_WORDS[item.thing][0]} ${item.id}`;
  switch (item.thing) {
    case "salary": {
      const { titleId, money, period, statistic, basis, country, sourceId } = item.content;
      return `${title(titleId)}: ${formatMoney(money)} ${periodWords(period)}, ${statisticWords(statistic)}, ${basisWords(basis)}, ${countryName(country)}, ${source(sourceId)}`;
    }
    case "recordSet": {
      const { id, asOf, rowsKept, rowsRead } = item.content;
      return `${id}: ${formatCount(rowsKept)} of ${countOf(rowsRead, "row")}, file of ${formatDate(asOf)}`;
    }
    case "referenceValue": {
      const { unit, value, year, country, sourceId } = item.content;
      const where = country === null ? "" : `, ${countryName(country)}`;
      return `${value} ${unit}, ${year}${where}, ${source(sourceId)}`;
    }
    case "edition":
      return `${source(item.content.sourceId)}: ${item.content.name}`;
    case "careerTitle":
      return titleLine(item.content, title);
    case "careerStep": {
      const { fromTitleId, toTitleId, kind } = item.content;
      return `${title(fromTitleId)} to ${title(toTitleId)}: ${stepKindWords(kind)}`;
    }
    case "stepSupport":
      return supportLine(item.content, stepName(item.content.stepId, catalogue, title), source);
    case "titleSkill": {
      const { titleId, name, levelPrinted, sourceId } = item.content;
      return `${title(titleId)}: ${[name, levelPrinted, source(sourceId)].filter(Boolean).join(", ")}`;
    }
    case "titleDuty":
      return `${title(item.content.titleId)}: ${item.content.summary}, ${source(item.content.sourceId)}`;
    case "question":
      return item.content.question;
    case "occupation":
      return `${item.content.code}: ${item.content.name}`;
    default:
      return item.content.name;
  }
}

/** What leads from where to where, by the names of both ends. */
function stepName(id: string, { steps }: Catalogue, title: ThingNames["title"]): string {
  const step = steps.find((held) => held.id === id);
  return step ? `${title(step.fromTitleId)} to ${title(step.toTitleId)}` : id;
}

function titleLine(
  { name, craft, level, baseTitleId, aliases }: Content<CareerTitle>,
  title: ThingNames["title"],
): string {
  const facts = [
    craft && craftWords(craft),
    level && `${titleLevelWords(level)} level`,
    baseTitleId && `a level of ${title(baseTitleId)}`,
    aliases.length > 0 && `also called ${listWords(aliases)}`,
  ];
  return [name, ...facts].filter(Boolean).join(", ");
}

function supportLine(
  support: Content<StepSupport>,
  step: string,
  source: ThingNames["source"],
): string {
  const { evidence, sourceId, statement, timePrinted, moves } = support;
  const facts = [
    stepEvidenceWords(evidence),
    sourceId && source(sourceId),
    timePrinted,
    moves === null ? null : countOf(moves, "move"),
    statement,
  ];
  return `${step}: ${facts.filter(Boolean).join(", ")}`;
}
