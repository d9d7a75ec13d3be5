// Browsers that we support have Temporal; the Node that runs the tests may not.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
// A bound on hanging, not on speed: a wait that passes costs nothing.
if ('document' in globalThis) (await import('@testing-library/preact')).configure({ asyncUtilTimeout: 5_000 });
