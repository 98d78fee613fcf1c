"use client";

import "graphiql/setup-workers/webpack";
import "graphiql/style.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { useMemo, useRef } from "react";
import { questionAddress, type WrittenQuestion } from "@/domain/question/editor-address";

/** What stands in the editor before anybody has written anything. */
const BEGINNING = `# Ask for exactly what you need. Ctrl-Space suggests fields, Ctrl-Enter asks.
# The documentation is behind the first sign on the left; examples are above.
{
  careerTitles(first: 5) {
    edges { node { slug name } }
  }
}
`;

/** GraphiQL on our endpoint. What is written goes into the address, which is the link to share. */
export function Editor({ question }: { question: WrittenQuestion | null }) {
  const fetcher = useMemo(() => createGraphiQLFetcher({ url: "/api/graphql" }), []);
  const storage = useMemo(memoryStorage, []);
  const written = useRef<WrittenQuestion>(question ?? { query: "", variables: "" });
  const write = (part: Partial<WrittenQuestion>) => {
    written.current = { ...written.current, ...part };
    history.replaceState(null, "", questionAddress(written.current));
  };
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultQuery={BEGINNING}
      {...(question && { initialQuery: question.query, initialVariables: question.variables })}
      onEditQuery={(query) => write({ query })}
      onEditVariables={(variables) => write({ variables })}
    >
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
    </GraphiQL>
  );
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
