import { describe, expect, it } from 'vitest';
import { platformOf } from '../../utils/messages/hosts.ts';
import { askerOf } from '../../utils/messages/sender.ts';

const OWN = { id: 'us', baseUrl: 'chrome-extension://us/' };
const CLIENT = 'https://app.zoom.us/wc/85512345678/start';

describe('the platform of an address', () => {
  it.each([
    ['https://teams.microsoft.com/v2/', 'teams'],
    [CLIENT, 'zoom'],
    ['https://zoom.us/wc/join/85512345678', 'zoom'],
    ['https://school.zoom.us/wc/85512345678/join?pwd=x', 'zoom'],
    ['https://zoom.us/j/85512345678', undefined],
    ['https://zoom.us/', undefined],
    ['http://app.zoom.us/wc/85512345678/start', undefined],
    ['https://evilzoom.us/wc/85512345678/start', undefined],
    ['https://zoom.us.example.org/wc/85512345678/start', undefined],
    ['https://app.zoom.us:8443/wc/85512345678/start', undefined],
  ])('%s: %s', (address, platform) => expect(platformOf(address)).toBe(platform));
});

describe('who asks from a frame', () => {
  const ask = (url: string, frameId: number, top: string) =>
    askerOf({ id: 'us', url, frameId, tab: { id: 7, url: top } } as Parameters<typeof askerOf>[0], OWN);

  it('Zoom’s own frame in Zoom’s own page', () => {
    expect(ask(CLIENT, 3, 'https://app.zoom.us/wc/85512345678/start?fromPWA=1')).toEqual({
      from: 'meeting',
      platform: 'zoom',
      tabId: 7,
      frameId: 3,
    });
  });

  it.each([
    ['Zoom’s page in somebody else’s', CLIENT, 'https://example.org/'],
    ['Zoom’s page in a page of Teams', CLIENT, 'https://teams.microsoft.com/v2/'],
    ['a frame of Teams', 'https://teams.microsoft.com/v2/', 'https://teams.microsoft.com/v2/'],
  ])('%s is not answered', (_, url, top) => expect(ask(url, 3, top)).toBeUndefined());
});
