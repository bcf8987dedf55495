import { defaultView, type PictureParts, pictureFrom, picturePartsOf, type View } from './viewState';

/** The parts of a view side by side, as a link has them, those of its picture and its filter among them. */
export type ViewParts = Omit<View, 'picture'> & PictureParts;

export function viewPartsOf(view: View): ViewParts {
  const { picture: _, ...others } = view;
  return { ...others, ...picturePartsOf(view) };
}

/** The view with these parts; those not named are as in the view everybody starts with. */
export function viewOf(parts: Partial<ViewParts>): View {
  const { data, mode, article, selection, words, sort, tour, ...picture } = {
    ...viewPartsOf(defaultView),
    ...parts,
  };
  return { data, mode, article, selection, words, sort, tour, picture: pictureFrom(picture) };
}
