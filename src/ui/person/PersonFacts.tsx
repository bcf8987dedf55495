import { capital } from '../../core/english/capital';
import { shortArticleName } from '../../core/evidence/originVoice';
import { dateWords } from '../../core/model/partialDate';
import type { View } from '../../core/view/viewState';
import { useDesk } from '../base/desk';
import { ViewLink } from '../base/ViewLink';
import { AliasList } from './AliasList';
import { AttributeList } from './AttributeList';
import { PersonActions } from './PersonActions';
import { PersonRelations } from './PersonRelations';
import { TimeLine } from './TimeLine';
import { usePersonRows } from './usePersonRows';
import { WithoutLine } from './WithoutLine';
import './person.css';

/** What is held of one person: how an article describes them, what else they are called, every relation. */
export function PersonFacts({ person: index }: { readonly person: number }) {
  const { record } = useDesk();
  const rows = usePersonRows(index);
  const person = record.graph.people[index];
  if (!person) return null;
  return (
    <>
      <Described person={index} />
      {person.aliases.length > 0 && (
        <p className="aliases">
          Also called <AliasList aliases={person.aliases} />
        </p>
      )}
      {person.note && <p className="note">{person.note}</p>}
      <AttributeList attributes={person.attributes} />
      <PersonActions person={index} />
      <hr className="ink-rule" />
      {rows.length > 0 ? (
        <>
          <TimeLine rows={rows} />
          <PersonRelations person={index} rows={rows} />
        </>
      ) : (
        <WithoutLine id={person.id} name={person.name} />
      )}
    </>
  );
}

/** An article's own words for the person, and the way to that article. */
function Described({ person: index }: { readonly person: number }) {
  const { record } = useDesk();
  const person = record.graph.people[index];
  const article = person?.described && record.articles.get(person.described.article);
  if (!person?.described || !article) return null;
  const { as, on } = person.described;
  const toArticle = (view: View): View => ({ ...view, mode: 'articles', article: article.id });
  return (
    <p className="occasion">
      “{capital(as)}”{' '}
      <span className="quiet">
        in{' '}
        <ViewLink id={`described-${person.id}`} className="described-in" to={toArticle}>
          {shortArticleName(article)}
        </ViewLink>
        {on !== null && `, ${dateWords(on)}`}
      </span>
    </p>
  );
}
