import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { questionTexts } from "@/domain/question/address";
import { EVERY_COUNTRY, USUAL_COUNTRY } from "@/domain/question/offered";
import { type Parameters, textOf } from "@/domain/question/parameters";
import { shortAddress } from "@/domain/question/short-address";
import { inOneCountry, readView } from "@/domain/question/view";
import { lastChoice, unwrittenCountry } from "@/domain/question/view-country";
import { filterOptionsAt } from "./filter-options";
import { heldChoices, NOTHING_HELD, type TitlesInView } from "./held-choices";
import { type RequestScope, setRequestScope } from "./request-scope";
import { askedMoment } from "./search-params";

/** What a page shows of what its address may ask. */
export interface PageView {
  /** The parameters of the page itself. */
  readonly own?: readonly string[];
  /** The titles whose pay it shows; left out by a page that lets nobody choose whose. */
  readonly of?: TitlesInView;
  /** How many of the titles a country has to hold to be worth showing. */
  readonly least?: number;
  /** Whether it shows one country at a time. */
  readonly oneCountry?: boolean;
}

/** What the address of a page asks for, and what is held of it. */
export async function askedView(
  parameters: Parameters,
  { own = [], of, least = 1, oneCountry = false }: PageView,
): Promise<RequestScope> {
  const asOf = askedMoment(parameters);
  const { sources } = await filterOptionsAt(asOf.instant);
  const last = lastChoice((await headers()).get("cookie"));
  const { where } = readView(parameters, sources).question;
  const heldUnder = async (filter: Partial<typeof where>) =>
    of ? heldChoices(of, filter, asOf.instant, least) : NOTHING_HELD;
  const anywhere = await heldUnder({ ...where, country: null });
  const { country, from } = unwrittenCountry(
    anywhere.countries.map(({ value }) => value),
    last,
  );
  const usual = country ?? last ?? USUAL_COUNTRY;
  const asked = readView(parameters, sources, own, usual);
  const { question, problems } = oneCountry ? inOneCountry(asked, usual) : asked;
  const here = await heldUnder(question.where);
  const isFiltered = Object.entries(question.where).some(
    ([part, value]) => part !== "country" && value !== null,
  );
  const isWritten =
    where.country !== null || textOf(parameters.country).toLowerCase() === EVERY_COUNTRY;
  return {
    asOf,
    asked: asked.question,
    question,
    problems,
    sources,
    choice: of ? { everyCountry: !oneCountry, own: ownParameters(parameters, own) } : null,
    held: { countries: anywhere.countries, levels: here.levels },
    heldOtherwise: isFiltered ? await heldUnder({}) : NOTHING_HELD,
    countryFrom: isWritten ? "ADDRESS" : from,
    lastCountry: last,
    unwritten: isWritten ? null : usual,
  };
}

/** The parameters of the page itself that an address gives, which choices leave as they are. */
function ownParameters(parameters: Parameters, own: readonly string[]): [string, string][] {
  return own.flatMap((name): [string, string][] => {
    const value = parameters[name]?.toString() ?? "";
    return value === "" ? [] : [[name, value]];
  });
}

/**
 * What the address of a page asks for, set as the scope of the request. An address with empty
 * parameters, as a form without script sends it, leads to the same without them.
 */
export async function askedQuestion(path: string, parameters: Parameters, view: PageView = {}) {
  const short = shortAddress(path, parameters);
  if (short !== null) redirect(short);
  const scope = await askedView(parameters, view);
  setRequestScope(scope);
  return { asOf: scope.asOf.instant, question: scope.question, problems: scope.problems };
}

/** Whether an address asks for a view of its own, which search engines need not keep besides the usual one. */
export function isOwnView({ asOf, asked, unwritten }: RequestScope): boolean {
  const { country, ...others } = questionTexts(asked);
  const isChosen = country !== unwritten || Object.values(others).some((text) => text !== "");
  return asOf.instant !== null || isChosen;
}
