import { listPartSizes } from '../../../scripts/build-add-in/part-sizes';

test('packages and folders of the first download are added up, the largest first', () => {
  const stats = {
    entrypoints: { taskpane: { chunks: [1, 2] }, commands: { chunks: [3] } },
    modules: [
      {
        name: './src/entry/taskpane.tsx + 2 modules',
        size: 60,
        chunks: [1],
        modules: [
          { name: './src/entry/taskpane.tsx', size: 10 },
          { name: './src/taskpane/Pane.tsx', size: 20 },
          { name: './src/taskpane/Tabs.tsx', size: 30 },
        ],
      },
      { name: './node_modules/@fluentui/react-text/lib/Text.js', size: 400, chunks: [2, 3] },
      { name: './node_modules/a/node_modules/react/index.js', size: 5, chunks: [2] },
      { name: './src/domain/due.ts', size: 1000, chunks: [3] },
      { name: 'webpack/runtime/define', size: 1, chunks: [1] },
    ],
  };
  expect(listPartSizes(stats, 'taskpane')).toEqual([
    { part: '@fluentui/react-text', bytes: 400 },
    { part: 'src/taskpane', bytes: 50 },
    { part: 'src/entry', bytes: 10 },
    { part: 'react', bytes: 5 },
    { part: 'webpack', bytes: 1 },
  ]);
});
