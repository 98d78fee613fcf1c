import { type DocumentNode, Kind, Lexer, parse, Source, TokenKind } from "graphql";
import { LRUCache } from "lru-cache";
import { Refusal } from "@/domain/refusal";
import { countRepetitions, measureDocument } from "./document-size";
import { LIMITS, type LimitName } from "./limits";

/** Texts whose verdict is remembered, in characters all together. */
const REMEMBERED_CHARACTERS = 2_000_000;

/** Tells whether a document stays within the limits: null, or the refusal to answer with. */
export type Guard = (source: string, variables: unknown) => Refusal | null;

/**
 * Refuses documents that would cost more to validate or to run than anybody needs, before either is
 * begun: validation itself can be made to hang. Documents that do not parse pass, for the server to
 * say what is wrong with them.
 */
export function createGuard(): Guard {
  const verdicts = new LRUCache<string, { refusal: Refusal | null }>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_verdict, source) => source.length + 1,
  });
  return (source, variables) => {
    // Only its length is looked at: a text that is too long is not worth keeping either.
    if (source.length > LIMITS.characters) return exceeds("characters", source.length);
    const given = typeof variables === "object" && variables ? Object.keys(variables).length : 0;
    if (given > LIMITS.variables) return exceeds("variables", given);
    let verdict = verdicts.get(source);
    if (!verdict) {
      verdict = { refusal: inspect(source) };
      verdicts.set(source, verdict);
    }
    return verdict.refusal;
  };
}

function exceeds(limit: LimitName, asked: number): Refusal {
  const allowed = LIMITS[limit];
  const message = `The document is too large: ${asked} ${limit}, and ${allowed} are allowed. Ask in several requests.`;
  return new Refusal("LIMIT_EXCEEDED", message, { limit, allowed, asked });
}

function inspect(source: string): Refusal | null {
  const levels = levelsOfBrackets(source);
  if (levels > LIMITS["levels of brackets"]) return exceeds("levels of brackets", levels);
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch (error) {
    const tooMany =
      error instanceof Error && error.message.includes(`more that ${LIMITS.tokens} tokens`);
    return tooMany ? exceeds("tokens", LIMITS.tokens + 1) : null;
  }
  const operations = document.definitions.filter(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  ).length;
  const fragments = document.definitions.filter(
    ({ kind }) => kind === Kind.FRAGMENT_DEFINITION,
  ).length;
  if (operations > LIMITS.operations) return exceeds("operations", operations);
  if (fragments > LIMITS.fragments) return exceeds("fragments", fragments);
  const sizes = Object.entries(measureDocument(document)) as [LimitName, number][];
  const over = sizes.find(([limit, size]) => size > LIMITS[limit]);
  if (over) return exceeds(...over);
  // Counted last: it takes fragments apart, which is cheap only within the limits above.
  const repetitions = countRepetitions(document);
  return repetitions > LIMITS["repetitions of one field"]
    ? exceeds("repetitions of one field", repetitions)
    : null;
}

const OPENING: ReadonlySet<string> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
]);
const CLOSING: ReadonlySet<string> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
]);

/** How deep the brackets of a text go, as far as it can be read and has no more tokens than it may. */
function levelsOfBrackets(source: string): number {
  const lexer = new Lexer(new Source(source));
  let most = 0;
  let levels = 0;
  try {
    for (let count = 0; count <= LIMITS.tokens; count += 1) {
      const { kind } = lexer.advance();
      if (kind === TokenKind.EOF) break;
      if (OPENING.has(kind)) most = Math.max(most, ++levels);
      else if (CLOSING.has(kind)) levels -= 1;
    }
  } catch {
    // The parser says what is wrong with it, where it comes so far.
  }
  return most;
}
