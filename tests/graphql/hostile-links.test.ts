import { testApi } from "./api";
import { FIXTURE_SOURCE, mutationDocument, personOf, ref } from "./curators";

const HOSTILE = [
  "javascript:alert(1)",
  "JaVa\tScript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://x.test/1",
  "//x.test",
  "https://user:pw@x.test",
  "ftp://x.test",
  `https://x.test/${"a".repeat(3_000)}`,
];

it("X01: GraphQL takes no source with a link that is no plain web address", async () => {
  const api = await testApi();
  const curator = await personOf(api, "curator", "CURATOR");
  const draft = await curator.change("beginSubmission", { reason: "fixture" });
  const put = (url: string) =>
    curator.ask(mutationDocument("putSource"), {
      input: { ...ref(draft), source: { ...FIXTURE_SOURCE, url } },
    });
  for (const url of HOSTILE) {
    const { errors } = await put(url);
    expect([url, errors[0]?.extensions?.code]).toEqual([url, "BAD_USER_INPUT"]);
  }
  expect(await api.database.models.submissionItem.count()).toBe(0);
  expect((await put(FIXTURE_SOURCE.url)).refused).toEqual([]);
});
