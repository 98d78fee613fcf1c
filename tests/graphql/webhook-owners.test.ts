import { apiOn } from "./api";
import { personOf } from "./curators";
import {
  CREATE_WEBHOOK,
  DELETE_WEBHOOK,
  nodesOf,
  TEST_WEBHOOK,
  WEBHOOK_LOG,
  webhookStage,
} from "./webhook-stage";

let stage: Awaited<ReturnType<typeof webhookStage>>;
beforeEach(async () => {
  stage = await webhookStage();
});

it("X05: refuses addresses that are not public, when one is made and when a name means another", async () => {
  const { api, receiver, record } = stage;
  const guarded = { ...(await apiOn(api.database)), database: api.database };
  const person = await personOf(guarded, "guarded", "CURATOR");
  for (const url of [
    receiver.url.replace("receiver.test", "127.0.0.1"),
    "http://10.0.0.1/",
    "http://[::1]/",
    "http://169.254.169.254/",
    "https://8.8.8.8:8080/",
  ]) {
    const { refused } = await person.ask(CREATE_WEBHOOK, { input: { url } });
    expect([url, refused[0]?.argument]).toEqual([url, "url"]);
    expect(refused[0]?.message).toContain("not public");
  }
  // Made while its name was public: it means loopback by now.
  const { id: accountId } = await api.database.models.account.findFirstOrThrow();
  const url = receiver.url.replace("receiver.test", "127.0.0.1");
  await api.database.models.webhook.create({
    data: { accountId, url, about: "", secret: "whsec_eA==", toldRevision: 1 },
  });
  await record();
  expect(await guarded.service.webhooks.round()).toBe(1);
  expect(receiver.received).toEqual([]);
  const [delivery] = await api.database.models.webhookDelivery.findMany();
  expect(delivery?.explanation).toBe("This address is not asked: it is not public.");
});

it("belongs to its owner, who may have ten", async () => {
  const { api, receiver, someone, hooked } = stage;
  const [owner, other] = [await someone(), await someone()];
  const { webhook, secret } = await hooked(owner);
  const input = { webhook: webhook.id };
  for (const document of [TEST_WEBHOOK, DELETE_WEBHOOK]) {
    expect((await other.ask(document, { input })).refused[0]?.code).toBe("NOT_FOUND");
    const none = { webhook: "none" };
    expect((await owner.ask(document, { input: none })).refused[0]?.code).toBe("NOT_FOUND");
  }
  expect(nodesOf((await other.ask(WEBHOOK_LOG)).data.webhooks)).toEqual([]);
  expect((await owner.ask(WEBHOOK_LOG)).text).not.toContain(secret);
  for (let count = 1; count < 10; count += 1) await hooked(owner);
  const full = await owner.ask(CREATE_WEBHOOK, { input: { url: receiver.url } });
  expect(full.refused[0]).toMatchObject({ code: "LIMIT_EXCEEDED", allowed: 10 });
  expect((await owner.ask(DELETE_WEBHOOK, { input })).data.deleteWebhook).toMatchObject(input);
  expect((await owner.ask(WEBHOOK_LOG)).data.webhooks.totalCount).toBe(9);
  const trail = JSON.stringify(
    (await api.database.models.auditEvent.findMany()).map(({ id: _id, ...row }) => row),
  );
  expect(trail).toContain("createWebhook");
  expect(trail).toContain("deleteWebhook");
  // Neither the secret nor what an address holds besides its host.
  expect(trail).not.toContain(secret);
  expect(trail).not.toContain("key=1");
});

it("sends nothing for a closed account", async () => {
  const { api, round, someone, hooked, record } = stage;
  const person = await someone();
  await hooked(person);
  await record();
  await api.database.models.account.update({
    where: { id: person.viewer.accountId },
    data: { disabledAt: new Date() },
  });
  expect(await round()).toBe(0);
});

it("a trial that does not arrive is told and not sent again", async () => {
  const { receiver, round, someone, hooked, later } = stage;
  const person = await someone();
  const { webhook } = await hooked(person, { country: "IN" });
  receiver.answer = { status: 404 };
  const { data } = await person.ask(TEST_WEBHOOK, { input: { webhook: webhook.id } });
  expect(nodesOf(data.testWebhook.webhook.deliveries)).toEqual([
    {
      revision: null,
      state: "GIVEN_UP",
      attempts: 1,
      status: 404,
      explanation: "The address answered 404.",
    },
  ]);
  await later();
  expect(await round()).toBe(0);
  expect(data.testWebhook.webhook.switchedOffAt).toBeNull();
  for (let count = 1; count < 20; count += 1) {
    await person.ask(TEST_WEBHOOK, { input: { webhook: webhook.id } });
  }
  const { errors } = await person.ask(TEST_WEBHOOK, { input: { webhook: webhook.id } });
  expect(errors[0]?.extensions?.code).toBe("RATE_LIMITED");
});

it("the log comes in pages", async () => {
  const { round, someone, hooked, record } = stage;
  const person = await someone();
  await hooked(person);
  for (let count = 0; count < 3; count += 1) await record();
  await round();
  const { data } = await person.ask(WEBHOOK_LOG, { first: 2 });
  const { deliveries } = nodesOf(data.webhooks)[0];
  expect([deliveries.totalCount, deliveries.pageInfo.hasNextPage]).toEqual([3, true]);
  const next = await person.ask(WEBHOOK_LOG, { first: 2, after: deliveries.pageInfo.endCursor });
  expect(nodesOf(nodesOf(next.data.webhooks)[0].deliveries)).toHaveLength(1);
});
