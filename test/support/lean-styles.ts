/**
 * Run before every test file: leaves out of jsdom's style sheets what no test can ask for. Fluent puts thousands of
 * rules there, each query by role matches every one with every element, and what it then looks at is whether the
 * element is shown. How things look is seen in a real browser, by the end-to-end tests.
 */

/** What decides whether a thing is there, for assistive technology and for the pointer. */
const TELLING =
  /(?:^|[{;\s])(?:display|visibility|content|content-visibility|pointer-events|all)\s*:/;

if ('CSSStyleSheet' in globalThis) {
  const { prototype } = globalThis.CSSStyleSheet;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the sheet below
  const { insertRule } = prototype;
  prototype.insertRule = function (rule, index) {
    return TELLING.test(rule) ? insertRule.call(this, rule, index) : -1;
  };
}
