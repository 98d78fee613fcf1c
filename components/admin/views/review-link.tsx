import Link from "next/link";

/** The way to all that a submission holds, field by field. */
export function ReviewLink({ submission }: { submission: string }) {
  return (
    <p className="type-ui">
      <Link href={`/admin/submissions/${submission}/review`} prefetch={false}>
        Look through it field by field
      </Link>
      , with what it would replace, remarks, and a search.
    </p>
  );
}
