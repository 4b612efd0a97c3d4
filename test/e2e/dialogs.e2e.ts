import { expect, test } from '@playwright/test';
import { openWorkbenchPage } from './workbench-page';
