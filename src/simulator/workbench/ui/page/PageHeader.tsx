import { PortalMountNodeProvider } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';

/** The top of the page. Tooltips are put into it rather than at the page's end, where no landmark would hold them. */
export function PageHeader({ children }: { readonly children: ReactNode }): ReactElement {
  const [header, setHeader] = useState<HTMLElement | null>(null);
  return (
    <header ref={setHeader}>
      {header && <PortalMountNodeProvider value={header}>{children}</PortalMountNodeProvider>}
    </header>
  );
}
