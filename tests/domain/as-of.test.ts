import fc from "fast-check";
import type { Salary } from "@/domain/evidence/evidence";
import { publishedAt, standingAt } from "@/domain/evidence/times";
import { compare } from "@/domain/pay/compare";
import { titlePay } from "@/domain/pay/figure";
import { evidenceOf, revision, salary, scope } from "./fixtures";

/** A change to one salary: a new amount, or its withdrawal. */
type Event = { readonly kind: "edit"; readonly lakh: number } | { readonly kind: "withdraw" };

/** Applies events as revisions 1, 2, …, the way the database does: nothing is edited, rows are closed. */
function history(events: readonly Event[]): Salary[] {
  let rows: Salary[] = [salary("s1", "a", 10)];
  events.forEach((event, index) => {
    const at = revision(index + 1);
    const last = rows[rows.length - 1];
    if (!last) return;
    const closed = rows.slice(0, -1);
    if (event.kind === "withdraw") {
      rows = [...closed, { ...last, withdrawn: last.withdrawn ?? at }];
    } else {
      rows = [
        ...closed,
        { ...last, superseded: at },
        salary("s1", "a", event.lakh, { version: last.version + 1, recorded: at }),
      ];
    }
  });
  return rows;
}

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant("edit" as const), lakh: fc.integer({ min: 1, max: 99 }) }),
  fc.constant({ kind: "withdraw" as const }),
);

it("answers the same for ever, whatever is recorded later", () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 6 }),
      fc.array(event, { minLength: 1, maxLength: 6 }),
      (before, later) => {
        const asOf = revision(before.length).at;
        const other = [salary("s1", "b", 20), salary("s2", "a", 8)];
        const answer = (events: readonly Event[]) =>
          JSON.stringify(
            compare(evidenceOf([...history(events), ...other]), ["a", "b"], scope({ asOf })),
          );
        expect(answer([...before, ...later])).toBe(answer(before));
      },
    ),
  );
});

it("has one standing version of a thing at any moment after it was recorded", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 8 }), fc.nat(8), (events, day) => {
      expect(standingAt(history(events), revision(day).at)).toHaveLength(1);
    }),
  );
});

it("keeps a withdrawn salary readable and out of figures, and says so", () => {
  const rows = history([{ kind: "withdraw" }]);
  const after = revision(1).at;
  expect(standingAt(rows, after)).toHaveLength(1);
  expect(publishedAt(rows, after)).toHaveLength(0);
  expect(titlePay(evidenceOf(rows), "a", scope({ asOf: after })).missing?.reason).toBe("WITHDRAWN");
  expect(titlePay(evidenceOf(rows), "a", scope({ asOf: revision(0).at })).missing).toBeNull();
});
