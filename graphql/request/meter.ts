import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
} from "graphql";
import { Rota, Turns } from "./turns";

/** What one question may come to. */
export interface Allowance {
  /** How many objects it may answer. */
  readonly objects: number;
  /** How long the answer may be, in characters of JSON, nearly. */
  readonly characters: number;
}

/** The first allowance that was used up. */
export type Limit = keyof Allowance;

/** That a question was stopped, because it had come to more than it may. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
  constructor(
    readonly limit: Limit,
    readonly allowed: number,
  ) {
    super(`stopped at ${allowed} ${limit}`);
  }
}

/** Quotes, a colon and a comma. */
const PUNCTUATION = 4;

/**
 * Counts what a request answers while it is worked out. Where it has an allowance, it is stopped at
 * the very object that is beyond it: `stopped` is rejected, and nothing more of it is done.
 */
export class Meter {
  readonly turns: Turns;
  readonly stopped: Promise<never>;
  #reject: (error: StoppedError) => void = () => undefined;
  #allowance: Allowance | null = null;
  #objects = 0;
  #characters = 0;
  #isStopped = false;

  /** `rota`: shared with the requests that this one takes turns with. */
  constructor(rota = new Rota(() => performance.now())) {
    this.turns = new Turns(rota);
    this.stopped = new Promise<never>((_resolve, reject) => {
      this.#reject = reject;
    });
    // A request without an allowance has nobody waiting for this.
    this.stopped.catch(() => undefined);
  }

  get objects(): number {
    return this.#objects;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  allow(allowance: Allowance): void {
    this.#allowance = allowance;
  }

  /** Ends the work, whoever waits for it having been told already. */
  stop(): void {
    this.#isStopped = true;
  }

  /**
   * What is worked out of something that is read first, when it is the request's turn: work behind an
   * `await` of a resolver's own is done in one go with that of all fields that waited for the same.
   */
  async after<T, R>(read: Promise<T>, work: (value: T) => R): Promise<Awaited<R>> {
    const value = await read;
    if (this.#isStopped) return never();
    return await this.turns.take(() => (this.#isStopped ? never() : work(value)));
  }

  /** The same for work that can be parted: between two parts others have their turn. */
  afterInParts<T, R>(read: Promise<T>, work: (value: T) => Generator<void, R>): Promise<R> {
    const goOn = async (parts: Generator<void, R>): Promise<R> => {
      for (;;) {
        const part = await this.turns.take(() => (this.#isStopped ? never() : parts.next()));
        if (part.done) return part.value;
      }
    };
    return this.after(read, (value) => goOn(work(value)));
  }

  /** Counts what an object's field gives, which is one object or a list of them. */
  countObjects(value: unknown): void {
    this.#objects += Array.isArray(value) ? value.length : Number(value != null);
    this.#check("objects", this.#objects);
  }

  /** Counts what a field of plain values gives. */
  countText(key: string | number, value: unknown): void {
    this.#characters += String(key).length + lengthOf(value) + PUNCTUATION;
    this.#check("characters", this.#characters);
  }

  #check(limit: Limit, used: number): void {
    if (this.#allowance === null || used <= this.#allowance[limit] || this.#isStopped) return;
    this.#isStopped = true;
    this.#reject(new StoppedError(limit, this.#allowance[limit]));
  }
}

/** What waits for it is let go of with it: the request has been answered. */
function never(): Promise<never> {
  return new Promise(() => undefined);
}

function lengthOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (!Array.isArray(value)) return PUNCTUATION;
  return value.reduce<number>((sum, part) => sum + lengthOf(part) + PUNCTUATION, 0);
}

/** What the context of a metered request has besides. */
interface MeteredContext {
  readonly meter: Meter;
}

/** The fields that are metered. Those that tell of a schema are the same objects in every schema. */
const known = new WeakSet<GraphQLField<unknown, MeteredContext>>();

/**
 * The schema, with every field counted on the meter of its request and worked out in turns with
 * other requests: execution by itself goes on until all is done, however much that is. What tells of
 * the schema itself is no less work than the rest.
 */
export function metered(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const isOfSchema = type.name.startsWith("__");
      if (!known.has(field)) field.resolve = meteredResolver(field, isOfSchema);
      known.add(field);
    }
  }
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, MeteredContext | undefined>;

function meteredResolver(
  field: GraphQLField<unknown, MeteredContext>,
  isOfSchema: boolean,
): Resolver {
  const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
  const isObjects = isCompositeType(getNamedType(field.type));
  // A value that its object holds takes less than to wait for a turn, which has to be remembered.
  const isReadOff = !isObjects && (field.resolve === undefined || isOfSchema);
  return (source, given, context, info) => {
    // Others in the process ask what a schema is made of without any context.
    if (!context) return resolve(source, given, context, info);
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
