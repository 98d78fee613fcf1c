import type { ReactNode } from "react";
import { CHARTS } from "@/components/charts/charts";
import { SourceCell } from "@/components/sources/source-cell";
import { Section } from "@/components/ui/section";
import { levelGroups } from "./level-groups";
import styles from "./level-lanes.module.css";

/** A title's pay by level of experience: the levels of one source joined by a line, never those of two. */
export function LevelLanes({
  bySource,
  actions,
}: {
  bySource: Parameters<typeof levelGroups>[0];
  /** What can be done with the chart. */
  actions: ReactNode;
}) {
  const levels = levelGroups(bySource);
  if (levels === null) return null;
  return (
    <Section id="levels" layout="above" heading={levels.heading}>
      {levels.groups.map(([what, sources]) => (
        <div key={what} className={styles.group}>
          {sources.map(({ source, label, subjects }) => (
            <div key={source.slug}>
              <h3 className={styles.source}>
                <SourceCell slug={source.slug}>{label}</SourceCell> <span>{what}</span>
              </h3>
              <CHARTS.pay
                subjects={subjects}
                reach={sources.flatMap((other) => other.subjects)}
                label={`Pay by level, ${label}`}
                joined
              />
            </div>
          ))}
        </div>
      ))}
      {actions}
    </Section>
  );
}
