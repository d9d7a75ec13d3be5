import { describe, expect, test } from 'vitest';
import { BROWSERS, manifestOf, readBuild } from './bundles.ts';

/** What the extension asks of a browser. A change here is a change of what schools are asked to trust. */
const TEAMS = ['https://teams.cloud.microsoft/*', 'https://teams.live.com/*', 'https://teams.microsoft.com/*'];
const ZOOM = ['https://*.zoom.us/wc/*'];
const PERMISSIONS = ['alarms', 'notifications', 'scripting', 'storage', 'unlimitedStorage'];
/** For the panel beside the page: Chromium asks for a permission, Firefox for none. */
const OWN_PERMISSIONS = { chromium: ['sidePanel'], firefox: [] };

/** Every key that a manifest may have; a new one, say `web_accessible_resources`, is decided here first. */
const KEYS = [
  'action',
  'background',
  'commands',
  'content_scripts',
  'content_security_policy',
  'description',
  'host_permissions',
  'icons',
  'incognito',
  'manifest_version',
  'name',
  'options_ui',
  'permissions',
  'version',
];
const OWN_KEYS = {
  chromium: ['minimum_chrome_version', 'side_panel', 'storage'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
};

describe.each(BROWSERS)('manifest for %s', (browser) => {
  const manifest = manifestOf(readBuild(browser, 'shipped'));

  test('asks for these permissions and no other', () => {
    expect((manifest['permissions'] as string[]).toSorted()).toEqual(
      [...PERMISSIONS, ...OWN_PERMISSIONS[browser]].toSorted(),
    );
    expect((manifest['host_permissions'] as string[]).toSorted()).toEqual([...ZOOM, ...TEAMS]);
    for (const key of ['optional_permissions', 'optional_host_permissions', 'externally_connectable']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test('has no key that was not decided on', () => {
    expect(Object.keys(manifest).filter((key) => ![...KEYS, ...OWN_KEYS[browser]].includes(key))).toEqual([]);
  });

  test('runs one script a platform, on its hosts, in its own world; in frames only where Zoom has its client in one', () => {
    const scripts = manifest['content_scripts'] as Record<string, unknown>[];
    const seen = scripts.map(({ matches, all_frames }) => [(matches as string[]).toSorted(), all_frames ?? false]);
    expect(seen.toSorted()).toEqual([
      [ZOOM, true],
      [TEAMS, false],
    ]);
    for (const script of scripts) expect(script).not.toHaveProperty('world');
  });

  test('shuts every way out of its pages', () => {
    const policy = (manifest['content_security_policy'] as { extension_pages: string }).extension_pages;
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "connect-src 'none'", "script-src 'self'", "form-action 'none'"]),
    );
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/);
  });

  test('stays out of private windows and names the oldest browser that it runs in', () => {
    expect(manifest).toMatchObject({ manifest_version: 3, incognito: 'not_allowed' });
    expect(manifest).toMatchObject(
      browser === 'chromium'
        ? { minimum_chrome_version: '148' }
        : {
            browser_specific_settings: {
              gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
            },
          },
    );
  });
});
