import { Link } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { GuidePlace } from '../guide-places';
import { guideTo } from '../guide-places';

interface GuideLinkProps {
  readonly place: GuidePlace;
  readonly children: ReactNode;
}

/** Opens what the guides say of a place, in a window of its own. */
export function GuideLink({ place, children }: GuideLinkProps): ReactElement {
  return (
    <Link inline href={guideTo(place)} target="_blank">
      {children}
    </Link>
  );
}
