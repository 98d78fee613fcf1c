import { Change } from "@/components/figure/change";
import { popoverId } from "@/components/figure/popover";
import { routePath } from "@/components/path/asked-route";
import { EvidenceLink } from "@/components/request/evidence-link";
import { RuledList } from "@/components/ui/ruled-list";
import { Section } from "@/components/ui/section";
import { MOST_COMPARED_TITLES } from "@/domain/limits";
import { stepEvidenceWords } from "@/domain/words/enum-labels";
import { countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import styles from "./map-routes.module.css";
import { stepWords } from "./step-words";

const MAP_ROUTES = graphql(`
  fragment MapRoutes on RouteSearch {
    isCut
    routes {
      evidence
      titles { slug name }
      steps {
        slug
        kind
        evidence
        isMove
        supports { source { name } }
        from { name }
        to { name }
      }
      change { ...Change }
    }
  }
`);

/** What the page hands on of the routes between two titles. */
export type MapRoutesField = FragmentType<typeof MAP_ROUTES>;

/** The steps of the first route, by slug. */
export function firstRouteOf(found: MapRoutesField): ReadonlySet<string> {
  const [route] = readFragment(MAP_ROUTES, found).routes;
  return new Set(route?.steps.map(({ slug }) => slug));
}

/** The routes that were asked for, each with what its steps rest on and how pay changes from end to end. */
export function MapRoutes({
  found,
  from,
  to,
}: {
  found: MapRoutesField;
  from: string | null;
  to: string;
}) {
  const { isCut, routes } = readFragment(MAP_ROUTES, found);
  return (
    <Section
      id="routes"
      layout="above"
      heading={headingOf(routes.length, isCut, from, to)}
      intro={
        routes.length > 0 ? (
          <p>
            The first is drawn. A route rests on no more than its weakest step; no source says how
            many people take it.
          </p>
        ) : (
          <p>
            No steps that are held lead there within these limits. That does not say that nobody
            takes this way: it says that no source that is held speaks of it.
          </p>
        )
      }
    >
      {routes.length > 0 ? (
        <RuledList
          ordered
          items={routes}
          itemKey={({ steps }) => steps.map(({ slug }) => slug).join()}
        >
          {({ titles, steps, evidence, change }, place) => (
            <div className={styles.route}>
              <p className={styles.titles}>{titles.map(({ name }) => name).join(" → ")}</p>
              <p className={styles.weakest}>Weakest step: {stepEvidenceWords(evidence)}</p>
              <Change change={change} popover={popoverId("route", String(place), to)} />
              <details>
                <summary>What each step rests on</summary>
                <ul className={styles.steps}>
                  {steps.map((step) => (
                    <li key={step.slug}>
                      {step.from.name} to {step.to.name}: {stepWords(step)}
                    </li>
                  ))}
                </ul>
              </details>
              <p className={styles.onward}>
                <EvidenceLink href={pathAlong(titles)}>Follow it step by step</EvidenceLink>
                {titles.length <= MOST_COMPARED_TITLES ? (
                  <EvidenceLink
                    href={`/compare?titles=${titles.map(({ slug }) => slug).join(",")}`}
                  >
                    Compare its titles
                  </EvidenceLink>
                ) : null}
              </p>
            </div>
          )}
        </RuledList>
      ) : null}
    </Section>
  );
}

function headingOf(count: number, isCut: boolean, from: string | null, to: string): string {
  const ends = from === null ? `to ${to}` : `from ${from} to ${to}`;
  if (count === 0) return `No route ${ends}`;
  return isCut
    ? `The first ${count} routes ${ends}`
    : `${capitalised(countOf(count, "route"))} ${ends}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function pathAlong(titles: readonly { readonly slug: string }[]): string {
  const [from = "", ...rest] = titles.map(({ slug }) => slug);
  return routePath({ from, to: rest.at(-1) ?? "", via: rest.slice(0, -1) });
}
