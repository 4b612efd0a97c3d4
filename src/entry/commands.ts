import { createRibbonCommands } from '../commands/ribbon-commands';
import { excelWorkbook } from '../excel/excel-workbook';
import { readToday } from '../excel/read-today';
import { showMessage } from '../excel/show-message';

void Office.onReady().then(() => {
  const commands = createRibbonCommands({ workbook: excelWorkbook, readToday, showMessage });
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void command(event));
  }
});
