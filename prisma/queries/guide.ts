import type { Versioned } from "@/domain/evidence/evidence";
import type { Guide, GuideItem, WrittenAnswer } from "@/domain/evidence/guide";
import type { Database } from "../client";
import type { Prisma } from "../generated/client";
import { loadRevisionIndex, type RevisionIndex, type VersionRow, versioned } from "../rows";

const IN_SOURCE_ORDER = [
  { position: "asc" as const },
  { id: "asc" as const },
  { version: "asc" as const },
];

/** All that guides say, in all versions: eight statements. */
export async function loadGuide(database: Database): Promise<Guide> {
  const { models } = database;
  const query = { orderBy: IN_SOURCE_ORDER };
  const [duties, skills, responsibilities, roadmap, questions, programmes, claims] =
    await Promise.all([
      models.duty.findMany(query),
      models.skill.findMany(query),
      models.responsibility.findMany(query),
      models.roadmapStep.findMany(query),
      models.question.findMany(query),
      models.programme.findMany(query),
      models.claim.findMany(query),
    ]);
  // Read last: rows may name a revision that was recorded while they were read.
  const revisions = await loadRevisionIndex(database);
  const items = <Row extends GuideRow, Content>(
    rows: readonly Row[],
    content: (row: Row) => Content,
  ) => rows.map((row) => ({ ...guideItem(row, revisions), ...content(row) }));
  return {
    duties: items(duties, ({ name, summary, exampleIndustry, exampleSummary }) => ({
      name,
      summary,
      example: { industry: exampleIndustry, summary: exampleSummary },
    })),
    skills: items(skills, ({ kind, name, summary, example }) => ({ kind, name, summary, example })),
    responsibilities: items(responsibilities, ({ level, summary }) => ({ level, summary })),
    roadmap: items(roadmap, ({ name, summary }) => ({ name, summary })),
    questions: items(questions, (row) => ({ question: row.question, written: writtenIn(row) })),
    programmes: items(programmes, ({ name, institution, months, advertised, note }) => ({
      name,
      institution,
      months,
      advertised,
      note,
    })),
    claims: items(claims, ({ statement, evidence }) => ({ statement, evidence })),
  };
}

interface GuideRow extends VersionRow {
  readonly sourceId: string;
  readonly position: number;
}

function guideItem(row: GuideRow, revisions: RevisionIndex): GuideItem & Versioned {
  return { ...versioned(row, revisions), sourceId: row.sourceId, position: row.position };
}

function writtenIn(row: Prisma.QuestionGetPayload<object>): WrittenAnswer | null {
  if (row.answer === null) return null;
  const evidence = row.evidenceUrls.map((url, index) => ({
    sourceId: row.evidenceSourceIds[index] ?? row.sourceId,
    url,
  }));
  return { text: row.answer, evidence };
}
