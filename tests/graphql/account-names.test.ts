import { testApi } from "./api";
import { personOf } from "./curators";

const PEOPLE = 12;
const LISTS = [
  "submissions(statuses: [DRAFT], first: 50) { edges { node { author reviewer } } }",
  "readerReports(resolved: true, first: 50) { edges { node { resolver } } }",
  "invitations(first: 50) { edges { node { invitedBy } } }",
  "auditEvents(first: 50) { edges { node { actor } } }",
];

/** Rows of every list that names people, each of another person. */
async function fillUp({ database, ...api }: Awaited<ReturnType<typeof testApi>>) {
  const { models } = database;
  for (let number = 1; number <= PEOPLE; number += 1) {
    const { viewer } = await personOf({ ...api, database }, `person-${number}`, "CURATOR");
    const accountId = viewer.accountId;
    await models.submission.create({
      data: { kind: "EDIT", reason: "A fixture.", authorId: accountId, reviewerId: accountId },
    });
    await models.invitation.create({
      data: {
        tokenHash: String(number).padStart(64, "0"),
        role: "CURATOR",
        invitedById: accountId,
        expiresAt: new Date("2100-01-01T00:00:00Z"),
      },
    });
    await models.readerReport.create({
      data: {
        salaryId: "guide-glassdoor-data-scientist",
        message: "A fixture.",
        resolvedAt: new Date("2026-01-01T00:00:00Z"),
        resolvedBy: accountId,
        resolution: "A fixture.",
      },
    });
    await models.auditEvent.create({
      data: { actorId: accountId, requestId: "fixture", action: "fixture", subject: "fixture" },
    });
  }
}

it.each(LISTS)("reads the names of all people of a page at once: %s", async (list) => {
  const api = await testApi();
  await fillUp(api);
  const admin = await personOf(api, "admin", "ADMINISTRATOR");
  const before = api.statements.length;
  const { data, errors } = await admin.ask(`{ ${list} }`);
  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).toContain("person-12");
  const ofNames = api.statements
    .slice(before)
    .filter((sql) => /from "public"."account"/i.test(sql));
  expect(ofNames).toHaveLength(1);
});
