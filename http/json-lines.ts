import { type HttpAnswer, plainAnswer } from "./message";

/** Writes one JSON object as a line of the answer. */
export type WriteLine = (line: object) => void;

/**
 * An answer that grows while the work goes on: one JSON object a line. The work's signal ends it
 * when the client has gone.
 */
export function answerWithLines(
  requestId: string,
  work: (write: WriteLine) => Promise<void>,
): HttpAnswer {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      await work((line) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`)));
      controller.close();
    },
  });
  return plainAnswer(
    200,
    { "content-type": "application/x-ndjson; charset=utf-8" },
    body,
    requestId,
  );
}
