import { curatorsView } from "../request/curators-view";
import styles from "./curator-links.module.css";

/** Ways to change what a page tells, for somebody who came with a session; nothing for readers. */
export async function CuratorLinks({
  thing,
  slug,
  beside,
}: {
  thing: "SALARY" | "SOURCE";
  slug: string;
  /** What adds something beside it. */
  beside: string;
}) {
  if (!(await curatorsView())) return null;
  const ways = [
    { does: "correct", label: "Correct" },
    { does: "withdraw", label: "Withdraw" },
    { does: "beside", label: beside },
  ];
  return (
    <nav aria-label="For curators">
      <ul className={styles.links}>
        {ways.map(({ does, label }) => (
          <li key={does}>
            <a href={`/admin/change?thing=${thing}&slug=${slug}&does=${does}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
