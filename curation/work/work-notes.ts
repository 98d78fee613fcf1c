import { may, type Viewer } from "@/domain/permissions";
import type { Database } from "@/prisma/client";

/** Something that others did and that a person should know of. */
export interface WorkNote {
  readonly id: string;
  readonly at: Date;
  /** What happened, in a sentence. */
  readonly words: string;
  /** The submission that it happened to; null where it is about the person's account. */
  readonly submissionId: string | null;
}

interface Deed {
  readonly id: bigint;
  readonly at: Date;
  readonly action: string;
  readonly actor: string | null;
  readonly submissionId: string | null;
  readonly reason: string | null;
  readonly text: string | null;
  readonly role: string | null;
}

/** How far back the trail is looked through, in deeds. */
const LOOKED_THROUGH = 20_000;

/** What is told of a deed, by its name in the audit trail. */
const WORDS: Readonly<Record<string, (deed: Deed) => string>> = {
  submitForReview: ({ actor, reason }) => `${actor} handed in “${reason}”.`,
  giveBack: ({ actor, reason }) => `${actor} gave “${reason}” back.`,
  giveBackItems: ({ actor, reason }) => `${actor} gave some things of “${reason}” back.`,
  publishSubmission: ({ actor, reason }) => `${actor} published “${reason}”.`,
  undoSubmission: ({ actor, reason }) => `${actor} took “${reason}” back.`,
  discardSubmission: ({ actor, reason }) => `${actor} gave “${reason}” up.`,
  commentOnItem: ({ actor, reason, text }) => `${actor} remarked on “${reason}”: ${text}`,
  makeResetLink: ({ actor }) => `${actor} made a link to a new password for your account.`,
  clearSecondFactor: ({ actor }) => `${actor} removed the second factor of your account.`,
  changeRole: ({ actor, role }) => `${actor} made you ${(role ?? "").toLowerCase()}.`,
};
const OF_ACCOUNTS = ["changeRole", "makeResetLink", "clearSecondFactor"];
const TO_AUTHORS = Object.keys(WORDS).filter(
  (action) => action !== "submitForReview" && !OF_ACCOUNTS.includes(action),
);

/**
 * What others did that concerns a person, the latest first: what became of the person's submissions,
 * remarks on them and such as name the person after an @, changes of the person's role, and, for
 * reviewers, what was handed in. It is read from the audit trail.
 */
export async function workNotes(
  { models }: Database,
  viewer: Viewer,
  most: number,
): Promise<WorkNote[]> {
  const { accountId, name } = viewer;
  const deeds = await models.$queryRaw<Deed[]>`
    SELECT event.id, event.at, event.action, account.name AS actor, submission.id AS "submissionId",
      submission.reason, event.after ->> 'text' AS text, event.after ->> 'role' AS role
    FROM (SELECT * FROM audit_event ORDER BY id DESC LIMIT ${LOOKED_THROUGH}) event
    JOIN account ON account.id = event.actor_id
    LEFT JOIN submission ON event.subject = 'submission ' || submission.id::text
    WHERE event.actor_id <> ${accountId}::uuid AND (
      (submission.author_id = ${accountId}::uuid AND event.action = ANY(${TO_AUTHORS}))
      OR (${may(viewer, "REVIEW")} AND event.action = 'submitForReview' AND submission.id IS NOT NULL)
      OR (event.action = 'commentOnItem' AND ${name}::text ~ '[[:alnum:]]'
        AND regexp_replace(event.after ->> 'text', '[^[:alnum:]@]+', ' ', 'g') || ' '
          ILIKE '%@' || trim(regexp_replace(${name}::text, '[^[:alnum:]@]+', ' ', 'g')) || ' %')
      OR (event.action = ANY(${OF_ACCOUNTS}) AND event.subject = ${`account ${accountId}`}))
    ORDER BY event.id DESC LIMIT ${most}`;
  return deeds.map((deed) => ({
    id: String(deed.id),
    at: deed.at,
    words: WORDS[deed.action]?.(deed) ?? "",
    submissionId: deed.submissionId,
  }));
}
