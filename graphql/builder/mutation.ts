import type { InputRef } from "@pothos/core";
import type { GraphQLResolveInfo } from "graphql";
import { refusalsIn } from "@/domain/collected-refusals";
import { MOST_USER_ERRORS } from "@/domain/limits";
import type { Permission } from "@/domain/permissions";
import { Refusal, type RefusalFacts, USER_ERROR_CODES } from "@/domain/refusal";
import type { RequestContext } from "../request/context";
import type { Builder, ObjectTypes } from "./builder";
import { type Payload, USER_ERRORS_DESCRIPTION } from "./user-error";

/** The object types that a mutation may answer. */
type PayloadName = {
  [Name in keyof ObjectTypes]: ObjectTypes[Name] extends Payload<unknown> ? Name : never;
}[keyof ObjectTypes] &
  string;

/** What is done where a mutation answers with such a payload. */
type DoneOf<Name extends PayloadName> =
  ObjectTypes[Name] extends Payload<infer Done> ? Done : never;

/** What is declared of a mutation: its one input, what it answers, and who may. */
interface Declaration<Input, Name> {
  /** Null where there is nothing to say. */
  readonly input: InputRef<Input> | null;
  readonly payload: Name;
  readonly may: Permission | "everyone";
  readonly description: string;
}

/**
 * A mutation with one input. What it refuses of the input, or of what stands, is answered in
 * `userErrors` of its payload; every other error is one of the answer.
 */
export function defineMutation<Input, Name extends PayloadName>(
  builder: Builder,
  name: string,
  { input, payload, may, description }: Declaration<Input, Name>,
  work: (input: Input, context: RequestContext) => Promise<DoneOf<Name>>,
): void {
  addUserErrors(builder, payload);
  builder.mutationField(name, (t) =>
    t.field({
      type: payload,
      description,
      args: input
        ? { input: t.arg({ type: input, required: true, description: "What is to be done." }) }
        : {},
      authScopes: may === "everyone" ? { everyone: true } : { may },
      // Pothos cannot work out the types from types that are themselves parameters.
      resolve: ((
        _root: unknown,
        given: { input: Input },
        context: RequestContext,
        { path }: GraphQLResolveInfo,
      ) => answered(context, path.key, given.input, () => work(given.input, context))) as never,
    }),
  );
}

const withUserErrors = new WeakMap<Builder, Set<string>>();

/** Gives a payload its `userErrors`, once, however many mutations answer with it. */
function addUserErrors(builder: Builder, payload: PayloadName): void {
  const known = withUserErrors.get(builder) ?? new Set();
  withUserErrors.set(builder, known);
  if (known.has(payload)) return;
  known.add(payload);
  builder.objectField(payload as never, "userErrors", (t) =>
    t.field({
      type: ["UserError"],
      description: USER_ERRORS_DESCRIPTION,
      resolve: ({ userErrors }: Payload<unknown>) => userErrors.slice(0, MOST_USER_ERRORS),
    }),
  );
}

/** What a mutation answers; that it was done, or not, is remembered in its context. */
async function answered<Done>(
  { depends }: RequestContext,
  key: string | number,
  input: unknown,
  work: () => Promise<Done>,
): Promise<Payload<Done>> {
  try {
    const done = await work();
    depends.done.push(String(key));
    return { done, userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!USER_ERROR_CODES.some((code) => code === error.code)) throw error;
    depends.failed = true;
    const userErrors = refusalsIn(error).map(({ code, message, facts }) => {
      return { code, message, facts: { ...aboutOf(input), ...facts } };
    });
    return { done: null, userErrors };
  }
}

/** What a refusal that names nothing of an input is about: the submission that the mutation changes. */
function aboutOf(input: unknown): RefusalFacts {
  const hasSubmission = typeof input === "object" && input !== null && "submission" in input;
  return hasSubmission ? { argument: "submission" } : {};
}
