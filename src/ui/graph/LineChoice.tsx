import type { SentenceObstacles } from '../../core/picture/sentencePosition';
import { useSession } from '../base/desk';
import { lazy } from '../base/lazy';

const ChoiceList = lazy(() => import('./ChoiceList'));

/** Where several lines lie on top of each other: which one is meant. */
export function LineChoice({ obstaclesNow }: { readonly obstaclesNow?: () => SentenceObstacles | null }) {
  const choice = useSession((state) => state.pointer.choice);
  return (
    choice && <ChoiceList key={choice.relations.join()} {...choice} {...(obstaclesNow && { obstaclesNow })} />
  );
}
