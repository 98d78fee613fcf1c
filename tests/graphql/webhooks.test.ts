import { queueDeliveries } from "@/curation/webhooks/delivery-queue";
import { createEvidenceStore } from "@/evidence/context";
import { apiOn } from "./api";
import { fixtureSalary, personOf, ref } from "./curators";
import { isSigned, LOOPBACK, startReceiver } from "./receiver";
import { nodesOf, TEST_WEBHOOK, WEBHOOK_LOG, webhookStage } from "./webhook-stage";

let stage: Awaited<ReturnType<typeof webhookStage>>;
beforeEach(async () => {
  stage = await webhookStage();
});

it("posts what is published, signed, as the entry of the feed", async () => {
  const { receiver, round, someone, hooked, record, logOf } = stage;
  const person = await someone();
  const { secret, webhook } = await hooked(person, { title: "data-scientist" });
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(webhook.feed).toBe("/titles/data-scientist/changes.json");
  await record("chief-data-scientist");
  const number = await record();
  expect(await round()).toBe(1);
  const [message, ...rest] = receiver.received;
  if (!message) throw new Error("nothing came");
  expect(rest).toEqual([]);
  expect(isSigned(message, secret)).toBe(true);
  expect(isSigned({ ...message, body: `${message.body} ` }, secret)).toBe(false);
  expect(message.headers).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "webhook-id": expect.stringMatching(/^msg_\d+$/),
  });
  const { type, timestamp, data } = message.json;
  expect([type, timestamp]).toEqual(["evidence.changed", data.items[0].date_published]);
  expect(data.items).toHaveLength(1);
  expect(data.items[0]).toMatchObject({
    id: `tag:localhost,2026:titles/data-scientist/revision-${number}`,
    title: "Fixture: another amount.",
    content_text: expect.stringContaining("Data Scientist, Glassdoor"),
    _stepwise: { revision: number, totalCount: 1 },
  });
  expect(data.title).toBe("Changes of Data Scientist, Stepwise");
  expect(await logOf(person)).toEqual([
    expect.objectContaining({
      message: message.headers["webhook-id"],
      revision: number,
      state: "DELIVERED",
      attempts: 1,
      status: 204,
      dueAt: null,
      explanation: "The address answered 204.",
    }),
  ]);
  expect(await round()).toBe(0);
});

it("tells of an undo too, each revision once, in order", async () => {
  const { api, receiver, round, someone, hooked } = stage;
  await hooked(await someone());
  const curator = await personOf(api, "curator", "CURATOR");
  const reviewer = await personOf(api, "reviewer", "REVIEWER");
  const begun = await curator.change("beginSubmission", { reason: "Fixture: it rose." });
  const salary = { ...fixtureSalary("data-scientist", "1230000"), source: "guide-glassdoor" };
  const filled = await curator.change("putSalaries", { ...ref(begun), salaries: [salary] });
  const handedIn = await curator.change("submitForReview", ref(filled));
  const published = await reviewer.change("publishSubmission", {
    ...ref(handedIn),
    impactReason: "It says so.",
  });
  await round();
  await reviewer.change("undoSubmission", { ...ref(published), reason: "Fixture: taken back." });
  await round();
  const titles = receiver.received.map(({ json }) => json.data.items[0].title);
  expect(titles).toEqual(["Fixture: it rose. It says so.", "Fixture: taken back."]);
  expect(receiver.received[1]?.json.data.items[0].content_text).toMatch(
    /from ₹12,30,000 .* to ₹12,00,000 /,
  );
});

it("sends again what nobody took, later and later, with the same name and body", async () => {
  const { receiver, round, someone, hooked, record, logOf, later } = stage;
  const person = await someone();
  const { secret } = await hooked(person);
  receiver.answer = { status: 500 };
  await record();
  expect(await round()).toBe(1);
  const [waiting] = await logOf(person);
  expect(waiting).toMatchObject({ state: "WAITING", attempts: 1, status: 500 });
  expect(Date.parse(waiting.dueAt)).not.toBeNaN();
  await later();
  receiver.answer = { status: 200 };
  expect(await round()).toBe(1);
  const [first, second] = receiver.received;
  expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  expect(second?.body).toBe(first?.body);
  expect(receiver.received.every((message) => isSigned(message, secret))).toBe(true);
  expect(await logOf(person)).toEqual([
    expect.objectContaining({ state: "DELIVERED", attempts: 2, status: 200 }),
  ]);
});

