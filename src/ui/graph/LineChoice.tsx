import { useSession } from '../desk';
import { later } from '../later';
import type { PlaceFor } from './HoverSentence';

const ChoiceList = later(() => import('./ChoiceList'));

/** Where several lines lie on top of each other: which one is meant. */
export function LineChoice({ placeFor }: { readonly placeFor?: PlaceFor }) {
  const choice = useSession((state) => state.choice);
  return choice && <ChoiceList key={choice.relations.join()} {...choice} {...(placeFor && { placeFor })} />;
}
