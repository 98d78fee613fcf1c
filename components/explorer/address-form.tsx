"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * A form whose fields show what the page shows. It works without script; with it, the fields follow
 * the address also where a link leads to another view of the same page, or the browser goes back to
 * a page that it kept as it was left.
 */
export function AddressForm({
  action,
  shows,
  children,
}: {
  action: string | undefined;
  /** What the page shows, as one text: fields begin anew where it is another. */
  shows: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const showAgain = ({ persisted }: PageTransitionEvent) => {
      if (persisted) form.current?.reset();
    };
    window.addEventListener("pageshow", showAgain);
    return () => window.removeEventListener("pageshow", showAgain);
  }, []);
  // Without "off", browsers put back what was chosen before the page was left.
  return (
    <form key={shows} ref={form} action={action} method="get" autoComplete="off">
      {children}
    </form>
  );
}
