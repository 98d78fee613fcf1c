import { MOST_ATTEMPTS, nextStep } from "@/curation/webhooks/retries";
import { newWebhookSecret, signatureOf } from "@/curation/webhooks/signature";

it("signs as the example of Standard Webhooks does", () => {
  const message = {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  };
  expect(signatureOf("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", message)).toBe(
    "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  );
});

it("makes secrets that nobody guesses", () => {
  const secrets = new Set(Array.from({ length: 100 }, newWebhookSecret));
  expect(secrets.size).toBe(100);
  for (const secret of secrets) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
});

const sent = (status: number | null) => ({ status, explanation: "" });

it("waits longer each time, for a day and more in all", () => {
  const steps = Array.from({ length: MOST_ATTEMPTS }, (_, at) => nextStep(sent(500), at + 1));
  const waits = steps.flatMap((step) => (step.kind === "again" ? [step.seconds] : []));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(86_400);
  expect(steps.at(-1)).toEqual({ kind: "given up" });
});

it.each([
  [200, "delivered"],
  [204, "delivered"],
  [301, "again"],
  [404, "again"],
  [410, "given up"],
  [500, "again"],
  [null, "again"],
])("an answer of %p is %s", (status, kind) => {
  expect(nextStep(sent(status), 1).kind).toBe(kind);
});
