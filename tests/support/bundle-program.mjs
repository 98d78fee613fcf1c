import { bundlePrograms } from "../../scripts/building.mjs";

/** Bundles a program that tests start many times: compiled each time, it takes seconds to begin. */
const [program, folder] = process.argv.slice(2);
await bundlePrograms([program], folder);
