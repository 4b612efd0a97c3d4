import { HostObject } from '../object-type';

/** What Office.js itself tells the host at start-up; nothing follows from it here. */
export class AddinInternalService extends HostObject {
  static override readonly typeName = 'AddinInternalService';
  static override readonly methods = ['notifyActionHandlerReady'];

  notifyActionHandlerReady(): void {}
}
