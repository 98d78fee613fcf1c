import { graphql } from "@/graphql/generated";

/** The titles that salaries can be about. */
export const KNOWN_TITLES = graphql(`
  fragment KnownTitles on CareerTitlesConnection {
    edges {
      node {
        slug
        name
      }
    }
  }
`);

/** The sources that are published, whole, so that a form can be filled with one. */
export const KNOWN_SOURCES = graphql(`
  fragment KnownSources on SourcesConnection {
    edges {
      node {
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
    }
  }
`);
