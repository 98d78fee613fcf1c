import type { GradeExplanation } from "@/domain/evidence/answers";
import type { Salary } from "@/domain/evidence/evidence";
import { gradeSalary, publishersByCountry } from "@/domain/pay/grade";
import type { EvidenceContext } from "./context";
import { sourceOf } from "./references";

/** The grade of one salary: that of its figure, whatever the question. */
export async function salaryGrade(
  salary: Salary,
  within: EvidenceContext,
): Promise<GradeExplanation> {
  const { asOf } = within.scope;
  const evidence = await within.evidence.evidenceOn([salary.titleId]);
  const publishers = publishersByCountry(evidence, salary.titleId, asOf).get(salary.country) ?? 0;
  return gradeSalary(salary, sourceOf(within, salary.sourceId).value, publishers, asOf);
}
