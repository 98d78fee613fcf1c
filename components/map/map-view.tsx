import { ChartActions } from "@/components/explorer/chart-actions";
import { ShownWords } from "@/components/question-bar/shown-words";
import { requestScope } from "@/components/request/request-scope";
import { PageHead } from "@/components/ui/page";
import { questionPlaceWords } from "@/domain/question/view";
import { countOf } from "@/domain/words/format";
import { type FragmentType, graphql, readFragment } from "@/graphql/generated";
import { type AskedMap, mapParameters } from "./asked-map";
import { ChosenTitle, type ChosenTitleField } from "./chosen-title";
import { MapList } from "./map-list";
import { MapPicture } from "./map-picture";
import { firstRouteOf, MapRoutes, type MapRoutesField } from "./map-routes";
import { platePay } from "./plate-pay";
import { RouteChoice } from "./route-choice";
import { routeEnds, type WholeGraph } from "./route-ends";

const MAP_VIEW = graphql(`
  fragment MapView on CareerGraph {
    titles { slug name craft level pay { shownAs ...PlatePay } }
    steps {
      slug
      kind
      evidence
      isMove
      supports { source { name } }
      from { slug }
      to { slug name }
    }
  }
`);

/** What the page hands on of the graph. */
export type MapViewField = FragmentType<typeof MAP_VIEW>;

/** The graph of titles: as a picture and in words, with the title and the routes that the reader chose. */
export function MapView({
  graph,
  all,
  asked,
  chosen,
  found,
  guideRoute,
}: {
  graph: MapViewField;
  /** All titles and steps, of whatever craft. */
  all: WholeGraph;
  asked: AskedMap;
  chosen: ChosenTitleField | null;
  found: MapRoutesField | null;
  /** The steps of the guide's path, by slug, which is drawn where no route was asked for. */
  guideRoute: ReadonlySet<string>;
}) {
  const { titles, steps } = readFragment(MAP_VIEW, graph);
  const drawn = titles.map(({ slug, name, craft, level, pay }) => ({
    slug,
    name,
    craft: craft ?? null,
    level: level ?? null,
    pay: platePay(pay),
  }));
  const moves = steps.filter(({ isMove }) => isMove).length;
  const paid = drawn.filter(({ pay }) => pay !== null).length;
  const place = questionPlaceWords(requestScope().question);
  const names = new Map(all.titles.map(({ slug, name }) => [slug, name]));
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  const ends = new Set(steps.flatMap(({ from, to }) => [from.slug, to.slug]));
  const joined = drawn.filter(({ slug }) => ends.has(slug) || slug === asked.title);
  const route = found ? firstRouteOf(found) : guideRoute;
  return (
    <>
      <PageHead heading={`${countOf(drawn.length, "title")}, ${countOf(moves, "career step")}`}>
        <p>
          Each line is a step that a published career ladder names, or an author. Higher levels
          stand higher. Beside each title is its pay in {place}, known for{" "}
          {paid === drawn.length ? "all" : `${paid} of ${drawn.length}`}. No source counts how many
          people make a step.
        </p>
      </PageHead>
      <ShownWords shownAs={titles[0]?.pay.shownAs ?? []} unconverted={[]} />
      <RouteChoice {...routeEnds(all, asked)} asked={asked} />
      <p className="type-note">
        Thick line: stated by a career ladder. Thin: inferred from the ladder’s order or skills.
        Dotted: an author’s view. In colour:{" "}
        {found ? "the first route that you asked for" : "the guide’s path"}.{" "}
        {joined.length < drawn.length
          ? `${countOf(drawn.length - joined.length, "title")} without steps ${drawn.length - joined.length === 1 ? "is" : "are"} in the list only.`
          : ""}
      </p>
      <MapPicture
        titles={joined}
        steps={steps}
        chosen={asked.title}
        route={route}
        label="The map of titles and steps"
      />
      <ChartActions
        taken={{
          chart: { chart: "map", own: mapParameters(asked) },
          label: `The map of titles, with pay in ${place}`,
          page: "/map",
          height: 760,
        }}
      />
      {chosen ? <ChosenTitle title={chosen} /> : null}
      {found && asked.to ? (
        <MapRoutes
          found={found}
          from={asked.from === null ? null : nameOf(asked.from)}
          to={nameOf(asked.to)}
        />
      ) : null}
      <MapList titles={drawn} steps={steps} />
    </>
  );
}
