import { capital } from '../../core/english/capital';
import { shortArticleName } from '../../core/evidence/originVoice';
import { relationDateWords } from '../../core/evidence/relationDate';
import { chainWords, relationRole, relationSentence, relationVerb } from '../../core/evidence/wording';
import { articleName } from '../../core/model/dataset';
import { describedWords } from '../../core/model/names';
import { dateWords } from '../../core/model/partialDate';
import { markWords } from '../../core/query/search/marks';
import type { QueryWord } from '../../core/query/search/queryWords';
import { type Reason, whyArticle, whyPerson, whyRelation } from '../../core/query/search/reasons';
import { snippetOf } from '../../core/query/search/snippet';
import type { PathQuestion } from '../../core/query/search/twoNames';
import { relationOfClaim } from '../../core/record/record';
import { standingLabel } from '../../core/record/remainingEvidence';
import { useDesk } from '../base/desk';
import { LineSample } from '../key/LineSample';
import { InitialsDisc } from '../person/InitialsDisc';
import { MarkedParts, MarkedText } from './MarkedText';
import { moreWords, type SearchOption } from './options';

interface LineProps {
  readonly words: readonly QueryWord[];
  readonly near: boolean;
}

/** What was found, and why, with the words marked. */
export function FoundLine({ option, ...line }: LineProps & { readonly option: SearchOption }) {
  switch (option.kind) {
    case 'path':
      return <PathLine {...line} question={option.at} />;
    case 'person':
      return <PersonLine {...line} person={option.at} />;
    case 'relation':
      return <RelationLine {...line} relation={option.at} />;
    case 'article':
      return <ArticleLine {...line} article={option.at} />;
    case 'quote':
      return <QuoteLine {...line} claim={option.at} />;
    case 'more':
      return <span className="found-more">Show {moreWords(option.of, option.left)}</span>;
  }
}

function PathLine({ question, words, near }: LineProps & { readonly question: PathQuestion }) {
  const { people } = useDesk().record.graph;
  const name = (person: number) => people[person]?.name ?? '';
  return (
    <>
      <svg
        className="sample"
        viewBox="0 0 36 18"
        width="2.25rem"
        height="1.125rem"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M10 9H26" stroke="var(--ink)" strokeWidth={1.75} strokeDasharray="2 3" />
        <circle cx={6} cy={9} r={4.5} fill="var(--fill)" stroke="var(--ink)" strokeWidth={1.5} />
        <circle cx={30} cy={9} r={4.5} fill="var(--fill)" stroke="var(--ink)" strokeWidth={1.5} />
      </svg>
      <span className="found-main">
        <span className="found-sentence">
          How is <MarkedText text={name(question.from)} words={words} near={near} /> connected to{' '}
          <MarkedText text={name(question.to)} words={words} near={near} />?
        </span>
      </span>
    </>
  );
}

function PersonLine({ person: index, words, near }: LineProps & { readonly person: number }) {
  const { graph } = useDesk().record;
  const person = graph.people[index];
  if (!person) return null;
  const reasons = whyPerson(person, words);
  const role = reasons.length > 0 ? null : describedWords(person);
  return (
    <>
      <InitialsDisc name={person.name} />
      <span className="found-main">
        <span className="found-name">
          <MarkedText text={person.name} words={words} near={near} />
        </span>
        {role && <span className="found-why">“{role}”</span>}
        {reasons.map((reason) => (
          <ReasonLine key={`${reason.whose} ${reason.text}`} reason={reason} words={words} />
        ))}
      </span>
    </>
  );
}

const reasonLabels: Record<Reason['kind'], string> = {
  alias: 'also called',
  described: 'described as',
  attribute: '',
  sides: 'that is,',
  opens: 'begins with',
  publisher: 'published by',
};

interface ReasonProps {
  readonly reason: Reason;
  readonly words: LineProps['words'];
}

