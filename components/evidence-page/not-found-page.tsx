import { notFound } from "next/navigation";
import { processParts } from "@/http/process-parts";
import { NotFoundView } from "../site/not-found-view";

/**
 * The page of a thing that is not held, with status 404. Next's own notFound() leaves the body
 * empty until scripts have run, so our server, which stands in front, is told the status and the page
 * is rendered like any other.
 */
export function notFoundPage() {
  const response = processParts()?.pageStatus.getStore();
  if (!response) notFound();
  response.status = 404;
  return <NotFoundView />;
}
