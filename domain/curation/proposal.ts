import type {
  CareerStep,
  CareerTitle,
  Edition,
  Evidence,
  Publisher,
  ReferenceValue,
  Revision,
  Salary,
  Source,
  StepSupport,
  TitleDuty,
  TitleSkill,
  Versioned,
} from "../evidence/evidence";

/** What a thing states, without the columns that keep its versions. */
export type Content<T extends Versioned> = Omit<
  T,
  "version" | "recorded" | "superseded" | "withdrawn"
>;

/** Things of one kind to record, anew or in a new version, and things to withdraw, by id. */
export interface Proposed<T extends Versioned> {
  readonly put: readonly Content<T>[];
  readonly withdraw: readonly string[];
}

/** What a submission would record and withdraw together. */
export interface Proposal {
  readonly publishers: Proposed<Publisher>;
  readonly sources: Proposed<Source>;
  readonly editions: Proposed<Edition>;
  readonly titles: Proposed<CareerTitle>;
  readonly steps: Proposed<CareerStep>;
  readonly stepSupports: Proposed<StepSupport>;
  readonly titleSkills: Proposed<TitleSkill>;
  readonly titleDuties: Proposed<TitleDuty>;
  readonly references: Proposed<ReferenceValue>;
  readonly salaries: Proposed<Salary>;
}

/** The evidence as it would stand once a proposal were published in `revision`. The given one is left as it is. */
export function withProposal(evidence: Evidence, proposal: Proposal, revision: Revision): Evidence {
  const changed = <Kind extends keyof Proposal>(kind: Kind) =>
    withVersions(
      evidence[kind] as readonly Versioned[],
      proposal[kind] as Proposed<Versioned>,
      revision,
    ) as unknown as Evidence[Kind];
  return {
    ...evidence,
    publishers: changed("publishers"),
    sources: changed("sources"),
    editions: changed("editions"),
    titles: changed("titles"),
    steps: changed("steps"),
    stepSupports: changed("stepSupports"),
    titleSkills: changed("titleSkills"),
    titleDuties: changed("titleDuties"),
    references: changed("references"),
    salaries: changed("salaries"),
  };
}

/**
 * The titles of which a proposal may change what is answered: those that it records or withdraws, those
 * of the salaries and the ends of the steps that it changes, as they are and as they were, and those
 * that a source has pay of which it changes or of which it changes an edition.
 */
export function titlesChangedBy(evidence: Evidence, proposal: Proposal): Set<string> {
  const salaries = touchedBy(proposal.salaries);
  const sources = touchedBy(proposal.sources);
  // Which edition of a source answers depends on all of them.
  for (const { sourceId } of proposal.editions.put) sources.add(sourceId);
  const held = evidence.salaries.filter(
    ({ id, sourceId, superseded }) =>
      superseded === null && (salaries.has(id) || sources.has(sourceId)),
  );
  const own = new Set([...proposal.salaries.put, ...held].map(({ titleId }) => titleId));
  // What is stated of a title is evidence of its levels too.
  const levels = evidence.titles.filter(
    ({ superseded, baseTitleId }) => superseded === null && own.has(baseTitleId ?? ""),
  );
  return new Set([
    ...own,
    ...levels.map(({ id }) => id),
    ...touchedBy(proposal.titles),
    ...endsOf(evidence, proposal),
  ]);
}

/** The titles at the ends of the steps of which a proposal changes anything. */
function endsOf(evidence: Evidence, { steps, stepSupports }: Proposal): string[] {
  const supports = touchedBy(stepSupports);
  const held = evidence.stepSupports.filter(
    ({ id, superseded }) => superseded === null && supports.has(id),
  );
  const ids = new Set([
    ...touchedBy(steps),
    ...[...stepSupports.put, ...held].map(({ stepId }) => stepId),
  ]);
  const standing = evidence.steps.filter(
    ({ id, superseded }) => superseded === null && ids.has(id),
  );
  return [...steps.put, ...standing].flatMap(({ fromTitleId, toTitleId }) => [
    fromTitleId,
    toTitleId,
  ]);
}

function touchedBy<T extends Versioned>({ put, withdraw }: Proposed<T>): Set<string> {
  return new Set([...put.map(({ id }) => id), ...withdraw]);
}

function withVersions<T extends Versioned>(
  rows: readonly T[],
  { put, withdraw }: Proposed<T>,
  revision: Revision,
): T[] {
  const replaced = new Set(put.map(({ id }) => id));
  const withdrawn = new Set(withdraw);
  const lastVersions = new Map<string, number>();
  const closed = rows.map((row) => {
    if (row.superseded !== null) return row;
    lastVersions.set(row.id, row.version);
    if (replaced.has(row.id)) return { ...row, superseded: revision };
    const closes = withdrawn.has(row.id) && row.withdrawn === null;
    return closes ? { ...row, withdrawn: revision } : row;
  });
  const added = put.map(
    (content) =>
      ({
        ...content,
        version: (lastVersions.get(content.id) ?? 0) + 1,
        recorded: revision,
        superseded: null,
        withdrawn: null,
      }) as unknown as T,
  );
  return [...closed, ...added];
}
