import { z } from "zod";
import { STEP_EVIDENCES } from "../evidence/vocabulary";
import { MOST_COMPARED_TITLES, MOST_GRAPH_DEPTH, MOST_ROUTE_MOVES, MOST_ROUTES } from "../limits";
import { badUserInput } from "../refusal";
import { asWritten } from "./problems";

/**
 * What a schema reads of an argument, or of several by their names. Throws BAD_USER_INPUT with the
 * first problem, naming the argument. `argument`: what is read; empty where the value holds several.
 */
export function required<T extends z.ZodType>(
  schema: T,
  value: unknown,
  argument: string,
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = [argument, ...(issue?.path ?? [])].filter((part) => part !== "");
  throw badUserInput(path.join("."), issue?.message ?? "");
}

/** The titles of a question by slug: as many as it takes, none twice. */
export function titlesSchema(most: number) {
  return z
    .array(z.string())
    .min(1, { error: `Name titles by slug: 1 to ${most}.`, abort: true })
    .max(most, {
      error: ({ input }) => `${input?.length} titles are named: at most ${most}.`,
      abort: true,
    })
    .superRefine((slugs, { addIssue }) => {
      const again = slugs.find((slug, place) => slugs.indexOf(slug) !== place);
      if (again === undefined) return;
      const message = `The title ${asWritten(again)} is named twice: name it once.`;
      addIssue({ code: "custom", path: [], message });
    });
}

/** Around which titles a graph is asked for, and how far. */
export const aroundSchema = z
  .object({
    around: titlesSchema(MOST_COMPARED_TITLES).nullable().default(null),
    depth: z
      .int()
      .min(0, `depth is 0 to ${MOST_GRAPH_DEPTH}.`)
      .max(MOST_GRAPH_DEPTH, `depth is 0 to ${MOST_GRAPH_DEPTH}.`)
      .nullable()
      .default(null),
  })
  .superRefine(({ around, depth }, { addIssue }) => {
    if (depth === null || around !== null) return;
    const message = "depth counts moves around some titles: name them in around.";
    addIssue({ code: "custom", path: ["depth"], message });
  });

const ROUTES = `1 to ${MOST_ROUTES} routes are told.`;
const MOVES = `A route has 1 to ${MOST_ROUTE_MOVES} moves.`;

/** Which routes are meant: see RouteLimits in domain/progression/routes.ts. */
export const routeLimitsSchema = z.object({
  mostMoves: z
    .int()
    .min(1, MOVES)
    .max(MOST_ROUTE_MOVES, MOVES)
    .nullish()
    .transform((most) => most ?? MOST_ROUTE_MOVES),
  noManagement: z.boolean().nullable().default(null),
  mustPass: titlesSchema(MOST_COMPARED_TITLES).nullable().default(null),
  most: z.int().min(1, ROUTES).max(MOST_ROUTES, ROUTES).nullable().default(null),
  atLeast: z.enum(STEP_EVIDENCES).nullable().default(null),
});

/** The two ends of a question about a step from one title to another. */
export const endsSchema = z
  .object({ from: z.string(), to: z.string() })
  .superRefine(({ from, to }, { addIssue }) => {
    if (from !== to) return;
    const message = `from and to are both ${asWritten(from)}: name two titles.`;
    addIssue({ code: "custom", path: ["to"], message });
  });
