import type { ComponentChildren, JSX } from 'preact';
import { Mark } from './Mark.tsx';

export interface PageProps {
  /** The page's own heading, also the name under which a screen reader lists it. */
  readonly title: string;
  /** One sentence under the heading: what the page is for. */
  readonly lead?: ComponentChildren;
  /** Links to the product's other pages; the page knows their addresses, this frame does not. */
  readonly nav?: ComponentChildren;
  readonly aside?: ComponentChildren;
  /** A popup: one narrow column. */
  readonly compact?: boolean;
  readonly children: ComponentChildren;
}

/** The frame of an extension page: product header, main column, optional aside. */
export function Page({ title, lead, nav, aside, compact, children }: PageProps): JSX.Element {
  return (
    <div class={compact ? 'page-compact' : undefined}>
      <header class="page-head">
        <div>
          <span class="product">
            <Mark />
            Lesson Lookout
          </span>
          {nav && (
            <nav class="actions" aria-label="Lesson Lookout">
              {nav}
            </nav>
          )}
        </div>
      </header>
      <div class={aside ? 'page-body with-aside' : 'page-body'}>
        <main>
          <h1>{title}</h1>
          {lead && <p class="soft">{lead}</p>}
          {children}
        </main>
        {aside && <aside>{aside}</aside>}
      </div>
    </div>
  );
}
