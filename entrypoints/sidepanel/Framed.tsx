import { type ComponentChildren, type JSX, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { SHEET } from '../../components/meeting/sheet.ts';

/** In the meeting the host is a point above the page, and cards keep to a corner of it; here they have a column. */
const IN_A_PANEL = `
:host { position: static !important; width: auto !important; height: auto !important; }
.frame { display: grid; gap: 0.75em; font-size: 0.9375em; }
.stack, .dock { width: auto; overflow: visible; }
.card, .dock { box-shadow: none; }
`;

let sheet: CSSStyleSheet | undefined;

function sheetOfPanel(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET + IN_A_PANEL);
  }
  return sheet;
}

/** What the meeting page draws, drawn here with the same parts and the same style sheet, in a root of their own. */
export function Framed({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheetOfPanel()];
    render(<div class="frame">{children}</div>, root);
  });
  useLayoutEffect(() => {
    const root = host.current?.shadowRoot;
    return () => void (root && render(null, root));
  }, []);

  return <div ref={host} />;
}
