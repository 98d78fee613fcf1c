"use client";

import { useCombobox } from "downshift";
import { useEffect, useRef, useState } from "react";
import { turnPage } from "@/components/page-turning/turn-page";
import styles from "./search-dialog.module.css";
import { resultWords, SEARCH_PAGE, type SearchResult } from "./search-result";
import { searchAddress, useResults } from "./use-results";

/** The search in a dialog: a combobox whose list comes from the same place as the page of the search. */
export function SearchDialog({
  question,
  onClose,
}: {
  /** The parameters that say what the reader has asked for. */
  question: string;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const { found, isCurrent } = useResults(question, text);
  const items = found?.results ?? [];
  useEffect(() => {
    const shown = dialog.current;
    // What is behind the dialog belongs to it; what it holds does not reach there.
    const closeBehind = ({ target }: MouseEvent) => target === shown && shown?.close();
    shown?.showModal();
    shown?.addEventListener("click", closeBehind);
    return () => shown?.removeEventListener("click", closeBehind);
  }, []);
  const leave = (href: string) => {
    dialog.current?.close();
    turnPage({ address: href, isSameView: false });
  };
  const whole = searchAddress(SEARCH_PAGE, question, text);
  const { getInputProps, getItemProps, getMenuProps, highlightedIndex } = useCombobox<SearchResult>(
    {
      items: [...items],
      inputValue: text,
      isOpen: items.length > 0,
      selectedItem: null,
      defaultHighlightedIndex: 0,
      itemToString: () => text,
      getA11yStatusMessage: () => statusWords(items.length, found?.near ?? false),
      onSelectedItemChange: ({ selectedItem }) => selectedItem && leave(selectedItem.href),
    },
  );
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label="Search" onClose={onClose}>
      <div className={styles.content}>
        <div className={styles.field}>
          <input
            {...getInputProps({
              "aria-label": "Search titles, sources, countries and pages",
              // Downshift hears the change too late for the caret to stay where it is.
              onChange: ({ currentTarget }) => setText(currentTarget.value),
              onKeyDown: (event) => {
                if (event.key === "Escape") {
                  event.preventDefault();
                  dialog.current?.close();
                }
                if (event.key === "Enter" && !(isCurrent && items[highlightedIndex])) {
                  event.preventDefault();
                  // What is chosen is of another text; its own handler hears of it so.
                  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
                  if (text.trim() !== "") leave(whole);
                }
              },
            })}
            placeholder="Titles, sources, countries"
            enterKeyHint="search"
            spellCheck={false}
          />
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {found?.near && items.length > 0 ? (
          <p className={styles.says}>Nothing is called “{found.text}”. Did you mean:</p>
        ) : null}
        <ul {...getMenuProps({ "aria-label": "Results" })} className={styles.list}>
          {items.map((item, index) => (
            <li
              key={item.href}
              {...getItemProps({ item, index })}
              className={styles.item}
              data-chosen={index === highlightedIndex || undefined}
            >
              <span className={styles.name}>{item.name}</span>
              <span className={styles.words}>{resultWords(item)}</span>
            </li>
          ))}
        </ul>
        {found && items.length === 0 ? (
          <p className={styles.says}>
            Nothing is called “{found.text}”.{" "}
            <a href={searchAddress("/titles", question, "")}>All titles</a>
          </p>
        ) : null}
        <p className={styles.foot}>
          {text.trim() === "" ? (
            <>A name, or a step: “data scientist to manager”</>
          ) : (
            <a href={whole}>All results for “{text.trim()}”</a>
          )}
        </p>
      </div>
    </dialog>
  );
}

function statusWords(count: number, near: boolean): string {
  if (count === 0) return "";
  const results = count === 1 ? "One result" : `${count} results`;
  return near ? `${results} spelt nearly so` : results;
}
