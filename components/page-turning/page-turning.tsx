"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import styles from "./page-turning.module.css";
import { PAGE_TURN, type PageTurn } from "./turn-page";

/** For how long a pointer rests on a link, in milliseconds, before its page is fetched ahead. */
const RESTING_MS = 80;

/** The page of this site to which the link leads, drawn or written, that an event is about; null for any other place. */
function linkedPage({ target }: Event): string | null {
  const link = target instanceof Element ? target.closest("a[data-page]") : null;
  const address = link?.getAttribute("href");
  return address == null ? null : new URL(address, document.baseURI).href;
}

/** Whether a click asks for the page here, and not in another tab, nor for its file. */
function isPlain(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey || defaultPrevented);
}

/**
 * Follows the links of all pages, and what asks for another view of one, without loading a document, fetches the page ahead on which a pointer
 * rests, and says when the next page is on its way. One for the whole site: a component for each of the
 * hundred links of a page would have to be brought to life before any of them does anything.
 */
export function PageTurning() {
  const router = useRouter();
  const [isTurning, startTurning] = useTransition();
  const isOnItsWay = useRef(false);
  useEffect(() => {
    isOnItsWay.current = isTurning;
  }, [isTurning]);
  useEffect(() => {
    let resting: number | undefined;
    const ahead = (address: string) => {
      type Options = NonNullable<Parameters<typeof router.prefetch>[1]>;
      // Whole, since what is usual for pages that are made when they are asked for is their frame alone.
      router.prefetch(address, { kind: "full" } as Options);
    };
    const rest = (event: Event) => {
      window.clearTimeout(resting);
      const address = linkedPage(event);
      if (address) resting = window.setTimeout(() => ahead(address), RESTING_MS);
    };
    const press = (event: Event) => {
      const address = linkedPage(event);
      if (address) ahead(address);
    };
    const follow = (event: MouseEvent) => {
      const address = linkedPage(event);
      if (!address || !isPlain(event)) return;
      event.preventDefault();
      startTurning(() => router.push(address));
    };
    const turn = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      const { address, isSameView }: PageTurn = event.detail;
      startTurning(() => {
        // Whoever goes through a menu by keys leaves one step behind, not one for each key.
        const lead = isSameView && isOnItsWay.current ? router.replace : router.push;
        lead(address, { scroll: !isSameView });
      });
    };
    const heard = [
      ["pointerover", rest],
      ["pointerdown", press],
      ["click", follow],
      [PAGE_TURN, turn],
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
