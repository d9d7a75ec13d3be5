import type { Platform } from './snapshot.ts';

/** What people call the platforms. */
export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = { teams: 'Teams', zoom: 'Zoom' };
