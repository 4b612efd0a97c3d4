/**
 * Builds the add-in and the workbench for `npm start`, side by side: of the same parts as for publishing, but not made
 * small, which takes longer than the browser saves on one machine. Ends as soon as both are there; what webpack keeps
 * for the next build it writes behind that, in processes of its own, while the workbench opens.
 */
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { addressManifest } from '../scripts/build-add-in/address-manifest.ts';
import { DEVELOPMENT_ADDRESS } from '../scripts/build-add-in/hosting-address.ts';

const CONFIGS = ['webpack.config.js', 'webpack.workbench.config.js'];

const [, thisFile, ofOne] = process.argv;
if (ofOne === undefined) {
  const built = await Promise.all(CONFIGS.map(buildBeside));
  if (!built.every(Boolean)) process.exit(1);
  // For `npm run sideload`, which gives it to Excel while this is served.
  const manifest = addressManifest(readFileSync('manifest.xml', 'utf8'), DEVELOPMENT_ADDRESS);
  writeFileSync('dist/manifest.xml', manifest);
  process.exit(0);
} else {
  await buildHere(ofOne);
}

/** Whether it built; what there is to say of it is said. */
function buildBeside(config) {
  const child = fork(thisFile, [config], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((finish) => {
    child.once('message', ({ isBuilt, says }) => {
      if (says !== '') console.error(says);
      finish(isBuilt);
    });
    child.once('exit', () => finish(false));
  });
}

async function buildHere(name) {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const { default: configure } = await import(path);
  const config = configure({}, { mode: 'production' });
  const optimization = { ...config.optimization, minimize: false };
  const compiler = webpack({ ...config, optimization });
  compiler.run((failure, built) => {
    if (failure) throw failure;
    process.send({
      isBuilt: !built.hasErrors(),
      says:
        built.hasErrors() || built.hasWarnings()
          ? built.toString({ preset: 'errors-warnings', colors: true })
          : '',
    });
    process.disconnect();
    compiler.close((unkept) => {
      if (unkept) throw unkept;
    });
  });
}
