import Link from "next/link";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import type { KnownTitleFragment } from "@/graphql/generated/graphql";
import { ActionForm } from "./action-form";
import type { FieldSpec, Option } from "./field";
import { CRAFT_OPTIONS, LEVEL_OPTIONS, TRACK_OPTIONS } from "./graph-choices";

/** The form of a title: empty for a new one, or filled with one that is held. */
export function TitleEditor({
  seen,
  held,
  titles,
  choices,
  isDrafted,
  printed,
}: {
  seen: SeenSubmission;
  held: KnownTitleFragment | null;
  titles: readonly KnownTitleFragment[];
  /** The titles that it may be a level of. */
  choices: readonly Option[];
  /** Whether the draft holds the title already. */
  isDrafted: boolean;
  /** A name that data sets print and that a new title is to have; empty for none. */
  printed: string;
}) {
  const path = `/admin/submissions/${seen.id}/titles`;
  return (
    <>
      <details>
        <summary className="type-ui">Change a title that is held</summary>
        <ul className="type-ui bullets">
          {titles.map(({ slug, name }) => (
            <li key={slug}>
              <Link href={`${path}?title=${slug}#title`} prefetch={false}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      {held ? (
        <p className="type-ui">
          You are changing {held.name}. <Link href={path}>Add a new title instead</Link>
        </p>
      ) : null}
      <ActionForm
        key={held?.slug ?? "new"}
        document="putCareerTitle"
        layout="columns"
        fixed={{
          submission: seen,
          ...(held && !isDrafted ? { seenVersion: held.version } : {}),
          title: { ...(held && { slug: held.slug }) },
        }}
        fields={fieldsOf(held, choices, printed)}
        submit={held ? "Put the changed title into the draft" : "Put the title into the draft"}
        afterwards={{ say: "The title is in the draft." }}
        label="Title"
      />
    </>
  );
}

function fieldsOf(
  held: KnownTitleFragment | null,
  choices: readonly Option[],
  printed: string,
): FieldSpec[] {
  const bases = choices.filter(({ value }) => value !== held?.slug);
  return [
    {
      name: "title.name",
      label: "Name",
      required: true,
      value: held?.name ?? printed,
      hint: "No other title goes by it.",
    },
    {
      name: "title.track",
      label: "Track",
      kind: "choice",
      options: TRACK_OPTIONS,
      value: held?.track ?? "TECHNICAL",
    },
    {
      name: "title.summary",
      label: "What the work is",
      kind: "long",
      required: true,
      wide: true,
      value: held?.summary ?? "",
    },
    {
      name: "title.craft",
      label: "Craft",
      kind: "choice",
      options: CRAFT_OPTIONS,
      value: held?.craft ?? "",
    },
    {
      name: "title.level",
      label: "Level",
      kind: "choice",
      options: LEVEL_OPTIONS,
      value: held?.level ?? "",
    },
    {
      name: "title.levelOf",
      label: "Is one level of",
      kind: "choice",
      options: [{ value: "", label: "no other title" }, ...bases],
      value: held?.levelOf?.slug ?? "",
      hint: "What sources state of that title at this level counts for this one too.",
    },
    {
      name: "title.aliases",
      label: "Other names",
      kind: "lines",
      wide: true,
      value: held?.aliases.join("\n") ?? "",
      hint: "One a line. A line that you take out is a name that the title loses. Files are recognised by them once they are read again.",
    },
  ];
}
