import type { z } from "zod";
import { badUserInput } from "@/domain/refusal";

/**
 * What a schema reads of an argument, or of several by their names. Throws BAD_USER_INPUT with the
 * first problem, naming the argument. `argument`: what is read; empty where the value holds several.
 */
export function required<T extends z.ZodType>(
  schema: T,
  value: unknown,
  argument: string,
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = [argument, ...(issue?.path ?? [])].filter((part) => part !== "");
  throw badUserInput(path.join("."), issue?.message ?? "");
}
