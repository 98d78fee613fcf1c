import { filterOptionsAt } from "@/components/request/filter-options";
import { readAsOf } from "@/components/ui/as-of";
import { EVERY_COUNTRY } from "@/components/ui/filter";
import { nameProblems, type Parameters, textOf } from "@/components/ui/parameters";
import { readView, VIEW_PARAMETERS, viewVariables, viewWords } from "@/components/ui/view";
import { Refusal } from "@/domain/refusal";
import { FORMS, type Form } from "./download";
import { momentNow } from "./moment-now";
import { TABLES, type TableName } from "./tables";
import { type HeldTitle, readTitles } from "./titles-asked";

/** What an address of /data asks for. */
export interface DownloadRequest {
  readonly form: Form;
  /** The titles, in the order asked for. Of steps: where they begin, and where they end. */
  readonly titles: readonly HeldTitle[];
  /** Whether the address names the moment, so that it says the same for ever. */
  readonly pinned: boolean;
  /** The moment whose evidence is shown, as ISO instant. */
  readonly moment: string;
  readonly variables: ReturnType<typeof viewVariables>;
  /** The view in sentences. */
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
  const asOf = readAsOf(parameters.asOf);
  const moment = asOf.instant ?? (await momentNow());
  const { sources } = await filterOptionsAt(moment);
  const view = readView(ofView(parameters), sources);
  const { titles, problems: titleProblems } = await readTitles(parameters, table, moment);
  const problems = [...(asOf.problem ? [asOf.problem] : []), ...view.problems, ...titleProblems];
  if (problems.length > 0) throw new Refusal("BAD_USER_INPUT", problems.join("\n"));
  const exact = new URL(`${url.pathname}${url.search}`, origin);
  exact.searchParams.set("asOf", moment);
  return {
    form,
    titles,
    pinned: asOf.instant !== null,
    moment,
    variables: viewVariables(view),
    shownAs: viewWords(view, sources),
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

/** What chooses the view. A file speaks of every country where its address names none, as the API does. */
function ofView(parameters: Parameters): Parameters {
  const chosen = Object.entries(parameters).filter(([name]) => VIEW_PARAMETERS.includes(name));
  return { ...Object.fromEntries(chosen), country: textOf(parameters.country) || EVERY_COUNTRY };
}
