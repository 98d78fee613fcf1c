import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

interface PageStatus {
  status: number;
}

/** Pages, which Next bundles by themselves, find it on globalThis (components/ui/not-found-page). */
const pageStatus = new AsyncLocalStorage<PageStatus>();
Object.assign(globalThis, { stepwisePageStatus: pageStatus });

/** Runs `render`, and answers with the status that the page asked for while it was rendered. */
export function withPageStatus<T>(response: ServerResponse, render: () => T): T {
  const wanted: PageStatus = { status: 200 };
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, ...rest: []) =>
    writeHead(status === 200 ? wanted.status : status, ...rest)) as typeof response.writeHead;
  return pageStatus.run(wanted, render);
}
