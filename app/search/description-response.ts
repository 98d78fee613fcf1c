import { siteOrigin } from "@/components/request/site-origin";
import { SEARCH_PAGE } from "@/components/search-box/search-result";
import { taggedResponse } from "@/http/entity-tag";

/** How browsers search the site from their own bar. */
export async function descriptionResponse(request: Request): Promise<Response> {
  const origin = await siteOrigin();
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Stepwise</ShortName>
  <Description>Titles, steps, sources and countries of machine-learning careers</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="64" height="64" type="image/svg+xml">${origin}/icon.svg</Image>
  <Url type="text/html" template="${origin}${SEARCH_PAGE}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  const validators = { "cache-control": "public, no-cache" };
  return taggedResponse(request, new TextEncoder().encode(text), validators, {
    "content-type": "application/opensearchdescription+xml; charset=utf-8",
  });
}
