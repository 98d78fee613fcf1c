/**
 * What stands, for peers that know nothing of versions: copies of the tables with keys and indexes,
 * which is more than they would have on the tables themselves.
 */
export const TABLES = `
CREATE SCHEMA bench;
CREATE TABLE bench.title AS
  SELECT id, name, summary FROM career_title WHERE superseded_in IS NULL AND withdrawn_in IS NULL;
CREATE TABLE bench.source AS
  SELECT id, name, url, licence FROM source WHERE superseded_in IS NULL AND withdrawn_in IS NULL;
CREATE TABLE bench.salary AS
  SELECT id, title_id, source_id, amount, currency, statistic::text, basis::text, period::text,
    country, sample_size, observed_to
  FROM salary WHERE superseded_in IS NULL AND withdrawn_in IS NULL;
CREATE TABLE bench.step AS
  SELECT id, from_title_id, to_title_id, kind::text
  FROM career_step WHERE superseded_in IS NULL AND withdrawn_in IS NULL;
ALTER TABLE bench.step ADD PRIMARY KEY (id);
ALTER TABLE bench.title ADD PRIMARY KEY (id);
ALTER TABLE bench.source ADD PRIMARY KEY (id);
ALTER TABLE bench.salary ADD PRIMARY KEY (id),
  ADD FOREIGN KEY (title_id) REFERENCES bench.title (id),
  ADD FOREIGN KEY (source_id) REFERENCES bench.source (id);
CREATE INDEX ON bench.salary (title_id, country);
CREATE INDEX ON bench.salary (source_id);
CREATE INDEX ON bench.salary (country, amount);
CREATE INDEX ON bench.salary (amount);
CREATE INDEX ON bench.title (name);
`;

/** Titles with their salaries and the sources of those, as one text of JSON. */
const titles = (titleWhere, salaryWhere) => `
SELECT json_build_object('data', json_agg(t.json))::text AS body FROM (
  SELECT json_build_object('id', title.id, 'name', title.name, 'salaries', (
    SELECT coalesce(json_agg(json_build_object(
      'id', salary.id, 'amount', salary.amount::text, 'currency', salary.currency,
      'statistic', salary.statistic, 'basis', salary.basis, 'period', salary.period,
      'country', salary.country, 'sampleSize', salary.sample_size, 'observedTo', salary.observed_to,
      'source', json_build_object('id', source.id, 'name', source.name)) ORDER BY salary.id), '[]')
    FROM bench.salary JOIN bench.source ON source.id = salary.source_id
    WHERE salary.title_id = title.id AND ${salaryWhere})) AS json
  FROM bench.title WHERE title.id IN (${titleWhere}) ORDER BY title.id) t`;

export const PATH = [
  "data-scientist",
  "machine-learning-specialist",
  "machine-learning-architect",
  "machine-learning-manager",
  "chief-data-scientist",
];
const quoted = (ids) => ids.map((id) => `'${id}'`).join(", ");
const IN_INDIA = "salary.country = 'IN'";
const IN_THE_STATES = "salary.country = 'US'";

const GRAPH = `
SELECT json_build_object('data', json_build_object(
  'titles', (SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY id) FROM bench.title),
  'steps', (SELECT json_agg(json_build_object('id', id, 'from', from_title_id, 'to', to_title_id,
    'kind', kind) ORDER BY id) FROM bench.step)))::text AS body`;

/** For each question, what answers it or the nearest that these tables give. */
export const STATEMENTS = {
  typename: `SELECT '{"data":{"__typename":"Query"}}' AS body`,
  path: titles(quoted(PATH), IN_INDIA),
  compare: titles(quoted(["data-scientist", "machine-learning-manager"]), IN_INDIA),
  title: titles("'data-scientist'", IN_INDIA),
  distribution: titles("'data-scientist'", IN_THE_STATES),
  salaries: `
SELECT json_build_object('data', json_agg(row.json))::text AS body FROM (
  SELECT json_build_object('id', salary.id, 'amount', salary.amount::text,
    'currency', salary.currency, 'statistic', salary.statistic, 'basis', salary.basis,
    'period', salary.period, 'country', salary.country, 'sampleSize', salary.sample_size,
    'observedTo', salary.observed_to, 'title', salary.title_id,
    'source', json_build_object('id', source.id, 'name', source.name)) AS json
  FROM bench.salary JOIN bench.source ON source.id = salary.source_id
  WHERE ${IN_THE_STATES} ORDER BY salary.amount DESC, salary.id LIMIT 100) row`,
  search: `
SELECT json_build_object('data', json_agg(json_build_object('id', id, 'name', name)))::text AS body
FROM bench.title WHERE name ILIKE '%machine learning architect%'`,
  graph: GRAPH,
  routes: GRAPH,
};
