import Dossier from '../print/Dossier';
import ShownDialog from './ShownDialog';

/** What readers take along: on paper, as a citation, as a picture, as data. These share much of their code, so they come together. */
export const exportDialogs = { Dossier, ShownDialog };
