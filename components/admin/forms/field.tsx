import { type ReactNode, useId, useState } from "react";
import styles from "./form.module.css";

/** A choice of a list: what is sent, and what is read. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One input of a form. */
export interface FieldSpec {
  /** Where its value goes in the input of the mutation, with dots: "source.name". */
  readonly name: string;
  readonly label: string;
  readonly kind?:
    | "text"
    | "email"
    | "password"
    | "url"
    | "date"
    | "number"
    | "amount"
    | "long"
    | "choice"
    | "several"
    | "yes"
    | "lines";
  readonly hint?: string;
  readonly options?: readonly Option[];
  /** Of lines: what stands in their columns, with tabs between them as spreadsheets copy; none where each is a text. */
  readonly columns?: readonly string[];
  /** Of a text: what is often written there. */
  readonly suggestions?: readonly string[];
  readonly required?: boolean;
  readonly value?: string;
  /** What readers see now, where the form changes it: shown as soon as another value is written. */
  readonly stands?: Option;
  readonly autoComplete?: string;
  /** Takes the whole width where a form has two columns. */
  readonly wide?: boolean;
}

/** A labelled input with its hint and, when it was refused, why. */
export function Field({ spec, problem }: { spec: FieldSpec; problem: string | null }) {
  const id = useId();
  const described = [spec.hint && `${id}-hint`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(" ");
  const notes = (
    <>
      {spec.hint ? (
        <span id={`${id}-hint`} className={styles.hint}>
          {spec.hint}
        </span>
      ) : null}
      {problem ? (
        <span id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </span>
      ) : null}
    </>
  );
  if (spec.kind === "several") {
    return (
      <fieldset
        className={styles.field}
        data-wide={spec.wide}
        aria-describedby={described || undefined}
      >
        <legend>{spec.label}</legend>
        {(spec.options ?? []).map(({ value, label }) => (
          <label key={value} className={styles.choice}>
            <input type="checkbox" name={spec.name} value={value} autoComplete="off" />
            {label}
          </label>
        ))}
        {notes}
      </fieldset>
    );
  }
  if (spec.kind === "yes") {
    return (
      <div className={styles.field} data-wide={spec.wide}>
        <label className={styles.choice}>
          <input
            type="checkbox"
            name={spec.name}
            autoComplete="off"
            aria-describedby={described || undefined}
          />
          {spec.label}
        </label>
        {notes}
      </div>
    );
  }
  return (
    <Beside spec={spec}>
      <label htmlFor={id} data-needed={spec.required}>
        {spec.label}
      </label>
      <Control id={id} spec={spec} described={described} invalid={problem !== null} />
      {notes}
    </Beside>
  );
}

/** A field, and below it what stands now where that is another value. */
function Beside({ spec, children }: { spec: FieldSpec; children: ReactNode }) {
  const { stands, value = "", wide } = spec;
  const [written, setWritten] = useState(value);
  return (
    <div
      className={styles.field}
      data-wide={wide}
      onChange={({ target }) => {
        if (stands && "value" in target) setWritten(String(target.value));
      }}
    >
      {children}
      {stands && written !== stands.value ? (
        <span className={styles.hint} role="status">
          Now: {stands.label}
        </span>
      ) : null}
    </div>
  );
}

function Control({
  id,
  spec,
  described,
  invalid,
}: {
  id: string;
  spec: FieldSpec;
  described: string;
  invalid: boolean;
}) {
  const shared = {
    id,
    name: spec.name,
    required: spec.required ?? false,
    defaultValue: spec.value ?? "",
    autoComplete: spec.autoComplete ?? "off",
    "aria-describedby": described || undefined,
    "aria-invalid": invalid || undefined,
  };
  if (spec.kind === "long") return <textarea {...shared} rows={3} />;
  if (spec.kind === "lines") return <textarea {...shared} rows={6} />;
  if (spec.kind === "choice") {
    return (
      <select {...shared}>
        {(spec.options ?? []).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  // Only what the server says counts: a browser's own check of an address differs from it.
  const isText = spec.kind === "url" || spec.kind === "amount";
  const type = isText ? "text" : (spec.kind ?? "text");
  if (!spec.suggestions) return <input {...shared} type={type} />;
  return (
    <>
      <input {...shared} type={type} list={`${id}-list`} />
      <datalist id={`${id}-list`}>
        {spec.suggestions.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </>
  );
}
