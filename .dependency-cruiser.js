import { LAYERS, PURE_LAYERS } from './tools/layers.js';

const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `${layer}-imports-only-${allowed.length > 0 ? allowed.join('-') : 'itself'}`,
  comment: 'Dependencies point one way: see tools/layers.js.',
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    ...layerRules,
    {
      name: 'every-folder-is-a-layer',
      comment: 'Add the folder to tools/layers.js and say what it may import.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${Object.keys(LAYERS).join('|')})/` },
      to: {},
    },
    {
      name: 'pure-folders-import-no-package',
      severity: 'error',
      from: { path: `^src/(${PURE_LAYERS.join('|')})/` },
      to: { dependencyTypesNot: ['local', 'type-only'], pathNot: '^src/' },
    },
    {
      name: 'no-circles',
      comment:
        'Excel’s own objects lead to each other in circles, and so do those that stand for them.',
      severity: 'error',
      from: { pathNot: '^src/simulator/host/object-model/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-circles-of-types',
      comment: 'Types that need each other belong into one file, or into one that both import.',
      severity: 'error',
      from: { pathNot: '^src/simulator/host/object-model/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
