/** Who wants to hear of what. */
export class Topics {
  private readonly listeners = new Map<string, Set<() => void>>();

  on(topic: string, tell: () => void) {
    const of = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, of.add(tell));
    return () => {
      of.delete(tell);
      if (of.size === 0 && this.listeners.get(topic) === of) this.listeners.delete(topic);
    };
  }

  tell(topics: readonly string[]) {
    for (const topic of topics) this.listeners.get(topic)?.forEach((tell) => tell());
  }
}
