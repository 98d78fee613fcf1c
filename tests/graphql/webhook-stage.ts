import type { LinkParts } from "@/curation/links/ask-page";
import type { Database } from "@/prisma/client";
import { publish } from "@/prisma/publish";
import { type Json, testApi } from "./api";
import { type Person, personOf } from "./curators";
import { LOOPBACK, startReceiver } from "./receiver";
import { salaryRow } from "./rows";

export const CREATE_WEBHOOK = `mutation($input: CreateWebhookInput!) { createWebhook(input: $input) {
  secret webhook { id url feed switchedOffAt switchedOffReason } } }`;
export const WEBHOOK_LOG = `query($first: Int, $after: String) { webhooks { totalCount edges { node {
  id switchedOffAt switchedOffReason deliveries(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { message revision state attempts dueAt endedAt status explanation } } } } } } }`;
export const TEST_WEBHOOK = `mutation($input: WebhookInput!) { testWebhook(input: $input) { webhook {
  switchedOffAt deliveries(first: 1) { edges { node { revision state attempts status explanation } } } } } }`;
export const DELETE_WEBHOOK =
  "mutation($input: WebhookInput!) { deleteWebhook(input: $input) { webhook } }";

/** The items of a connection. */
export const nodesOf = (connection: Json): Json[] => connection.edges.map(({ node }: Json) => node);

/** The API on a fresh database, with a server that takes messages, and what tests of webhooks do with them. */
export async function webhookStage(links: LinkParts = LOOPBACK) {
  const api = await testApi({ links });
  const receiver = await startReceiver();
  let people = 0;
  let amount = 1_000_000;
  return {
    api,
    receiver,
    round: () => api.service.webhooks.round(),
    someone: () => {
      people += 1;
      return personOf(api, `person-${people}`, "VIEWER");
    },
    /** Makes a webhook of somebody's. */
    async hooked(person: Person, about: object | null = null, url = receiver.url) {
      const { data, refused } = await person.ask(CREATE_WEBHOOK, { input: { url, about } });
      expect(refused).toEqual([]);
      return data.createWebhook;
    },
    /** Publishes another amount of one salary: the number of the revision. */
    async record(titleId = "data-scientist", database: Database = api.database) {
      amount += 1_000;
      const salary = [salaryRow("guide-glassdoor", titleId, String(amount))];
      const by = { actor: "fixture", reason: "Fixture: another amount." };
      return (await publish(database, { put: { salary } }, by)).revision;
    },
    /** The log of somebody's first webhook, the newest first. */
    async logOf(person: Person): Promise<Json[]> {
      const { data } = await person.ask(WEBHOOK_LOG);
      return nodesOf(nodesOf(data.webhooks)[0].deliveries);
    },
    /** Lets the time of what waits to be sent again pass. */
    later: () =>
      api.database.models.$executeRaw`
        UPDATE webhook_delivery SET due_at = now() WHERE state = 'WAITING'`,
  };
}
