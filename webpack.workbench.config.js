import HtmlPlugin from 'html-webpack-plugin';
import { fileURLToPath } from 'node:url';
import { MINIMIZER } from './webpack.config.js';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The page that shows the embedded workbook beside the add-in; not part of what is published. */
export default (_env, { mode = 'production' }) => ({
  mode,
  entry: {
    workbench: [
      './src/entry/workbench.tsx',
      ...(mode === 'development' ? ['./scripts/workbench/reload-page.ts'] : []),
    ],
  },
  output: {
    path: pathOf('out/workbench'),
    publicPath: '/workbench/',
    filename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    clean: true,
  },
  devtool: mode === 'production' ? false : 'source-map',
  cache: {
    type: 'filesystem',
    name: `workbench-${mode}`,
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      { test: /\.xml$/, type: 'asset/source' },
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
    ],
  },
  optimization: { minimizer: [MINIMIZER] },
  performance: { hints: false },
  plugins: [new HtmlPlugin({ template: 'src/entry/workbench.html', filename: 'workbench.html' })],
});
