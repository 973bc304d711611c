import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// While developing, the calls go to a service that runs elsewhere.
const service = process.env.VITE_SERVICE ?? "http://localhost:8000";

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: process.env.DASHBOARD_OUT ?? "dist",
    emptyOutDir: true,
    target: "es2023",
    cssTarget: ["chrome123", "firefox128", "safari18"],
    // Files stay files: the content policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
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
