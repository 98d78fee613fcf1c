import Link from "next/link";
import { ExampleMenu } from "./example-menu";
import { Ide } from "./ide";
import styles from "./ide.module.css";

/** The whole page of the editor: a bar with the way back and the examples, and the editor below it. */
export function IdeView() {
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h1>
          <Link href="/">Stepwise</Link>, asked in GraphQL
        </h1>
        <ExampleMenu />
        <Link href="/docs/api">How the API works</Link>
      </header>
      <main className={styles.editor}>
        <noscript>
          <p className={styles.loading}>
            The editor needs JavaScript. Without it, ask <code>/api/graphql</code> by any client:{" "}
            <a href="/docs/api">how the API works</a>.
          </p>
        </noscript>
        <Ide />
      </main>
    </div>
  );
}
