import { Fragment, type ReactNode } from "react";
import styles from "./facts.module.css";

/** A name and what is known of it. `known: false` sets the value back, for what a source does not state. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  readonly known?: boolean;
}

/** What is known of a thing, name by name. */
export function Facts({
  facts,
  size = "plain",
}: {
  facts: readonly Fact[];
  size?: "plain" | "popover";
}) {
  return (
    <dl className={styles.facts} data-size={size}>
      {facts.map((fact) => (
        <Fragment key={fact.name}>
          <dt>{fact.name}</dt>
          <dd data-known={fact.known === false ? false : undefined}>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
