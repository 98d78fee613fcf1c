/** The columns of the three tables, as they are collected. */
export const MOVES =
  "ladder,publisher,licence,source_url,retrieved,published,role,role_level_order,role_level_title,next_level_titles,move_kind,source_says,evidence,time_in_level_stated,experience_stated,stored_copy";
export const SKILLS = "ladder,role_level_title,skill,required_level,note";
export const DUTIES = "ladder,role_level_title,duty,order";

const LICENCES = new Map(
  Object.entries({
    "uk-gdd-capability-framework": "OGL-UK-3.0",
    "dropbox-engineering": "Apache-2.0",
    "gitlab-handbook": "CC-BY-SA-4.0",
    "skylight-career-pathways": "CC-BY-SA-4.0",
    "moneda-generic-ds-ladder": "none stated in repository",
  }),
);

/** One row of the table of moves, with what a test does not care about filled in. */
export function move(
  ladder: string,
  from: string,
  to: string,
  {
    evidence = "explicit",
    kind = "promotion",
    time = "",
    licence = LICENCES.get(ladder) ?? "none",
    url = "https://example.com/ladder",
    family = "Family",
    says = "It says so",
  } = {},
): string {
  const cells = [ladder, "P", licence, url, "", "", family, "", from, to, kind, says];
  return [...cells, evidence, time, "", ""]
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(",");
}
