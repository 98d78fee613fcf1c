import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, register } from "prom-client";
import { listen } from "./http-server";

/**
 * Answers GET /metrics on a port of this machine alone, in the text format of Prometheus. `measure`
 * looks at what is only known when it is looked at, before each answer; it never throws. Throws
 * StartError where the port cannot be had.
 */
export async function startMetrics(
  port: number,
  measure: () => Promise<void>,
): Promise<{ address: string; server: Server }> {
  collectDefaultMetrics();
  const server = createServer(async (request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    await measure();
    response.writeHead(200, { "content-type": register.contentType });
    response.end(await register.metrics());
  });
  return { address: await listen(server, port, "127.0.0.1"), server };
}
