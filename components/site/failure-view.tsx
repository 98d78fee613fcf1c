import { StaircaseGlyph } from "./staircase-glyph";

/**
 * What happened and what to do, where a page could not be made. Plain links, so that it works where
 * little else does; it runs in the browser and so brings neither header nor data.
 */
export function FailureView({ digest, retry }: { digest: string | null; retry: () => void }) {
  return (
    <main id="content" className="failure">
      <title>This page could not be shown | Stepwise</title>
      <p>
        <a href="/" className="failure-name">
          <StaircaseGlyph />
          Stepwise
        </a>
      </p>
      <h1 className="type-display">This page could not be put together</h1>
      <p className="type-lede">
        The fault is on our side, not in your address. It often passes by itself within a minute.
      </p>
      <p className="failure-actions">
        <button type="button" onClick={retry}>
          Try again
        </button>
        <a href="/">Go to the path</a>
      </p>
      {digest ? (
        <p className="type-note">
          If it stays, report it with this number: <code>{digest}</code>
        </p>
      ) : null}
    </main>
  );
}
