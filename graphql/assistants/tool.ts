import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { z } from "zod";

/** What a tool works with. */
export interface ToolContext {
  /**
   * Answers a pinned document as the public endpoint does, from the client's budget. Throws Refusal
   * where any part of it is refused.
   */
  execute<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
  /** What the evidence takes for now. */
  now(): Promise<Date>;
  /** The clock of the process. */
  readonly clock: () => Date;
  /** "https://stepwise.example". */
  readonly origin: string;
}

/** One argument of a tool, as JSON Schema describes it. */
export interface Argument {
  readonly type: "string" | "integer" | "array";
  readonly description: string;
  readonly enum?: readonly string[];
  readonly items?: { readonly type: "string" };
}

/** The arguments that a tool was called with. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What a tool answers: for programs, and in words for whoever reads. */
export interface ToolAnswer<Data> {
  readonly data: Data;
  readonly lines: readonly string[];
}

/** A tool as assistants see it, and what it does. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ToolSchema;
  readonly outputSchema: ToolSchema;
  answer(asking: ToolContext, given: Arguments): Promise<ToolAnswer<Record<string, unknown>>>;
}

/** A JSON Schema of an object. */
export type ToolSchema = { readonly type: "object" } & Readonly<Record<string, unknown>>;

interface Definition<Shape extends z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  /** What it answers, and when to ask it. */
  readonly description: string;
  readonly takes: Readonly<Record<string, Argument>>;
  /** Those of `takes` that have to be given. */
  readonly needs: readonly string[];
  readonly answers: z.ZodObject<Shape>;
  readonly answer: (
    asking: ToolContext,
    given: Arguments,
  ) => Promise<ToolAnswer<z.output<z.ZodObject<Shape>>>>;
}

/** A tool of its definition. What is given is not checked here: the words of refusal are those of the question. */
export function defineTool<Shape extends z.ZodRawShape>(definition: Definition<Shape>): Tool {
  const { name, title, description, takes, needs, answers, answer } = definition;
  return {
    name,
    title,
    description,
    inputSchema: {
      type: "object",
      properties: takes,
      required: needs,
      additionalProperties: false,
    },
    outputSchema: z.toJSONSchema(answers, { target: "draft-7" }) as ToolSchema,
    answer,
  };
}
