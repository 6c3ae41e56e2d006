/** The extension's API, as code that a test runs inside the background sees it. */
declare const chrome: import('webextension-polyfill').Browser;
