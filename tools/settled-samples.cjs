/**
 * fast-check as the tests load it: each property is tried with the same samples every time, so that a check that fails
 * speaks of what was changed since. `SAMPLES=fresh npx jest` draws others; what they show is mended, and becomes a test
 * of its own.
 */
const fastCheck = require('../node_modules/fast-check/lib/cjs/fast-check.js');

if (process.env.SAMPLES !== 'fresh') fastCheck.configureGlobal({ seed: 1 });

module.exports = fastCheck;
