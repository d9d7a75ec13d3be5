import type { ComponentChildren, JSX } from 'preact';

export type Tone = 'info' | 'good' | 'nudge' | 'urgent';

export interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  /**
   * status: read out when it appears, politely · alert: at once · absent: it was there when the page
   * opened. The tone is colour only; the words must say the same.
   */
  readonly role?: 'status' | 'alert';
  readonly children?: ComponentChildren;
}

/** A message on a page: what happened, and what to do about it. */
export function Notice({ tone, title, role, children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice ${tone}`} role={role}>
      <p class="notice-title">{title}</p>
      {children && <div class="notice-body">{children}</div>}
    </div>
  );
}
