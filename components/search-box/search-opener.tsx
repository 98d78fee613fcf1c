"use client";

import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from "react";
import styles from "./search-opener.module.css";

type Dialog = ComponentType<{ readonly question: string; readonly onClose: () => void }>;

/** What the dialog is made of is loaded when it is opened, or when it is about to be. */
async function loadDialog(): Promise<Dialog> {
  return (await import("./search-dialog")).SearchDialog;
}

/**
 * The way to the search: a link to its page, which with script opens the same in a dialog, as do Ctrl-K,
 * Command-K, and a slash where nobody is typing.
 */
export function SearchOpener({ href, children }: { href: string; children: ReactNode }) {
  const [dialog, setDialog] = useState<{ readonly Shown: Dialog } | null>(null);
  const open = useCallback(() => {
    loadDialog().then(
      (Shown) => setDialog({ Shown }),
      () => window.location.assign(href),
    );
  }, [href]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!opensSearch(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [open]);
  return (
    <>
      <a
        className={styles.opener}
        href={href}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onPointerEnter={() => void loadDialog().catch(() => null)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          open();
        }}
      >
        {children}
      </a>
      {dialog ? (
        <dialog.Shown question={href.split("?")[1] ?? ""} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}

function opensSearch({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): boolean {
  if (altKey || document.querySelector("dialog[open]")) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k" && !shiftKey;
  return key === "/" && !isTypedInto(target);
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName))
  );
}
