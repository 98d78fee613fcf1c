/** The longest experience that anybody states, in whole years; the shortest is 0. */
export const MOST_YEARS_OF_EXPERIENCE = 80;

/** The calendar years that something may have been observed in. */
export const FIRST_YEAR = 1900;
/** The last of them. */
export const LAST_YEAR = 2200;

/** The years that reference values, such as prices, are recorded for. */
export const FIRST_PRICE_YEAR = 1900;
/** The last of them. */
export const LAST_PRICE_YEAR = 2100;

/** Working hours of a year as they are usually counted: 40 in each of 52 weeks. */
export const USUAL_HOURS_A_YEAR = 2_080;
/** The hours of a leap year: nobody works more in one. */
export const MOST_HOURS_A_YEAR = 8_784;

/** How many titles are set side by side. */
export const MOST_COMPARED_TITLES = 6;
/** How many titles a table of sources, or a file, is asked for. */
export const MOST_TITLES_AT_ONCE = 50;
/** How many slugs one list of a filter names. */
export const MOST_FILTER_SLUGS = 100;

/** How many moves away from a title a graph is asked for. */
export const MOST_GRAPH_DEPTH = 20;
/** The longest route, in moves. */
export const MOST_ROUTE_MOVES = 12;
/** How many routes are told at once. */
export const MOST_ROUTES = 100;
/** How many steps are looked at for the routes of one question, counted again each time. */
export const MOST_ROUTE_WORK = 300_000;

/** Items of a page of a list where its size is not said. */
export const DEFAULT_PAGE_SIZE = 20;
/** The largest page of a list. */
export const MAX_PAGE_SIZE = 100;

/** The longest slug, in characters, as all lengths below. */
export const LONGEST_SLUG = 120;
/** A name, or any other text of one line that a source prints. */
export const LONGEST_NAME = 200;
/** A career title as people print it. */
export const LONGEST_PRINTED_TITLE = 150;
/** A note, or how a source made its figures. */
export const LONGEST_NOTE = 2_000;
/** Why something is done, and what came of a report. */
export const LONGEST_REASON = 500;
/** What a reader reports. */
export const LONGEST_REPORT = 1_000;
/** The name of a file, of which the end is kept. */
export const LONGEST_FILE_NAME = 100;

/** The rows that are typed into a draft at once. */
export const MOST_TYPED_ROWS = 1_000;
/** The problems of one input that are told at once. */
export const MOST_USER_ERRORS = 1_000;
/** The rows of a file. */
export const MOST_FILE_ROWS = 250_000;
/** The bytes of a file. */
export const MOST_FILE_BYTES = 32_000_000;
/** The bytes of any other body of a request. */
export const MAX_BODY_BYTES = 1_000_000;

/** How many objects an address may ask of the API in a minute, unless it is set otherwise: fifteen of the largest questions. */
export const USUAL_RATE_LIMIT = 300_000;

/** The most that anybody is paid, in any currency, for any time. */
export const MOST_PAY = 1e12;
/** The most people or records that a salary rests on: what the column holds. */
export const MOST_PEOPLE = 2_147_483_647;

/** The other names of a title. */
export const MOST_ALIASES = 100;
/** The longest time in a role, or of a programme, that anybody states, in months. */
export const MOST_MONTHS = 960;
/** What is said of one step, and what its answer rests on of one question, at once. */
export const MOST_SUPPORTS = 50;
/** The skills or duties that a source lists for a title. */
export const MOST_REQUIREMENTS = 300;
