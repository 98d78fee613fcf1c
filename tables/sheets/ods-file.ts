import { OdsReader } from "./ods-reader";
import type { Workbook } from "./workbook";
import { readXml } from "./xml-events";
import { damagedFile, lockedFile, type ZipParts } from "./zip-parts";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";

/** Whether an archive is a document of OpenDocument. */
export function isOds(parts: ZipParts): boolean {
  return parts.has(CONTENT) || parts.has("encrypted-package");
}

/** Opens a spreadsheet of OpenDocument. Throws Refusal where it has a password or holds no table. */
export async function openOds(parts: ZipParts): Promise<Workbook> {
  await refuseLocked(parts);
  const names: string[] = [];
  await readXml(parts.read(CONTENT), new OdsReader({ onTable: (name) => names.push(name) }));
  return {
    names,
    async read(name) {
      const reader = new OdsReader({ read: name });
      await readXml(parts.read(CONTENT), reader);
      return reader.rows;
    },
  };
}

async function refuseLocked(parts: ZipParts): Promise<void> {
  if (!parts.has(CONTENT)) throw lockedFile();
  if (!parts.has(MANIFEST)) throw damagedFile();
  await readXml(parts.read(MANIFEST), {
    open(name) {
      if (name === "encryption-data") throw lockedFile();
    },
  });
}
