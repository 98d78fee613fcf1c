/** The limits of one question, as the guide names them. A test compares them with what the server holds to. */
export const API_LIMITS = [
  { name: "characters", says: "20,000" },
  { name: "tokens", says: "2,000" },
  { name: "levels of fields", says: "12" },
  { name: "levels of brackets", says: "50" },
  { name: "aliases", says: "30" },
  { name: "root fields", says: "20" },
  { name: "fields after expansion", says: "1,000" },
  { name: "directives", says: "30" },
  { name: "fragments", says: "30" },
  { name: "operations", says: "5" },
  { name: "variables", says: "50" },
  { name: "cost", says: "20,000 objects" },
  { name: "answer", says: "2,000,000 characters" },
  { name: "time to answer a query", says: "5 seconds" },
] as const;

/** After how long a message to a webhook is sent again. A test compares it with what the server does. */
export const RETRY_WORDS =
  "5 seconds, 5 minutes, 30 minutes, 2 hours, 5 hours, 10 hours and 10 hours";
