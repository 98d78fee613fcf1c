import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import type { PageStatus } from "@/http/process-parts";

/** Pages find it among the parts of the process, and say with which status they are to be answered. */
export const pageStatus = new AsyncLocalStorage<PageStatus>();

/** Runs `render`, and answers with the status and the links that the page asked for while it was rendered. */
export function withPageStatus<T>(response: ServerResponse, render: () => T): T {
  const wanted: PageStatus = { status: 200, links: [] };
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, ...rest: []) => {
    if (wanted.links.length > 0) response.appendHeader("link", wanted.links.join(", "));
    return writeHead(status === 200 ? wanted.status : status, ...rest);
  }) as typeof response.writeHead;
  return pageStatus.run(wanted, render);
}
