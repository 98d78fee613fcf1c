import { SiteHeader } from "@/components/site/site-header";
import { ExampleMenu } from "./example-menu";
import { Ide } from "./ide";
import styles from "./ide.module.css";

/** The whole page of the editor: the header of the site, a bar with the examples, and the editor below it. */
export function IdeView() {
  return (
    <div className={styles.page}>
      <SiteHeader section={null} />
      <main className={styles.main}>
        <div className={styles.bar}>
          <h1>Ask in GraphQL</h1>
          <ExampleMenu />
          <a data-page="" href="/docs/api">
            How the API works
          </a>
        </div>
        <noscript>
          <p className={styles.loading}>
            The editor needs JavaScript. Without it, ask <code>/api/graphql</code> by any client:{" "}
            <a href="/docs/api">how the API works</a>.
          </p>
        </noscript>
        <div className={styles.editor}>
          <Ide />
        </div>
      </main>
    </div>
  );
}
