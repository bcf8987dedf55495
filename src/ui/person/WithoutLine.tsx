import { passageWords } from '../../core/model/passageEnds';
import { useDesk } from '../base/desk';
import { ArticleName } from '../parts/ArticleName';

/** Where somebody without a relation is named, and why nothing was made of it. */
export function WithoutLine({ id, name }: { readonly id: string; readonly name: string }) {
  const { record } = useDesk();
  const passages = record.dataset.articles.flatMap((article) =>
    article.notCoded
      .filter((passage) => passage.people.includes(id))
      .map((passage) => ({ article, passage })),
  );
  return (
    <section className="without-line">
      <p>
        No relation of <bdi>{name}</bdi> is held. That says what these articles hold, not what there is.
      </p>
      {passages.map(({ article, passage }) => (
        <article key={`${article.id} ${passage.check.at} ${passage.fromWords}`} className="claim">
          <blockquote translate="no" className="quote small">
            <q>{passageWords(passage)}</q>
          </blockquote>
          <p className="source">
            <ArticleName article={article} />
          </p>
          <p className="note">
            <b>Read, not used.</b> {passage.reason}
          </p>
        </article>
      ))}
    </section>
  );
}
