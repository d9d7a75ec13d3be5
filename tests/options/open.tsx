import { render } from '@testing-library/preact';
import { App } from '../../entrypoints/options/App.tsx';
import type { request } from '../../utils/messages/client.ts';
import { RULES } from '../../utils/policy/rules/index.ts';
import type { Managed } from '../../utils/settings/managed/managed-store.ts';
import { memory, memoryOfClasses } from './stored.ts';

const noAnswer = () => Promise.resolve({ failed: 'no-answer', why: 'Nobody answers here.' });

/** Opens the options at an address, in a school with this file and with what its device management sends. */
export function openOptions(
  hash: string,
  file?: object,
  managed?: Managed,
  ask: typeof request = noAnswer,
): ReturnType<typeof memory> {
  location.hash = hash;
  const { state, ...source } = memory(file === undefined ? undefined : JSON.stringify({ school: 1, ...file }));
  state.managed = managed;
  render(<App rules={RULES} ask={ask} ownClasses={memoryOfClasses()} {...source} />);
  return { state, ...source };
}
