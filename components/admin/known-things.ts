import { graphql } from "@/graphql/generated";

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
