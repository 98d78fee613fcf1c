import { EmptyState } from "@/components/ui/notice";

/** What stands in the place of what a role may not see. */
export function NotAllowed({ who }: { who: string }) {
  return (
    <EmptyState heading={`This page is for ${who}`}>
      <p>Ask an administrator for another role if you need it.</p>
    </EmptyState>
  );
}
