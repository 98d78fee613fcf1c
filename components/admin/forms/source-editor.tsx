import Link from "next/link";
import type { SeenSubmission } from "@/components/admin/views/submission-items";
import { SOURCE_METHODS } from "@/domain/evidence/vocabulary";
import { methodWords } from "@/domain/words/enum-labels";
import type { DraftedSourceFragment } from "@/graphql/generated/graphql";
import { ActionForm } from "./action-form";
import type { FieldSpec } from "./field";
import { LinkCheck } from "./link-check";

/** A source as the form is filled with it. */
export interface HeldSource {
  readonly slug: string;
  readonly version: number;
  readonly name: string;
  readonly url: string | null;
  readonly author: string | null;
  readonly method: string;
  readonly methodNote: string;
  readonly licence: string | null;
  readonly licenceUrl: string | null;
  readonly redistribution: string;
  readonly publishedOn: string | null;
  readonly retrievedOn: string | null;
  readonly reviewedOn: string | null;
  readonly citedOn: string | null;
  readonly note: string | null;
  readonly citedBy: { readonly slug: string } | null;
  readonly partlyBasedOn: { readonly slug: string } | null;
  readonly publisher: { readonly slug: string; readonly name: string; readonly url: string | null };
}

const METHODS = SOURCE_METHODS.map((method) => ({ value: method, label: methodWords(method) }));
const TERMS = [
  { value: "CITE_ONLY", label: "may be cited one by one" },
  { value: "ALLOWED", label: "may be passed on as a whole" },
];

/** The form of a source: empty for a new one, or filled with one that is held. */
export function SourceEditor({
  seen,
  sources,
  drafted,
  edited,
}: {
  seen: SeenSubmission;
  sources: readonly HeldSource[];
  drafted: readonly DraftedSourceFragment[];
  edited: string | null;
}) {
  const held = sources.find(({ slug }) => slug === edited) ?? null;
  const path = `/admin/submissions/${seen.id}`;
  const isDrafted = drafted.some(({ slug }) => slug === held?.slug);
  return (
    <>
      <details>
        <summary className="type-ui">Change a source that is held</summary>
        <ul className="type-ui bullets">
          {sources.map(({ slug, name }) => (
            <li key={slug}>
              <Link href={`${path}?source=${slug}#source`} prefetch={false}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      {held ? (
        <p className="type-ui">
          You are changing {held.name}. <Link href={path}>Add a new source instead</Link>
        </p>
      ) : null}
      {held?.url ? <LinkCheck url={held.url} /> : null}
      <ActionForm
        key={held?.slug ?? "new"}
        document="putSource"
        layout="columns"
        fixed={{
          submission: seen,
          ...(held && !isDrafted ? { seenVersion: held.version } : {}),
          source: {
            ...(held && { slug: held.slug, publisher: { slug: held.publisher.slug } }),
          },
        }}
        fields={fieldsOf(held, sources)}
        submit={held ? "Put the changed source into the draft" : "Put the source into the draft"}
        afterwards={{ say: "The source is in the draft. Add its salaries below." }}
        label="Source"
      />
    </>
  );
}

function fieldsOf(held: HeldSource | null, sources: readonly HeldSource[]): FieldSpec[] {
  const text = (
    name: string,
    label: string,
    value: string | null | undefined,
    more = {},
  ): FieldSpec => ({
    name: `source.${name}`,
    label,
    value: value ?? "",
    ...more,
  });
  const cited = sources.map(({ slug, name }) => ({ value: slug, label: name }));
  return [
    text("publisher.name", "Publisher", held?.publisher.name, {
      required: true,
      hint: "Who publishes the figures.",
    }),
    text("publisher.url", "The publisher’s site", held?.publisher.url, { kind: "url" }),
    text("name", "What the series is", held?.name, {
      required: true,
      hint: "With country and year, as in: Pay survey, India, 2026.",
    }),
    text("url", "Where it can be read", held?.url, { kind: "url" }),
    text("method", "How its figures are made", held?.method ?? "SURVEY", {
      kind: "choice",
      options: METHODS,
    }),
    text("redistribution", "Its rows", held?.redistribution ?? "CITE_ONLY", {
      kind: "choice",
      options: TERMS,
    }),
    text("methodNote", "What is known of the method", held?.methodNote, {
      kind: "long",
      required: true,
      wide: true,
      hint: "Whom it asked or counted, when, and what the amounts include, as far as it says.",
    }),
    text("licence", "Licence", held?.licence, {
      hint: "As the publisher names it; empty where none is stated.",
    }),
    text("licenceUrl", "The licence’s address", held?.licenceUrl, { kind: "url" }),
    text("publishedOn", "Published on", held?.publishedOn, { kind: "date" }),
    text("retrievedOn", "Read on", held?.retrievedOn, { kind: "date" }),
    text("reviewedOn", "Last compared with the original on", held?.reviewedOn, { kind: "date" }),
    text("author", "Author", held?.author),
    text("citedBy", "Read second hand in", held?.citedBy?.slug, {
      kind: "choice",
      options: [{ value: "", label: "no: read at the publisher" }, ...cited],
    }),
    text("citedOn", "Day of the citing source", held?.citedOn, { kind: "date" }),
    text("partlyBasedOn", "Partly based on", held?.partlyBasedOn?.slug, {
      kind: "choice",
      options: [{ value: "", label: "no other source" }, ...cited],
      hint: "The two are not independent then.",
    }),
    ...(held
      ? []
      : [
          {
            name: "isAnother",
            label: "It is another source than the one that looks like it",
            kind: "yes" as const,
            wide: true,
          },
        ]),
    text("note", "Note for readers", held?.note, { kind: "long", wide: true }),
  ];
}
