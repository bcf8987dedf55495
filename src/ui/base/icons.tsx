import type { ReactNode } from 'react';

/** Icons are drawn on a grid of 20 with strokes of 1.75, and grow with the text; the words beside or on their buttons say what they do. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="1.25rem"
      height="1.25rem"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="M4.500 4.500 15.500 15.500M15.500 4.500 4.500 15.500" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon>
      <path d="M12.500 4 6.500 10l6 6" />
    </Icon>
  );
}

export function ForwardIcon() {
  return (
    <Icon>
      <path d="M7.500 4l6 6-6 6" />
    </Icon>
  );
}

export function PlayIcon() {
  return (
    <Icon>
      <path d="M7 4.500v11l8.500-5.500z" fill="currentColor" strokeLinejoin="round" />
    </Icon>
  );
}

export function StopIcon() {
  return (
    <Icon>
      <path d="M5.500 5.500h9v9h-9z" fill="currentColor" strokeLinejoin="round" />
    </Icon>
  );
}

export function MenuIcon() {
  return (
    <Icon>
      <path d="M2.500 5h15M2.500 10h15M2.500 15h15" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <path d="M13 13l4.500 4.500M14.250 8.500a5.750 5.750 0 1 1-11.500 0 5.750 5.750 0 0 1 11.500 0Z" />
    </Icon>
  );
}

export function LinkIcon() {
  return (
    <Icon>
      <path d="M10 12.500V2.500M6.500 5.500 10 2.200l3.500 3.300M6 8.500H4v9h12v-9h-2" />
    </Icon>
  );
}

export function PlusIcon() {
  return (
    <Icon>
      <path d="M10 4v12M4 10h12" />
    </Icon>
  );
}

export function MinusIcon() {
  return (
    <Icon>
      <path d="M4 10h12" />
    </Icon>
  );
}

export function FitIcon() {
  return (
    <Icon>
      <path d="M3 7.500V3h4.500M12.500 3H17v4.500M17 12.500V17h-4.500M7.500 17H3v-4.500" />
    </Icon>
  );
}

export function DownIcon() {
  return (
    <Icon>
      <path d="M5 7.500l5 5 5-5" />
    </Icon>
  );
}

export function ScalesIcon() {
  return (
    <Icon>
      <path
        d="M10 3v13.500M6 16.500h8M3.500 5.500h13M5 5.500 2.500 11.500h5ZM15 5.500l-2.500 6h5Z"
        strokeLinejoin="round"
      />
    </Icon>
  );
}

export function SwapIcon() {
  return (
    <Icon>
      <path d="M3 7h13M12.500 3.500 16 7l-3.500 3.500M17 13H4M7.500 9.500 4 13l3.500 3.500" />
    </Icon>
  );
}
