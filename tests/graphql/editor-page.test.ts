import { type Api, ENDPOINT, respond, testApi } from "./api";

let api: Api;
beforeAll(async () => {
  api = await testApi();
});

const send = (init: RequestInit, search = "") =>
  respond(api.service, new Request(`${ENDPOINT}${search}`, init));

it.each([
  ["", "/graphql"],
  ["?query=", "/graphql"],
  ["?query={__typename}", "/graphql#query=%7B__typename%7D"],
  [
    "?query=query($a:Int){x(a:$a)}&variables={%22a%22:1}",
    "/graphql#query=query%28%24a%3AInt%29%7Bx%28a%3A%24a%29%7D&variables=%7B%22a%22%3A1%7D",
  ],
])("%j opened in a browser leads to the editor", async (search, location) => {
  const accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  const response = await send({ method: "GET", headers: { accept } }, search);
  expect([response.status, response.headers.get("location")]).toEqual([303, location]);
  expect(response.headers.get("vary")).toContain("accept");
  expect((await send({ method: "GET", headers: { accept: "*/*" } }, search)).status).not.toBe(303);
});

it("leads nobody to the editor who posts", async () => {
  const headers = {
    "content-type": "application/json",
    accept: "text/html, application/json;q=0.5",
  };
  expect((await send({ method: "POST", headers, body: '{"query":"{ __typename }"}' })).status).toBe(
    200,
  );
});
