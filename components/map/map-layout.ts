import { Graph, layout } from "@dagrejs/dagre";
import { levelRank } from "@/domain/evidence/title-level";
import { CRAFTS, type Craft, type TitleLevel } from "@/domain/evidence/vocabulary";
import { compareText, groupBy } from "@/domain/text/lists";

/** A title as the map places it. */
export interface MapTitle {
  readonly slug: string;
  readonly craft: Craft | null;
  readonly level: TitleLevel | null;
}

/** A step as the map places it. */
export interface MapStep {
  readonly slug: string;
  readonly from: { readonly slug: string };
  readonly to: { readonly slug: string };
  readonly isMove: boolean;
}

/** Where a title stands: the middle of its plate, in units of the picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A column of titles of one craft. */
export interface MapColumn {
  readonly craft: Craft | null;
  readonly left: number;
  readonly width: number;
}

/** The map laid out: the same for the same titles and steps, whatever their order. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Place>;
  /** The points that each step bends at, by its slug; of steps that are drawn. */
  readonly lines: ReadonlyMap<string, readonly Place[]>;
  readonly columns: readonly MapColumn[];
}

/** The size of a plate. */
export const PLATE = { width: 176, height: 66 };
const GAP = { inRow: 20, betweenRows: 46, betweenColumns: 40, margin: 12 };

/**
 * Crafts stand side by side, in the order of the vocabulary, and in each the higher level above the
 * lower: dagre lays out one craft after the other by its own steps and levels. Moves from craft to
 * craft are straight lines between the columns; likeness is no move and is not drawn.
 */
export function layOut(titles: readonly MapTitle[], steps: readonly MapStep[]): MapLayout {
  const byCraft = groupBy(titles, ({ craft }) => craft);
  const crafts = [...CRAFTS, null].filter((craft) => byCraft.has(craft));
  const places = new Map<string, Place>();
  const lines = new Map<string, readonly Place[]>();
  const columns: MapColumn[] = [];
  let left = GAP.margin;
  const laid = crafts.map((craft) => ({ craft, ...column(byCraft.get(craft) ?? [], steps) }));
  const height = Math.max(0, ...laid.map((each) => each.height));
  for (const { craft, width, height: own, places: inside, lines: within } of laid) {
    // All columns stand on one ground.
    const moved = ({ x, y }: Place) => ({ x: x + left, y: y + height - own });
    for (const [slug, place] of inside) places.set(slug, moved(place));
    for (const [slug, points] of within) lines.set(slug, points.map(moved));
    columns.push({ craft, left, width });
    left += width + GAP.betweenColumns;
  }
  for (const { slug, from, to, isMove } of steps) {
    const [a, b] = [places.get(from.slug), places.get(to.slug)];
    if (isMove && a && b && !lines.has(slug)) lines.set(slug, [a, b]);
  }
  return { width: left - GAP.betweenColumns + GAP.margin, height, places, lines, columns };
}

function column(titles: readonly MapTitle[], steps: readonly MapStep[]) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "BT",
    nodesep: GAP.inRow,
    ranksep: GAP.betweenRows,
    marginx: 0,
    marginy: GAP.margin,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const sorted = [...titles].sort(
    (a, b) => levelRank(a.level) - levelRank(b.level) || compareText(a.slug, b.slug),
  );
  const rank = new Map(sorted.map(({ slug, level }) => [slug, levelRank(level)]));
  for (const { slug } of sorted) graph.setNode(slug, { ...PLATE });
  for (const { slug, from, to, isMove } of [...steps].sort((a, b) => compareText(a.slug, b.slug))) {
    const [low, high] = [rank.get(from.slug), rank.get(to.slug)];
    if (!isMove || low === undefined || high === undefined) continue;
    graph.setEdge(from.slug, to.slug, { weight: low < high ? 3 : 1 }, slug);
  }
  // A level stands above the one below it, also where no step leads from the one to the other.
  for (const [index, { slug }] of sorted.entries()) {
    const above = sorted.slice(index + 1).find((other) => rankOf(other) > (rank.get(slug) ?? 0));
    if (above && !graph.hasEdge(slug, above.slug)) graph.setEdge(slug, above.slug, { weight: 0 });
  }
  layout(graph);
  const places = new Map(
    sorted.map(({ slug }) => {
      const { x = 0, y = 0 } = graph.node(slug);
      return [slug, { x, y }] as const;
    }),
  );
  const lines = new Map(
    graph.edges().flatMap((edge) => {
      const points: readonly Place[] = graph.edge(edge).points ?? [];
      return edge.name === undefined ? [] : [[edge.name, points] as const];
    }),
  );
  const { width = PLATE.width, height = PLATE.height } = graph.graph();
  return { width, height, places, lines };
}

function rankOf({ level }: MapTitle): number {
  return levelRank(level);
}
