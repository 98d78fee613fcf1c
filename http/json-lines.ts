/** Writes one JSON object as a line of the answer. */
export type WriteLine = (line: object) => void;

/**
 * An answer that grows while the work goes on: one JSON object a line. The work's signal ends it
 * when the client has gone.
 */
export function answerWithLines(
  requestId: string,
  work: (write: WriteLine) => Promise<void>,
): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      await work((line) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`)));
      controller.close();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": "no-store",
      "x-request-id": requestId,
    },
  });
}
