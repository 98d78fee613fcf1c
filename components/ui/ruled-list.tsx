import type { ReactNode } from "react";
import styles from "./ruled-list.module.css";

/** Entries under one another, divided by hairlines. `ordered` where their order says something. */
export function RuledList<Item>({
  items,
  itemKey,
  ordered = false,
  children,
}: {
  items: readonly Item[];
  itemKey: (item: Item) => string;
  ordered?: boolean;
  children: (item: Item, place: number) => ReactNode;
}) {
  const List = ordered ? "ol" : "ul";
  return (
    <List className={styles.list}>
      {items.map((item, place) => (
        <li key={itemKey(item)}>{children(item, place)}</li>
      ))}
    </List>
  );
}
