import { nameOfAccount } from "@/accounts/account-rows";
import type { RowSalary } from "@/domain/entry/salary-row";
import type { Catalogue } from "@/domain/evidence/evidence";
import { namesAt } from "@/domain/pay/sentences/names";
import type { Database } from "@/prisma/client";
import { rowsOfVersions } from "@/prisma/standing-rows";
import { encodeContent, fromRow, type SubmittedThing } from "../submissions/content";
import type { SubmittedItem } from "../submissions/submission-rows";
import { slipsAgainstHeld } from "../submissions/typed-salaries";
import {
  NAMING_FIELDS,
  type NameFinder,
  type PlainContent,
  type ReviewedField,
  reviewedFields,
} from "./field-words";
import { commentsOn, type ItemComment } from "./item-comments";

/** What somebody said of a thing, with the name of who said it. */
export type SignedComment = ItemComment & { readonly author: string };

/**
 * What stands beside the things of one page of a submission: what they would replace, what they name,
 * what was said of them. Each is read once for the page, when it is first asked for.
 */
export class ItemsBeside {
  #befores: Promise<Map<string, PlainContent>> | null = null;
  #drafted: Promise<Map<string, string>> | null = null;
  #comments: Promise<SignedComment[]> | null = null;
  #slips: Promise<Map<string, readonly string[]>> | null = null;

  constructor(
    private readonly database: Database,
    private readonly submissionId: string,
    private readonly items: readonly SubmittedItem[],
  ) {}

  /** All fields of a thing, as the author saw them and as they would be. */
  async fields(item: SubmittedItem, catalogue: Catalogue, asOf: Date): Promise<ReviewedField[]> {
    this.#befores ??= this.#readBefores();
    const before = (await this.#befores).get(keyOf(item)) ?? null;
    const after = item.content && plainContent(item.content);
    return reviewedFields(item.thing, before, after, await this.#namesIn(catalogue, asOf));
  }

  /** What was said of a thing, the earliest first. */
  async comments(item: SubmittedItem): Promise<SignedComment[]> {
    this.#comments ??= this.#readComments();
    return (await this.#comments).filter((comment) => keyOf(comment) === keyOf(item));
  }

  /** What is odd about an amount, against what is held and the other salaries of the page. */
  async findings(item: SubmittedItem): Promise<readonly string[]> {
    if (item.thing !== "salary" || item.content === null) return [];
    this.#slips ??= this.#readSlips();
    return (await this.#slips).get(item.id) ?? [];
  }

  async #readBefores(): Promise<Map<string, PlainContent>> {
    const befores = new Map<string, PlainContent>();
    const changed = this.items.filter(({ baseVersion }) => baseVersion > 0);
    for (const thing of new Set(changed.map((item) => item.thing))) {
      const versions = changed
        .filter((item) => item.thing === thing)
        .map(({ id, baseVersion }) => ({ id, version: baseVersion }));
      const rows = await rowsOfVersions(this.database.models, thing, versions);
      for (const [id, row] of rows) {
        befores.set(keyOf({ thing, id }), plainContent(fromRow(thing, row)));
      }
    }
    return befores;
  }

  /** Names of what is held, and of what the submission itself brings. */
  async #namesIn(catalogue: Catalogue, asOf: Date): Promise<NameFinder> {
    this.#drafted ??= this.#readDrafted();
    const drafted = await this.#drafted;
    const held = namesAt(catalogue, asOf);
    const steps = new Map(catalogue.steps.map((step) => [step.id, step]));
    return (table, id) => {
      const own = drafted.get(`${table} ${id}`);
      if (own !== undefined) return own;
      if (table === "careerTitle") return held.title(id);
      if (table === "publisher") return held.publisher(id);
      if (table === "source") {
        return catalogue.sources.find((source) => source.id === id)?.name ?? id;
      }
      const step = steps.get(id);
      return step ? `${held.title(step.fromTitleId)} to ${held.title(step.toTitleId)}` : id;
    };
  }

  async #readDrafted(): Promise<Map<string, string>> {
    const named = this.items.flatMap(({ content }) =>
      content === null
        ? []
        : Object.entries(plainContent(content)).flatMap(([field, value]) =>
            field in NAMING_FIELDS ? [value].flat().filter((id) => typeof id === "string") : [],
          ),
    );
    const rows = await this.database.models.submissionItem.findMany({
      where: { submissionId: this.submissionId, thingId: { in: [...new Set(named)] as string[] } },
      select: { thing: true, thingId: true, content: true },
    });
    return new Map(
      rows.flatMap(({ thing, thingId, content }) => {
        const { name } = (content ?? {}) as { name?: unknown };
        return typeof name === "string" ? [[`${thing} ${thingId}`, name] as const] : [];
      }),
    );
  }

  async #readComments(): Promise<SignedComment[]> {
    const comments = await commentsOn(this.database, this.submissionId, this.items);
    const names = new Map<string, string>();
    for (const id of new Set(comments.map(({ authorId }) => authorId))) {
      names.set(id, await nameOfAccount(this.database, id));
    }
    return comments.map((comment) => ({ ...comment, author: names.get(comment.authorId) ?? "" }));
  }

  async #readSlips(): Promise<Map<string, readonly string[]>> {
    const salaries = this.items.flatMap((item) =>
      item.thing === "salary" && item.content !== null ? [item.content] : [],
    );
    const slips = await slipsAgainstHeld(this.database, salaries as readonly RowSalary[]);
    return new Map(
      salaries.map(({ id }, place) => [
        id,
        (slips[place] ?? []).map(({ explanation }) => explanation),
      ]),
    );
  }
}

function keyOf({ thing, id }: { readonly thing: SubmittedThing; readonly id: string }): string {
  return `${thing} ${id}`;
}

function plainContent(content: Parameters<typeof encodeContent>[0]): PlainContent {
  return encodeContent(content) as PlainContent;
}
