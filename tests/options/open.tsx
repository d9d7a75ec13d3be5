import { render } from '@testing-library/preact';
import { App } from '../../entrypoints/options/App.tsx';
import { RULES } from '../../utils/policy/rules/index.ts';
import type { Managed } from '../../utils/settings/managed/managed-store.ts';
import { memory } from './stored.ts';

/** Opens the options at an address, in a school with this file and with what its device management sends. */
export function openOptions(hash: string, file?: object, managed?: Managed): ReturnType<typeof memory> {
  location.hash = hash;
  const { state, ...source } = memory(file === undefined ? undefined : JSON.stringify({ school: 1, ...file }));
  state.managed = managed;
  render(<App rules={RULES} {...source} />);
  return { state, ...source };
}
