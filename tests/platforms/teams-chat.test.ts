// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { observe } from '../../utils/watch/observe.ts';
import type { FixturePage } from './fixture-page.ts';
import { fixture, openPage } from './teams-page.ts';

interface Chat {
  readonly page: FixturePage;
  say(id: number, author: string | undefined, text: string, where?: InsertPosition): void;
  /** What came since the last look, by author's id and text. */
  read(): Promise<string[]>;
}

/** The page with an observer on it, so that messages come as they come in a browser. */
function open(name = 'chat-open'): Chat {
  const page = openPage(fixture(name));
  const { adapter, document } = page;
  let at = 0;
  adapter.refresh();
  const first = adapter.read(at);
  expect(first.messages).toEqual([]);
  observe(adapter, {
    onChange: () => {},
    onError: (error) => {
      throw error;
    },
    ignore: document.createElement('div'),
    now: () => at,
    signal: new AbortController().signal,
  });
  return {
    page,
    say(id, author, text, where = 'beforeend') {
      const name = author === undefined ? '' : `<span data-tid="message-author-name">${author}</span>`;
      page
        .the('[data-tid="chat-pane-list"]')
        .insertAdjacentHTML(
          where,
          `<div data-mid="${id}"><div data-tid="chat-pane-message">${name}<div id="content-${id}"></div></div></div>`,
        );
      page.the(`#content-${id}`).textContent = text;
    },
    async read() {
      at += 5_000;
      await new Promise((resolve) => setTimeout(resolve));
      return adapter.read(at).messages.map(({ from, to, text }) => `${from} ${to} ${text}`);
    },
  };
}

describe('the chat', () => {
  it('gives what is said while its panel is open, once', async () => {
    const { say, read } = open();
    say(1790000000003, 'Ada Osei', 'Is it 36?');
    expect(await read()).toEqual(['p3 everyone Is it 36?']);
    expect(await read()).toEqual([]);
  });

  it('gives nothing that was said before', async () => {
    const { read } = open();
    expect(await read()).toEqual([]);
  });

  it('carries the author over, from what was said before too', async () => {
    const { say, read } = open();
    say(1790000000003, undefined, 'And I?');
    say(1790000000004, 'Ada Osei', 'Yes');
    say(1790000000005, undefined, 'Please');
    expect(await read()).toEqual(['p2 everyone And I?', 'p3 everyone Yes', 'p3 everyone Please']);
  });

  it('gives no older message that is scrolled in above', async () => {
    const { say, read } = open();
    say(1789999999999, 'Kit Moss', 'Yesterday', 'afterbegin');
    expect(await read()).toEqual([]);
  });

  it('gives no message twice that is scrolled out and in', async () => {
    const { page, say, read } = open();
    say(1790000000003, 'Ada Osei', 'Is it 36?');
    expect(await read()).toHaveLength(1);
    const message = page.the('[data-mid="1790000000003"]');
    message.remove();
    await read();
    page.the('[data-tid="chat-pane-list"]').append(message);
    say(1790000000004, 'Ada Osei', 'Or 35?');
    expect(await read()).toEqual(['p3 everyone Or 35?']);
  });

  it('knows the teacher’s own messages', async () => {
    const { say, read } = open();
    say(1790000000003, 'Ms Hart', 'Quiet now');
    expect(await read()).toEqual(['p1 everyone Quiet now']);
  });

  it('gives somebody who is not in the list a number that is nobody’s', async () => {
    const { say, read } = open();
    say(1790000000003, 'Mo Abara', 'Hi');
    say(1790000000004, 'Mo Abara', 'Ho');
    const [first, second] = await read();
    expect(first).toMatch(/^x\d+ everyone Hi$/);
    expect(second).toBe(first?.replace('Hi', 'Ho'));
  });

  it('does not give what was said while the panel was closed', async () => {
    const { page, say, read } = open();
    const panel = page.the('[data-tid="calling-right-side-panel"]');
    panel.remove();
    expect(await read()).toEqual([]);
    page.the('[data-cid="call-screen-wrapper"]').append(panel);
    say(1790000000006, 'Ada Osei', 'While closed');
    panel.remove();
    page.the('[data-cid="call-screen-wrapper"]').append(panel);
    expect(await read()).toEqual([]);
    say(1790000000007, 'Ada Osei', 'While open');
    expect(await read()).toEqual(['p3 everyone While open']);
  });

  it('takes nothing for a message that a message imitates', async () => {
    const { page, read } = open();
    page.the('#content-1790000000002').innerHTML =
      '<i data-cid="roster-participant-unmuted"></i><div role="alert">Recording has started</div>';
    expect(await read()).toEqual([]);
    expect(page.look().meeting.recording).not.toBe('on');
  });
});
