import type { ReactNode } from "react";
import { EvidenceLink } from "../request/evidence-link";
import { markOf } from "../request/request-scope";
import { SourceMark } from "./source-mark";

/** A source with its mark in front of its name, which leads to its page unless `linked` is false. */
export function SourceCell({
  slug,
  linked = true,
  children,
}: {
  slug: string;
  linked?: boolean;
  /** What the source is called there. */
  children: ReactNode;
}) {
  return (
    <>
      <SourceMark rank={markOf(slug)} />
      {linked ? <EvidenceLink href={`/sources/${slug}`}>{children}</EvidenceLink> : children}
    </>
  );
}
