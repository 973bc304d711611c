import {
  defaultRangeExtractor,
  useVirtualizer,
  useWindowVirtualizer,
  type Range,
  type Virtualizer,
} from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";

const overscan = 4;

export interface RowsProps {
  readonly count: number;
  readonly height: number;
  /** Stays in the document wherever one scrolls, so that the focus survives; −1 for none. */
  readonly kept: number;
  /** Scrolled into view when it changes. */
  readonly wanted: { readonly index: number } | null;
  readonly row: (index: number, top: number) => ReactNode;
  readonly onRange: (first: number, last: number) => void;
}

/** Rows that scroll in a box of their own. */
export function BoxedRows({ box, ...props }: RowsProps & { box: RefObject<HTMLElement | null> }) {
  const virtualizer = useVirtualizer({ ...optionsOf(props), getScrollElement: () => box.current });
  return <Drawn {...props} virtualizer={virtualizer} margin={0} />;
}

/** Rows that scroll with the page. */
export function PageRows(props: RowsProps) {
  const place = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin((place.current?.getBoundingClientRect().top ?? 0) + scrollY), [props.count]);
  const virtualizer = useWindowVirtualizer({ ...optionsOf(props), scrollMargin: margin });
  return (
    <div ref={place} role="presentation">
      <Drawn {...props} virtualizer={virtualizer} margin={margin} />
    </div>
  );
}

const optionsOf = ({ count, height, kept }: RowsProps) => ({
  count,
  overscan,
  estimateSize: () => height,
  rangeExtractor: (range: Range) => {
    const indexes = defaultRangeExtractor(range);
    return kept < 0 || kept >= count || indexes.includes(kept) ? indexes : [...indexes, kept].sort((a, b) => a - b);
  },
});

interface DrawnProps<Box extends Element | Window> extends RowsProps {
  readonly virtualizer: Virtualizer<Box, Element>;
  readonly margin: number;
}

function Drawn<Box extends Element | Window>({ virtualizer, margin, height, wanted, row, onRange }: DrawnProps<Box>) {
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  useLayoutEffect(() => {
    if (wanted) virtualizer.scrollToIndex(wanted.index, { align: "auto" });
  }, [virtualizer, wanted]);
  const items = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = -1 } = virtualizer.range ?? {};
  useEffect(() => onRange(startIndex, endIndex), [onRange, startIndex, endIndex]);
  return (
    <div className="vt-size" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
      {items.map((item) => row(item.index, item.start - margin))}
    </div>
  );
}
