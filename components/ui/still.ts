import { useId } from "react";

/**
 * The mark of an element in which nothing comes to life in the browser: its content is not sent a second
 * time for the framework's script, and costs it nothing. What holds a component of the browser after all
 * is sent as ever. Unique, since the content is found by it.
 */
export function useStill(): { readonly "data-still": string } {
  return { "data-still": useId() };
}
