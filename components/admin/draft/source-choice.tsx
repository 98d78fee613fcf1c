"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import type { Option } from "@/components/admin/forms/field";
import form from "@/components/admin/forms/form.module.css";

/** Chooses a source that is held or in the draft: to add salaries of it, or to correct what is said of it. */
export function SourceChoice({ base, sources }: { base: string; sources: readonly Option[] }) {
  const router = useRouter();
  const id = useId();
  const [chosen, setChosen] = useState(sources[0]?.value ?? "");
  return (
    <div className={form.form} data-layout="row">
      <div className={form.field}>
        <label htmlFor={id}>Source</label>
        <select
          id={id}
          autoComplete="off"
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          {sources.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className={form.button}
        onClick={() => router.push(`${base}/rows?source=${chosen}`)}
      >
        Add salaries of it
      </button>
      <button
        type="button"
        className={form.button}
        data-quiet={true}
        onClick={() => router.push(`${base}/edit?thing=SOURCE&slug=${chosen}`)}
      >
        Correct what is said of it
      </button>
    </div>
  );
}
