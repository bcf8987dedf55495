import { templateName, templateText } from '../../core/ingest/template';
import { saveFile } from '../../shell/files/saveFile';

/** Hands over a table to begin with. */
export function saveTemplate(): void {
  saveFile(templateName, 'text/csv', templateText);
}
