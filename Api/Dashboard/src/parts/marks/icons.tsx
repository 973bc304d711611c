import type { SVGProps } from "react";

type Props = SVGProps<SVGSVGElement> & { size?: number };

// Every picture beside a word is decoration: the word carries the meaning.
function Icon({ size = 16, children, ...rest }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...rest}
    >
      {children}
    </svg>
  );
}

export const SearchIcon = (props: Props) => (
  <Icon {...props}>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.2 3.2" />
  </Icon>
);
export const ThemeIcon = (props: Props) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.6" />
    <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2Z" fill="currentColor" stroke="none" />
  </Icon>
);
export const ListIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M2.5 3.5h11M2.5 8h11M2.5 12.5h7" />
  </Icon>
);
export const AlertIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M8 2.2 14.2 13.2H1.8Z" />
    <path d="M8 6.4v3M8 11.2v.2" />
  </Icon>
);
export const SwapIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M3 5.5h8.5M9 3l2.7 2.5L9 8M13 10.5H4.5M7 8l-2.7 2.5L7 13" />
  </Icon>
);
export const SlidersIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M2.5 5h11M2.5 11h11" />
    <circle cx="6" cy="5" r="1.8" fill="var(--surface)" />
    <circle cx="10.5" cy="11" r="1.8" fill="var(--surface)" />
  </Icon>
);
export const MoreIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth={2.4} />
  </Icon>
);
export const TickIcon = (props: Props) => (
  <Icon {...props}>
    <path d="m3.5 8.5 3 3 6-7" />
  </Icon>
);
export const CrossIcon = (props: Props) => (
  <Icon {...props}>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);
export const DashIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M4 8h8" />
  </Icon>
);
export const CloseIcon = CrossIcon;
export const Logo = () => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M2.5 13.5 7 8.5l3.2 3 6.8-7.5" stroke="var(--accent)" strokeWidth="2" />
    <path d="M2.5 17h15" stroke="var(--ink3)" strokeWidth="1.6" />
  </svg>
);
