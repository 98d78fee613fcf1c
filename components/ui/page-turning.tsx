"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";
import styles from "./page-turning.module.css";

/** For how long a pointer rests on a link, in milliseconds, before its page is fetched ahead. */
const RESTING_MS = 80;

/** The link to a page of this site that an event is about; null for any other place. */
function pageLink({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-page]") : null;
}

/** Whether a click asks for the page here, and not in another tab, nor for its file. */
function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey || defaultPrevented);
}

/**
 * Follows the links of all pages without loading a document, fetches the page ahead on which a pointer
 * rests, and says when the next page is on its way. One for the whole site: a component for each of the
 * hundred links of a page would have to be brought to life before any of them does anything.
 */
export function PageTurning() {
  const router = useRouter();
  const [isTurning, startTurning] = useTransition();
  useEffect(() => {
    let resting: number | undefined;
    const ahead = (link: HTMLAnchorElement) => {
      type Options = NonNullable<Parameters<typeof router.prefetch>[1]>;
      // Whole, since what is usual for pages that are made when they are asked for is their frame alone.
      router.prefetch(link.href, { kind: "full" } as Options);
    };
    const rest = (event: Event) => {
      window.clearTimeout(resting);
      const link = pageLink(event);
      if (link) resting = window.setTimeout(() => ahead(link), RESTING_MS);
    };
    const press = (event: Event) => {
      const link = pageLink(event);
      if (link) ahead(link);
    };
    const follow = (event: MouseEvent) => {
      const link = pageLink(event);
      if (!link || !isPlain(event)) return;
      event.preventDefault();
      startTurning(() => router.push(link.href));
    };
    const heard = [
      ["pointerover", rest],
      ["pointerdown", press],
      ["click", follow],
    ] as const;
    for (const [name, listener] of heard) {
      document.addEventListener(name, listener as EventListener);
    }
    return () => {
      window.clearTimeout(resting);
      for (const [name, listener] of heard) {
        document.removeEventListener(name, listener as EventListener);
      }
    };
  }, [router]);
  return (
    <div role="status" className={styles.turning} data-turning={isTurning || undefined}>
      {isTurning ? <span className="heard">The page is on its way.</span> : null}
    </div>
  );
}
