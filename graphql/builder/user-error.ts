import { MOST_USER_ERRORS } from "@/domain/limits";
import { ERROR_CODES, type Refusal, USER_ERROR_CODES, type UserErrorCode } from "@/domain/refusal";
import { formatCount } from "@/domain/words/format";
import type { Builder } from "./builder";
import { defineEnum } from "./define-enum";

/** What stands behind the payload of a mutation: what was done, or why nothing was. */
export interface Payload<Done> {
  /** Null where nothing was done. */
  readonly done: Done | null;
  readonly userErrors: readonly UserError[];
}

/** What is told of a refusal. It is no error itself: of one in a list GraphQL says that it was thrown. */
export type UserError = Pick<Refusal, "code" | "message" | "facts">;

declare module "./builder" {
  interface ObjectTypes {
    UserError: UserError;
  }
  interface EnumTypes {
    UserErrorCode: UserErrorCode;
  }
}

/** The facts of refusals that are texts, as the schema says them. */
const TEXTS = {
  slug: "The slug of what stands in the way, or is missing.",
  thing: "The kind of the thing in the draft that it is about.",
  id: "The slug of that thing.",
  missing: "The kind of what that thing needs and `slug` names.",
  status: "Where it stands, of what is not in a state for this.",
} as const;

/** Those that are numbers. */
const NUMBERS = {
  current: "The version that stands.",
  seen: "The version that was seen.",
  things: "How many things of the draft it is about.",
  allowed: "How many are allowed.",
} as const;

/** What a mutation tells of an input that it does not take. */
export function defineUserError(builder: Builder): void {
  const codes = USER_ERROR_CODES.map((code) => [code, ERROR_CODES[code]]);
  defineEnum(
    builder,
    "UserErrorCode",
    "Why something of an input, or of what stands, keeps a mutation from being done.",
    Object.fromEntries(codes) as Record<UserErrorCode, string>,
  );
  builder.objectType("UserError", {
    description:
      "Why a mutation was not done, where another input, or another state of things, would let it. Nothing was changed. Who may not, or asks too often, is told so in `errors`.",
    fields: (t) => ({
      code: t.field({
        type: "UserErrorCode",
        description: "What kind of thing is wrong; stable.",
        resolve: ({ code }) => code as UserErrorCode,
      }),
      message: t.exposeString("message", {
        description: "What is wrong and what to do, in a sentence or few.",
      }),
      path: t.stringList({
        description:
          'The way to the input that it is about: `["input", "salaries", "3", "amount"]`, places of lists from 0. Empty where it is about the whole.',
        resolve: ({ facts: { argument } }) =>
          argument === undefined ? [] : ["input", ...String(argument).split(".")],
      }),
      suggestions: t.stringList({
        description:
          "What may have been meant, the likeliest first; empty where nothing is like it.",
        resolve: ({ facts: { suggestions } }) =>
          Array.isArray(suggestions) ? suggestions.map(String) : [],
      }),
      ...Object.fromEntries(
        Object.entries(TEXTS).map(([name, description]) => [
          name,
          t.string({
            nullable: true,
            description: `${description} Null where that is not what is wrong.`,
            resolve: ({ facts: { [name]: fact } }) => (fact === undefined ? null : String(fact)),
          }),
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(NUMBERS).map(([name, description]) => [
          name,
          t.int({
            nullable: true,
            description: `${description} Null where that is not what is wrong.`,
            resolve: ({ facts: { [name]: fact } }) => (fact === undefined ? null : Number(fact)),
          }),
        ]),
      ),
    }),
  });
}

/** What is said of the list of them in each payload. */
export const USER_ERRORS_DESCRIPTION = `Why it was not done: every problem of the input that was found, of more than ${formatCount(MOST_USER_ERRORS)} the first. Empty where it was done; otherwise nothing was, and all else here is null.`;
