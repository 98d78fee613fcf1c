import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serverAudits } from "graphql-http";
import { answer } from "@/graphql/handler";
import { sendResponse, toRequest } from "@/server/request-adapter";
import { testApi } from "./api";

let server: Server;
let url: string;

beforeAll(async () => {
  const { service } = await testApi({ seeded: false });
  server = createServer(async (request, response) => {
    const asked = toRequest(
      request,
      new URL(request.url ?? "/", url),
      new AbortController().signal,
    );
    await sendResponse(await answer(service, asked), response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/graphql`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const audits = serverAudits({ url: () => url });

it("knows all the audits", () => {
  expect(audits).toHaveLength(61);
});

it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
  "passes audit %s: %s",
  async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === "ok" ? "ok" : result.reason).toBe("ok");
  },
);
