import type { MetadataRoute } from "next";
import { siteOrigin } from "@/components/request/site-origin";

/** Pages are for everyone; the endpoint is for questions, not for crawling. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", allow: "/", disallow: "/api/" },
    sitemap: `${await siteOrigin()}/sitemap.xml`,
  };
}
