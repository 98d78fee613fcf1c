import { atomFeed } from "@/components/changes/atom-feed";

const HEAD = {
  title: "Changes",
  atom: "https://stepwise.test/changes.atom",
  json: "https://stepwise.test/changes.json",
  page: "https://stepwise.test/changes",
};
const entry = {
  id: "tag:stepwise.test,2026:revision-7",
  at: "2026-11-23T10:00:00.000Z",
  title: "Fixture.",
  address: "https://stepwise.test/changes/7",
  content: ["A: added."],
  facts: {},
};

it("names itself and its entries by what stays", () => {
  const feed = atomFeed({ ...HEAD, entries: [entry] });
  expect(feed).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed /);
  expect(feed).toContain("<id>https://stepwise.test/changes.atom</id>");
  expect(feed).toContain("<id>tag:stepwise.test,2026:revision-7</id>");
  expect(feed).toContain('type="text/html" href="https://stepwise.test/changes/7"/>');
  expect(feed.match(/<updated>2026-11-23T10:00:00.000Z<\/updated>/g)).toHaveLength(2);
});

it("X03: holds no mark that a text brought", () => {
  const hostile = `</title><script>alert(1)</script>"><img onerror='x'> & ]]>`;
  const feed = atomFeed({ ...HEAD, entries: [{ ...entry, title: hostile, content: [hostile] }] });
  expect(feed).not.toMatch(/<script|<img|]]>/);
  expect(feed).toContain("&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;");
  expect(feed).toContain("&#39;x&#39;&gt; &amp; ]]&gt;");
});

it("X06: takes out what cannot be seen and what XML does not allow", () => {
  const title = "a\u0000b\u001b[31mc\u202ed\u200be\ud800f\uffffg\r\nh";
  const feed = atomFeed({ ...HEAD, entries: [{ ...entry, title }] });
  expect(feed).toContain("<title>ab[31mcdefg h</title>");
});

it("is a feed where nothing was recorded", () => {
  expect(atomFeed({ ...HEAD, entries: [] })).toContain(
    "<updated>1970-01-01T00:00:00.000Z</updated>",
  );
});
