"use client";

import { useId, useState } from "react";
import type { DocumentName } from "@/components/admin/documents";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { ActionForm } from "./action-form";
import styles from "./form.module.css";

const THINGS = ["salary", "source", "publisher"] as const;
type Thing = (typeof THINGS)[number];

const DEEDS = {
  withdraw: {
    salary: "withdrawSalary",
    source: "withdrawSource",
    publisher: "withdrawPublisher",
  },
  restore: {
    salary: "restoreSalary",
    source: "restoreSource",
    publisher: "restorePublisher",
  },
} as const satisfies Record<string, Record<Thing, DocumentName>>;

/** Withdraws or restores a thing of a kind that is chosen first. */
export function WithdrawalForm({
  seen,
  verb,
  label,
}: {
  seen: SeenSubmission;
  verb: keyof typeof DEEDS;
  /** What is done, as a button says it. */
  label: string;
}) {
  const id = useId();
  const [thing, setThing] = useState<Thing>("salary");
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          autoComplete="off"
          value={thing}
          onChange={({ target }) =>
            setThing(THINGS.find((known) => known === target.value) ?? "salary")
          }
        >
          {THINGS.map((known) => (
            <option key={known} value={known}>
              a {known}
            </option>
          ))}
        </select>
      </div>
      <ActionForm
        key={thing}
        document={DEEDS[verb][thing]}
        fixed={{ submission: seen }}
        fields={[
          {
            name: thing,
            label: "Its name in the address of its page",
            required: true,
            hint: "For /salaries/guide-glassdoor-chief-data-scientist it is guide-glassdoor-chief-data-scientist.",
          },
        ]}
        submit={`${label} it`}
        quiet
        layout="row"
        label={`${label} a ${thing}`}
      />
    </>
  );
}
