import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';

/**
 * The packages that may reach what is published, each with the licence that it was taken under. A build fails that
 * would carry another one, or one whose licence has changed; a test fails where one is named and not carried.
 * Licences that ask for more than their text and notices do not belong here. What a package carries within its own files is not seen:
 * docx carries jszip, which is taken under MIT, the other licence that it offers.
 */
export const BUNDLED_PACKAGES = {
  '@borgar/fx': 'MIT',
  '@emotion/hash': 'MIT',
  '@fluentui/react-aria': 'MIT',
  '@fluentui/react-button': 'MIT',
  '@fluentui/react-checkbox': 'MIT',
  '@fluentui/react-field': 'MIT',
  '@fluentui/react-icons': 'MIT',
  '@fluentui/react-input': 'MIT',
  '@fluentui/react-jsx-runtime': 'MIT',
  '@fluentui/react-label': 'MIT',
  '@fluentui/react-link': 'MIT',
  '@fluentui/react-message-bar': 'MIT',
  '@fluentui/react-motion': 'MIT',
  '@fluentui/react-progress': 'MIT',
  '@fluentui/react-provider': 'MIT',
  '@fluentui/react-radio': 'MIT',
  '@fluentui/react-select': 'MIT',
  '@fluentui/react-shared-contexts': 'MIT',
  '@fluentui/react-skeleton': 'MIT',
  '@fluentui/react-spinner': 'MIT',
  '@fluentui/react-switch': 'MIT',
  '@fluentui/react-tabster': 'MIT',
  '@fluentui/react-text': 'MIT',
  '@fluentui/react-textarea': 'MIT',
  '@fluentui/react-utilities': 'MIT',
  '@fluentui/tokens': 'MIT',
  '@griffel/core': 'MIT',
  '@griffel/react': 'MIT',
  '@tanstack/react-virtual': 'MIT',
  '@tanstack/virtual-core': 'MIT',
  docx: 'MIT',
  fflate: 'MIT',
  hucre: 'MIT',
  ics: 'ISC',
  keyborg: 'MIT',
  nanoid: 'MIT',
  numfmt: 'MIT',
  papaparse: 'MIT',
  'pdfjs-dist': 'Apache-2.0',
  'property-expr': 'MIT',
  react: 'MIT',
  'react-dom': 'MIT',
  'rtl-css-js': 'MIT',
  runes2: 'MIT',
  scheduler: 'MIT',
  stylis: 'MIT',
  'tiny-case': 'MIT',
  toposort: 'MIT',
  yup: 'MIT',
};

/** Where the notices stand that these licences ask for. */
export const NOTICES_FILE = 'licences.txt';

/** Holds a build to the policy, and writes the notices of what it carries. */
export class BundledPackagesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('BundledPackages', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'BundledPackages', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const packages = [...listFolders(compilation)].map(readPackage);
          packages.sort((left, right) => left.name.localeCompare(right.name));
          for (const { name, licence } of packages) {
            if (BUNDLED_PACKAGES[name] === licence) continue;
            compilation.errors.push(
              new webpack.WebpackError(
                `${name} (${licence}) would be published, which tools/bundled-packages.js does not say. Read its licence, then name both there.`,
              ),
            );
          }
          const text = packages.map(printNotice).join('\n');
          compilation.emitAsset(NOTICES_FILE, new webpack.sources.RawSource(text));
        },
      );
    });
  }
}

/** The folders of the packages whose modules are in some chunk. */
function listFolders({ chunks, chunkGraph }) {
  const folders = new Set();
  const visit = (module) => {
    for (const joined of module.modules ?? []) visit(joined);
    const folder = folderOf(module.resource ?? '');
    if (folder !== null) folders.add(folder);
  };
  for (const chunk of chunks) {
    for (const module of chunkGraph.getChunkModulesIterable(chunk)) visit(module);
  }
  return folders;
}

/** ".../node_modules/@scope/name" of a file below it; null for a file of ours. */
function folderOf(resource) {
  const path = resource.replaceAll('\\', '/').split('?')[0];
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text =
    file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return { name, version, licence: license, text };
}

function printNotice({ name, version, licence, text }) {
  return `${name} ${version} (${licence})\n\n${text.trim()}\n\n${'-'.repeat(80)}\n`;
}
