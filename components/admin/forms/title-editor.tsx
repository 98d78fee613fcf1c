import Link from "next/link";
import { type EditedThing, listOf } from "@/components/admin/draft/stated";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import type { KnownTitleFragment } from "@/graphql/generated/graphql";
import { ActionForm } from "./action-form";
import type { FieldSpec, Option } from "./field";
import { CRAFT_OPTIONS, LEVEL_OPTIONS, TRACK_OPTIONS } from "./graph-choices";

/** The form of a title: empty for a new one, or filled with one that is held or in the draft. */
export function TitleEditor({
  seen,
  edited,
  choices,
  printed,
  then,
}: {
  seen: SeenSubmission;
  edited: EditedThing | null;
  /** The titles that it may be a level of. */
  choices: readonly Option[];
  /** A name that data sets print and that a new title is to have; empty for none. */
  printed: string;
  /** Where to go once it is in the draft; left out to stay. */
  then?: string;
}) {
  return (
    <ActionForm
      document="putCareerTitle"
      layout="columns"
      fixed={{
        submission: seen,
        ...(edited?.seenVersion && { seenVersion: edited.seenVersion }),
        title: { ...(edited && { slug: edited.slug }) },
      }}
      fields={fieldsOf(edited, choices, printed)}
      submit={edited ? "Put the changed title into the draft" : "Put the title into the draft"}
      afterwards={then ? { go: then } : { say: "The title is in the draft." }}
      label="Title"
    />
  );
}

/** The titles that are held, each leading to its form. */
export function HeldTitles({ id, titles }: { id: string; titles: readonly KnownTitleFragment[] }) {
  return (
    <details>
      <summary className="type-ui">Change a title that is held</summary>
      <ul className="type-ui bullets">
        {titles.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              href={`/admin/submissions/${id}/edit?thing=CAREER_TITLE&slug=${slug}`}
              prefetch={false}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function fieldsOf(
  edited: EditedThing | null,
  choices: readonly Option[],
  printed: string,
): FieldSpec[] {
  const bases = choices.filter(({ value }) => value !== edited?.slug);
  const field = (name: string, label: string, key: string, more: Partial<FieldSpec> = {}) => {
    const now = edited?.stands?.get(key) ?? "";
    const words = more.options?.find(({ value }) => value === now)?.label ?? now;
    return {
      name: `title.${name}`,
      label,
      value: edited?.states.get(key) ?? "",
      ...(edited?.stands && { stands: { value: now, label: words === "" ? "nothing" : words } }),
      ...more,
    };
  };
  const aliasesNow = edited?.stands ? listOf(edited.stands, "aliases") : [];
  return [
    field("name", "Name", "name", {
      required: true,
      ...(!edited && { value: printed }),
      hint: "No other title goes by it.",
    }),
    field("track", "Track", "track", { kind: "choice", options: TRACK_OPTIONS }),
    field("summary", "What the work is", "summary", { kind: "long", required: true, wide: true }),
    field("craft", "Craft", "craft", { kind: "choice", options: CRAFT_OPTIONS }),
    field("level", "Level", "level", { kind: "choice", options: LEVEL_OPTIONS }),
    field("levelOf", "Is one level of", "baseTitleId", {
      kind: "choice",
      options: [{ value: "", label: "no other title" }, ...bases],
      hint: "What sources state of that title at this level counts for this one too.",
    }),
    field("aliases", "Other names", "aliases", {
      kind: "lines",
      wide: true,
      value: edited ? listOf(edited.states, "aliases").join("\n") : "",
      ...(edited?.stands && {
        stands: { value: aliasesNow.join("\n"), label: aliasesNow.join(", ") || "none" },
      }),
      hint: "One a line. A line that you take out is a name that the title loses. Files are recognised by them once they are read again.",
    }),
  ];
}
