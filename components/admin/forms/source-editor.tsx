import type { EditedThing, Stated } from "@/components/admin/draft/stated";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { SOURCE_METHODS } from "@/domain/evidence/vocabulary";
import { methodWords } from "@/domain/words/enum-labels";
import { ActionForm } from "./action-form";
import type { FieldSpec, Option } from "./field";
import { LinkCheck } from "./link-check";

/** A source that the form is filled with, and its publisher as both are stated. */
export interface EditedSource extends EditedThing {
  readonly publisher: Stated;
  readonly publisherStands: Stated | null;
}

const METHODS = SOURCE_METHODS.map((method) => ({ value: method, label: methodWords(method) }));
const TERMS = [
  { value: "CITE_ONLY", label: "may be cited one by one" },
  { value: "ALLOWED", label: "may be passed on as a whole" },
];

/** The form of a source: empty for a new one, or filled with one that is held or in the draft. */
export function SourceEditor({
  seen,
  sources,
  publishers = [],
  edited,
  then,
}: {
  seen: SeenSubmission;
  /** The sources that it may cite or be based on. */
  sources: readonly Option[];
  /** The names of the publishers that are held. */
  publishers?: readonly string[];
  edited: EditedSource | null;
  /** Where to go once it is in the draft. */
  then: string;
}) {
  const url = edited?.states.get("url");
  const publisher = edited?.publisher.get("id");
  return (
    <>
      {url ? <LinkCheck url={url} /> : null}
      <ActionForm
        document="putSource"
        layout="columns"
        fixed={{
          submission: seen,
          ...(edited?.seenVersion && { seenVersion: edited.seenVersion }),
          source: {
            ...(edited && { slug: edited.slug }),
            ...(publisher && { publisher: { slug: publisher } }),
          },
        }}
        fields={fieldsOf(edited, sources, publishers)}
        submit={edited ? "Put the changed source into the draft" : "Put the source into the draft"}
        afterwards={{ go: then }}
        label="Source"
      />
    </>
  );
}

function fieldsOf(
  edited: EditedSource | null,
  sources: readonly Option[],
  publishers: readonly string[],
): FieldSpec[] {
  const field = (
    name: string,
    label: string,
    key: string,
    { of = edited?.states, stood = edited?.stands, ...more }: Of & Partial<FieldSpec> = {},
  ): FieldSpec => {
    const now = stood?.get(key) ?? "";
    const words = more.options?.find(({ value }) => value === now)?.label ?? now;
    const stands = { value: now, label: words === "" ? "nothing" : words };
    return {
      name: `source.${name}`,
      label,
      value: of?.get(key) ?? "",
      ...(stood && { stands }),
      ...more,
    };
  };
  const publisher = {
    of: edited?.publisher,
    stood: edited?.publisherStands,
  };
  const others = sources.filter(({ value }) => value !== edited?.slug);
  const choice = (none: string) => ({
    kind: "choice" as const,
    options: [{ value: "", label: none }, ...others],
  });
  return [
    field("publisher.name", "Publisher", "name", {
      ...publisher,
      required: true,
      suggestions: publishers,
      hint: "Who publishes the figures.",
    }),
    field("publisher.url", "The publisher’s site", "url", { ...publisher, kind: "url" }),
    field("name", "What the series is", "name", {
      required: true,
      hint: "With country and year, as in: Pay survey, India, 2026.",
    }),
    field("url", "Where it can be read", "url", { kind: "url" }),
    field("method", "How its figures are made", "method", { kind: "choice", options: METHODS }),
    field("redistribution", "Its rows", "redistribution", { kind: "choice", options: TERMS }),
    field("methodNote", "What is known of the method", "methodNote", {
      kind: "long",
      required: true,
      wide: true,
      hint: "Whom it asked or counted, when, and what the amounts include, as far as it says.",
    }),
    field("licence", "Licence", "licence", {
      hint: "As the publisher names it; empty where none is stated.",
    }),
    field("licenceUrl", "The licence’s address", "licenceUrl", { kind: "url" }),
    field("publishedOn", "Published on", "publishedOn", { kind: "date" }),
    field("retrievedOn", "Read on", "retrievedOn", { kind: "date" }),
    field("reviewedOn", "Last compared with the original on", "reviewedOn", { kind: "date" }),
    field("author", "Author", "author"),
    field("citedBy", "Read second hand in", "citedById", choice("no: read at the publisher")),
    field("citedOn", "Day of the citing source", "citedOn", { kind: "date" }),
    field("partlyBasedOn", "Partly based on", "partlyBasedOnId", {
      ...choice("no other source"),
      hint: "The two are not independent then.",
    }),
    ...(edited?.stands ? [] : NEW_FIELDS.filter(({ name }) => !edited || name === "isAnother")),
    field("note", "Note for readers", "note", { kind: "long", wide: true }),
  ];
}

/** Of whom a field is. */
interface Of {
  readonly of?: Stated | undefined;
  readonly stood?: Stated | null | undefined;
}

/** What is asked of a source that nobody holds yet. */
const NEW_FIELDS: readonly FieldSpec[] = [
  {
    name: "source.slug",
    label: "Its name in addresses",
    hint: "Small letters, digits and hyphens. Empty for one made of the name.",
  },
  {
    name: "isAnother",
    label: "It is another source than the one that looks like it",
    kind: "yes",
    wide: true,
  },
];
