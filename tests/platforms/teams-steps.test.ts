// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../utils/meeting/fact.ts';
import type { Look } from '../../utils/platforms/adapter.ts';
import type { FixturePage } from './fixture-page.ts';
import { count, fixture, leaveScreen, open, openPage, row, rowOf, tile } from './teams-page.ts';

/*
 * Between two states the page is built up in steps. Every step is looked at here: what is not there yet is not off,
 * has not left and is not stopped.
 */

/** Looks at every step, a tenth of a second apart; the clock goes on from the steps before. */
function follow(page: FixturePage): (step: () => void, ms?: number) => Look {
  let at = 60_000;
  return (step, ms = 100) => {
    step();
    at += ms;
    page.adapter.refresh();
    return page.adapter.read(at);
  };
}

const INDICATOR = '#recording-indicator-custom';

describe('a recording that goes on', () => {
  it('has not stopped while the screen comes back without its mark, and keeps its starter', () => {
    const page = open('recording-on');
    const before = page.look();
    const look = follow(page);
    const comeBack = leaveScreen(page);
    expect(
      look(() => page.document.body.insertAdjacentHTML('beforeend', '<div data-tid="call-monitor"></div>')),
    ).toMatchObject({
      meeting: { recording: UNKNOWN },
    });
    const mark = page.document.createElement('span');
    mark.id = 'recording-indicator-custom';
    const back = look(() => {
      page.the('[data-tid="call-monitor"]').remove();
      comeBack();
      page.the(INDICATOR).replaceWith(mark);
    }, 30_000);
    expect(back.meeting.recording).toBe(UNKNOWN);
    expect(look(() => {}, 800).meeting.recording).toBe(UNKNOWN);
    mark.innerHTML = '<svg></svg>';
    expect(look(() => {}, 100).meeting).toEqual(before.meeting);
  });

  it('has not stopped where its mark goes for a moment, and has where it stays away', () => {
    const page = open('recording-on');
    const look = follow(page);
    const html = page.the(INDICATOR).innerHTML;
    const show = (on: boolean) => () => {
      page.the(INDICATOR).innerHTML = on ? html : '';
    };
    look(() => {});
    const before = look(() => {}, 5_000);
    for (const on of [false, true, false]) {
      expect(look(show(on))).toMatchObject({ meeting: before.meeting, sight: before.sight });
    }
    expect(look(() => {}, 1_200).meeting.recording).toBe('off');
  });

  it('is not said to be off at the first look at a call', () => {
    const page = openPage(fixture('recording-empty'));
    expect(page.adapter.read(0).meeting.recording).toBe(UNKNOWN);
    expect(page.adapter.read(1_200).meeting.recording).toBe('off');
  });
});

describe('who is in', () => {
  const names = ({ people }: Look) => people.map(({ id, name }) => `${id} ${name}`);

  it('is not only the teacher while the others are not drawn yet', () => {
    const page = openPage(fixture('call-panel-closed'));
    count(page, 1);
    const others = ['Sam Lee', 'Ada Osei', 'Kit Moss'].map((name) => tile(page, name));
    for (const other of others) other.remove();
    expect(page.adapter.read(0).sight.participants).toEqual({ level: 'partial', because: 'panel-closed' });
  });

  it('is also who is scrolled out when the number falls before the row of the one who left goes', () => {
    const page = open('call-panel-open');
    const look = follow(page);
    for (const name of ['Sam Lee', 'Ada Osei', 'Kit Moss']) tile(page, name).remove();
    const scrolledOut = row(page, 'Kit Moss');
    const list = page.the('[role="tree"]');
    scrolledOut.remove();
    look(() => {});
    look(() => {}, 9_000);
    const fallen = look(() => count(page, 3));
    expect(names(fallen)).toContain('p4 Kit Moss');
    expect(fallen.sight.participants.level).toBe('partial');
    const scrolled = look(() => {
      row(page, 'Ada Osei').remove();
      list.append(scrolledOut);
    }, 500);
    expect(names(scrolled)).toContain('p4 Kit Moss');
    const still = look(() => {}, 1_200);
    expect(names(still)).toEqual(['p1 Ms Hart', 'p2 Sam Lee', 'p4 Kit Moss']);
    expect(still.sight.participants).toEqual({ level: 'full' });
  });

  it('is one person whose tile is there twice while it moves, and nobody has left for that', () => {
    const page = open('call-panel-closed');
    const look = follow(page);
    tile(page, 'Kit Moss').remove();
    look(() => {});
    const copy = tile(page, 'Sam Lee').cloneNode(true) as Element;
    const twice = look(() => page.the('[data-tid="modern-stage-wrapper"]').append(copy));
    const everyone = ['p1 Ms Hart', 'p2 Sam Lee', 'p3 Ada Osei', 'p4 Kit Moss'];
    expect(names(twice)).toEqual(everyone);
    expect(names(look(() => {}, 5_000))).toEqual(everyone);
    expect(names(look(() => copy.remove()))).toEqual(everyone);
  });

  it('is two people of one name with a tile each as soon as the page counts one more', () => {
    const page = open('call-panel-closed');
    const look = follow(page);
    look(() => {});
    const copy = tile(page, 'Sam Lee').cloneNode(true) as Element;
    look(() => page.the('[data-tid="modern-stage-wrapper"]').append(copy));
    const counted = look(() => count(page, 5));
    expect(names(counted)).toContain('p5 Sam Lee');
    expect(counted.sight.participants).toEqual({ level: 'full' });
  });

  it('is at once one fewer when row, tile and number go one after the other', () => {
    const page = open('call-panel-open');
    const look = follow(page);
    look(() => {});
    look(() => row(page, 'Sam Lee').remove());
    look(() => tile(page, 'Sam Lee').remove());
    const last = look(() => count(page, 3));
    expect(names(last)).toEqual(['p1 Ms Hart', 'p3 Ada Osei', 'p4 Kit Moss']);
    expect(last.sight.participants).toEqual({ level: 'full' });
  });

  it('is at once one more when number and row come one after the other', () => {
    const page = open('call-panel-open');
    const look = follow(page);
    look(() => {});
    look(() => count(page, 5));
    const last = look(() => page.the('[role="tree"]').insertAdjacentHTML('beforeend', rowOf('Bo Tran', 'off')));
    expect(names(last)).toContain('p5 Bo Tran');
    expect(last.sight.participants).toEqual({ level: 'full' });
  });
});

describe('a share', () => {
  it('is not said to be over while the stage is built up anew', () => {
    const page = open('sharing-other');
    const look = follow(page);
    const share = page.the('[data-stream-type="ScreenSharing"]');
    const stage = page.the('[data-tid="modern-stage-wrapper"]');
    const place = stage.parentElement;
    const sharing = ({ people }: Look) => people.find(({ name }) => name === 'Ada Osei')?.sharing;
    expect(sharing(look(() => {}))).toBe(true);
    look(() => {
      stage.remove();
      share.remove();
    });
    expect(sharing(look(() => place?.append(stage)))).toBe(true);
    expect(sharing(look(() => stage.append(share)))).toBe(true);
    expect(sharing(look(() => share.remove(), 5_000))).toBe(false);
  });
});
