import { filterOptionsAt } from "@/components/request/filter-options";
import { askedMoment } from "@/components/request/search-params";
import { readQuestion } from "@/domain/question/address";
import { nameProblems, type Parameters } from "@/domain/question/parameters";
import type { AskedQuestion } from "@/domain/question/schema";
import { ofHeldSources, questionWords } from "@/domain/question/view";
import { Refusal } from "@/domain/refusal";
import { FORMS, type Form } from "./download";
import { momentNow } from "./moment-now";
import { TABLES, type TableName } from "./tables";
import { type HeldTitle, readTitles } from "./titles-asked";

/** What an address of /data asks for. */
export interface DownloadRequest {
  readonly form: Form;
  /** The titles, in the order asked for. Of steps: where they begin, what they are to pass, and where they end. */
  readonly titles: readonly HeldTitle[];
  /** Whether the address names the moment, so that it says the same for ever. */
  readonly pinned: boolean;
  /** The moment whose evidence is shown, as ISO instant. */
  readonly moment: string;
  readonly question: AskedQuestion;
  /** The question in sentences. */
  readonly shownAs: readonly string[];
  /** The same again, for ever. */
  readonly address: string;
}

/**
 * Reads an address. Throws BAD_USER_INPUT with every fault: a file that is saved is to be what was asked
 * for, so that nothing of an address is passed over.
 */
export async function readDownloadRequest(
  url: URL,
  table: TableName,
  ending: string,
  origin: string,
): Promise<DownloadRequest> {
  const form = FORMS.find((known) => known === ending);
  if (!form)
    throw new Refusal(
      "BAD_USER_INPUT",
      `There is no .${ending.slice(0, 20)}: ask for ${FORMS.join(", ")}.`,
    );
  const { takes } = TABLES[table];
  const parameters = parametersOf(url.searchParams);
  const names = nameProblems(parameters, takes);
  if (names.length > 0) {
    throw new Refusal(
      "BAD_USER_INPUT",
      [...names, `${table} takes ${takes.join(", ")}.`].join("\n"),
    );
  }
  const asOf = askedMoment(parameters);
  const moment = asOf.instant ?? (await momentNow());
  const { sources } = await filterOptionsAt(moment);
  // A file speaks of every country where its address names none, as the API does.
  const { question, problems } = ofHeldSources(readQuestion(parameters, null), sources);
  const { titles, problems: titleProblems } = await readTitles(parameters, table, moment);
  const faults = [...(asOf.problem ? [asOf.problem] : []), ...problems, ...titleProblems];
  if (faults.length > 0) throw new Refusal("BAD_USER_INPUT", faults.join("\n"));
  const exact = new URL(`${url.pathname}${url.search}`, origin);
  exact.searchParams.set("asOf", moment);
  return {
    form,
    titles,
    pinned: asOf.instant !== null,
    moment,
    question,
    shownAs: questionWords(question, sources),
    address: exact.href,
  };
}

/** As pages get them: a list where a parameter is given several times. */
function parametersOf(search: URLSearchParams): Parameters {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}