function ReasonLine({ reason: { kind, text, whose }, words }: ReasonProps) {
  const isQuoted = kind === 'described' || kind === 'opens';
  return (
    <span className="found-why">
      {whose && (kind === 'attribute' ? `${whose}:` : `${whose}, `)}
      {reasonLabels[kind]} {isQuoted && '“'}
      <MarkedText text={text} words={words} />
      {kind === 'opens' ? '…”' : isQuoted && '”'}
    </span>
  );
}

function RelationLine({ relation: index, words, near }: LineProps & { readonly relation: number }) {
  const { record } = useDesk();
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  if (!relation || !standing) return null;
  const people = [relation.from, relation.to].flatMap((id) => record.people.get(id) ?? []);
  const sentence = relationSentence(relation, standing.id, record.naming);
  const occasion = relationRole(relation);
  const date = relationDateWords(relation, record.excludedClaims);
  const [from = '', to = ''] = [relation.from, relation.to].map(record.naming.person);
  return (
    <>
      <LineSample type={relation.type} width={36} />
      <span className="found-main">
        <span className="found-sentence">
          <MarkedText text={from} words={words} near={near} /> <Verb relation={index} words={words} />{' '}
          <MarkedText text={to} words={words} near={near} />
        </span>
        <span className="found-why">
          {occasion && (
            <>
              <MarkedText text={capital(occasion)} words={words} />,{' '}
            </>
          )}
          {occasion ? date : capital(date)}. {standingLabel(record, index)}.
        </span>
        {whyRelation(relation, `${sentence}. ${occasion ?? ''}`, people, words).map((reason) => (
          <ReasonLine key={reason.text} reason={reason} words={words} />
        ))}
      </span>
    </>
  );
}

/** The verb in its type’s colour. */
function Verb({
  relation: index,
  words = [],
}: {
  readonly relation: number;
  readonly words?: LineProps['words'];
}) {
  const { record } = useDesk();
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  if (!relation || !standing) return null;
  return (
    <span style={{ color: `var(--${relation.type.look.token})` }}>
      <MarkedText text={relationVerb(relation, standing.id)} words={words} />
    </span>
  );
}

function ArticleLine({ article: index, words }: LineProps & { readonly article: number }) {
  const article = useDesk().record.dataset.articles[index];
  if (!article) return null;
  const { publisher, published, title } = article;
  const reasons = whyArticle(article, words);
  const outlet = reasons.some(({ kind }) => kind === 'publisher') ? null : publisher;
  const when = published === null ? null : dateWords(published);
  return (
    <span className="found-main">
      <span className="found-title" data-untitled={title === null || undefined}>
        <MarkedText text={articleName(article)} words={words} />
      </span>
      <span className="found-why">
        {[title === null ? 'Untitled article' : null, outlet, when].filter(Boolean).join(', ')}
      </span>
      {reasons.map((reason) => (
        <ReasonLine key={reason.text} reason={reason} words={words} />
      ))}
    </span>
  );
}

function QuoteLine({ claim: index, words }: LineProps & { readonly claim: number }) {
  const { record } = useDesk();
  const claim = record.dataset.claims[index];
  const article = claim?.article != null ? record.articles.get(claim.article) : undefined;
  const relation = claim ? relationOfClaim(record, claim.id) : null;
  if (!claim?.quote || relation === null) return null;
  return (
    <span className="found-main">
      <q className="found-quote" translate="no">
        <MarkedParts parts={snippetOf(markWords(claim.quote.exact, words))} />
      </q>
      <span className="found-why">
        <bdi>{record.naming.person(claim.from)}</bdi> <Verb relation={relation} />{' '}
        <bdi>{record.naming.person(claim.to)}</bdi>
      </span>
      <span className="found-why">
        {article && `In ${shortArticleName(article)}. `}
        <MarkedText text={chainWords(claim, record.naming)} words={words} />.
      </span>
    </span>
  );
}
