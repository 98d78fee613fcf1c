import type { ContentOf } from "@/prisma/things";

type Publisher = ContentOf["publisher"];
type Source = ContentOf["source"];

const publisher = (id: string, name: string, url: string): Publisher => ({ id, name, url });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** Three ladders are one government's: they have one vote. */
const UK_GOVERNMENT = publisher(
  "uk-government",
  "Government of the United Kingdom",
  "https://www.gov.uk/",
);
const GITLAB = publisher("gitlab", "GitLab", "https://about.gitlab.com/");
const DROPBOX = publisher("dropbox", "Dropbox", "https://www.dropbox.com/");
const SKYLIGHT = publisher("skylight", "Skylight", "https://skylight.digital/");
const ONFIDO = publisher("onfido", "Onfido", "https://onfido.com/");
const MONEDA = publisher("luis-moneda", "Luis Moneda", "https://github.com/lgmoneda");
const EDISON = publisher(
  "edison-community",
  "EDISON Community",
  "https://github.com/EDISONcommunity",
);
const US_DEFENSE = publisher(
  "us-department-of-defense",
  "U.S. Department of Defense",
  "https://www.defense.gov/",
);

/** What ladders have in common: somebody wrote them, and they state no pay. */
const ladder = (
  { id: publisherId }: Publisher,
  source: Omit<Source, "publisherId" | "method" | "retrievedOn">,
): Source => ({
  ...source,
  publisherId,
  method: "EDITORIAL",
  retrievedOn: day("2026-11-29"),
});

const OGL = {
  licence: "OGL 3.0",
  licenceUrl: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  redistribution: "ALLOWED",
} as const;
const CC_BY_SA = {
  licence: "CC BY-SA 4.0",
  licenceUrl: "https://creativecommons.org/licenses/by-sa/4.0/",
  redistribution: "ALLOWED",
} as const;
const CITE_ONLY = { redistribution: "CITE_ONLY" } as const;

const FACTS_ONLY =
  "Names, order and levels are facts of it; all sentences here are ours, none is taken or adapted from its text.";
const NO_LICENCE = "No licence is stated: single steps are cited, and its lists do not ship.";

/** The ladders that are known, by the name that their rows give, each with the licence that these state. */
export const LADDERS: Readonly<
  Record<
    string,
    { readonly licence: string; readonly publisher: Publisher; readonly source: Source }
  >
