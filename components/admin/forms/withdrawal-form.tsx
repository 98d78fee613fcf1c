"use client";

import { useId, useState } from "react";
import type { DocumentName } from "@/components/admin/documents";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { ActionForm } from "./action-form";
import styles from "./form.module.css";

/** What can be withdrawn and restored, in words. */
const THINGS = {
  salary: "a salary",
  source: "a source",
  publisher: "a publisher",
  careerTitle: "a title",
  careerStep: "a step",
  stepSupport: "what a source says of a step",
  titleSkill: "a skill of a title",
  titleDuty: "a duty of a title",
  referenceValue: "a rate or another reference value",
  question: "a question of the guide",
  programme: "a programme",
} as const;
type Thing = keyof typeof THINGS;
type Verb = "withdraw" | "restore";

const isThing = (text: string): text is Thing => text in THINGS;

function documentOf(verb: Verb, thing: Thing): DocumentName {
  return `${verb}${thing.charAt(0).toUpperCase()}${thing.slice(1)}` as DocumentName;
}

/** Withdraws or restores a thing of a kind that is chosen first. */
export function WithdrawalForm({
  seen,
  verb,
  label,
  asked = { thing: "salary", slug: "" },
}: {
  seen: SeenSubmission;
  verb: Verb;
  /** What is done, as a button says it. */
  label: string;
  /** What the form begins with. */
  asked?: { readonly thing: string; readonly slug: string };
}) {
  const id = useId();
  const [thing, setThing] = useState<Thing>(isThing(asked.thing) ? asked.thing : "salary");
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          autoComplete="off"
          value={thing}
          onChange={({ target }) => setThing(isThing(target.value) ? target.value : "salary")}
        >
          {Object.entries(THINGS).map(([known, words]) => (
            <option key={known} value={known}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <ActionForm
        key={thing}
        document={documentOf(verb, thing)}
        fixed={{ submission: seen }}
        fields={[
          {
            name: thing,
            label: "The address of its page, or its name in it",
            required: true,
            ...(thing === asked.thing && { value: asked.slug }),
            hint: "As in /salaries/guide-glassdoor-chief-data-scientist, whole or the last part alone.",
          },
          ...(verb === "withdraw" && thing === "careerTitle"
            ? [
                {
                  name: "withWhatNamesIt",
                  label: "With its steps, levels, salaries, skills and duties",
                  kind: "yes" as const,
                },
              ]
            : []),
        ]}
        submit={`${label} it`}
        afterwards={{ say: "It is in the draft." }}
        quiet
        layout="row"
        label={`${label} ${THINGS[thing]}`}
      />
    </>
  );
}
