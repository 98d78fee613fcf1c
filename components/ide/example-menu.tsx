"use client";

import { useRef } from "react";
import { questionAddress, writtenVariables } from "@/domain/question/editor-address";
import { EXAMPLES } from "./examples";
import styles from "./ide.module.css";

/** The examples, in a list that closes once one is chosen. */
export function ExampleMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  return (
    <details ref={menu} className={styles.examples}>
      <summary>Examples to pick</summary>
      <ol className={styles.list}>
        {EXAMPLES.map(({ asks, query, variables }) => (
          <li key={asks}>
            <a
              href={questionAddress({ query, variables: writtenVariables(variables ?? {}) })}
              onClick={close}
            >
              {asks}
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}
