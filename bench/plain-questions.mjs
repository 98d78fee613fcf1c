import { parentPort, workerData } from "node:worker_threads";

/** Asks a plain question every 20 ms until it is told to end, and tells how long they waited from when they were due. */
const EVERY_MS = 20;
const waits = [];
let isEnded = false;
parentPort.once("message", () => {
  isEnded = true;
});
const questionOf = (place) =>
  place % 2 === 0
    ? `{ a${place}: __typename }`
    : `{ careerTitles(first: 1) { edges { node { a${place}: slug } } } }`;
let due = performance.now();
while (!isEnded) {
  const response = await fetch(`${workerData.origin}/api/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query: questionOf(waits.length) }),
  });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(text.slice(0, 300));
  waits.push(performance.now() - due);
  due = performance.now() + EVERY_MS;
  await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
}
waits.sort((a, b) => a - b);
parentPort.postMessage({ max: waits.at(-1), p99: waits[Math.floor(waits.length * 0.99)] });
