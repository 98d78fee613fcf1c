import type { Metadata } from "next";
import { NotFoundView } from "@/components/site/not-found-view";

export const metadata: Metadata = { title: "Not found" };

/** What an address that matches no route shows. */
export default function NotFound() {
  return <NotFoundView />;
}
