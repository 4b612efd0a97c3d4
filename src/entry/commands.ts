import { createRibbonCommands } from '../commands/ribbon-commands';
import { excelWorkbook } from '../excel/excel-workbook';
import { readToday } from '../excel/read-today';
import { showMessage, startLimit } from '../excel/show-message';

const commands = createRibbonCommands({
  workbook: excelWorkbook,
  readToday,
  showMessage,
  startLimit,
});

// Named while the page loads: once the library is ready, a press of the ribbon may already wait for its function.
for (const [name, command] of Object.entries(commands)) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => void command(event));
}
void Office.onReady();
