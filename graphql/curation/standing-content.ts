import type { Versioned } from "@/domain/evidence";
import { badUserInput, Refusal } from "@/domain/refusal";
import type { Frame } from "@/evidence/context";
import type { NewItem } from "@/prisma/submissions/items";
import { THING_WORDS } from "@/prisma/submissions/thing-words";
import type { ThingInput } from "./curation-types";

/** The item that withdraws a thing. Throws NOT_FOUND, and BAD_USER_INPUT where it is withdrawn already. */
export async function withdrawalOf(frame: Frame, input: ThingInput): Promise<NewItem> {
  const { thing, slug } = input;
  const row = await standing(frame, input);
  if (row.withdrawn) {
    throw badUserInput("slug", `The ${thing} "${slug}" is withdrawn already.`);
  }
  return item(input, row, "WITHDRAW");
}

/** The item that makes a withdrawn thing stand again. Throws NOT_FOUND, and BAD_USER_INPUT where it stands. */
export async function restorationOf(frame: Frame, input: ThingInput): Promise<NewItem> {
  const { thing, slug } = input;
  const row = await standing(frame, input);
  if (!row.withdrawn) throw badUserInput("slug", `The ${thing} "${slug}" is not withdrawn.`);
  return item(input, row, "PUT");
}

async function standing(frame: Frame, { thing, slug }: ThingInput): Promise<Versioned> {
  const row = await standingOf(frame, thing, slug);
  if (row) return row;
  throw new Refusal("NOT_FOUND", `There is no ${thing} "${slug}".`, { slug });
}

async function standingOf(
  { evidence, scope }: Frame,
  thing: ThingInput["thing"],
  slug: string,
): Promise<Versioned | null> {
  switch (thing) {
    case "salary":
      return evidence.salary(slug, scope.asOf);
    case "source":
    case "publisher":
      return evidence[thing](slug, scope.asOf);
    case "careerTitle":
      throw badUserInput("thing", "Titles stay: take the submission back that changed one.");
    default: {
      const [, many] = THING_WORDS[thing];
      throw badUserInput(
        "thing",
        `Files of data sets record ${many}: take the submission back that recorded it.`,
      );
    }
  }
}

function item({ thing, slug }: ThingInput, row: Versioned, action: NewItem["action"]): NewItem {
  const { version, recorded, superseded, withdrawn, ...content } = row;
  return {
    thing,
    id: slug,
    action,
    content: action === "PUT" ? content : null,
    baseVersion: version,
    slipReason: null,
    line: null,
  } as NewItem;
}
