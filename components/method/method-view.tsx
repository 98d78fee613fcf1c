import { PageHead } from "@/components/ui/page";
import { PageContents } from "@/components/ui/page-contents";
import { AsOfRule } from "./as-of-rule";
import { BlendRule } from "./blend-rule";
import { ChangeRule } from "./change-rule";
import { GradeRules } from "./grade-rules";
import { HeldExample, type HeldExampleField } from "./held-example";
import { IntervalRule } from "./interval-rule";
import { LimitsRule } from "./limits-rule";
import { MissingRule } from "./missing-rule";
import { OrderRule } from "./order-rule";
import { OriginRule } from "./origin-rule";
import { ViewRule } from "./view-rule";

/** The parts of the method, by their anchors. */
export const METHOD_PARTS = [
  { id: "origin", label: "Origin" },
  { id: "blend", label: "What is kept apart" },
  { id: "change", label: "Changes" },
  { id: "intervals", label: "Too few to tell apart" },
  { id: "order", label: "Order and disagreement" },
  { id: "grades", label: "Grades" },
  { id: "views", label: "Currency, period, prices" },
  { id: "missing", label: "Missing figures" },
  { id: "as-of", label: "Earlier days" },
  { id: "limits", label: "What Stepwise will not do" },
] as const;

/** The rules of evidence, for a reader who wants to check a number. `example`: held figures to show them on. */
export function MethodView({ example }: { example: HeldExampleField | null }) {
  return (
    <>
      <PageHead heading="Every number has a source, and unlike numbers are never blended">
        <p>
          These rules are applied by one piece of code to every figure: on the pages, in GraphQL, in
          tables and in sentences. The worked examples let you redo them by hand.
        </p>
      </PageHead>
      <PageContents parts={METHOD_PARTS} />
      <OriginRule />
      <BlendRule />
      <ChangeRule>{example ? <HeldExample title={example} /> : null}</ChangeRule>
      <IntervalRule />
      <OrderRule />
      <GradeRules />
      <ViewRule />
      <MissingRule />
      <AsOfRule />
      <LimitsRule />
    </>
  );
}
