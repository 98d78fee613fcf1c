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
import { type Meter, never } from "../request/meter";

/** The fields that are metered. Those that tell of a schema are the same objects in every schema. */
const known = new WeakSet<GraphQLField<unknown, GraphQLContext>>();

/**
 * The schema, with every field counted on the meter of its request and worked out in turns with
 * other requests: execution by itself goes on until all is done, however much that is. What tells of
 * the schema itself is no less work than the rest.
 */
export function metered(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const isDeed = type === schema.getMutationType();
      const isOfSchema = type.name.startsWith("__");
      if (!known.has(field)) field.resolve = meteredResolver(field, { isDeed, isOfSchema });
      known.add(field);
    }
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, GraphQLContext | undefined>;

/** What a field is one of. */
interface Kinds {
  /** Mutations: one has been done when its resolver has an answer. */
  readonly isDeed: boolean;
  /** The fields that tell of the schema. */
  readonly isOfSchema: boolean;
}

function meteredResolver(
  field: GraphQLField<unknown, GraphQLContext>,
  { isDeed, isOfSchema }: Kinds,
): Resolver {
  const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
  const isObjects = isCompositeType(getNamedType(field.type));
  // A value that its object holds takes less than to wait for a turn, which has to be remembered.
  const isReadOff = !isObjects && (field.resolve === undefined || isOfSchema);
  return (source, given, context, info) => {
    // Others in the process ask what a schema is made of without any context.
    if (!context) return resolve(source, given, context, info);
    const { meter, depends } = context;
    const counted = (value: unknown): unknown => {
      if (isDeed) depends.done.push(String(info.path.key));
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
    if (meter.isStopped) return never();
    return isReadOff ? work() : meter.turns.take(work);
  };
}

/** Of a list that is longer, execution does all items in one go. */
const ITEMS_AT_ONCE = 100;

/** A list of which the items beyond the first are done when it is their turn. */
function inTurns({ turns }: Meter, items: readonly unknown[]): readonly unknown[] {
  if (items.length <= ITEMS_AT_ONCE) return items;
  return items.map((item, place) => (place < ITEMS_AT_ONCE ? item : turns.later(() => item)));
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null)?.then === "function";
}
