import {
  type DocumentNode,
  type GraphQLError,
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
import { costExceeded } from "./errors";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "./paging";

/** How many objects one question may ask for: the largest of the pages fits twice, and takes a tenth of a second. */
export const MOST_COST = 20_000;
/** How long a list is taken to be that has no page size: inside each other, few are longer. */
const USUAL_LIST = 3;

/** What an operation asks for, in objects: one for each field that has fields, times the sizes of the lists around it. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
): number {
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

/** The error to answer with where a question costs more than is allowed; null where it does not. */
export function refuseCost(asked: number): GraphQLError | null {
  return asked > MOST_COST ? costExceeded(asked, MOST_COST) : null;
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (type.name.startsWith("__") || field.name.startsWith("__")) return 0;
  if (!isCompositeType(getNamedType(field.type))) return 0;
  // The edges of a page are as many as the page, which is counted already.
  const size = isConnection(type) ? 1 : sizeOf(field.type, args);
  return size * (1 + childComplexity);
};

/** How many objects a field gives: a page as many as are asked for, a list as many as its argument names. */
function sizeOf(type: GraphQLOutputType, args: ComplexityEstimatorArgs["args"]): number {
  if (isConnection(type)) return pageSize(args.first);
  if (!isList(type)) return 1;
  const named = Object.values(args).find((value) => Array.isArray(value));
  return named?.length ?? USUAL_LIST;
}

/** A size that no page may have is refused when the question is run, by name. */
function pageSize(first: unknown): number {
  return typeof first === "number" && first >= 1 && first <= MAX_PAGE_SIZE
    ? first
    : DEFAULT_PAGE_SIZE;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function isConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith("Connection");
}

/** How many objects data holds. */
export function objectsIn(data: unknown): number {
  if (typeof data !== "object" || data === null) return 0;
  let count = 0;
  if (Array.isArray(data)) {
    for (const part of data) count += objectsIn(part);
    return count;
  }
  // No copy of its parts is made: answers are large, and this looks at each.
  for (const name in data) count += objectsIn((data as Record<string, unknown>)[name]);
  return count + 1;
}
