import { readBytes } from "./json-body";

/**
 * A request as plain values. The platform's Request and Response cost more than most questions do to
 * answer, so what is asked often is answered from and with these.
 */
export interface HttpRequest {
  readonly method: string;
  readonly headers: ReadonlyMap<string, string>;
  /** The address from its question mark on. */
  readonly search: string;
  /** The body. Throws Refusal where it is larger than allowed, and reads no further. */
  readonly read: () => Promise<Uint8Array>;
}

/** An answer as plain values. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
}

/** The platform's Request as plain values. */
export function fromRequest(request: Request): HttpRequest {
  return {
    method: request.method,
    headers: new Map(request.headers),
    search: new URL(request.url).search,
    read: () => readBytes(request),
  };
}

/** Plain values as the platform's Response. */
export function toResponse({ status, headers, body }: HttpAnswer): Response {
  return new Response(body as BodyInit | null, { status, headers });
}
