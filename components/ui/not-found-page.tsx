import { notFound } from "next/navigation";
import { NotFoundView } from "./not-found-view";

/** The status that the server in front of Next will answer with, while it renders a page. */
interface PageStatus {
  status: number;
}

/**
 * The page of a thing that is not held, with status 404. Next's own notFound() leaves the body
 * empty until scripts have run, so where our server is in front, it is told the status and the page
 * is rendered like any other. Hosts that run Next alone get notFound().
 */
export function notFoundPage() {
  const shared = globalThis as { stepwisePageStatus?: { getStore(): PageStatus | undefined } };
  const response = shared.stepwisePageStatus?.getStore();
  if (!response) notFound();
  response.status = 404;
  return <NotFoundView />;
}
