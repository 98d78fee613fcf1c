import { headers } from "next/headers";
import { isCuratorsView } from "@/domain/question/curators-view";

/** Whether the request asks for a page as curators see it. */
export async function curatorsView(): Promise<boolean> {
  return isCuratorsView((await headers()).get("cookie"));
}
