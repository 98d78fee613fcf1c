import type { GradeExplanation } from "@/domain/answers";
import type { Salary } from "@/domain/evidence";
import { salariesInScope } from "@/domain/filter";
import { gradeSalary } from "@/domain/grade";
import type { Frame } from "./frame";
import { sourceOf } from "./references";

/** The grade of one salary among all salaries of its title that take part at `asOf` without a filter. */
export async function salaryGrade(salary: Salary, frame: Frame): Promise<GradeExplanation> {
  const { asOf } = frame.scope;
  const evidence = await frame.evidence.evidenceOn([salary.titleId]);
  const peers = salariesInScope(evidence, salary.titleId, { where: {}, currency: null, asOf });
  const publishers = new Set(peers.map((peer) => sourceOf(frame, peer.sourceId).value.publisherId));
  return gradeSalary(salary, sourceOf(frame, salary.sourceId).value, publishers.size, asOf);
}
