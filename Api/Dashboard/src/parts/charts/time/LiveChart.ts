import uPlot from "uplot";
import { align, valuesOf, type Aligned } from "./align";
import { nextAxis, spanOf, type AxisState } from "./draw/axis";
import { coloursOf, onTheme, type Colours } from "./draw/colours";
import type { ChartModel } from "./model";
import { optionsOf } from "./draw/options";

export interface ChartEvents {
  cursorMoved(index: number | null, aligned: Aligned): void;
  /** Drawn again: where a value stands may have changed. */
  drawn(): void;
  brushed?(from: number, to: number): void;
}

/** Draws at most once in a while, and not at all while it is looked at closely. */
export class LiveChart {
  private readonly offTheme: () => void;
  private readonly sizes: ResizeObserver;
  private plot: uPlot | null = null;
  private colours: Colours;
  private aligned: Aligned;
  private axis: AxisState;
  private waiting: ChartModel | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private drawnAt = performance.now();
  private isFrozen = false;

  constructor(
    private readonly box: HTMLElement,
    private model: ChartModel,
    private readonly height: number,
    private readonly paintMs: number,
    private readonly events: ChartEvents,
  ) {
    this.colours = coloursOf(box);
    this.aligned = align(model.series);
    this.axis = nextAxis(null, spanOf(valuesOf(model)), 0);
    this.offTheme = onTheme(() => this.recolour());
    this.sizes = new ResizeObserver(() => this.resize());
    this.sizes.observe(box);
  }

  show(model: ChartModel) {
    this.waiting = model;
    this.schedule();
  }

  freeze(isFrozen: boolean) {
    this.isFrozen = isFrozen;
    this.schedule();
  }

  /** Puts the cursor on a point, as the pointer would. */
  pointAt(index: number | null) {
    const at = index === null ? undefined : this.aligned.times[index];
    const left = at === undefined ? -10 : (this.plot?.valToPos(at, "x") ?? -10);
    this.plot?.setCursor({ left, top: 0 });
  }

  /** px from the top of the box; null before it is drawn. */
  topOf(value: number): number | null {
    return this.plot && this.plot.over.offsetTop + this.plot.valToPos(value, "y");
  }

  valueAt(top: number): number | null {
    return this.plot && this.plot.posToVal(top - this.plot.over.offsetTop, "y");
  }

  get points() {
    return this.aligned;
  }

  get step() {
    return this.axis.shown.step;
  }

  destroy() {
    clearTimeout(this.timer);
    this.offTheme();
    this.sizes.disconnect();
    this.plot?.destroy();
  }

  private schedule() {
    clearTimeout(this.timer);
    if (this.waiting === null || this.isFrozen) return;
    const wait = this.drawnAt + this.paintMs - performance.now();
    if (wait > 0) this.timer = setTimeout(() => this.schedule(), wait);
    else this.apply(this.waiting);
  }

  private apply(model: ChartModel) {
    const isOther = model.series.length !== this.model.series.length;
    this.waiting = null;
    this.drawnAt = performance.now();
    this.model = model;
    this.aligned = align(model.series);
    this.axis = nextAxis(isOther ? null : this.axis, spanOf(valuesOf(model)), this.drawnAt);
    if (isOther) this.make();
    else this.plot?.setData(this.data());
    this.events.drawn();
  }

  private resize() {
    const width = this.box.clientWidth;
    if (width === 0) return;
    if (this.plot) this.plot.setSize({ width, height: this.height });
    else this.make();
    this.events.drawn();
  }

  private recolour() {
    // The theme's style holds from the next frame on.
    requestAnimationFrame(() => {
      this.colours = coloursOf(this.box);
      this.plot?.redraw();
    });
  }

  private make() {
    this.plot?.destroy();
    const { cursorMoved, brushed } = this.events;
    const source = {
      model: () => this.model,
      colours: () => this.colours,
      axis: () => this.axis.shown,
      times: () => this.times(),
      cursorMoved: (index: number | null) => cursorMoved(index, this.aligned),
      brushed: (from: number, to: number) => brushed?.(from, to),
    };
    const options = optionsOf(source, this.box.clientWidth, this.height, brushed !== undefined);
    this.plot = new uPlot(options, this.data(), this.box);
  }

  private data() {
    return [this.aligned.times, ...this.aligned.columns] as uPlot.AlignedData;
  }

  private times(): [number, number] {
    const { times } = this.aligned;
    const from = this.model.from ?? times[0] ?? 0;
    const to = this.model.to ?? times.at(-1) ?? from;
    return [from, to > from ? to : from + 1000];
  }
}
