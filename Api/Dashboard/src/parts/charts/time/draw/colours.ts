/** The palette as a canvas needs it: `light-dark()` worked out for the theme that is on. */
export interface Colours {
  readonly surface: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly grid: string;
  readonly over: string;
  readonly near: string;
  readonly control: string;
}

const names = {
  surface: "--surface",
  ink2: "--ink2",
  ink3: "--ink3",
  accent: "--accent",
  grid: "--grid",
  over: "--over",
  near: "--near-fill",
  control: "--control",
} as const;

export function coloursOf(element: HTMLElement): Colours {
  const probe = element.appendChild(document.createElement("i"));
  const found = Object.entries(names).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(found) as unknown as Colours;
}

export const faint = (colour: string, share: number) => `color-mix(in srgb, ${colour} ${share * 100}%, transparent)`;

/** Calls back when the theme changes, by hand or by the system. */
export function onTheme(tell: () => void) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", tell);
  addEventListener("themechange", tell);
  return () => {
    system.removeEventListener("change", tell);
    removeEventListener("themechange", tell);
  };
}
