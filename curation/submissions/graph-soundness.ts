import { together } from "@/domain/collected-refusals";
import { type GraphAfterwards, type GraphFault, graphFaults } from "@/domain/curation/graph-faults";
import { Refusal } from "@/domain/refusal";
import type { Models } from "@/prisma/client";
import { decodeContent, fromRow, type SubmittedContent } from "./content";
import type { NewItem } from "./items";
import { THING_WORDS } from "./thing-words";

type GraphThing = GraphFault["thing"];

/** What is to happen to a title or a step. */
type Change = Pick<NewItem, "thing" | "id" | "content">;

/**
 * Throws DUPLICATE where titles would share a name, so that it named neither, and where two steps would
 * lead from one title to another; BAD_USER_INPUT where levels of titles contradict each other. `items`:
 * what is about to be put into the draft, and how its input is called.
 */
export async function refuseUnsoundGraph(
  { models }: Models,
  submissionId: string,
  put: { readonly items: readonly NewItem[]; readonly input: string } | null = null,
): Promise<void> {
  const drafted = await draftedChanges({ models }, submissionId);
  const changes = [...drafted, ...(put?.items ?? [])];
  const own = put?.items ?? drafted;
  const idsOf = (thing: GraphThing) =>
    own.flatMap((change) => (change.thing === thing && change.content ? [change.id] : []));
  const changed = { titles: idsOf("careerTitle"), steps: idsOf("careerStep") };
  if (changed.titles.length + changed.steps.length === 0) return;
  const faults = graphFaults(await graphAfter({ models }, changes), changed);
  const [first, ...others] = faults.map((fault) => refusalOf(fault, put?.input ?? null));
  if (first) throw together(first, ...others);
}

function refusalOf({ thing, id, field, message, other }: GraphFault, input: string | null) {
  const code = other === null || field === "levelOf" ? "BAD_USER_INPUT" : "DUPLICATE";
  if (input !== null) {
    return new Refusal(code, message, {
      argument: `${input}.${field}`,
      ...(other && { slug: other }),
    });
  }
  const whole = `The ${THING_WORDS[thing][0]} "${id}" of this draft cannot stand: ${message}`;
  return new Refusal(code, whole, { thing, id, ...(other && { slug: other }) });
}

async function draftedChanges({ models }: Models, submissionId: string): Promise<Change[]> {
  const rows = await models.submissionItem.findMany({
    where: { submissionId, thing: { in: ["careerTitle", "careerStep"] } },
  });
  return rows.map(({ thing, thingId, content }) => {
    const kind = thing as GraphThing;
    return { thing: kind, id: thingId, content: content && decodeContent(kind, content) } as Change;
  });
}

/** The titles and steps as they would stand after some changes. */
async function graphAfter(
  { models }: Models,
  changes: readonly Change[],
): Promise<GraphAfterwards> {
  const standing = { where: { supersededIn: null, withdrawnIn: null } };
  const [titles, steps] = await Promise.all([
    models.careerTitle.findMany(standing),
    models.careerStep.findMany(standing),
  ]);
  const graph = {
    titles: new Map(titles.map((row) => [row.id, fromRow("careerTitle", { ...row })])),
    steps: new Map(steps.map((row) => [row.id, fromRow("careerStep", { ...row })])),
  };
  for (const { thing, id, content } of changes) {
    const of = thing === "careerTitle" ? graph.titles : graph.steps;
    if (content === null) of.delete(id);
    else of.set(id, content as SubmittedContent["careerTitle"] & SubmittedContent["careerStep"]);
  }
  return graph;
}
