"use client";

import { type FormEvent, useId, useState } from "react";
import styles from "./first-question.module.css";

/**
 * A question and its answer, to be changed and asked again in place. Without script the form leads to
 * the editor with the question in it.
 */
export function FirstQuestion({ question, answer }: { question: string; answer: string }) {
  const [query, setQuery] = useState(question);
  const [answered, setAnswered] = useState(answer);
  const [isAsking, setAsking] = useState(false);
  const id = useId();
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setAsking(true);
    setAnswered(await answerTo(query));
    setAsking(false);
  };
  return (
    <form className={styles.first} action="/api/graphql" onSubmit={ask}>
      <label className="type-label" htmlFor={`${id}-query`}>
        The question
      </label>
      <textarea
        id={`${id}-query`}
        name="query"
        className={styles.text}
        rows={query.split("\n").length}
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <button type="submit" disabled={isAsking}>
        {isAsking ? "Asking …" : "Ask it"}
      </button>
      <p className="type-label" id={`${id}-answer`}>
        The answer
      </p>
      <output className={styles.text} aria-labelledby={`${id}-answer`}>
        {answered}
      </output>
    </form>
  );
}

/** What the API answers to a document, as it is read. */
async function answerTo(query: string): Promise<string> {
  try {
    const response = await fetch("/api/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    return JSON.stringify(await response.json(), null, 2);
  } catch {
    return "The server could not be reached. Ask again in a moment.";
  }
}
