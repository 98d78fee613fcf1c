import { slugNamed } from "@/domain/entry/slug-named";

it.each([
  ["salary", "guide-glassdoor-x", "guide-glassdoor-x"],
  ["salary", " https://stepwise.test/salaries/guide-x?asOf=2026#cite ", "guide-x"],
  ["salary", "/salaries/guide-x/", "guide-x"],
  ["source", "http://127.0.0.1:4000/sources/guide-turing", "guide-turing"],
  ["careerTitle", "/titles/data-scientist", "data-scientist"],
  ["careerStep", "/steps/data-scientist/data-analyst", "data-scientist-to-data-analyst"],
  ["source", "https://stepwise.test/salaries/guide-x", "https://stepwise.test/salaries/guide-x"],
  ["publisher", "/sources/x", "/sources/x"],
])("reads %s %j as %j", (kind, text, slug) => {
  expect(slugNamed(kind, text)).toBe(slug);
});
