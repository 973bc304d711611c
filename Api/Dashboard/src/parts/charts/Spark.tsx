interface Props {
  readonly values: readonly number[];
  /** What it says, for those who hear it. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

const margin = 2;

/** The path of a line through values, left to right, the highest at the top. */
export function sparkPath(values: readonly number[], width: number, height: number) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (index: number) => (values.length < 2 ? width / 2 : (width * index) / (values.length - 1));
  const y = (value: number) =>
    high === low ? height / 2 : margin + ((height - 2 * margin) * (high - value)) / (high - low);
  return values.map((value, index) => `${index ? "L" : "M"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join("");
}

/** A line without axes, beside a number. */
export function Spark({ values, label, width = 72, height = 20 }: Props) {
  if (values.length === 0) return null;
  return (
    <svg
      className="spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path d={sparkPath(values, width, height)} />
    </svg>
  );
}
