import { statedValues } from "@/graphql/builder/stated-value";
import { testApi } from "./api";
import { personOf } from "./curators";

it("tells every value of a thing with the way to it, and leaves out what is null", () => {
  const thing = { id: "a", amount: "12.50", losses: [{ note: "x", titles: ["b"] }], url: null };
  expect(statedValues({ ...thing, is: false, none: [] })).toEqual([
    { field: "id", value: "a" },
    { field: "amount", value: "12.50" },
    { field: "losses.0.note", value: "x" },
    { field: "losses.0.titles.0", value: "b" },
    { field: "is", value: "false" },
  ]);
  expect(statedValues(null)).toEqual([]);
});

it("tells what a draft holds and what the trail keeps", async () => {
  const api = await testApi();
  const curator = await personOf(api, "writer", "CURATOR");
  const administrator = await personOf(api, "keeper", "ADMINISTRATOR");
  const begun = await curator.change("beginSubmission", { reason: "A fixture." });
  const { id } = await curator.change("withdrawSalary", {
    submission: { id: begun.id, version: begun.version },
    salary: "guide-glassdoor-data-scientist",
  });
  const { data } = await curator.ask(
    "query ($id: ID!) { submission(id: $id) { items { nodes { action content { field value } } } } }",
    { id },
  );
  expect(data.submission.items.nodes).toEqual([{ action: "WITHDRAW", content: [] }]);
  const trail = await administrator.ask(
    "{ auditEvents(last: 1) { nodes { action before { field value } after { field value } } } }",
  );
  expect(trail.data.auditEvents.nodes).toEqual([
    {
      action: "beginSubmission",
      before: [],
      after: expect.arrayContaining([
        { field: "reason", value: "A fixture." },
        { field: "status", value: "DRAFT" },
      ]),
    },
  ]);
});
