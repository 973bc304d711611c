const svgSpace = "http://www.w3.org/2000/svg";

/** Makes an element. Text goes in as text, never as markup. */
export function element(tag, { className, text, ...rest } = {}, ...children) {
  const made = document.createElement(tag);
  if (className)
    made.className = className;
  if (text !== undefined)
    made.textContent = text;
  Object.assign(made, rest);
  made.append(...children);
  return made;
}

export function light(state) {
  const svg = document.createElementNS(svgSpace, "svg");
  svg.setAttribute("class", "light");
  svg.setAttribute("role", "img");
  const use = document.createElementNS(svgSpace, "use");
  svg.append(use);
  setLight(svg, state);
  return svg;
}

export function setLight(svg, state) {
  svg.setAttribute("aria-label", state);
  svg.firstElementChild.setAttribute("href", `#light-${state}`);
}

/** One to four bars, without colour. */
export function severityBars(severity) {
  const count = ["low", "medium", "high", "critical"].indexOf(severity) + 1;
  const svg = document.createElementNS(svgSpace, "svg");
  svg.setAttribute("class", "bars");
  svg.setAttribute("viewBox", "0 0 15 12");
  svg.setAttribute("aria-hidden", "true");
  for (let i = 0; i < 4; i++) {
    const bar = document.createElementNS(svgSpace, "rect");
    const height = 3 * (i + 1);
    for (const [key, value] of Object.entries({ x: 4 * i, y: 12 - height, width: 2.6, height, rx: 0.8 }))
      bar.setAttribute(key, value);
    if (i < count)
      bar.setAttribute("class", "on");
    svg.append(bar);
  }
  return svg;
}

const markPeriod = 1500;

/** Changes a text, and marks it if it became another, but not all the time. */
export function write(cell, text) {
  if (cell.textContent === text)
    return;
  const first = cell.textContent === "";
  cell.textContent = text;
  if (first || performance.now() - (cell.markedAt ?? -markPeriod) < markPeriod)
    return;
  cell.markedAt = performance.now();
  cell.classList.add("changed");
  requestAnimationFrame(() => requestAnimationFrame(() => cell.classList.remove("changed")));
}
