import { PUBLICATION_STATUSES } from "../evidence/vocabulary";
import { column } from "./column";

/** What else there is to say. */
export const NOTE_COLUMN = column("note", "what has to be known besides", { empty: "nothing has" });
/** Whether what others name still stands. */
export const STATUS_COLUMN = column(
  "status",
  "WITHDRAWN rows are held because other rows name them, and no figure rests on them",
  { words: PUBLICATION_STATUSES.filter((word) => word !== "DRAFT") },
);