it("gives up after eight times, switches the webhook off and says why; a trial switches it on", async () => {
  const { api, receiver, round, someone, hooked, record, later } = stage;
  const person = await someone();
  const { webhook } = await hooked(person);
  receiver.answer = { status: 503 };
  await record();
  for (let sent = 0; sent < 8; sent += 1) {
    await later();
    expect(await round()).toBe(1);
  }
  await record();
  await later();
  expect(await round()).toBe(0);
  const [{ switchedOffAt, switchedOffReason, deliveries }] = nodesOf(
    (await person.ask(WEBHOOK_LOG)).data.webhooks,
  );
  expect(Date.parse(switchedOffAt)).not.toBeNaN();
  expect(switchedOffReason).toMatch(
    /^Delivery \d+ was sent 8 times and given up\. The address answered 503\.$/,
  );
  expect(nodesOf(deliveries)).toEqual([
    expect.objectContaining({ state: "GIVEN_UP", attempts: 8, status: 503, dueAt: null }),
  ]);
  const trail = await api.database.models.auditEvent.findMany({
    where: { action: "switchOffWebhook" },
  });
  expect(trail.map(({ actorId, subject }) => [actorId, subject])).toEqual([
    [null, `webhook ${webhook.id}`],
  ]);

  receiver.answer = { status: 200 };
  const { data } = await person.ask(TEST_WEBHOOK, { input: { webhook: webhook.id } });
  expect(data.testWebhook.webhook.switchedOffAt).toBeNull();
  expect(receiver.received.at(-1)?.json.type).toBe("webhook.test");
  // What was published meanwhile is in the feed.
  expect(await round()).toBe(0);
  await record();
  expect(await round()).toBe(1);
});

it("is switched off at once by an address that says it is gone", async () => {
  const { receiver, round, someone, hooked, record, later } = stage;
  const person = await someone();
  await hooked(person);
  receiver.answer = { status: 410 };
  await record();
  await record();
  await round();
  await later();
  await round();
  const [hook] = nodesOf((await person.ask(WEBHOOK_LOG)).data.webhooks);
  expect(hook.switchedOffReason).toContain("was sent once and given up");
  expect(nodesOf(hook.deliveries).every(({ state }) => state === "GIVEN_UP")).toBe(true);
});

it("follows no redirect", async () => {
  const { receiver, round, someone, hooked, record, logOf } = stage;
  const person = await someone();
  const inside = await startReceiver();
  await hooked(person);
  receiver.answer = { status: 307, location: inside.url };
  await record();
  await round();
  expect([receiver.received.length, inside.received.length]).toEqual([1, 0]);
  expect((await logOf(person))[0]).toMatchObject({
    state: "WAITING",
    explanation: "The address answered 307, which leads elsewhere and is not followed.",
  });
});

it("two nodes send each message once, each of them some", async () => {
  const { api, receiver, someone, hooked, record } = stage;
  const other = await apiOn(api.database, undefined, undefined, undefined, LOOPBACK);
  for (let count = 0; count < 3; count += 1) await hooked(await someone());
  for (let count = 0; count < 4; count += 1) await record();
  const store = createEvidenceStore(() => api.database);
  const { evidence } = await store.current();
  await Promise.all([1, 2].map(() => queueDeliveries(api.database, evidence)));
  // A node sends five at once: nothing is answered before both have theirs on the way.
  receiver.together = 10;
  const sent = await Promise.all([api, other].map(({ service }) => service.webhooks.round()));
  expect(sent.reduce((sum, each) => sum + each, 0)).toBe(12);
  expect(Math.min(...sent)).toBeGreaterThanOrEqual(5);
  const names = receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect([names.length, new Set(names).size]).toEqual([12, 12]);
});

it("leaves what a node took and did not send to another, after a while", async () => {
  const { api, round, someone, hooked, record, logOf, later } = stage;
  const person = await someone();
  await hooked(person);
  await record();
  await api.service.webhooks.round();
  // As it stands when the node was killed between taking it and noting what came of it.
  await api.database.models.$executeRaw`
    UPDATE webhook_delivery SET state = 'WAITING', ended_at = NULL,
      due_at = now() + make_interval(secs => 60)`;
  expect(await round()).toBe(0);
  await later();
  expect(await round()).toBe(1);
  expect((await logOf(person))[0]).toMatchObject({ state: "DELIVERED", attempts: 2 });
});
