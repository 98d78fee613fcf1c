import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ChangeEntries } from "@/components/changes/change-entries";

type Change = Parameters<typeof ChangeEntries>[0]["changes"][number];

const change = (slug: string, name: string, after: string | null = null) =>
  ({ kind: "ADDED", thing: "SALARY", slug, name, before: null, after }) as unknown as Change;

it("tells changes that read alike in one line with how many they are, and leads to the first", () => {
  const changes = [
    change("a-1", "Applied Scientist, aijobs"),
    change("b-1", "Data Scientist, aijobs"),
    change("a-2", "Applied Scientist, aijobs"),
    change("a-3", "Applied Scientist, aijobs"),
  ];
  const text = renderToStaticMarkup(createElement(ChangeEntries, { changes }));
  const lines = text.split("</li>").map((line) => line.replace(/<[^>]*>/g, ""));
  expect(lines).toEqual([
    "Applied Scientist, aijobs: added, 3 such",
    "Data Scientist, aijobs: added",
    "",
  ]);
  expect(text).toContain("/salaries/a-1");
});
