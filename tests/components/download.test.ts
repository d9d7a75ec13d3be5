// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { download } from '../../components/download.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a file that is handed to the browser', () => {
  it('is let go after the browser has had its time to read it', () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    download('a.csv', 'text');
    expect(revoke).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(revoke).toHaveBeenCalledOnce();
  });

  it('is let go at once when the browser cannot take it, and the caller is told', () => {
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    expect(() => download('a.csv', 'text')).toThrow('no space');
    expect(revoke).toHaveBeenCalledOnce();
  });
});
