import CiteDialog from '../cite/CiteDialog';
import Dossier from '../print/Dossier';
import DataDialog from './DataDialog';
import PictureDialog from './PictureDialog';

/** What readers take along: on paper, as a citation, as a picture, as data. These share much of their code, so they come together. */
export const exportDialogs = { CiteDialog, DataDialog, Dossier, PictureDialog };
