import { options } from 'preact';

/**
 * Draws with every listener put on again, after the page took them all away (see `Host.check`). Preact puts a handler on
 * again only where it was gone in between; so it draws once without any, and what the teacher has typed stays.
 *
 * @param draw draws as it is now, synchronously
 */
export function drawAnew(draw: () => void): void {
  const before = options.vnode;
  options.vnode = ({ type, props }) => {
    if (typeof type !== 'string') return;
    for (const name of Object.keys(props)) if (name.startsWith('on')) Object.assign(props, { [name]: undefined });
  };
  draw();
  if (before) options.vnode = before;
  else delete options.vnode;
  draw();
}
