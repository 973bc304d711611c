import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { program } from "./harness/process";

const KB = 1_000;
const folder = join(dirname(program), "wwwroot");

interface Chunk {
  file: string;
  css?: string[];
  assets?: string[];
  imports?: string[];
  isDynamicEntry?: boolean;
}

const sizeOf = (file: string) => {
  const bytes = readFileSync(join(folder, file));
  // A font is compressed as it is.
  return file.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length;
};

function manifest(): Record<string, Chunk> {
  const path = join(folder, ".vite/manifest.json");
  expect(existsSync(path), `the built dashboard lies in ${folder}`).toBe(true);
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, Chunk>;
}

/** The files that come with a chunk: itself, what it imports, their styles and fonts. */
function filesOf(chunks: Record<string, Chunk>, name: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks[name]!;
  if (seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
  for (const other of chunk.imports ?? []) filesOf(chunks, other, seen);
  return seen;
}

const total = (files: Iterable<string>, ends: string) =>
  [...files].filter((file) => file.endsWith(ends)).reduce((sum, file) => sum + sizeOf(file), 0);

/** What the entry brings by itself: its own file, and the app with its Overview. */
function firstLoad(chunks: Record<string, Chunk>): Set<string> {
  const files = new Set<string>(["index.html"]);
  for (const own of ["main", "start"]) {
    const name = Object.keys(chunks).find((one) => new RegExp(`^_${own}-.*\\.js$`).test(one));
    expect(name, `a file named ${own}`).toBeDefined();
    filesOf(chunks, name!, files);
  }
  for (const font of readdirSync(join(folder, "assets")).filter((file) => file.endsWith(".woff2")))
    files.add(`assets/${font}`);
  return files;
}

test("the first load is within its budgets", () => {
  const files = firstLoad(manifest());
  const sizes = { script: total(files, ".js"), styles: total(files, ".css"), font: total(files, ".woff2") };
  const all = sizes.script + sizes.styles + sizes.font + total(files, ".html");
  console.log("first load, bytes gzipped:", { ...sizes, all });

  expect(sizes.script).toBeLessThanOrEqual(200 * KB);
  expect(sizes.styles).toBeLessThanOrEqual(15 * KB);
  expect(sizes.font).toBeLessThanOrEqual(50 * KB);
  expect(all).toBeLessThanOrEqual(300 * KB);
});

test("each route adds at most 40 kB", () => {
  const chunks = manifest();
  const first = firstLoad(chunks);
  const routes = Object.entries(chunks).filter(([, chunk]) => chunk.isDynamicEntry);
  const sizes = routes.map(([name]) => {
    const own = [...filesOf(chunks, name)].filter((file) => !first.has(file));
    return [name, own.reduce((sum, file) => sum + sizeOf(file), 0)] as const;
  });
  console.log("routes, bytes gzipped:", Object.fromEntries(sizes));

  expect(routes.length).toBeGreaterThan(0);
  expect(sizes.filter(([, size]) => size > 40 * KB)).toEqual([]);
});
