import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import type { Workbench } from '../../host/workbench';

/** The add-in's pages on the server that serves this page. */
const PAGES = { pane: '/taskpane.html', commands: '/commands.html' } as const;

interface PageFrameProps {
  readonly workbench: Workbench;
  readonly kind: keyof typeof PAGES;
  readonly title: string;
  readonly className: string;
}

/** A page of the add-in, connected to the workbook for as long as it is shown. */
export function PageFrame({ workbench, kind, title, className }: PageFrameProps): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => workbench.attachFrame(frame.current!, kind, PAGES[kind]), [workbench, kind]);
  return <iframe ref={frame} title={title} className={className} />;
}
