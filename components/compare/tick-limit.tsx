"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";

/**
 * Boxes of which only so many can be ticked: says how many are, and lets no more be. Without script the
 * server says the same once the form is sent.
 */
export function TickLimit({
  most,
  ticked,
  children,
}: {
  most: number;
  /** How many are ticked at first. */
  ticked: number;
  children: ReactNode;
}) {
  const boxes = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(ticked);
  const look = useCallback(() => {
    const all = [...(boxes.current?.querySelectorAll<HTMLInputElement>("input") ?? [])];
    const chosen = all.filter((box) => box.checked).length;
    setCount(chosen);
    for (const box of all) box.disabled = chosen >= most && !box.checked;
  }, [most]);
  useEffect(() => {
    // What stands still in it is nothing of React’s, which would not tell of its changes.
    const box = boxes.current;
    look();
    box?.addEventListener("change", look);
    return () => box?.removeEventListener("change", look);
  }, [look]);
  return (
    <>
      <div ref={boxes}>{children}</div>
      <p role="status">
        {count} of {most} ticked{count === 0 ? "; tick at least one" : ""}
      </p>
    </>
  );
}
