import { parentPort, workerData } from "node:worker_threads";
import { createEvidenceStore } from "@/evidence/context";
import { openDatabase } from "@/prisma/client";
import { assessing } from "./assess";
import type { AssessmentAsked, AssessmentTold } from "./assess-apart";

/** The thread that works out impacts, on connections and evidence of its own. */
const database = openDatabase(String((workerData as { databaseUrl: unknown }).databaseUrl));
const assess = assessing(
  () => database,
  createEvidenceStore(() => database),
);

parentPort?.on("message", ({ number, submissionId }: AssessmentAsked) => {
  const tell = (told: AssessmentTold) => parentPort?.postMessage(told);
  assess(submissionId).then(
    (assessment) => tell({ number, assessment }),
    (error: unknown) =>
      tell({ number, fault: error instanceof Error ? String(error.stack) : String(error) }),
  );
});
