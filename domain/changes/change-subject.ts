import type { CareerStep, Catalogue, Evidence, StepSupport } from "../evidence/evidence";

/** What changes may be asked about: one title, one step, one source or one country. */
export type ChangeSubject =
  | { readonly kind: "title"; readonly title: string }
  | { readonly kind: "step"; readonly from: string; readonly to: string }
  | { readonly kind: "source"; readonly source: string }
  | { readonly kind: "country"; readonly country: string };

/** Which rows a subject is about. */
export type Concern = {
  readonly [Kind in
    | "salaries"
    | "sources"
    | "editions"
    | "publishers"
    | "titles"
    | "steps"
    | "stepSupports"
    | "titleSkills"
    | "titleDuties"
    | "references"]: (row: Evidence[Kind][number]) => boolean;
};

const all = () => true;
const none = () => false;

/** Every row of the evidence. */
export const EVERYTHING: Concern = {
  salaries: all,
  sources: all,
  editions: all,
  publishers: all,
  titles: all,
  steps: all,
  stepSupports: all,
  titleSkills: all,
  titleDuties: all,
  references: all,
};

const NOTHING: Concern = {
  salaries: none,
  sources: none,
  editions: none,
  publishers: none,
  titles: none,
  steps: none,
  stepSupports: none,
  titleSkills: none,
  titleDuties: none,
  references: none,
};

/**
 * What a subject is about. A title: itself, the steps to it and from it with what they rest on, its
 * salaries, skills and duties. A step: itself and what it rests on, its two titles with their salaries,
 * of which its change of pay is made, and with their skills and duties. A source: itself, its
 * publisher, its editions, salaries, reference values, and what it says of steps and titles. A
 * country: its salaries, inflation and purchasing power.
 */
export function concernOf(
  subject: ChangeSubject,
  { sources, steps }: Pick<Catalogue, "sources" | "steps">,
): Concern {
  const ofSteps = (isMeant: (step: CareerStep) => boolean) => {
    const ids = new Set(steps.filter(isMeant).map(({ id }) => id));
    return { steps: isMeant, stepSupports: (row: StepSupport) => ids.has(row.stepId) };
  };
  const ofTitles = (...titles: readonly string[]) => {
    const isOf = ({ titleId }: { readonly titleId: string }) => titles.includes(titleId);
    return { salaries: isOf, titleSkills: isOf, titleDuties: isOf };
  };
  switch (subject.kind) {
    case "title":
      return {
        ...NOTHING,
        titles: ({ id }) => id === subject.title,
        ...ofSteps(({ fromTitleId, toTitleId }) =>
          [fromTitleId, toTitleId].includes(subject.title),
        ),
        ...ofTitles(subject.title),
      };
    case "step": {
      const ends = [subject.from, subject.to];
      return {
        ...NOTHING,
        titles: ({ id }) => ends.includes(id),
        ...ofSteps((step) => step.fromTitleId === subject.from && step.toTitleId === subject.to),
        ...ofTitles(...ends),
      };
    }
    case "source": {
      const ofSource = ({ sourceId }: { readonly sourceId: string | null }) =>
        sourceId === subject.source;
      const own = sources.filter(({ id }) => id === subject.source);
      const publishers = new Set(own.map(({ publisherId }) => publisherId));
      return {
        ...NOTHING,
        sources: ({ id }) => id === subject.source,
        publishers: ({ id }) => publishers.has(id),
        editions: ofSource,
        salaries: ofSource,
        references: ofSource,
        stepSupports: ofSource,
        titleSkills: ofSource,
        titleDuties: ofSource,
      };
    }
    case "country": {
      const ofCountry = ({ country }: { readonly country: string | null }) =>
        country === subject.country;
      return { ...NOTHING, salaries: ofCountry, references: ofCountry };
    }
  }
}

/** Of what something is about the salaries of one country. */
export function figuresIn(country: string, { salaries }: Concern): Concern {
  return { ...NOTHING, salaries: (row) => row.country === country && salaries(row) };
}

/** The address under which what is told of a subject is found; "" for everything. */
export function pathOfSubject(subject: ChangeSubject | null): string {
  switch (subject?.kind) {
    case undefined:
      return "";
    case "title":
      return `/titles/${subject.title}`;
    case "step":
      return `/steps/${subject.from}/${subject.to}`;
    case "source":
      return `/sources/${subject.source}`;
    case "country":
      return `/countries/${subject.country}`;
  }
}

/** The subject that such an address names; null for everything. Throws RangeError where it names none. */
export function subjectOfPath(path: string): ChangeSubject | null {
  if (path === "") return null;
  const [, kind, first = "", second] = path.split("/");
  const isOne = first !== "" && second === undefined;
  if (kind === "titles" && isOne) return { kind: "title", title: first };
  if (kind === "sources" && isOne) return { kind: "source", source: first };
  if (kind === "countries" && isOne) return { kind: "country", country: first };
  if (kind === "steps" && first && second) return { kind: "step", from: first, to: second };
  throw new RangeError(`${path} names nothing that changes are told of`);
}
