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
      <path d="M4.5 4.5 15.5 15.5M15.5 4.5 4.5 15.5" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon>
      <path d="M12.5 4 6.5 10l6 6" />
    </Icon>
  );
}

export function ForwardIcon() {
  return (
    <Icon>
      <path d="M7.5 4l6 6-6 6" />
    </Icon>
  );
}

export function PlayIcon() {
  return (
    <Icon>
      <path d="M7 4.5v11l8.5-5.5z" fill="currentColor" strokeLinejoin="round" />
    </Icon>
  );
}

export function StopIcon() {
  return (
    <Icon>
      <path d="M5.5 5.5h9v9h-9z" fill="currentColor" strokeLinejoin="round" />
    </Icon>
  );
}

export function MenuIcon() {
  return (
    <Icon>
      <path d="M2.5 5h15M2.5 10h15M2.5 15h15" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <path d="M13 13l4.5 4.5M14.25 8.5a5.75 5.75 0 1 1-11.5 0 5.75 5.75 0 0 1 11.5 0Z" />
    </Icon>
  );
}

export function LinkIcon() {
  return (
    <Icon>
      <path d="M10 12.5V2.5M6.5 5.5 10 2.2l3.5 3.3M6 8.5H4v9h12v-9h-2" />
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
      <path d="M3 7.5V3h4.5M12.5 3H17v4.5M17 12.5V17h-4.5M7.5 17H3v-4.5" />
    </Icon>
  );
}

export function DownIcon() {
  return (
    <Icon>
      <path d="M5 7.5l5 5 5-5" />
    </Icon>
  );
}

export function ScalesIcon() {
  return (
    <Icon>
      <path d="M10 3v13.5M6 16.5h8M3.5 5.5h13M5 5.5 2.5 11.5h5ZM15 5.5l-2.5 6h5Z" strokeLinejoin="round" />
    </Icon>
  );
}

export function SwapIcon() {
  return (
    <Icon>
      <path d="M3 7h13M12.5 3.5 16 7l-3.5 3.5M17 13H4M7.5 9.5 4 13l3.5 3.5" />
    </Icon>
  );
}
