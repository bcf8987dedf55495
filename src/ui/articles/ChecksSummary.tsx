import { type Audit, quotesIn, uncheckedWords } from '../../core/evidence/audit';
import { checkWords, waysToCheck } from '../../core/evidence/checkWords';
import { count } from '../../core/evidence/wording';
import { type Article, articleName, type QuoteCheck } from '../../core/model/dataset';
import { useDesk } from '../base/desk';
import { CheckSign } from './CheckSign';

/** How many quotes were compared in which way. */
export function CheckSums({ audit: { claims, notCoded } }: { readonly audit: Audit }) {
  const { edition } = useDesk().record.dataset;
  // Of a reader’s own data only what occurs: nobody looked whether the rest could be so.
  const occurs = (how: QuoteCheck['how']) => edition.file === undefined || claims[how] + notCoded[how] > 0;
  return (
    <table>
      <caption>How quotes were compared</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Used</th>
          <th scope="col">Not used</th>
          <th scope="col">Together</th>
        </tr>
      </thead>
      <tbody>
        {waysToCheck.filter(occurs).map((how) => (
          <tr key={how}>
            <th scope="row">
              <CheckSign how={how} />
              {checkWords({ how }, edition)}
            </th>
            <td>{claims[how]}</td>
            <td>{notCoded[how]}</td>
            <td>{claims[how] + notCoded[how]}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All quotes</th>
          <td>{quotesIn(claims)}</td>
          <td>{quotesIn(notCoded)}</td>
          <td>{quotesIn(claims) + quotesIn(notCoded)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What comparing means, and what it leaves open. */
export function HowCompared({ audit }: { readonly audit: Audit }) {
  const unchecked = audit.articles.flatMap((one) => {
    const why = uncheckedWords(one);
    return why === null ? [] : [{ article: one.article, why }];
  });
  const isRead = audit.articles.some(({ article }) => article.text !== null);
  const unaddressed = audit.articles.filter(({ article }) => article.url === null).length;
  return (
    <div className="how-compared">
      {audit.claims.text + audit.notCoded.text > 0 && <WordForWord />}
      <h2>What could not be checked</h2>
      <ul>
        {!isRead && <li>Whether the quotes stand in their sources: none of these was read here.</li>}
        {(isRead ? unchecked : []).map(({ article, why }) => (
          <li key={article.id}>
            <ShortName article={article} /> {why}
          </li>
        ))}
        <li>
          Whether a page on the web still has these words.
          {isRead && ' The fingerprint is that of the text that was read'}
          {isRead && unaddressed > 0 && `, and of ${count(unaddressed, 'article')} no address is stated`}
          {isRead && '.'}
        </li>
        <li>
          Whether the words mean what was made of them. Every quote that is used stands below in full, to be
          judged.
        </li>
      </ul>
    </div>
  );
}

function WordForWord() {
  return (
    <>
      <h2>What “word for word” means</h2>
      <p>
        The quote was looked for in the text that was read, letter by letter; only white space, and the way
        accents are encoded, were evened out. It had to stand there exactly once. The fingerprint, a SHA-256,
        says which text that was: one letter more or less, and it would be another.
      </p>
    </>
  );
}

function ShortName({ article }: { readonly article: Article }) {
  return (
    <bdi translate="no">
      <b>{articleName(article)}</b>
    </bdi>
  );
}
