import { Fragment } from "react";
import { EvidenceLink } from "@/components/request/evidence-link";
import { trendAnchor } from "../explorer/trend-section";
import styles from "./compare-lanes.module.css";

/** Where each title tells how its pay moved: drawings of six titles, each on years of its own, compare nothing. */
export function TrendLinks({
  titles,
}: {
  titles: readonly { readonly slug: string; readonly name: string }[];
}) {
  if (titles.length === 0) return null;
  return (
    <p className={`type-ui ${styles.trends}`}>
      How pay moved over the years:{" "}
      {titles.map(({ slug, name }, place) => (
        <Fragment key={slug}>
          {place === 0 ? "" : ", "}
          <EvidenceLink href={`/titles/${slug}#${trendAnchor(slug)}`}>{name}</EvidenceLink>
        </Fragment>
      ))}
    </p>
  );
}
