"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";

/**
 * Boxes of which only so many can be ticked: says how many are, and lets no more be. Without script the
 * server says the same once the form is sent.
 */
export function TickLimit({
  most,
  ticked,
  className,
  children,
}: {
  most: number;
  /** How many are ticked at first. */
  ticked: number;
  className: string | undefined;
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
  useEffect(look, [look]);
  return (
    <>
      <div ref={boxes} className={className} onChange={look}>
        {children}
      </div>
      <p role="status">
        {count} of {most} ticked{count === 0 ? "; tick at least one" : ""}
      </p>
    </>
  );
}
