"use client";

import "graphiql/setup-workers/webpack";
import "graphiql/style.css";
import { useGraphiQL, useGraphiQLActions, useMonaco } from "@graphiql/react";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { Kind, OperationTypeNode, parse } from "graphql";
import { useEffect, useMemo, useRef } from "react";
import {
  questionAddress,
  type WrittenQuestion,
  writtenVariables,
} from "@/domain/question/editor-address";
import { EDITOR_THEMES } from "./editor-theme";
import { EXAMPLES } from "./examples";

/** What stands in the editor before anybody has written anything: the first example. */
function firstExample(): WrittenQuestion {
  const [{ query, variables = {} } = { query: "" }] = EXAMPLES;
  return { query, variables: writtenVariables(variables) };
}

/** GraphiQL on our endpoint, with an answer from the start. What is written goes into the address, which is the link to share. */
export function Editor({ question }: { question: WrittenQuestion | null }) {
  const fetcher = useMemo(() => createGraphiQLFetcher({ url: "/api/graphql" }), []);
  const storage = useMemo(memoryStorage, []);
  const opened = useMemo(() => question ?? firstExample(), [question]);
  const written = useRef<WrittenQuestion>(opened);
  const write = (part: Partial<WrittenQuestion>) => {
    written.current = { ...written.current, ...part };
    history.replaceState(null, "", questionAddress(written.current));
  };
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      initialQuery={opened.query}
      initialVariables={opened.variables}
      onEditQuery={(query) => write({ query })}
      onEditVariables={(variables) => write({ variables })}
    >
      {/* The only place inside GraphiQL that is given whole to whoever embeds it. */}
      <GraphiQL.Logo>
        <SiteTheme />
        {isReading(opened.query) ? <AskAtOnce /> : null}
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

/** Gives the editor the colours of the site once it is there. */
function SiteTheme() {
  const monaco = useMonaco(({ monaco: loaded }) => loaded);
  useEffect(() => {
    for (const [name, theme] of EDITOR_THEMES) {
      monaco?.editor.defineTheme(name, { ...theme, rules: [...theme.rules] });
    }
  }, [monaco]);
  return null;
}

/** Asks the question with which the editor opened, as soon as there is a place for the answer. */
function AskAtOnce() {
  const { run } = useGraphiQLActions();
  const isReady = useGraphiQL(
    ({ queryEditor, responseEditor }) => queryEditor !== undefined && responseEditor !== undefined,
  );
  useEffect(() => {
    if (isReady) run();
  }, [isReady, run]);
  return null;
}

/** Whether a document only reads: a link must not do anything else for whoever opens it. */
function isReading(query: string): boolean {
  try {
    return parse(query).definitions.every(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ||
        (definition.kind === Kind.OPERATION_DEFINITION &&
          definition.operation === OperationTypeNode.QUERY),
    );
  } catch {
    return false;
  }
}

/** What GraphiQL remembers ends with the page: an address always opens what it says. */
function memoryStorage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    removeItem: (name) => void held.delete(name),
    setItem: (name, value) => void held.set(name, value),
  };
}
