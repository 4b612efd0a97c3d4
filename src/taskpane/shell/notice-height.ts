/** CSS variable on the root with the height of the notice at the foot of the pane, for what stands above it. */
export const NOTICE_HEIGHT = '--pane-notice-height';
