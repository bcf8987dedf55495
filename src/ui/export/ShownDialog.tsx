import { useSession } from '../base/desk';
import CiteDialog from '../cite/CiteDialog';
import DataDialog from './DataDialog';
import PictureDialog from './PictureDialog';

/** The dialog that is open: for a citation, a picture or data to take away. */
export default function ShownDialog() {
  const open = useSession(({ dialog }) => dialog);
  switch (open?.kind) {
    case 'citation':
      return <CiteDialog citing={open.of} />;
    case 'picture':
      return <PictureDialog />;
    case 'data':
      return <DataDialog />;
    default:
      return null;
  }
}
