/** A meeting in a real document that lives: pupils come, go, speak and raise hands. For counts and fuzzing. */
export interface LiveMeeting {
  readonly pupils: () => number;
  /** One of the things that happen in a lesson; `pick` is between 0 and 1. */
  readonly actions: Readonly<Record<string, (pick: number) => void>>;
  /** What goes on all the time and means nothing: meters, the clock, captions, class names. */
  churn(): void;
}

export function make(parent: Element, attributes: Readonly<Record<string, string>>, tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.append(element);
  return element;
}

/** Writes only what differs, as the clients' frameworks do. */
export function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
