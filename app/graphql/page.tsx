import type { Metadata } from "next";
import { IdeView } from "@/components/ide/ide-view";

export const metadata: Metadata = {
  title: "Ask in GraphQL",
  description: "Write a question, see the answer: every figure of Stepwise with its source.",
  alternates: { canonical: "/graphql" },
};

/** The editor in which questions are written and asked. */
export default function GraphQLPage() {
  return <IdeView />;
}
