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
    partlyBasedOn {
      slug
    }
    publisher {
      slug
      name
      url
    }
  }
`);

/** A title that is published, whole, with the steps that leave it and what these rest on. */
export const KNOWN_TITLE = graphql(`
  fragment KnownTitle on CareerTitle {
    slug
    version
    name
    summary
    track
    craft
    level
    aliases
    levelOf {
      slug
    }
    stepsOut {
      slug
      kind
      to {
        slug
        name
      }
      supports {
        slug
        evidence
        source {
          slug
          name
        }
        url
        statement
        match
        fromPrinted
        toPrinted
        timePrinted
        minMonths
        maxMonths
        moves
      }
    }
  }
`);
