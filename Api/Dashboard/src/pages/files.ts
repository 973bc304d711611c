import type { ComponentType } from "react";

/** A page in a file of its own. */
export class PageFile<Props> {
  private loaded: ComponentType<Props> | null = null;

  constructor(private readonly fetch: () => Promise<{ default: ComponentType<Props> }>) {}

  /** Null until its file has come. */
  get page() {
    return this.loaded;
  }

  async load() {
    this.loaded = (await this.fetch()).default;
  }
}

export const files = {
  portfolio: new PageFile(() => import("./portfolio/Portfolio")),
  alerts: new PageFile(() => import("./alerts/Alerts")),
  limits: new PageFile(() => import("./limits/Limits")),
  limit: new PageFile(() => import("./limits/LimitEditor")),
  escalations: new PageFile(() => import("./escalations/Escalations")),
  whatIf: new PageFile(() => import("./whatif/WhatIf")),
  system: new PageFile(() => import("./system/System")),
};

/** The file of the page at an address; none where the page comes with the rest. */
export function fileAt(path: string): { load(): Promise<void> } | undefined {
  const [, page, id] = path.split("/");
  switch (page) {
    case "portfolios":
      return files.portfolio;
    case "alerts":
      return files.alerts;
    case "limits":
      return id ? files.limit : files.limits;
    case "escalations":
      return files.escalations;
    case "what-if":
      return files.whatIf;
    case "system":
      return files.system;
    default:
      return undefined;
  }
}
