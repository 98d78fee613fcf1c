import { graphql } from "@/graphql/generated";

/** A source that is published, whole, so that a form can be filled with it. */
export const KNOWN_SOURCE = graphql(`
  fragment KnownSource on Source {
    slug
    version
    name
    url
    author
    method
    methodNote
    licence
    licenceUrl
    redistribution
    publishedOn
    retrievedOn
    reviewedOn
    citedOn
    note
    citedBy {
      slug
    }
    publisher {
      slug
      name
      url
    }
  }
`);
