import type { ReactNode } from "react";
import { SourceMark } from "@/components/sources/source-mark";
import { EvidenceLink } from "./evidence-link";
import { markOf } from "./request-scope";

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
