import type { JSX } from 'preact';

const TONES: Readonly<Record<string, string>> = { urgent: 'badge urgent', concern: 'badge nudge' };

/** The severity in words; the colour only underlines it. */
export function SeverityBadge({ severity }: { readonly severity: string | undefined }): JSX.Element {
  return <span class={TONES[severity ?? ''] ?? 'badge'}>{severity}</span>;
}
