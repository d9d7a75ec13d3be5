// Browsers that we support have Temporal; the Node that runs the tests may not.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
