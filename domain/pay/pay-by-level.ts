import type { PayFigure, StatedSpread } from "../evidence/answers";
import { EXPERIENCE_LEVELS, type ExperienceLevel } from "../evidence/vocabulary";
import { compareText, groupBy } from "../text/lists";
import { comparePreference, isCentral } from "./select";
import { spreadAround } from "./spreads";

/** What one source pays people of one level of a title. */
export interface LevelPay {
  readonly level: ExperienceLevel;
  /** The value in the middle. */
  readonly central: PayFigure;
  /** The percentiles around it, of the same people at the same time; null where the source states none. */
  readonly spread: StatedSpread | null;
}

/**
 * A title's pay by level in one source, lowest level first: of the kind (statistic, basis, country,
 * place, period, currency and edition) that most levels are stated in, of several the one that rests on
 * most. Empty where no kind has two levels, since one alone shows no progression.
 */
export function payByLevel(figures: readonly PayFigure[]): LevelPay[] {
  const ofLevels = figures.filter((figure) => figure.level !== null && isCentral(figure));
  const kinds = [...groupBy(ofLevels, kindBesidesLevel)].map(([key, own]) => ({
    key,
    byLevel: groupBy(own, ({ level }) => level),
    counted: own.reduce((sum, { sampleSize }) => sum + (sampleSize ?? 0), 0),
  }));
  const [most] = kinds.sort(
    (a, b) => b.byLevel.size - a.byLevel.size || b.counted - a.counted || compareText(a.key, b.key),
  );
  if (!most || most.byLevel.size < 2) return [];
  return EXPERIENCE_LEVELS.flatMap((level): LevelPay[] => {
    const [central] = [...(most.byLevel.get(level) ?? [])].sort(comparePreference);
    return central ? [{ level, central, spread: spreadAround(central, figures) }] : [];
  });
}

function kindBesidesLevel({ pay, statistic, country, place, editionId }: PayFigure): string {
  const { money, period, basis } = pay.value;
  return JSON.stringify([statistic, basis, country, place, period, money.currency, editionId]);
}
