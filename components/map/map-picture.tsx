import { EvidenceLink } from "@/components/request/evidence-link";
import { useStill } from "@/components/ui/still";
import type { Craft, StepEvidence, TitleLevel } from "@/domain/evidence/vocabulary";
import { craftWords } from "@/domain/words/enum-labels";
import { layOut, type MapStep, type MapTitle, PLATE, type Place } from "./map-layout";
import { STEP_WEIGHT, stepPath } from "./map-lines";
import styles from "./map-picture.module.css";
import { wrapName } from "./wrap-name";

/** A title as the picture draws it. */
export interface DrawnTitle extends MapTitle {
  readonly name: string;
  readonly craft: Craft | null;
  readonly level: TitleLevel | null;
  /** Its pay in a line; null where none is held. */
  readonly pay: string | null;
}

/** A step as the picture draws it. */
export interface DrawnStep extends MapStep {
  readonly evidence: StepEvidence;
}

const HEAD = 34;

/**
 * The graph as a picture without script: crafts side by side, higher levels above lower ones, each
 * title a link, each move a line with its arrow. What it shows the list below it says.
 */
export function MapPicture({
  titles,
  steps,
  chosen,
  route,
  label,
}: {
  titles: readonly DrawnTitle[];
  steps: readonly DrawnStep[];
  /** The title that is chosen, by slug. */
  chosen: string | null;
  /** The steps of the route that is shown, by slug. */
  route: ReadonlySet<string>;
  label: string;
}) {
  const { width, height, places, lines, columns } = layOut(titles, steps);
  const onRoute = new Set(
    steps.flatMap(({ slug, from, to }) => (route.has(slug) ? [from.slug, to.slug] : [])),
  );
  const drawn = steps
    .filter(({ slug }) => lines.has(slug))
    .sort((a, b) => Number(route.has(a.slug)) - Number(route.has(b.slug)));
  return (
    <section className={styles.scroll} aria-label={label} {...useStill()}>
      <svg
        className={styles.map}
        width={width}
        height={height + HEAD}
        viewBox={`0 ${-HEAD} ${width} ${height + HEAD}`}
      >
        <title>{label}</title>
        <defs>
          <marker
            id="map-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0.5 7.5 4 0 7.5z" fill="context-stroke" />
          </marker>
        </defs>
        {columns.map((column) => (
          <text
            key={column.craft ?? "none"}
            className={styles.craft}
            x={column.left + column.width / 2}
            y={-HEAD / 2}
          >
            {column.craft === null ? "no craft stated" : craftWords(column.craft)}
          </text>
        ))}
        {drawn.map((step) => (
          <path
            key={step.slug}
            className={styles.step}
            data-weight={STEP_WEIGHT[step.evidence]}
            data-route={route.has(step.slug) || undefined}
            data-chosen={[step.from.slug, step.to.slug].includes(chosen ?? "") || undefined}
            d={stepPath(lines.get(step.slug) ?? [])}
            markerEnd="url(#map-arrow)"
          />
        ))}
        {titles.map((title) => (
          <Plate
            key={title.slug}
            title={title}
            place={places.get(title.slug) ?? { x: 0, y: 0 }}
            isChosen={title.slug === chosen}
            isOnRoute={onRoute.has(title.slug)}
          />
        ))}
      </svg>
    </section>
  );
}

function Plate({
  title: { slug, name, pay },
  place,
  isChosen,
  isOnRoute,
}: {
  title: DrawnTitle;
  place: Place;
  isChosen: boolean;
  isOnRoute: boolean;
}) {
  const [first = "", ...more] = wrapName(name);
  const top = place.y - PLATE.height / 2;
  return (
    <EvidenceLink
      href={`/map?title=${slug}#chosen`}
      className={styles.plate}
      aria-current={isChosen ? "true" : undefined}
      data-route={isOnRoute || undefined}
    >
      <rect
        x={place.x - PLATE.width / 2}
        y={top}
        width={PLATE.width}
        height={PLATE.height}
        rx="3"
      />
      <text className={styles.name} x={place.x} y={top + (more.length > 0 ? 19 : 27)}>
        {`${first} `}
        {more.map((line) => (
          <tspan key={line} x={place.x} dy={16}>
            {`${line} `}
          </tspan>
        ))}
      </text>
      <text className={styles.pay} x={place.x} y={top + PLATE.height - 12}>
        {pay ?? "no figure"}
      </text>
    </EvidenceLink>
  );
}
