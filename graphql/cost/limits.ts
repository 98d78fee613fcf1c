/**
 * How large a document may be. Each number was chosen so that the largest document of the pages and
 * of the contract fits several times over, and the worst one allowed costs milliseconds.
 */
export const LIMITS = {
  characters: 20_000,
  tokens: 2_000,
  operations: 5,
  fragments: 30,
  variables: 50,
  directives: 30,
  aliases: 30,
  "root fields": 20,
  /** Fields nested in fields; introspection needs more to describe types of lists of types. */
  "levels of fields": 12,
  "levels of introspection": 16,
  /** Brackets of any kind inside each other: whatever goes through a document has an end to its stack. */
  "levels of brackets": 50,
  /** Fields after every fragment is put in place. */
  "fields after expansion": 1_000,
  /** One field asked for again and again in one place: validation compares each with each. */
  "repetitions of one field": 30,
} as const;

export type LimitName = keyof typeof LIMITS;

/** How many errors one answer holds, and how long each may be. */
export const MAX_ERRORS = 5;
export const MAX_MESSAGE_LENGTH = 300;
