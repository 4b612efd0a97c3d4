import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { fileURLToPath } from 'node:url';

/** Each page of the add-in and the script that it starts. */
const PAGES = { taskpane: 'taskpane.tsx', commands: 'commands.ts', message: 'message.ts' };

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

export default (_env, { mode = 'production' }) => ({
  mode,
  entry: Object.fromEntries(
    Object.entries(PAGES).map(([page, script]) => [page, `./src/entry/${script}`]),
  ),
  output: { path: pathOf('dist'), filename: '[name].[contenthash:8].js', clean: true },
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
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
  optimization: { splitChunks: { chunks: 'all' } },
  performance: { hints: false },
  plugins: [
    ...Object.keys(PAGES).map(
      (page) =>
        new HtmlPlugin({
          template: `src/entry/${page}.html`,
          filename: `${page}.html`,
          chunks: [page],
        }),
    ),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png', to: 'assets/[name][ext]' },
        { from: 'manifest.xml', to: 'manifest.xml' },
      ],
    }),
  ],
});
