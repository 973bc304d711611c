// Measures the dashboard under 1,000 portfolios and 200 messages a second. See load/measure.ts.
import { runnerImport } from "vite";

await runnerImport(new URL("load/measure.ts", import.meta.url).pathname);
