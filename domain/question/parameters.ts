import { didYouMean } from "@/domain/text/nearest-names";

/** The parameters of an address, as Next hands them over: several values where one is given several times. */
export type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** Longer texts are not looked at. */
const LONGEST = 120;
/** How much of an unknown name is repeated. */
const REPEATED = 40;

/** What newsletters, search engines and networks hang on the addresses that they lead to. */
const TRACKING =
  /^(utm_[a-z_]+|gclid|dclid|gbraid|wbraid|msclkid|fbclid|yclid|igshid|mc_cid|mc_eid|_gl)$/;

/** One parameter as text: the first of several, without blanks around it. */
export function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")).trim().slice(0, LONGEST);
}

/** The parameters without those by which others count who comes: they ask nothing of a page. */
function withoutTracking(parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !TRACKING.test(name)));
}

/** What is wrong with the names in the address of a page, which all know `asOf`, in sentences for its reader. */
export function pageProblems(parameters: Parameters, own: readonly string[]): string[] {
  return nameProblems(withoutTracking(parameters), ["asOf", ...own]);
}

/** What is wrong with the names of an address, in sentences: a parameter that is not `taken`, or is given twice. */
export function nameProblems(parameters: Parameters, taken: readonly string[]): string[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    if (!taken.includes(name)) {
      return [`There is no parameter “${name.slice(0, REPEATED)}” here.${didYouMean(name, taken)}`];
    }
    return Array.isArray(value) && value.length > 1
      ? [`The parameter “${name}” is given ${value.length} times: give it once.`]
      : [];
  });
}
