import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
} from "graphql";
import type { GraphQLContext } from "../request/context";
import type { Meter } from "../request/meter";

/**
 * The schema, with every field counted on the meter of its request and worked out in turns with
 * other requests: execution by itself goes on until all is done, however much that is.
 */
export function metered(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) field.resolve = meteredResolver(field);
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, GraphQLContext>;

function meteredResolver(field: GraphQLField<unknown, GraphQLContext>): Resolver {
  const resolve: Resolver = field.resolve ?? defaultFieldResolver;
  const isObjects = isCompositeType(getNamedType(field.type));
  return (source, given, context, info) => {
    const { meter } = context;
    const counted = (value: unknown): unknown => {
      if (isObjects) meter.countObjects(value);
      else meter.countText(info.path.key, value);
      if (meter.isStopped) return never();
      return isObjects && Array.isArray(value) ? inTurns(meter, value) : value;
    };
    const work = (): unknown => {
      if (meter.isStopped) return never();
      const value: unknown = resolve(source, given, context, info);
      return isPromise(value) ? value.then(counted) : counted(value);
    };
    return meter.isStopped ? never() : meter.turns.take(work);
  };
}

/** Of a list that is longer, execution does all items in one go. */
const ITEMS_AT_ONCE = 100;

/** A list of which the items beyond the first are done when it is their turn. */
function inTurns({ turns }: Meter, items: readonly unknown[]): readonly unknown[] {
  if (items.length <= ITEMS_AT_ONCE) return items;
  return items.map((item, place) => (place < ITEMS_AT_ONCE ? item : turns.later(() => item)));
}

/** What waits for it is let go of with it: the request has been answered. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null)?.then === "function";
}
