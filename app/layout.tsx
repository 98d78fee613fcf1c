import "@/components/ui/generated/site-styles";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { EVERY_CHANGE, FeedAlternates } from "@/components/changes/feed-links";
import { PageTurning } from "@/components/page-turning/page-turning";
import { siteOrigin } from "@/components/request/site-origin";
import { fontVariables } from "@/components/ui/fonts";

const DESCRIPTION =
  "What the next step in a machine-learning career pays, and who says so: every salary with its source.";

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(await siteOrigin()),
    title: { default: "Stepwise", template: "%s | Stepwise" },
    description: DESCRIPTION,
    applicationName: "Stepwise",
    formatDetection: { telephone: false, date: false, address: false, email: false },
    openGraph: { siteName: "Stepwise", type: "website", locale: "en_IN", description: DESCRIPTION },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfcf9" },
    { media: "(prefers-color-scheme: dark)", color: "#15171a" },
  ],
};

/** The frame of every page. Rendered by what is held when it is asked for, and not while the site is built. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="en-IN" className={fontVariables}>
      <body>
        {/* Pages have alternates of their own, which would take the place of one in the metadata. */}
        <FeedAlternates told={EVERY_CHANGE} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/search/opensearch.xml"
          title="Stepwise"
        />
        {children}
        <PageTurning />
      </body>
    </html>
  );
}
