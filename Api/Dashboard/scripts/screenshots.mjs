// Takes a picture of every page of the demo, in every way that it may look. See screenshots/take.ts.
import { runnerImport } from "vite";

await runnerImport(new URL("screenshots/take.ts", import.meta.url).pathname);
