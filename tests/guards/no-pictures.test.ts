import { expect, test } from 'vitest';
import { readSource, type Source } from './source.ts';
import { globalsOf, membersOf, parse } from './syntax.ts';

/** Every way to take a picture, a sound or a film of a page, a screen or a room. */
const CAPTURE =
  /(^|\.)(captureVisibleTab|captureTab|captureStream|tabCapture|desktopCapture|pageCapture|getUserMedia|getDisplayMedia|getViewportMedia|mediaDevices|MediaRecorder|MediaStreamTrackProcessor|ImageCapture|grabFrame|takePhoto|drawImage|createImageBitmap|VideoFrame|AudioContext|OfflineAudioContext|SpeechRecognition|webkitSpeechRecognition)$/;

function captures(files: Source): string[] {
  return [...files].flatMap(([path, code]) => {
    const root = parse(code, path);
    const names = [...new Set([...globalsOf(root), ...membersOf(root)])].filter((name) => CAPTURE.test(name));
    return names.map((name) => `${path} uses ${name}: no picture, sound or film is ever taken; leave it out.`);
  });
}

// Parses every source: seconds, and many more on a machine that is busy.
test('no picture, sound or film is taken', { timeout: 60_000 }, () => {
  expect(captures(readSource())).toEqual([]);
});

test.each([
  'browser.tabs.captureVisibleTab()',
  'navigator.mediaDevices.getDisplayMedia({})',
  'new MediaRecorder(stream)',
  'context.drawImage(video, 0, 0)',
  'video.captureStream()',
  'const track = new ImageCapture(one)',
])('would be found: %s', (code) => {
  expect(captures(new Map([['utils/watch/bad.ts', code]]))).not.toEqual([]);
});
