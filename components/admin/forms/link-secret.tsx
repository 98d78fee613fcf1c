"use client";

import { useEffect, useState } from "react";
import { post, type ToldRefusal } from "@/components/admin/ask";
import styles from "./form.module.css";

/** A link that led here, and what the server says of it; null until it has. */
interface LinkSecret<T> {
  readonly token: string;
  readonly told: T | null;
  readonly refusal: ToldRefusal | null;
}

/** Asks a route what the link that led here is for. Its secret stands behind the # of the address, which no server sees. */
export function useLinkSecret<T>(route: "/api/auth/invitation" | "/api/auth/reset"): LinkSecret<T> {
  const [secret, setSecret] = useState<LinkSecret<T>>({ token: "", told: null, refusal: null });
  useEffect(() => {
    const token = window.location.hash.slice(1);
    void post(route, { token }).then((answer) => {
      if ("data" in answer) setSecret({ token, told: answer.data as T, refusal: null });
      else setSecret({ token, told: null, refusal: answer.refusal });
    });
  }, [route]);
  return secret;
}

/** What is shown while a link is asked about, and where it is refused: why, and what to do. */
export function AwaitedLink({ refusal }: { refusal: ToldRefusal | null }) {
  if (!refusal) return <p className="type-ui">Looking at the link.</p>;
  return (
    <>
      <p className={styles.refusal} role="alert">
        {refusal.message}
      </p>
      <p className="type-ui">
        See that the whole link was copied, or ask an administrator for another. Who has a password
        can <a href="/admin/sign-in">sign in</a>.
      </p>
    </>
  );
}
