/** The views of the pane; settings stand apart from the tabs. */
export type View = 'check' | 'highlight' | 'pack' | 'settings';

export const TABS: readonly { readonly view: View; readonly name: string }[] = [
  { view: 'check', name: 'Check' },
  { view: 'highlight', name: 'Highlight' },
  { view: 'pack', name: 'Board pack' },
];
