import type { GradeExplanation } from "@/domain/answers";
import type { Salary } from "@/domain/evidence";
import { gradeSalary } from "@/domain/grade";
import { publishersByCountry } from "@/domain/independence";
import type { Frame } from "./context";
import { sourceOf } from "./references";

/** The grade of one salary: that of its figure, whatever the question. */
export async function salaryGrade(salary: Salary, frame: Frame): Promise<GradeExplanation> {
  const { asOf } = frame.scope;
  const evidence = await frame.evidence.evidenceOn([salary.titleId]);
  const publishers = publishersByCountry(evidence, salary.titleId, asOf).get(salary.country) ?? 0;
  return gradeSalary(salary, sourceOf(frame, salary.sourceId).value, publishers, asOf);
}
