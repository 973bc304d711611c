import { api, data } from "../../../api/client";
import type { components } from "../../../api/schema";

export type Imported = components["schemas"]["ThresholdImportResponse"];
type LimitSet = components["schemas"]["ThresholdSet"];

/** @throws {ServiceError} When the file as a whole cannot be read. */
export async function importLimits(file: File, isDryRun: boolean): Promise<Imported> {
  const text = await file.text();
  const isJson = file.name.endsWith(".json") || /^\s*[[{]/.test(text);
  return data(
    api.POST("/api/risk/thresholds/import", {
      params: { query: { dry_run: isDryRun ? "true" : "false" } as never },
      headers: { "Content-Type": isJson ? "application/json" : "text/csv" },
      // As it is: the service says which line is wrong.
      body: text as unknown as LimitSet,
      bodySerializer: (body) => body as unknown as string,
    }),
  );
}

/** The limits as a file that can be imported. */
export async function exportLimits(format: "csv" | "json", portfolio: string) {
  const query = { format, ...(portfolio ? { portfolio_id: portfolio } : {}) };
  const text = await data(
    api.GET("/api/risk/thresholds/export", { params: { query: query as never }, parseAs: "text" }) as Promise<{
      data?: string;
    }>,
  );
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: format === "csv" ? "text/csv" : "application/json" }));
  link.download = `limits.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
