import type { ToldRefusal } from "@/components/admin/ask";
import { Field, type FieldSpec } from "./field";
import styles from "./form.module.css";

/** The fields of a form; what was refused is said beside its field, or below where it is about none. */
export function FormFields({
  fields,
  refusal,
}: {
  fields: readonly FieldSpec[];
  refusal: ToldRefusal | null;
}) {
  // A form fills the first of a list only.
  const argument = refusal?.argument?.replace(/\.0\./g, ".");
  const problemOf = ({ name, kind }: FieldSpec) => {
    if (!refusal || !argument) return null;
    const isIn = kind === "lines" && argument.startsWith(`${name}.`);
    return isIn || `.${name}`.endsWith(`.${argument}`) ? refusal.message : null;
  };
  const isToldAtField = fields.some((field) => problemOf(field) !== null);
  return (
    <>
      {fields.map((spec) => (
        <Field key={spec.name} spec={spec} problem={problemOf(spec)} />
      ))}
      {refusal && !isToldAtField ? (
        <p className={styles.refusal} role="alert">
          {refusal.message}
          {refusal.code === "DUPLICATE" && argument === "source" && refusal.slug ? (
            <>
              {" "}
              <a href={`/sources/${refusal.slug}`}>Look at the source that is held</a>
            </>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
