import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { PROJECT } from "./project.mjs";

/** How many lines are shown of the begin and of the end of a program's output when it fails. */
const SHOWN_LINES = 20;
/** How long a program may take to end. */
const END_MS = 3_000;
const POLL_MS = 50;
const MAX_OUTPUT = 100_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** A step that failed for a reason that its message gives in full. */
export class StepError extends Error {}

/** Does a piece of work and prints its name and the time that it took on one line, beside what the command answers. */
export async function step(name, work) {
  const begin = performance.now();
  process.stderr.write(`${name} … `);
  try {
    const result = await work();
    process.stderr.write(`${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write("failed\n");
    throw error;
  }
}

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/** Why a program failed, as its output tells it. */
function failure(commandLine, code, output) {
  if (/ENOSPC|no space left on device/i.test(output)) {
    return new StepError(
      `The disk that holds ${PROJECT} is full. Free some space and start again.`,
    );
  }
  const lines = output.trimEnd().split("\n");
  const shown =
    lines.length > 2 * SHOWN_LINES
      ? [...lines.slice(0, SHOWN_LINES), "…", ...lines.slice(-SHOWN_LINES)]
      : lines;
  return new StepError(`${shown.join("\n")}\n${commandLine} ended with ${code}.`);
}

/**
 * Whether anything of a program's group runs. Who has ended is not buried by everyone: where Linux
 * tells the states of processes, those do not count.
 */
function isLeft({ pid }) {
  try {
    process.kill(-pid, 0);
    const states = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(stateOf);
    return states.some(({ group, state }) => group === pid && !"ZX".includes(state));
  } catch (error) {
    return error.code === "ENOENT";
  }
}

function stateOf(processId) {
  try {
    // The name before them, in brackets, may hold anything.
    const [, rest] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${processId}/stat`, "latin1"));
    const [state, , group] = rest.split(" ");
    return { state, group: Number(group) };
  } catch {
    return {};
  }
}

/** Waits until nothing of a program's group is left; false where something is after a time. */
async function isGone(child, withinMs) {
  const begin = performance.now();
  while (isLeft(child)) {
    if (performance.now() - begin > withinMs) return false;
    await pause(POLL_MS);
  }
  return true;
}

/** Whether a signal is to end us: nothing follows on what is ended then. */
let isEnding = false;

/**
 * Passes a signal that is to end us on to the program and all that it started, and ends us when they
 * are gone; gives how to stop doing so.
 */
function forwardSignals(child, patienceMs = END_MS) {
  const forward = async (signal) => {
    isEnding = true;
    endGroup(child, "SIGTERM");
    if (!(await isGone(child, patienceMs))) {
      endGroup(child, "SIGKILL");
      await isGone(child, END_MS);
    }
    process.exit(signal === "SIGINT" ? 130 : 143);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  return () => {
    for (const signal of SIGNALS) process.off(signal, forward);
  };
}

/** A group of its own, which is ended as one. */
const IN_A_GROUP = { cwd: PROJECT, detached: process.platform !== "win32" };

/**
 * Runs a program to its end with its output on the screen; gives its exit code. A signal that ends us
 * ends it first, with everything that it started, of which each may take `patienceMs` to end.
 */
export function runOnScreen(program, parameters, { env = {}, patienceMs } = {}) {
  const child = spawn(program, parameters, {
    ...IN_A_GROUP,
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  const stopForwarding = forwardSignals(child, patienceMs);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (isEnding) return;
      stopForwarding();
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program to its end, quietly: its output is shown only when it fails. A signal that ends us
 * ends it first, with everything that it started.
 */
export function run(program, parameters, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      ...IN_A_GROUP,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output = (output + chunk).slice(-MAX_OUTPUT);
      });
    }
    const stopForwarding = forwardSignals(child);
    child.once("error", (error) =>
      reject(new StepError(`${program} cannot be run: ${error.message}`)),
    );
    child.once("close", (code) => {
      if (isEnding) return;
      stopForwarding();
      if (code === 0) resolve(output);
      else reject(failure([program, ...parameters].join(" "), code, output));
    });
  });
}

/**
 * Runs a command of ours: a StepError is printed without a stack and ends it with code 1. `json`:
 * what fails is answered as a line of JSON.
 */
export async function command(work, { json = false } = {}) {
  try {
    await work();
  } catch (error) {
    const expected = error instanceof StepError || error?.name === "StartError";
    if (json) {
      const message = error instanceof Error ? error.message : String(error);
      console.log(JSON.stringify({ error: { code: "INTERNAL_SERVER_ERROR", message } }));
    } else console.error(expected ? error.message : error);
    process.exitCode = 1;
  }
}
