import { LRUCache } from "lru-cache";
import type { Assess, Assessment } from "./assess";
import type { Submission } from "./submissions/submission-rows";

/** How many assessments are kept. */
const KEPT = 100;
/** How many wait for their turn; whoever asks for more asks again later. */
const MOST_WAITING = 20;

/** How far the impact of a submission has been worked out. */
export type AssessmentState = "READY" | "COMPUTING" | "FAILED";

/** What is known of the impact of one version of a submission on one state of the evidence. */
export interface Known {
  readonly state: AssessmentState;
  /** Null unless it is ready. */
  readonly assessment: Assessment | null;
}

interface Job {
  readonly submissionId: string;
  known: Known;
  /** Ends when the work has; never fails. */
  readonly ended: Promise<void>;
  readonly end: () => void;
}

const COMPUTING: Known = { state: "COMPUTING", assessment: null };
const FAILED: Known = { state: "FAILED", assessment: null };

/**
 * Has the impact of submissions worked out in the background: once for each version of a submission
 * and of the evidence, one at a time, and keeps what came of it.
 */
export class ImpactDesk {
  readonly #assess: Assess;
  readonly #failed: (error: unknown, submissionId: string) => void;
  readonly #jobs = new LRUCache<string, Job>({ max: KEPT });
  #waiting: Job[] = [];
  #isBusy = false;

  /** `failed`: is told what went wrong. */
  constructor(assess: Assess, failed: (error: unknown, submissionId: string) => void) {
    this.#assess = assess;
    this.#failed = failed;
  }

  /**
   * What is known, or as much of it as there is after so many milliseconds; what is not known is
   * begun. `revision`: number of the latest one.
   */
  async within(
    submission: Pick<Submission, "id" | "version">,
    revision: number,
    milliseconds: number,
  ): Promise<Known> {
    const job = this.#jobFor(submission, revision, false);
    if (!job) return COMPUTING;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([job.ended, late]);
    clearTimeout(timer);
    return job.known;
  }

  /** The impact, before that of any other that waits, however long it takes. What failed is tried again. */
  async need(
    submission: Pick<Submission, "id" | "version">,
    revision: number,
  ): Promise<Assessment | null> {
    const job = this.#jobFor(submission, revision, true);
    await job?.ended;
    return job?.known.assessment ?? null;
  }

  #jobFor(
    { id, version }: Pick<Submission, "id" | "version">,
    revision: number,
    isUrgent: boolean,
  ) {
    const key = `${id} ${version} ${revision}`;
    const held = this.#jobs.get(key);
    if (held && !(isUrgent && held.known.state === "FAILED")) {
      if (isUrgent) this.#moveUp(held);
      return held;
    }
    if (!isUrgent && this.#waiting.length >= MOST_WAITING) return null;
    const job = jobOf(id);
    this.#jobs.set(key, job);
    if (isUrgent) this.#waiting.unshift(job);
    else this.#waiting.push(job);
    this.#goOn();
    return job;
  }

  #moveUp(job: Job): void {
    if (!this.#waiting.includes(job)) return;
    this.#waiting = [job, ...this.#waiting.filter((other) => other !== job)];
  }

  #goOn(): void {
    if (this.#isBusy) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#isBusy = true;
    void this.#workOut(job).finally(() => {
      this.#isBusy = false;
      job.end();
      this.#goOn();
    });
  }

  async #workOut(job: Job): Promise<void> {
    try {
      job.known = { state: "READY", assessment: await this.#assess(job.submissionId) };
    } catch (error) {
      job.known = FAILED;
      this.#failed(error, job.submissionId);
    }
  }
}

function jobOf(submissionId: string): Job {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { submissionId, known: COMPUTING, ended, end };
}
