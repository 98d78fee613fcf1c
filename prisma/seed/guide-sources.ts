import type { ContentOf } from "../things";

/** The article that everything in this folder is taken from. */
export const GUIDE = "guide-upgrad";
const UPDATED = new Date("2025-02-25T00:00:00Z");

export const publishers: ContentOf["publisher"][] = [
  { id: "upgrad", name: "upGrad" },
  { id: "glassdoor", name: "Glassdoor" },
  { id: "ambitionbox", name: "AmbitionBox" },
  { id: "turing", name: "Turing" },
];

const READ_SECOND_HAND =
  "Read in an article that cites the publisher's pages. Neither states here how the average was computed, from how many people, when, or on what pay basis.";

export const sources: ContentOf["source"][] = [
  {
    id: GUIDE,
    publisherId: "upgrad",
    name: "What Does a Machine Learning Engineer Do? Roles, Skills, Salaries, and More",
    author: "Kechit Goyal",
    method: "EDITORIAL",
    methodNote:
      "A career guide written by an author. It repeats salary figures of other publishers and measures none itself.",
    redistribution: "CITE_ONLY",
    publishedOn: UPDATED,
    note: "The date is that of the guide's last update. Its own address is not held. Its publisher sells courses, some of which it advertises in the guide.",
  },
  {
    id: "guide-glassdoor",
    publisherId: "glassdoor",
    name: "Glassdoor salary pages, India, as cited 2025-02-25",
    method: "EDITORIAL",
    methodNote: READ_SECOND_HAND,
    redistribution: "CITE_ONLY",
    citedById: GUIDE,
    citedOn: UPDATED,
    note: "The guide credits its table of salaries to Glassdoor and AmbitionBox as a whole; which figure is whose is read off the links that it gives.",
  },
  {
    id: "guide-ambitionbox",
    publisherId: "ambitionbox",
    name: "AmbitionBox salary pages, India, as cited 2025-02-25",
    method: "EDITORIAL",
    methodNote: READ_SECOND_HAND,
    redistribution: "CITE_ONLY",
    citedById: GUIDE,
    citedOn: UPDATED,
    note: "The guide credits its table of salaries to Glassdoor and AmbitionBox as a whole; which figure is whose is read off the links that it gives.",
  },
  {
    id: "guide-turing",
    publisherId: "turing",
    name: "Machine-learning career guide and in-demand roles, Turing",
    url: "https://www.turing.com/kb/machine-learning-career-guide-and-in-demand-ml-job-roles",
    method: "EDITORIAL",
    methodNote: "Listed by the guide as further reading. No figure is taken from it.",
    redistribution: "CITE_ONLY",
    citedById: GUIDE,
    citedOn: UPDATED,
  },
];
