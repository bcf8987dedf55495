import type { Article } from '../../core/model/dataset';
import { ArticleName } from '../parts/ArticleName';

interface Props {
  readonly article: Article;
  /** The article's place in the list at the end, from one. */
  readonly place: number | undefined;
}

/** The article that words stand in, by its number on this paper, its name and its outlet. */
export function PrintedSource({ article, place }: Props) {
  return (
    <p>
      {article.text ? 'Article' : 'Source'} {place}:{' '}
      <bdi>
        <ArticleName article={article} />
      </bdi>
      . {article.publisher === null ? 'Outlet not stated' : <bdi>{article.publisher}</bdi>}.
    </p>
  );
}
