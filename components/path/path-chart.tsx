import { CHARTS } from "@/components/charts/charts";
import { markOf } from "@/components/request/request-scope";
import type { PayKind } from "@/domain/pay/pay-axis";
import { pathStaircase } from "./path-staircase";

/** The staircase of a path, over the table that holds the same rows. */
export function PathChart({
  progression,
  ...said
}: {
  progression: Parameters<typeof pathStaircase>[0];
  axis: PayKind;
  label: string;
  describedBy: string;
  /** The id of the table. */
  table: string;
}) {
  return <CHARTS.staircase path={pathStaircase(progression)} markOf={markOf} {...said} />;
}
