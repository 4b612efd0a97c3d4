/**
 * The workbench while one works on it: builds what is saved, and the pages that are open load it. Builds for
 * development, which say more when something goes wrong, into the folders that `npm start` serves.
 */
import webpack from 'webpack';
import { PortTakenError, serveWorkbench } from '../scripts/workbench/serve.ts';
import addIn from '../webpack.config.js';
import workbench from '../webpack.workbench.config.js';

const MODE = { mode: 'development' };

const served = await serve();
console.log(`The workbench will be at ${served.url} once it is built; Ctrl+C stops it.`);
const watching = webpack([addIn({}, MODE), workbench({}, MODE)]).watch({}, (failure, built) => {
  if (failure) throw failure;
  console.log(built.toString({ preset: 'errors-warnings', colors: true, timings: true }));
  if (!built.hasErrors()) served.reloadPages();
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => watching.close(() => void served.close()));
}

async function serve() {
  const port = Number(process.env.PORT ?? 3000);
  try {
    return await serveWorkbench({ port });
  } catch (error) {
    if (!(error instanceof PortTakenError)) throw error;
    console.error(`${error.message} Stop that program, or choose another: PORT=3001 npm run dev`);
    process.exit(2);
  }
}
