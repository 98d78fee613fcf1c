import styles from "./page-contents.module.css";

/** The way to the parts of a long page. */
export function PageContents({
  parts,
}: {
  parts: readonly { readonly id: string; readonly label: string }[];
}) {
  return (
    <nav aria-label="On this page">
      <ul className={styles.contents}>
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
