/** Builds the add-in and the workbench side by side. */
import { runSideBySide } from './run-side-by-side.js';

const outcomes = await runSideBySide([
  { name: 'add-in', run: 'npm run --silent build' },
  { name: 'workbench', run: 'npm run --silent build:workbench' },
]);
process.exit(outcomes.every(({ exitCode }) => exitCode === 0) ? 0 : 1);
