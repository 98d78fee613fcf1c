import { changesIn, changesSince } from "@/domain/changes/changes-since";
import type { ChangedThing, ChangeKind, EvidenceChange } from "@/domain/evidence/evidence-change";
import { badUserInput } from "@/domain/refusal";
import { askedSubject, type SubjectInput } from "@/evidence/asked-subject";
import type { EvidenceContext } from "@/evidence/context";
import { checkedMoment } from "@/evidence/question-check";
import { aboutArgument } from "../builder/arguments";
import type { Builder } from "../builder/builder";
import { connectionOf } from "../builder/connection";
import { defineEnum } from "../builder/define-enum";
import { pageArguments, pageByKey } from "../builder/paging";

declare module "../builder/builder" {
  interface ObjectTypes {
    EvidenceChange: EvidenceChange;
  }
  interface InputTypes {
    ChangeSubject: SubjectInput;
  }
  interface EnumTypes {
    ChangedThing: ChangedThing;
    EvidenceChangeKind: ChangeKind;
  }
}

export function defineEvidenceChange(builder: Builder): void {
  defineEnum(builder, "EvidenceChangeKind", "What happened to a published thing.", {
    ADDED: "It was recorded for the first time.",
    CORRECTED: "A new version took the place of the one before.",
    NEW_EDITION:
      "Its publisher gave out a new edition, from which it was computed anew; what it stated before was no mistake.",
    WITHDRAWN: "It was taken out of all figures and lists; it stays readable by its slug.",
    RESTORED: "A new version took the place of one that had been withdrawn.",
  });
  defineEnum(builder, "ChangedThing", "The kinds of things whose changes are listed.", {
    SALARY: "A salary.",
    SOURCE: "A source.",
    EDITION: "An edition of a source.",
    PUBLISHER: "A publisher.",
    CAREER_TITLE: "A career title.",
    CAREER_STEP: "A career step.",
    STEP_SUPPORT: "What one source says of a career step.",
    TITLE_REQUIREMENT: "Skills and duties that one source lists for titles.",
    REFERENCE_VALUE:
      "Reference values of one source: exchange rates, inflations, purchasing powers.",
  });

  builder.inputType("ChangeSubject", {
    description:
      "What changes are asked about: one title, step, source or country; everything where none is named. More than one of them, and what is not held, is refused with BAD_USER_INPUT; what was withdrawn is held.",
    fields: (t) => ({
      title: t.string({
        description:
          "A career title, by slug: the title, the steps to it and from it with what they rest on, its salaries, skills and duties.",
      }),
      from: t.string({
        description:
          "Where a career step begins, by slug, together with `to`: the step and what it rests on, its two titles, their salaries, skills and duties.",
      }),
      to: t.string({
        description: "Where the step leads, by slug.",
      }),
      source: t.string({
        description:
          "A source, by slug: the source, its publisher, its editions, salaries, reference values, and what it says of steps and titles.",
      }),
      country: t.field({
        type: "CountryCode",
        description: "A country: its salaries, inflation rates and purchasing powers.",
      }),
    }),
  });

  builder.objectType("EvidenceChange", {
    description:
      "One change of the evidence: what happened to one thing, or to the reference values of one source, in one revision.",
    fields: (t) => ({
      kind: t.expose("kind", { type: "EvidenceChangeKind", description: "What happened." }),
      thing: t.expose("thing", { type: "ChangedThing", description: "What kind of thing it is." }),
      slug: t.exposeString("id", {
        description:
          "The slug of the thing; for reference values, skills and duties that of their source.",
      }),
      name: t.exposeString("name", {
        description:
          'What readers know it by at the end of the time asked about, such as "Data Scientist, Glassdoor" or "23 exchange rates, European Central Bank".',
      }),
      before: t.exposeString("before", {
        nullable: true,
        description:
          "What a salary or a reference value stated before, as text for readers; null where it stated nothing else.",
      }),
      after: t.exposeString("after", {
        nullable: true,
        description: "What it has stated since; null where `before` is.",
      }),
      statedBefore: t.exposeString("statedBefore", {
        nullable: true,
        description:
          'All that a salary or a reference value stated before, as text for readers, such as "₹12,00,000 a year (INR; median; base pay; India)": amount, period, currency, statistic, basis, place and experience; null where it stated nothing, and for all else.',
      }),
      statedAfter: t.exposeString("statedAfter", {
        nullable: true,
        description:
          "The same of what it states since, whether or not that differs; null where it states nothing now, and for all else.",
      }),
      revision: t.expose("revision", {
        type: "Revision",
        description: "The revision that recorded it, with its time and the reason.",
      }),
    }),
  });

  builder.objectField("Revision", "changes", (t) =>
    t.field({
      type: connectionOf(builder, "EvidenceChange"),
      description:
        "What it changed, by slug, with names as they were then. Texts of the career guide, which enter no figure, are not listed.",
      args: { about: aboutArgument(t.arg), ...pageArguments(t.arg) },
      resolve: async (revision, { about, ...page }, context) => {
        const within = await context.ask({});
        const subject = askedSubject(about, within);
        return context.meter.after(within.evidence.evidenceChangedIn(revision), (touched) =>
          pageByKey("changes", changesIn(touched, revision, subject), keyOf, page),
        );
      },
    }),
  );

  builder.queryField("changesSince", (t) =>
    t.field({
      type: connectionOf(builder, "EvidenceChange"),
      description:
        "What was added, corrected, withdrawn or restored after a moment, oldest first, with the reasons: what an answer as of that moment does not know. Texts of the career guide, which enter no figure, are not listed.",
      args: {
        asOf: t.arg({
          type: "DateTime",
          required: true,
          description:
            "The moment after which changes are listed. A moment in the future is refused with BAD_USER_INPUT.",
        }),
        until: t.arg({
          type: "DateTime",
          description:
            "The moment up to which they are listed; null for now. One in the future or before `asOf` is refused with BAD_USER_INPUT. The same question with the same two moments gets the same answer for ever.",
        }),
        about: aboutArgument(t.arg),
        figuresIn: t.arg({
          type: "CountryCode",
          description:
            "Only salaries, and of them those of this country: of a title that `about` names, say. Null for every change.",
        }),
        ...pageArguments(t.arg),
      },
      resolve: async (_root, { asOf, until, about, figuresIn, ...page }, context) => {
        const latest = until != null && until > asOf ? until : asOf;
        const within = await context.ask({}, latest);
        const end = endOf(within, asOf, until ?? null);
        const subject = askedSubject(about, within);
        return context.meter.after(within.evidence.evidenceChangedSince(asOf), (evidence) =>
          pageByKey(
            "changes",
            changesSince(evidence, asOf, end, subject, figuresIn ?? null),
            keyOf,
            page,
          ),
        );
      },
    }),
  );
}

/** The end of the time asked about. Throws BAD_USER_INPUT where either moment cannot be met. */
function endOf({ reached }: EvidenceContext, asOf: Date, until: Date | null): Date {
  checkedMoment("asOf", asOf, reached);
  const end = until === null ? reached : checkedMoment("until", until, reached);
  if (end.getTime() >= asOf.getTime()) return end;
  throw badUserInput(
    "until",
    `until ${end.toISOString()} lies before asOf ${asOf.toISOString()}: nothing lies between them.`,
  );
}

/** As many digits as the number of a revision can have. */
const REVISION_DIGITS = 10;

/** Sorts as the list does: a space comes before everything that a slug is made of. */
function keyOf({ revision, id, thing, kind }: EvidenceChange): string {
  return `${String(revision.id).padStart(REVISION_DIGITS, "0")} ${id} ${thing} ${kind}`;
}
