import {
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
} from "graphql";
import {
  type ComplexityEstimator,
  type ComplexityEstimatorArgs,
  getComplexity,
} from "graphql-query-complexity";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "@/domain/limits";
import { Refusal } from "@/domain/refusal";
import type { HeldFacts } from "./held-facts";
import { LIST_SIZES } from "./list-sizes";

/** How many objects one question may ask for: the largest of the pages fits twice, and takes a tenth of a second. */
export const MOST_COST = 20_000;
/** What an operation asks for, and what it is measured with. */
export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** What an operation may come to, in objects. */
export interface Cost {
  /** With lists as long as they are in the mean: what a walk over all that is held comes to. */
  readonly expected: number;
  /** With each list as long as the longest. */
  readonly most: number;
}

/** The lists without pages that an operation asks for, by type and field. */
export function listsIn(operation: MeasuredOperation): ReadonlySet<string> {
  const lists = new Set<string>();
  complexity(operation, (name) => {
    lists.add(name);
    return 1;
  });
  return lists;
}

/**
 * What an operation asks for: one object for each field that has fields, times the sizes of the
 * pages and lists around it. Lists without pages are as long as what is held.
 */
export function costOf(operation: MeasuredOperation, facts: HeldFacts): Cost {
  const titles = askedTitlesIn(operation);
  const size = (name: string) => LIST_SIZES[name]?.(facts, titles) ?? { usual: 1, most: 1 };
  return {
    expected: complexity(operation, (name) => size(name).usual),
    // Where little is held yet, what is usual is more than what there is.
    most: complexity(operation, (name) => Math.max(size(name).usual, size(name).most)),
  };
}

/** How many titles the operation names at once, where it names most. */
function askedTitlesIn(operation: MeasuredOperation): number {
  let most = 1;
  complexity(
    operation,
    () => 1,
    ({ titles }) => {
      if (Array.isArray(titles)) most = Math.max(most, titles.length);
    },
  );
  return most;
}

type Arguments = ComplexityEstimatorArgs["args"];

function complexity(
  { schema, document, variables, operationName }: MeasuredOperation,
  lengthOf: (list: string) => number,
  look: (given: Arguments) => void = () => undefined,
): number {
  const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
    if (type.name.startsWith("__") || field.name.startsWith("__")) return 0;
    if (!isCompositeType(getNamedType(field.type))) return 0;
    look(args);
    // The items of a page are as many as the page, which is counted already.
    if (isConnection(type) && (field.name === "edges" || field.name === "nodes")) {
      return 1 + childComplexity;
    }
    const isPage = isConnection(field.type);
    const size = isPage
      ? pageSize(args.first ?? args.last)
      : isList(field.type)
        ? listSize(type, field, args)
        : 1;
    return size * (1 + childComplexity);
  };
  const listSize = (type: { name: string }, field: { name: string }, given: Arguments) => {
    const name = `${type.name}.${field.name}`;
    return name in LIST_SIZES ? lengthOf(name) : namedIn(given);
  };
  return Math.ceil(
    getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      ...(operationName !== undefined && { operationName }),
      estimators: [estimate],
    }),
  );
}

/** How many things an argument names, or one inside an input. */
function namedIn(given: unknown): number {
  if (Array.isArray(given)) return given.length;
  if (typeof given !== "object" || given === null) return 0;
  return Math.max(0, ...Object.values(given).map(namedIn));
}

/** The refusal of a question where it costs more than is allowed; null where it does not. */
export function refuseCost(asked: number): Refusal | null {
  const allowed = MOST_COST;
  if (asked <= allowed) return null;
  const message = `The question costs too much: it may come to ${asked} objects, and ${allowed} are allowed. Ask for shorter pages, or in several requests.`;
  return new Refusal("LIMIT_EXCEEDED", message, { limit: "cost", allowed, asked });
}

/** A size that no page may have is refused when the question is run, by name. */
function pageSize(asked: unknown): number {
  return typeof asked === "number" && asked >= 1 && asked <= MAX_PAGE_SIZE
    ? asked
    : DEFAULT_PAGE_SIZE;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function isConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith("Connection");
}
