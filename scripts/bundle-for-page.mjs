/** Code of ours, or of a package, as one script that can be given to a page: for measuring. */
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles some code, made small as the extension's own scripts are.
 *
 * @param {string} code a module; imports from "/src/..." are the project's own files
 * @returns {Promise<string>} one script, in the form of a function that is called at once
 * @throws {Error} where Vite gives no script
 */
export async function bundleForPage(code) {
  const { build, loadConfigFromFile } = await import('vite');
  const entry = 'virtual:for-page';
  const own = await loadConfigFromFile({ command: 'build', mode: 'production' }, `${root}vite.config.ts`);
  const { minify, terserOptions, target } = own?.config.build ?? {};
  if (minify !== 'terser' || !terserOptions || !target) throw new Error('vite.config.ts is not as it was');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'for-page',
        resolveId: (id) => (id === entry ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? code.replaceAll("'/src/", `'${root}src/`) : null),
      },
    ],
    build: {
      write: false,
      target,
      minify,
      terserOptions,
      rolldownOptions: { input: entry, output: { format: 'iife' }, checks: { bundlerTimings: false } },
    },
  });
  for (const output of [result].flat()) {
    if (!('output' in output)) continue;
    for (const file of output.output) if (file.type === 'chunk') return file.code;
  }
  throw new Error('nothing was built');
}
