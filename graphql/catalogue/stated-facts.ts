import type { Salary } from "@/domain/evidence/evidence";
import type { InContext } from "@/evidence/context";
import type { FieldBuilder } from "../builder/builder";

/** Where a salary, or a figure that it is, says that people are paid so. */
export function placeFields<T extends Pick<Salary, "country" | "place">>(
  t: FieldBuilder<InContext<T>>,
) {
  return {
    country: t.field({
      type: "CountryCode",
      description: "The country it speaks of, by ISO 3166-1.",
      resolve: ({ value }) => value.country,
    }),
    place: t.string({
      nullable: true,
      description: "City or region as the source names it; null for the whole country.",
      resolve: ({ value }) => value.place,
    }),
  };
}

/** Of which experience it speaks. */
export function experienceFields<T extends Pick<Salary, "minYears" | "maxYears" | "level">>(
  t: FieldBuilder<InContext<T>>,
) {
  return {
    minYears: t.int({
      nullable: true,
      description: "Least experience in whole years, as the source cuts it; null where not stated.",
      resolve: ({ value }) => value.minYears,
    }),
    maxYears: t.int({
      nullable: true,
      description: "Most experience in whole years, as the source cuts it; null where not stated.",
      resolve: ({ value }) => value.maxYears,
    }),
    level: t.field({
      type: "ExperienceLevel",
      nullable: true,
      description: "Experience as a level, where the source names one; else null.",
      resolve: ({ value }) => value.level,
    }),
  };
}

/** When it was observed. */
export function observationFields<T extends Pick<Salary, "observedFrom" | "observedTo">>(
  t: FieldBuilder<InContext<T>>,
) {
  return {
    observedFrom: t.field({
      type: "Date",
      nullable: true,
      description: "First day of the observation; null where not stated.",
      resolve: ({ value }) => value.observedFrom,
    }),
    observedTo: t.field({
      type: "Date",
      nullable: true,
      description: "Last day of the observation; null where not stated.",
      resolve: ({ value }) => value.observedTo,
    }),
  };
}
