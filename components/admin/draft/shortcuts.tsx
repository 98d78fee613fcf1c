"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { GRID_KEYS } from "@/components/admin/forms/grid/grid-keys";
import { useKept } from "@/components/admin/forms/use-kept";
import styles from "./draft-page.module.css";

/** The pages of a draft, by the digit that leads there with Alt. */
const STEPS = ["source", "rows", "check", "effect", "hand-in"] as const;

/** What the keys do, opened by "?". The single key can be switched off. */
export function Shortcuts({ base }: { base: string }) {
  const router = useRouter();
  const list = useRef<HTMLDetailsElement>(null);
  const [isOn, keep] = useKept("stepwise single keys", true);
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const step = event.altKey ? STEPS[Number(event.code.replace("Digit", "")) - 1] : undefined;
      if (step) {
        event.preventDefault();
        router.push(`${base}/${step}`);
        return;
      }
      if (event.key !== "?" || !isOn || isTyped(event.target) || !list.current) return;
      event.preventDefault();
      list.current.open = !list.current.open;
      list.current.querySelector("summary")?.focus();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [base, isOn, router]);
  return (
    <details ref={list} className={styles.shortcuts}>
      <summary>Keys</summary>
      <dl>
        <dt>?</dt>
        <dd>Opens and closes this list, outside of a field</dd>
        <dt>Alt+1 to Alt+5</dt>
        <dd>The steps of the draft, from the source to handing in</dd>
        {GRID_KEYS.map(({ keys, does }) => (
          <div key={keys} className={styles.key}>
            <dt>{keys}</dt>
            <dd>In the grid: {does}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input
          type="checkbox"
          autoComplete="off"
          checked={isOn}
          onChange={({ target }) => keep(target.checked)}
        />{" "}
        “?” alone opens this list
      </label>
    </details>
  );
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
