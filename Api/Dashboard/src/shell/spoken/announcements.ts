import { counted } from "../../format/numbers";

const pauseMs = 5000;

/** At most one sentence in five seconds; what came meanwhile is counted. */
export class Announcements {
  private readonly waiting: string[] = [];
  private saidAt = -pauseMs;

  add(text: string) {
    this.waiting.push(text);
  }

  /** What to say now; null when nothing, or not yet. */
  next(nowMs: number): string | null {
    if (this.waiting.length === 0 || nowMs - this.saidAt < pauseMs) return null;
    this.saidAt = nowMs;
    const newest = this.waiting.at(-1)!;
    const others = this.waiting.length - 1;
    this.waiting.length = 0;
    return others === 0 ? newest : `${newest}. And ${counted(others, "other change")}.`;
  }
}
