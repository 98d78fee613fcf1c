/** Headers of a request, by their names in small letters. */
export interface HeaderReader {
  get(name: string): string | null | undefined;
}
