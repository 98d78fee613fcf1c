import { oneByOne, rememberAnswered } from "./own-turns";

/** Why something was refused, and which input it is about. */
export interface ToldRefusal {
  readonly message: string;
  readonly code: string;
  /** The name of the input, with dots before nested ones; null where it is about the whole. */
  readonly argument: string | null;
  /** The slug of what stands in the way, or is missing; left out where nothing does. */
  readonly slug?: string | null;
}

/** What was answered: data, or why there is none; `besides`: what was refused besides. */
export type Asked<T> =
  | { readonly data: T }
  | { readonly refusal: ToldRefusal; readonly besides: readonly ToldRefusal[] };

interface GraphQLErrorJson {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly argument?: string };
}

/** What a mutation says of an input that it did not take. */
interface UserErrorJson {
  readonly message: string;
  readonly code: string;
  readonly path: readonly string[];
  readonly slug?: string | null;
}

const UNREACHABLE: ToldRefusal = {
  message: "The server could not be reached. Try again.",
  code: "UNREACHABLE",
  argument: null,
};

/** Asks the API in the name of whoever is signed in. Changes of submissions are made one after the other. */
export function ask<T>(document: string, variables: object): Promise<Asked<T>> {
  return oneByOne(variables, (latest) => askNow(document, latest));
}

async function askNow<T>(document: string, variables: object): Promise<Asked<T>> {
  const answer = await post("/api/admin/graphql", { query: document, variables });
  if ("refusal" in answer) {
    return { ...answer, refusal: { ...answer.refusal, ...wordsFor(answer.refusal, document) } };
  }
  const { data } = answer.data as { data: T };
  const [refusal, ...besides] = userErrorsIn(data as object);
  if (refusal) return { refusal, besides };
  rememberAnswered(data as object);
  return { data };
}

/** What is said to people in the place of what scripts are told, and of an answer that never came. */
function wordsFor({ code, message }: ToldRefusal, document: string): { readonly message: string } {
  if (code === "UNAUTHENTICATED") {
    return {
      message:
        "You are signed out. Sign in again in another tab, then try again here: what you typed stays.",
    };
  }
  const isLost = code === UNREACHABLE.code && /^\s*mutation\b/.test(document);
  return {
    message: isLost
      ? "No answer came. It may have been done all the same: look in another tab before you try again."
      : message,
  };
}

/** What the mutations of an answer did not take. */
function userErrorsIn(data: object): ToldRefusal[] {
  return Object.values(data).flatMap((payload: { userErrors?: readonly UserErrorJson[] } | null) =>
    (payload?.userErrors ?? []).map(({ message, code, slug = null, path: [, ...names] }) => {
      return { message, code, slug, argument: names.length === 0 ? null : names.join(".") };
    }),
  );
}

/** Posts JSON to a route of ours. The data is null where it answers nothing. */
export async function post(path: string, body: object): Promise<Asked<unknown>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const json = text === "" ? null : JSON.parse(text);
    const [error] = (json?.errors ?? []) as readonly GraphQLErrorJson[];
    return error ? { refusal: toldRefusal(error), besides: [] } : { data: json };
  } catch {
    return { refusal: UNREACHABLE, besides: [] };
  }
}

/** An error of the API as a refusal. What GraphQL says of a value that fits no type is cut to what is wrong with it. */
export function toldRefusal({ message, extensions }: GraphQLErrorJson): ToldRefusal {
  const place = /^Variable "\$input" got invalid value .* at "input\.([\w.]+)"; /.exec(message);
  const rest = place ? message.slice(place[0].length) : message;
  return {
    message: rest.replace(/^Expected type "\w+"\. /, ""),
    code: extensions?.code ?? "INTERNAL_SERVER_ERROR",
    argument: place?.[1] ?? extensions?.argument ?? null,
  };
}
