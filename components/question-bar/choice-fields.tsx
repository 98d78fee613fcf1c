"use client";

import { useId } from "react";
import { useChoices } from "./choice-form";

/** Something to choose. */
export interface ChoiceOption {
  /** As an address writes it. */
  readonly value: string;
  /** What it is called once it is chosen. */
  readonly name: string;
  /** What it is called in the menu, where that is more. */
  readonly words?: string;
}

/** Options under a heading; an empty one for those that need none. */
export interface ChoiceGroup {
  readonly heading: string;
  readonly options: readonly ChoiceOption[];
}

/** A menu whose choice stands on it in words, so that it is as wide as these. */
export function ChoiceChip({
  name,
  label,
  groups,
  className,
}: {
  name: string;
  label: string;
  groups: readonly ChoiceGroup[];
  className: string | undefined;
}) {
  const id = useId();
  const { choices } = useChoices();
  const options = groups.flatMap((group) => group.options);
  const chosen = options.find(({ value }) => value === choices[name]);
  return (
    <label className={className} data-chip={name} htmlFor={id}>
      <span data-part="label">{label}</span> <b aria-hidden="true">{chosen?.name}</b>
      <ChoiceMenu id={id} name={name} groups={groups} />
    </label>
  );
}

/** A menu with its name above it. */
export function ChoiceSelect({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly ChoiceOption[];
}) {
  const id = useId();
  return (
    <label htmlFor={id}>
      <span>{label}</span>
      <ChoiceMenu id={id} name={name} groups={[{ heading: "", options }]} />
    </label>
  );
}

function ChoiceMenu({
  id,
  name,
  groups,
}: {
  id: string;
  name: string;
  groups: readonly ChoiceGroup[];
}) {
  const { choices, choose } = useChoices();
  return (
    <select
      id={id}
      name={name}
      value={choices[name]}
      onChange={({ target }) => choose(name, target.value)}
    >
      {groups.map(({ heading, options }) => {
        const items = options.map(({ value, name: said, words = said }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ));
        return heading === "" ? (
          items
        ) : (
          <optgroup key={heading} label={heading}>
            {items}
          </optgroup>
        );
      })}
    </select>
  );
}

/** A field to type in, which asks once it is left or sent. */
export function ChoiceInput({
  name,
  label,
  type = "text",
  placeholder,
}: {
  name: string;
  label: string;
  type?: "text" | "date";
  placeholder?: string;
}) {
  const { choices, type: show, choose } = useChoices();
  return (
    <label>
      <span>{label}</span>
      <input
        name={name}
        type={type}
        inputMode={type === "text" ? "numeric" : undefined}
        placeholder={placeholder}
        value={choices[name]}
        onChange={({ target }) => show(name, target.value)}
        onBlur={({ target }) => choose(name, target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Enter") choose(name, currentTarget.value);
        }}
      />
    </label>
  );
}