> = {
  "uk-gdd-capability-framework": {
    licence: "OGL-UK-3.0",
    publisher: UK_GOVERNMENT,
    source: ladder(UK_GOVERNMENT, {
      id: "uk-gdd-capability-framework",
      name: "Government Digital and Data Profession Capability Framework",
      url: "https://ddat-capability-framework.service.gov.uk/",
      ...OGL,
      methodNote:
        "The framework by which the British government describes its digital and data roles: the skills of each level, and how well they have to be had. It states no pay and no time at a level.",
      note: "Contains public sector information licensed under the Open Government Licence v3.0. Read in an export that was made by 15 October 2025; the pages change every three months. Levels are exported alphabetically, so that most of their order is read off the skills.",
    }),
  },
  "uk-data-scientist-career-path-2017-draft": {
    licence: "none stated in repository (Crown material, draft)",
    publisher: UK_GOVERNMENT,
    source: ladder(UK_GOVERNMENT, {
      id: "uk-data-scientist-career-path-2017-draft",
      name: "Data scientist career path, Government Data Science Partnership, draft of 2017",
      url: "https://github.com/ukgovdatascience/data_scientist_career_path",
      ...CITE_ONLY,
      publishedOn: day("2017-03-04"),
      methodNote:
        "A career path drawn as a picture with arrows. It is marked a draft, and was superseded. It states no pay and no time at a level.",
      note: NO_LICENCE,
    }),
  },
  "uk-government-statistician-group": {
    licence: "not seen in the stored copy (Crown material)",
    publisher: UK_GOVERNMENT,
    source: ladder(UK_GOVERNMENT, {
      id: "uk-government-statistician-group",
      name: "Career pathways of the Government Statistician Group",
      url: "https://analysisfunction.civilservice.gov.uk/careers/career-pathways",
      ...CITE_ONLY,
      methodNote:
        "The text of a flowchart of grades. Only the part on statisticians and data scientists was read. It states no pay and no time in a grade.",
      note: NO_LICENCE,
    }),
  },
  "dropbox-engineering": {
    licence: "Apache-2.0",
    publisher: DROPBOX,
    source: ladder(DROPBOX, {
      id: "dropbox-engineering",
      name: "Dropbox engineering career framework, version 2.9.1",
      url: "https://dropbox.github.io/dbx-career-framework/",
      licence: "Apache 2.0",
      licenceUrl: "https://www.apache.org/licenses/LICENSE-2.0",
      redistribution: "ALLOWED",
      methodNote:
        "What the company expects of engineers at each numbered level. It is the one ladder here that states a typical time at a level. Managers are those of all engineering. It states no pay.",
      note: "Published in April 2023. No level of machine learning is published above the fifth.",
    }),
  },
  "gitlab-handbook": {
    licence: "CC-BY-SA-4.0",
    publisher: GITLAB,
    source: ladder(GITLAB, {
      id: "gitlab-handbook",
      name: "GitLab handbook, job families",
      url: "https://handbook.gitlab.com/",
      ...CC_BY_SA,
      methodNote:
        "The company’s descriptions of roles with their levels, and what comes next. They give job grades, and neither pay nor a time at a level.",
      note: `Read in copies of 2022, 2024 and about May 2025: names have changed between them. ${FACTS_ONLY}`,
    }),
  },
  "skylight-career-pathways": {
    licence: "CC-BY-SA-4.0",
    publisher: SKYLIGHT,
    source: ladder(SKYLIGHT, {
      id: "skylight-career-pathways",
      name: "Skylight career pathways",
      url: "https://skylight.digital/careers/career-pathways/",
      ...CC_BY_SA,
      partlyBasedOnId: "uk-gdd-capability-framework",
      methodNote:
        "The company’s list of levels with the skills of each, in part based on the framework of the British government. It states no pay and no time at a level.",
      note: FACTS_ONLY,
    }),
  },
  "onfido-applied-science": {
    licence: "none stated in repository",
    publisher: ONFIDO,
    source: ladder(ONFIDO, {
      id: "onfido-applied-science",
      name: "Applied science career ladder in use at Onfido",
      url: "https://github.com/oakfr/applied-science-handbook",
      author: "Olivier Koch",
      ...CITE_ONLY,
      publishedOn: day("2024-09-02"),
      methodNote:
        "A handbook whose author says that the ladder is in use at the company. It states no pay and no time at a level.",
      note: NO_LICENCE,
    }),
  },
  "moneda-generic-ds-ladder": {
    licence: "none stated in repository",
    publisher: MONEDA,
    source: ladder(MONEDA, {
      id: "moneda-generic-ds-ladder",
      name: "Data science management: a generic career ladder",
      url: "https://github.com/lgmoneda/data-science-management",
      author: "Luis Moneda",
      ...CITE_ONLY,
      publishedOn: day("2024-12-22"),
      methodNote:
        "A ladder in the form of a Y, drawn by its author for data scientists in general. It states no pay and no time at a level.",
      note: `The day is that of the last change that was read. ${NO_LICENCE}`,
    }),
  },
  "edison-data-science-profiles": {
    licence: "CC-BY-4.0",
    publisher: EDISON,
    source: ladder(EDISON, {
      id: "edison-data-science-profiles",
      name: "EDISON data science professional profiles, release 4",
      url: "https://github.com/EDISONcommunity/EDSF",
      licence: "CC BY 4.0",
      licenceUrl: "https://creativecommons.org/licenses/by/4.0/",
      redistribution: "ALLOWED",
      publishedOn: day("2022-12-31"),
      methodNote:
        "Profiles of professions from a research project: how much each group of competences matters to them, from 0 to 5. It orders nothing, and states no move and no pay.",
    }),
  },
  "us-dod-dcwf": {
    licence: "US government work (no licence text in the stored copy)",
    publisher: US_DEFENSE,
    source: ladder(US_DEFENSE, {
      id: "us-dod-dcwf",
      name: "DoD Cyber Workforce Framework, data and AI work roles",
      url: "https://public.cyber.mil/dcwf/",
      licence: "Work of the U.S. government",
      redistribution: "ALLOWED",
      publishedOn: day("2023-02-19"),
      methodNote:
        "Descriptions of work roles with their tasks and knowledge. It orders nothing, and states no move and no pay.",
    }),
  },
};
