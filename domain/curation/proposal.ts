import type {
  Edition,
  Evidence,
  Publisher,
  Revision,
  Salary,
  Source,
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
  readonly salaries: Proposed<Salary>;
}

/** The evidence as it would stand once a proposal were published in `revision`. The given one is left as it is. */
export function withProposal(evidence: Evidence, proposal: Proposal, revision: Revision): Evidence {
  return {
    ...evidence,
    publishers: withVersions(evidence.publishers, proposal.publishers, revision),
    sources: withVersions(evidence.sources, proposal.sources, revision),
    editions: withVersions(evidence.editions, proposal.editions, revision),
    salaries: withVersions(evidence.salaries, proposal.salaries, revision),
  };
}

/**
 * The titles of which a proposal may change what is answered: those of the salaries that it records
 * or withdraws, as they are and as they were, and those that a source has pay of which it changes or
 * of which it changes an edition.
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
  return new Set([...own, ...levels.map(({ id }) => id)]);
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
