import { type ChangeSubject, subjectOfPath } from "@/domain/changes/change-subject";
import { revisionsOf } from "@/domain/changes/changes-since";
import type { Catalogue, Revision } from "@/domain/evidence/evidence";
import type { Database } from "@/prisma/client";
import { loadRevisionsOfSalaries, type SalariesMeant } from "@/prisma/queries/revisions";
import { type KeyedCache, readOneByOne } from "./caches";

/** Of how many subjects the revisions are kept. */
const SUBJECTS_KEPT = 200;

/**
 * The revisions up to number `upTo` that changed anything of a subject, the newest first, by the
 * address of what is told of it.
 */
export function revisionsAbout(
  catalogue: Catalogue,
  open: () => Database,
  upTo: number,
): KeyedCache<string, readonly Revision[]> {
  return readOneByOne<string, readonly Revision[]>(SUBJECTS_KEPT, async (path: string) => {
    const subject = subjectOfPath(path);
    if (subject === null) throw new RangeError("of everything the log itself tells");
    const ofSalaries = await loadRevisionsOfSalaries(open(), upTo, salariesOf(subject));
    const found = [...ofSalaries, ...revisionsOf(catalogue, subject)];
    const byNumber = new Map(found.map((revision) => [revision.id, revision]));
    return [...byNumber.values()].sort((a, b) => b.id - a.id);
  });
}

function salariesOf(subject: ChangeSubject): SalariesMeant {
  switch (subject.kind) {
    case "title":
      return { titles: [subject.title] };
    case "step":
      return { titles: [subject.from, subject.to] };
    case "source":
      return { source: subject.source };
    case "country":
      return { country: subject.country };
  }
}
