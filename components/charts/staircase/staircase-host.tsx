"use client";

import {
  type ComponentType,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { StaircaseData } from "./staircase-data";

type Hosted = ComponentType<{ data: StaircaseData; width: number; onDrawn: () => void }>;

/**
 * Hands the drawing of the server over to Recharts once a pointer or the keyboard comes to it. The one
 * takes the other's place when it stands, and the focus goes along; where it cannot be loaded, all stays.
 */
export function StaircaseHost({
  data,
  width,
  children,
}: {
  data: StaircaseData;
  width: number;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const focused = useRef<string | undefined>(undefined);
  const [Hosted, setHosted] = useState<Hosted | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const element = box.current;
    const turned = new AbortController();
    const load = () => {
      turned.abort();
      import("./staircase-hosted").then(
        (loaded) => setHosted(() => loaded.StaircaseHosted),
        () => undefined,
      );
    };
    for (const event of ["pointermove", "focusin"]) {
      element?.addEventListener(event, load, { signal: turned.signal });
    }
    return () => turned.abort();
  }, []);
  const drawn = useCallback(() => {
    const { activeElement } = document;
    const own = box.current?.contains(activeElement) ? activeElement : null;
    focused.current = own?.getAttribute("data-opens") ?? undefined;
    setDrawn(true);
  }, []);
  useLayoutEffect(() => {
    if (!isDrawn || focused.current === undefined) return;
    const mark = box.current?.querySelector<SVGElement>(`[data-opens="${focused.current}"]`);
    mark?.focus({ preventScroll: true });
  }, [isDrawn]);
  return (
    <div ref={box}>
      {isDrawn ? null : children}
      {Hosted ? (
        <div hidden={!isDrawn}>
          <Hosted data={data} width={width} onDrawn={drawn} />
        </div>
      ) : null}
    </div>
  );
}
