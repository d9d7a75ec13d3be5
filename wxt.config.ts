import { preact } from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** The hosts of the meetings, and nothing else; the content scripts' `matches` are the same. */
const HOSTS = [
  'https://teams.microsoft.com/*',
  'https://teams.cloud.microsoft/*',
  'https://teams.live.com/*',
  'https://*.zoom.us/wc/*',
];

/** The end-to-end tests build a second copy beside the shipped one, with an open shadow root. */
const testBuild = process.env['LESSON_LOOKOUT_TEST_BUILD'] === '1';

/** A public key (its private half was thrown away) that gives the test build one id on every machine. */
const TEST_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0OkWYoVoes5XLdaygoUcZk21J5U27yA7sKbFoP4hqN4n8zsqH0Sfh8IBdFMdsr5K2f+8sMlng9xUbY0doWYe+rP/XL2xbEMfPtvIfXL8SDvRVRYnee20+KCW/Q7HSD5blhtSmJcs6RBuxjMm5+TzUldGOQCLLqgWZiIEJ38COWxDviXvTot55D28h/2KoWZ2VVCyjPTVw5iikH3O8O7Yt3nbNdYl2s5dADqa9fIMuRFur5fXOereVe1vvAWwvPPxCEzp7tjbzZ7TyvUp8P6ACw2cp1t16Wh2g6/EviWfPHsHfHNfCkF0LvNnZSZi5ggaWSuchoO6WWB7QtJ+2nQS7wIDAQAB';

/** The default goes first: what is not named below is shut. `connect-src` is named for whoever reads only that line. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * WXT announces every content script on the page's own `document` and `window`, under the extension's
 * id, and an older instance stops at any such event, forged or not: a page could name us and switch us
 * off. An empty class takes the place of WXT's, so that none of it is in the bundle. `main` is handed
 * an empty object; teardown and the single instance are `utils/watch`'s.
 */
function withoutContentScriptContext(): Plugin {
  const id = '\0empty-content-script-context';
  return {
    name: 'lesson-lookout:without-content-script-context',
    enforce: 'pre',
    resolveId: (source) => (source === 'wxt/utils/content-script-context' ? id : undefined),
    load: (loaded) => (loaded === id ? 'export class ContentScriptContext {}' : undefined),
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: `${testBuild ? 'test-' : ''}{{browser}}-mv{{manifestVersion}}{{modeSuffix}}`,
  vite: () => ({
    plugins: [withoutContentScriptContext(), preact()],
    // papaparse can download what it reads; with this it has nothing to do it with.
    define: { __TEST_BUILD__: JSON.stringify(testBuild), XMLHttpRequest: 'undefined' },
    // Vite's own helper for it would ask with fetch; the browsers that we support need no help.
    build: { modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: 'Lesson Lookout',
    description:
      "Stands beside you in a live online lesson and holds it against your school's own remote-learning policy.",
    // notifications: pupils left behind, told when the meeting's page is gone; the weekly return is due. alarms: for
    // that, the background is started at the school's time; and what is unlocked is forgotten when its time is over.
    // scripting: the script that watches goes into a page with a meeting, and after an update the new one that waits into
    // the pages of a platform that are open; into no other.
    permissions: ['storage', 'unlimitedStorage', 'notifications', 'alarms', 'scripting'],
    host_permissions: HOSTS,
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    incognito: 'not_allowed',
    commands: {
      // Free in Teams, which takes Ctrl+Shift with M, O, K, H, E, Y, P and Space.
      'record-incident': { suggested_key: { default: 'Alt+Shift+R' }, description: 'Record an incident' },
      // Without a key of its own: the teacher may give it one in the browser's list.
      'open-beside': { description: 'Open Lesson Lookout beside the page' },
      'move-keyboard': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: 'Move the keyboard to the cards, and back to the meeting',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lesson-lookout@lesson-lookout.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '148',
          // From the school file's own schema: `npm run managed:schema`. Firefox asks for none.
          storage: { managed_schema: 'managed-schema.json' },
          ...(testBuild ? { key: TEST_KEY } : {}),
        }),
  }),
});
