import { once } from 'node:events';

/** A WebDriver BiDi session: commands out, answers and events in. */
export interface Bidi {
  /** @throws with the browser's error code and message */
  send(method: string, params?: Record<string, unknown>): Promise<Record<string, unknown>>;
  onEvent(listener: (event: { method: string; params: Record<string, unknown> }) => void): void;
  close(): void;
}

interface Waiting {
  resolve(result: Record<string, unknown>): void;
  reject(error: Error): void;
}

/** Opens a session at the address that Firefox prints, e.g. `ws://127.0.0.1:40123`. */
export async function openBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, Waiting>();
  const listeners: Parameters<Bidi['onEvent']>[0][] = [];
  let last = 0;

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data));
    const one = waiting.get(message.id);
    if (one === undefined) {
      for (const listener of listeners) listener(message);
      return;
    }
    waiting.delete(message.id);
    if (message.type === 'error') one.reject(new Error(`${message.error}: ${message.message}`));
    else one.resolve(message.result);
  });
  socket.addEventListener('close', () => {
    for (const one of waiting.values()) one.reject(new Error('Firefox closed the connection.'));
    waiting.clear();
  });

  const send: Bidi['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });

  await once(socket, 'open');
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return { send, onEvent: (listener) => void listeners.push(listener), close: () => socket.close() };
}
