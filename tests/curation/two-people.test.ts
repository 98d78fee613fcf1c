import { fromRow } from "@/curation/submissions/content";
import { publishSubmission } from "@/curation/submissions/publish-submission";
import { beginSubmission, giveBack, putItems, submitForReview } from "@/curation/submissions/write";
import type { Database } from "@/prisma/client";
import { testDatabase } from "../support/database";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

async function person(name: string, role: "CURATOR" | "REVIEWER") {
  const { id } = await database.models.account.create({
    data: { email: `${name}@fixture.test`, name, role, passwordHash: "$argon2id$fixture" },
  });
  return { accountId: id, requestId: `request of ${name}` };
}

it("a reviewer who changes somebody's draft and hands it in does not publish it before the author has handed it in", async () => {
  const [author, reviewer, other] = await Promise.all([
    person("author", "CURATOR"),
    person("reviewer", "REVIEWER"),
    person("other", "REVIEWER"),
  ]);
  const row = await database.models.salary.findFirstOrThrow({ where: { supersededIn: null } });
  const content = { ...fromRow("salary", { ...row }), note: "Fixture" };
  const about = { slipReason: null, line: null, action: "PUT" as const };
  const item = { thing: "salary" as const, id: content.id, content, ...about };
  const { _max } = await database.models.revision.aggregate({ _max: { id: true } });
  const terms = { ownReview: false, assessedAt: _max.id ?? 0, impactReason: null };

  const begun = await beginSubmission(database, author, "Fixture");
  const changed = await putItems(database, reviewer, begun, [item]);
  const handedIn = await submitForReview(database, reviewer, changed);
  for (const each of [reviewer, author]) {
    await expect(publishSubmission(database, each, handedIn, terms)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
  const back = await giveBack(database, other, handedIn, "Fixture: look through it.");
  const again = await submitForReview(database, author, back);
  expect(await publishSubmission(database, reviewer, again, terms)).toMatchObject({
    status: "PUBLISHED",
  });
});
