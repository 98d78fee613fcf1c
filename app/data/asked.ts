import { type CitedSource, FORMS, type Form } from "@/components/downloads/download";
import { readAsOf } from "@/components/ui/as-of";
import { readView, viewVariables } from "@/components/ui/view";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { offeredAt } from "../offered";

const CITED_SOURCE = graphql(`
  fragment DownloadSource on Source {
    slug name url licence licenceUrl methodNote note
    publisher { name }
  }
`);

type Cited = FragmentType<typeof CITED_SOURCE>;

/** How many titles one download is of. */
const MOST_TITLES = 50;

/** What an address of /data asks for. */
export interface Asked {
  readonly form: Form;
  readonly titles: readonly string[];
  /** ISO instant; null for now. */
  readonly asOf: string | null;
  /** The moment that is shown, as ISO instant. */
  readonly moment: string;
  readonly variables: ReturnType<typeof viewVariables>;
  /** The same again, for ever. */
  readonly address: string;
}

/** An address that asks for what cannot be had, with what is wrong. */
export class BadAddress extends Error {
  override readonly name = "BadAddress";
}

/** Reads an address. Throws BadAddress with every fault: a file that is saved is to be what was asked for. */
export async function readAsked(url: URL, ending: string, origin: string): Promise<Asked> {
  const form = FORMS.find((known) => known === ending);
  if (!form)
    throw new BadAddress(`There is no .${ending.slice(0, 20)}: ask for ${FORMS.join(", ")}.`);
  const parameters = Object.fromEntries(url.searchParams);
  const asOf = readAsOf(parameters.asOf);
  const view = readView(parameters, (await offeredAt(asOf.instant)).sources);
  const problems = [...(asOf.problem ? [asOf.problem] : []), ...view.problems];
  const titles = (parameters.titles ?? "").split(",").filter((slug) => slug !== "");
  if (titles.length === 0)
    problems.push("Name titles by slug: titles=data-scientist,data-engineer.");
  if (titles.length > MOST_TITLES) problems.push(`At most ${MOST_TITLES} titles.`);
  if (problems.length > 0) throw new BadAddress(problems.join("\n"));
  const exact = new URL(`${url.pathname}${url.search}`, origin);
  exact.searchParams.set("asOf", asOf.moment);
  return {
    form,
    titles,
    asOf: asOf.instant,
    moment: asOf.moment,
    variables: viewVariables(view),
    address: exact.href,
  };
}

/** The sources once each, in the order of their slugs. */
export function citedOf(sources: readonly Cited[]): CitedSource[] {
  const bySlug = new Map(
    sources
      .map((source) => readFragment(CITED_SOURCE, source))
      .map((source) => [source.slug, source]),
  );
  return [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

export function slugOf(source: Cited): string {
  return readFragment(CITED_SOURCE, source).slug;
}

/** The days that a figure speaks of: one day, or two with a slash between; null where not stated. */
export function periodOf({
  observedFrom,
  observedTo,
}: {
  readonly observedFrom: string | null;
  readonly observedTo: string | null;
}): string | null {
  if (observedFrom === observedTo) return observedTo;
  return [observedFrom, observedTo].filter((day) => day !== null).join("/");
}
