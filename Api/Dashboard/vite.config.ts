import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

// While developing, the calls go to a service that runs elsewhere.
const service = process.env.VITE_SERVICE ?? "http://localhost:8000";

/** The page names the files of `start`, so that they are on their way beside the first one, not after it. */
const preloadStart: Plugin = {
  name: "preload-start",
  transformIndexHtml: {
    order: "post",
    handler(html, { bundle }) {
      const start = Object.values(bundle ?? {}).find((file) => file.type === "chunk" && file.name === "start");
      if (start?.type !== "chunk") return [];
      const scripts = [start.fileName, ...start.imports].filter((file) => !html.includes(file));
      const styles = [...(start.viteMetadata?.importedCss ?? [])];
      return [...scripts.map((file) => link("modulepreload", file)), ...styles.map((file) => link("stylesheet", file))];
    },
  },
};

const link = (rel: string, file: string) => ({
  tag: "link",
  attrs: { rel, crossorigin: true, href: `/${file}` },
  injectTo: "head" as const,
});

/** Leaves files of text packed beside the plain ones: the service sends them instead of packing at each visit. */
const packed: Plugin = {
  name: "packed",
  writeBundle({ dir }, bundle) {
    for (const file of Object.keys(bundle).filter((name) => /\.(js|css|html)$/.test(name))) {
      const path = join(dir!, file);
      const plain = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      writeFileSync(`${path}.gz`, gzipSync(plain, { level: 9 }));
    }
  },
};

export default defineConfig({
  plugins: [react(), preloadStart, packed],
  build: {
    outDir: process.env.DASHBOARD_OUT ?? "dist",
    emptyOutDir: true,
    target: "es2023",
    cssTarget: ["chrome123", "firefox128", "safari18"],
    // Files stay files: the content policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    // Two files come first, instead of two dozen: the small one that asks for the data, and all that draws it.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "main", test: /\/src\/main\.ts$/, priority: 2 },
            { name: "start", test: /\/src\/start\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      "/api": service,
      "/openapi": service,
      "/hubs": { target: service, ws: true },
    },
  },
  test: { include: ["src/**/*.test.ts", "scripts/**/*.test.ts"] },
});
