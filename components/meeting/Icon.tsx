import type { JSX } from 'preact';

const PATHS = {
  open: 'M4 6l4 4 4-4',
  shut: 'M4 10l4-4 4 4',
  less: 'M3.5 8h9',
  swap: 'M10.5 3 13 5.5 10.5 8M3 5.5h10M5.5 8 3 10.5 5.5 13M13 10.5H3',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

/** A line icon; decorative, the button around it has the words. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" class="icon" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
    </svg>
  );
}
