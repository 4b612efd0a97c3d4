import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import { fileURLToPath } from 'node:url';
import { BundledPackagesPlugin } from './tools/bundled-packages.js';
import { ContentSecurityPolicyPlugin } from './tools/content-security-policy.js';

/** Each page of the add-in and the script that it starts; null for a page without one. */
const PAGES = {
  taskpane: 'taskpane.tsx',
  commands: 'commands.ts',
  message: 'message.ts',
  help: null,
};

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

const TYPESCRIPT = {
  loader: 'swc-loader',
  options: {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
};

/** Half of a build went into the minimizer that webpack takes by itself; this one is as thorough. */
export const MINIMIZER = new MinimizerPlugin({
  minify: MinimizerPlugin.swcMinify,
  extractComments: false,
  // It is small already, and a module, which the minimizer would take for a script.
  exclude: /pdf\.worker\.min/,
});

/** The manifest is not copied: it needs the address that the pages will be hosted at (scripts/build-add-in.ts). */
export default (_env, { mode = 'production' }) => ({
  mode,
  entry: Object.fromEntries(
    Object.entries(PAGES).flatMap(([page, script]) =>
      script === null ? [] : [[page, `./src/entry/${script}`]],
    ),
  ),
  output: {
    path: pathOf('dist'),
    filename: '[name].[contenthash:8].js',
    assetModuleFilename: '[name].[contenthash:8][ext]',
    clean: true,
  },
  devtool: mode === 'production' ? false : 'source-map',
  cache: {
    type: 'filesystem',
    name: `add-in-${mode}`,
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: TYPESCRIPT },
      { test: /\.(css|png)$/, type: 'asset/resource' },
      // Not every web server knows that .mjs is a script.
      {
        test: /pdf\.worker\.min\.mjs$/,
        type: 'asset/resource',
        generator: { filename: '[name].[contenthash:8].js' },
      },
      { test: /\.md$/, use: pathOf('tools/render-guide.js') },
      ...(mode === 'production'
        ? [{ test: /[/\\]src[/\\]rules[/\\][^/\\]+\.ts$/, use: pathOf('tools/drop-examples.js') }]
        : []),
    ],
  },
  // A page loads the libraries and the code that it shares with others as files of their own: an update of the
  // add-in leaves the libraries in the browser's cache, and the ribbon's page loads nothing of React.
  // What reads services in a thread of its own shares no files: it comes when somebody asks for it, and what it shared
  // would cut what the pane opens with into more and smaller ones.
  optimization: {
    splitChunks: { chunks: ({ name }) => name !== 'service-worker' },
    minimizer: [MINIMIZER],
  },
  performance: { hints: false },
  plugins: [
    ...Object.entries(PAGES).map(
      ([page, script]) =>
        new HtmlPlugin({
          template: `src/entry/${page}.html`,
          filename: `${page}.html`,
          chunks: script === null ? [] : [page],
        }),
    ),
    new ContentSecurityPolicyPlugin(),
    new BundledPackagesPlugin(),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png', to: 'assets/[name][ext]' },
        // Of the guides, which the help page holds.
        { from: 'docs/images/*.png', to: 'images/[name][ext]' },
      ],
    }),
  ],
});
