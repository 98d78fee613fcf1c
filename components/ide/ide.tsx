"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { questionIn, type WrittenQuestion } from "@/domain/question/editor-address";
import styles from "./ide.module.css";

const Editor = dynamic(() => import("./editor").then(({ Editor }) => Editor), {
  ssr: false,
  loading: () => <p className={styles.loading}>Loading the editor</p>,
});

/** The editor, with the question of the address in it; following a link to another question opens that. */
export function Ide() {
  const [opened, setOpened] = useState<{ at: number; question: WrittenQuestion | null } | null>(
    null,
  );
  useEffect(() => {
    const open = () => setOpened({ at: Date.now(), question: questionIn(location.hash) });
    open();
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, []);
  if (opened === null) return <p className={styles.loading}>Loading the editor</p>;
  return <Editor key={opened.at} question={opened.question} />;
}
