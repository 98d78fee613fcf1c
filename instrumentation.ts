import type { Instrumentation } from "next";
import { requiredParts } from "@/http/process-parts";

/** Writes to the log why a page could not be made: readers are told its digest and nothing else. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  const requestId = [request.headers["x-request-id"] ?? []].flat()[0];
  // Never the query: what is asked is nobody's business.
  const path = request.path.split("?", 1)[0];
  requiredParts().log.error({ requestId, path, err: error }, "a page failed");
};
