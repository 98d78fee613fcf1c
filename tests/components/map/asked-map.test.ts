import { askedMap, slugOfCraft } from "@/components/map/asked-map";
import { wrapName } from "@/components/map/wrap-name";
import { askedRoute, GUIDE_ROUTE, routePath } from "@/components/path/asked-route";

const TITLES = new Set(["data-scientist", "lead-data-scientist", "chief-data-scientist"]);

it("reads what the address of the map asks for", () => {
  const { asked, problems } = askedMap(
    {
      craft: slugOfCraft("DATA_SCIENCE"),
      title: "data-scientist",
      from: "data-scientist",
      to: "lead-data-scientist",
      evidence: "stated",
      management: "no",
    },
    TITLES,
  );
  expect(asked).toEqual({
    craft: "DATA_SCIENCE",
    title: "data-scientist",
    from: "data-scientist",
    to: "lead-data-scientist",
    evidence: "stated",
    noManagement: true,
  });
  expect(problems).toEqual([]);
});

it("leaves out what cannot be met, and says so", () => {
  const { asked, problems } = askedMap(
    { craft: "alchemy", title: "data-scientst", from: "data-scientist", to: "data-scientist" },
    TITLES,
  );
  expect(asked).toMatchObject({ craft: null, title: null, from: null, to: null });
  expect(problems).toHaveLength(3);
  expect(problems.join(" ")).toContain("data-scientist");
});

it("reads a route, and takes the guide's where it cannot be one", () => {
  const read = (from: string, to: string, via?: string) => askedRoute({ from, to, via }, TITLES);
  expect(read("data-scientist", "chief-data-scientist", "lead-data-scientist")).toEqual({
    route: { from: "data-scientist", to: "chief-data-scientist", via: ["lead-data-scientist"] },
    problems: [],
  });
  for (const wrong of [
    read("data-scientist", ""),
    read("data-scientist", "nowhere"),
    read("data-scientist", "chief-data-scientist", "data-scientist"),
  ]) {
    expect(wrong.route).toBe(GUIDE_ROUTE);
    expect(wrong.problems).toHaveLength(1);
  }
});

it("names a route by its address, the guide's by that of the home page", () => {
  expect(routePath(GUIDE_ROUTE)).toBe("/");
  expect(routePath({ from: "a", to: "d", via: ["b", "c"] })).toBe("/?from=a&to=d&via=b,c");
});

it("breaks a long name where both lines are short", () => {
  expect(wrapName("Data Scientist")).toEqual(["Data Scientist"]);
  expect(wrapName("Mid-level Machine Learning Engineer")).toEqual([
    "Mid-level Machine",
    "Learning Engineer",
  ]);
});
