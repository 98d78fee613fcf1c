import { ERROR_CODES, Refusal, type RefusalCode } from "@/domain/refusal";
import { errorAnswer } from "@/http/error-answer";

const told: object[] = [];
const log = {
  error: (fields: object) => void told.push(fields),
  warn: (fields: object) => void told.push(fields),
  info: () => undefined,
};
beforeEach(() => told.splice(0));

const CODES = Object.keys(ERROR_CODES).filter(
  (code): code is RefusalCode => code !== "INTERNAL_SERVER_ERROR",
);

it.each(CODES)("tells %s with its facts and a status of its own, and logs nothing", (code) => {
  const { status, headers, body } = errorAnswer(new Refusal(code, "No.", { line: 3 }), "r", log);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).not.toBe(500);
  expect(JSON.parse(String(body))).toEqual({
    errors: [{ message: "No.", extensions: { code, line: 3 } }],
  });
  expect(headers["x-request-id"]).toBe("r");
  expect(told).toEqual([]);
});

it("says when to ask again where waiting helps, and nowhere else", () => {
  const waits = CODES.filter(
    (code) => "retry-after" in errorAnswer(new Refusal(code, "No."), "r", log).headers,
  );
  expect(waits.sort()).toEqual(["DATABASE_UNAVAILABLE", "NOT_READY", "TIMEOUT"]);
  const limited = errorAnswer(new Refusal("RATE_LIMITED", "No.", { retryAfter: 7 }), "r", log);
  expect([limited.status, limited.headers["retry-after"]]).toEqual([429, "7"]);
});

it("names the methods that are allowed", () => {
  const refusal = new Refusal("METHOD_NOT_ALLOWED", "Send a POST.", { allow: "POST" });
  expect(errorAnswer(refusal, "r", log).headers.allow).toBe("POST");
});

it("says of a fault of ours nothing but the request, which the log knows", () => {
  const fault = new TypeError("secret");
  const { status, body } = errorAnswer(fault, "r", log);
  expect([status, String(body)]).toEqual([500, expect.not.stringContaining("secret")]);
  expect(JSON.parse(String(body)).errors[0].extensions).toEqual({
    code: "INTERNAL_SERVER_ERROR",
    requestId: "r",
  });
  expect(told).toEqual([{ requestId: "r", err: fault }]);
});

it("tells a database that does not answer as what it is, on every endpoint", () => {
  const gone = new Error("Connection terminated unexpectedly");
  const { status, headers, body } = errorAnswer(gone, "r", log);
  expect([status, headers["retry-after"]]).toEqual([503, "5"]);
  expect(String(body)).not.toContain("terminated");
  expect(told).toEqual([{ requestId: "r", err: gone }]);
});
