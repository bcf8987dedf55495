import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { templateText } from '../../../src/core/ingest/template';
import ImportDialog from '../../../src/ui/import/ImportDialog';
import { onScreenOfWidth, renderAtDesk, town } from '../../support/desk';
import { importsHere } from '../../support/importsHere';

const endorsements = [
  'who,whom,what,when,words,url,id',
  'Ada Quill,Ben Marsh,endorses,2019-01-02,Marsh is the one I trust.,https://quillgazette.example/1,A-1',
  'Cyd Oakes,Ada Quill,lost to,03/04/2019,Oakes conceded.,https://quillgazette.example/2,A-2',
  'Dot Vane,Ben Marsh,advises,2019-05-17,Vane reads every speech.,https://valeherald.example/3,A-3',
  'Fay Holt,,endorses,2019-02-20,I have made up my mind.,https://quillgazette.example/5,A-4',
  '',
].join('\n');

const kinds = 'who,what,whom\nAda Quill,beat,Eli Fern\nFay Holt,funds,Ben Marsh\nGus Ilk,knows,Ben Marsh\n';

/** The dialog with what was pasted in it, or with a file of that name. */
async function given(content: string, name?: string) {
  const { imports, opened } = importsHere();
  const { user, container } = renderAtDesk(<ImportDialog />, { record: town(), imports });
  imports.send({ kind: 'give', content: name === undefined ? content : [new File([content], name)] });
  await waitFor(() => expect(imports.store.getState().job.stage).not.toBe('working'));
  return { user, container, opened, imports };
}

const page = () => screen.findByRole('dialog', { name: 'Import' });
const report = () => screen.findByRole('dialog', { name: 'Import report' });
const becomes = () => screen.getByRole('region', { name: 'What the first rows become' });
const lines = () =>
  within(becomes())
    .getAllByRole('listitem')
    .map((item) => item.querySelector('.import-sentence')?.textContent);
const headOf = (column: string) => screen.getByRole('combobox', { name: `What “${column}” is` });

describe('a file on its way in', () => {
  it('is shown as the sentences it becomes, with what is lost, and asks only what it leaves open', async () => {
    const { container } = await given(endorsements);
    await page();
    expect(container.querySelector('[role="status"]')?.textContent).toBe(
      '3 of 4 rows come in1 names nobody at the end of the line: row 5.',
    );
    expect(lines()).toEqual([
      'Ada Quill endorses Ben Marsh, 2 January 2019',
      'Cyd Oakes lost to Ada Quill, 4 March 2019',
      'Dot Vane advises Ben Marsh, 17 May 2019',
    ]);
    expect(becomes().textContent).toContain('“Marsh is the one I trust.”quillgazette.example');
    expect(screen.getAllByRole('radiogroup').map((one) => one.getAttribute('aria-label'))).toContain(
      'Day first or month first?',
    );
    expect(screen.getByText('1 question')).toBeTruthy();
    expect(screen.getByRole('row', { name: /^5 Fay Holt empty/ })).toBeTruthy();
  });

  it('changes its sentences as one answers, and has what the question is about on the marker', async () => {
    const { user, container } = await given(endorsements);
    await page();
    const marked = () => [...container.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marked()).toEqual(['03/04/2019', '4 March 2019', '03/04/2019']);
    await user.click(screen.getByRole('radio', { name: 'Day first' }));
    await waitFor(() => expect(lines()[1]).toBe('Cyd Oakes lost to Ada Quill, 3 April 2019'));
    expect(marked()).toContain('3 April 2019');
  });

  it('gives each column its role in its own head', async () => {
    const { user } = await given(endorsements);
    await page();
    expect(headOf('words')).toHaveProperty('value', 'quote');
    await user.selectOptions(headOf('words'), 'Note');
    await waitFor(() => expect(becomes().textContent).not.toContain('“Marsh is'));
    await user.selectOptions(headOf('whom'), 'From');
    await waitFor(() => expect(lines()[0]).toBe('Ben Marsh endorses Ada Quill, 2 January 2019'));
    expect(headOf('who')).toHaveProperty('value', 'to');
    expect(headOf('words')).toHaveProperty('value', 'note');
  });

  it('keeps two answers that are given at once', async () => {
    const { user } = await given(kinds);
    await page();
    await Promise.all([
      user.selectOptions(screen.getByRole('combobox', { name: 'What “funds” means' }), 'endorses'),
      user.selectOptions(screen.getByRole('combobox', { name: 'What “knows” means' }), 'advises'),
    ]);
    await waitFor(() =>
      expect(lines()).toEqual([
        'Eli Fern lost to Ada Quill',
        'Fay Holt endorses Ben Marsh',
        'Gus Ilk advises Ben Marsh',
      ]),
    );
  });

  it('says where the words of the file were turned round, and takes the turn back', async () => {
    const { user } = await given(kinds);
    await page();
    expect(becomes().textContent).toContain('In the file: Ada Quill beat Eli Fern. Turned round.');
    await user.click(screen.getByRole('checkbox', { name: 'Turned round' }));
    await waitFor(() => expect(lines()[0]).toBe('Ada Quill lost to Eli Fern'));
    await user.click(screen.getByRole('checkbox', { name: 'Turned round' }));
    await waitFor(() => expect(lines()[0]).toBe('Eli Fern lost to Ada Quill'));
  });

  it('of which nothing comes says so first, offers the cure, and is not imported', async () => {
    const { user, opened } = await given('first,last\nJohn,Doe\n');
    const dialog = await page();
    expect(within(dialog).getByRole('heading', { name: 'Nothing comes in' })).toBeTruthy();
    const go = screen.getByRole('button', { name: 'Import' });
    expect(go.getAttribute('aria-disabled')).toBe('true');
    await user.click(go);
    await user.click(screen.getByRole('button', { name: 'Choose who it is from' }));
    const from = screen.getByRole('combobox', { name: 'Who stands at the start of the line?' });
    expect(document.activeElement).toBe(from);
    await user.selectOptions(from, 'first');
    await waitFor(() => expect(lines()).toEqual(['John is tied to Doe']));
    expect(opened).toEqual([]);
    await user.click(go);
    await waitFor(() => expect(opened).toHaveLength(1));
  });

  it('shows the rows that stay out, and all rows', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `A${at},${at % 4 === 3 ? '' : 'Ben'}`);
    const { user } = await given(`endorser,endorsee\n${rows.join('\n')}\n`);
    await page();
    const numbers = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(numbers()).toEqual(['2', '3', '4', '5', '6']);
    await user.click(screen.getByRole('button', { name: 'Show the 2' }));
    await waitFor(() => expect(numbers()).toEqual(['5', '9']));
    await user.click(screen.getByRole('button', { name: 'Show the 2' }));
    await user.click(await screen.findByRole('button', { name: 'Show all 9' }));
    await waitFor(() => expect(numbers()).toHaveLength(9));
  });

  it('folds away what the file decides, where it can be seen and changed', async () => {
    const { user } = await given(`Endorsements of 2021\n\n${endorsements}`, 'ties.csv');
    await page();
    const fold = screen.getByText('Detected automatically').closest('details');
    expect(fold?.textContent).toContain('row 3 is the header');
    await user.click(screen.getByText('Detected automatically'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Which row names the columns?' }), '4');
    await waitFor(() => expect(headOf('Ada Quill')).toBeTruthy());
  });

  it('asks before answers are lost, and only then', async () => {
    const { user, imports } = await given(endorsements);
    await page();
    await user.click(screen.getByRole('radio', { name: 'Day first' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('alert').textContent).toContain('Your answers are lost if you leave.');
    await user.click(screen.getByRole('button', { name: 'Stay' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    expect(imports.store.getState().job.stage).toBe('none');
    imports.send({ kind: 'give', content: kinds });
    await page();
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(imports.store.getState().job.stage).toBe('none');
  });

  it('in a narrow window lists its columns, each with its role', async () => {
    onScreenOfWidth(390, 844);
    const { user } = await given(endorsements);
    await page();
    const list = within(screen.getByRole('region', { name: 'What each column is' }));
    expect(list.getAllByRole('listitem')[0]?.textContent).toMatch(/^who.*Ada Quill · Cyd Oakes · Dot Vane$/);
    await user.selectOptions(headOf('words'), 'Not used');
    await waitFor(() => expect(becomes().textContent).not.toContain('“Marsh is'));
  });

  it('is named by the reader', async () => {
    const { user, opened } = await given(endorsements);
    await page();
    const title = screen.getByRole('textbox', { name: 'Title of the record' });
    await user.clear(title);
    await user.type(title, 'Harbour politics');
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(opened[0]?.dataset.edition.headline).toBe('Harbour politics'));
  });
});

describe('where a file goes', () => {
  const joining =
    'from,type,to,url\nAda Quill,funds,Ben Marsh,https://a.example/1\nGus Ilk,endorses,Ada Quill,\n';

  it('to the record that is open it adds what is new, and says before how much', async () => {
    const { user, opened } = await given(joining);
    await page();
    await user.click(screen.getByRole('radio', { name: /^Add to the record that is open/ }));
    const add = await screen.findByRole('radio', {
      name: /1 person and 2 lines are new, 2 people are known by name\./,
    });
    expect(add).toHaveProperty('checked', true);
    expect(screen.queryByRole('textbox', { name: 'Title of the record' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(opened).toHaveLength(1));
    const { claims, people, edition } = opened[0]?.dataset ?? town().dataset;
    expect(claims).toHaveLength(town().dataset.claims.length + 2);
    expect(people.map(({ name }) => name)).toContain('Gus Ilk');
    expect(edition.headline).toBe(town().dataset.edition.headline);
  });

  it('on its own again, by a word', async () => {
    const { user, opened } = await given(joining);
    await page();
    await user.click(screen.getByRole('radio', { name: /^Add to the record that is open/ }));
    await user.click(screen.getByRole('radio', { name: 'Open it instead of it' }));
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(opened[0]?.dataset.claims).toHaveLength(2));
  });
});

describe('the report', () => {
  async function imported(content = endorsements) {
    const all = await given(content);
    await page();
    await all.user.click(screen.getByRole('button', { name: 'Import' }));
    return { ...all, report: await report() };
  }

  it('says first what did not come in, with its rows; what came in, after', async () => {
    const { report: dialog } = await imported();
    expect(within(dialog).getByRole('heading', { name: '1 of 4 rows did not come in' })).toBeTruthy();
    const entry = within(dialog).getByRole('heading', { name: 'row names nobody at the end of the line' });
    expect(entry.closest('li')?.textContent).toContain('Row 5');
    expect(dialog.textContent).toContain('3 lines came inBetween 4 people.');
  });

  it('leads back into the file at the row, and what is decided otherwise is read anew in its place', async () => {
    const { user, opened } = await imported();
    await user.click(screen.getByRole('button', { name: 'Show row 5' }));
    await page();
    expect(screen.getByRole('row', { current: true }).textContent).toMatch(/^5Fay Holt/);
    await user.selectOptions(headOf('words'), 'Not used');
    await waitFor(() => expect(becomes().textContent).not.toContain('“'));
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await report();
    expect(opened.map(({ dataset }) => dataset.claims.filter(({ quote }) => quote).length)).toEqual([3, 0]);
    await user.click(screen.getAllByRole('button', { name: 'How was this read?' })[0] ?? document.body);
    await page();
    expect(headOf('words')).toHaveProperty('value', 'none');
  });

  it('names each column that was not used, with the way to use it', async () => {
    const { user } = await imported(endorsements.replace('when', 'colour'));
    const entry = screen.getByRole('heading', { name: 'cells of the column “colour”' }).closest('li');
    expect(entry?.textContent).toContain('2019-01-02');
    await user.click(screen.getByRole('button', { name: 'Use it for something' }));
    await page();
    expect(headOf('colour')).toHaveProperty('value', 'none');
  });
});

describe('a file that is refused', () => {
  it('has its cure as a button: what is no JSON is read as a table', async () => {
    const { user } = await given('{endorser},endorsee\nAda,Ben\n');
    await screen.findByRole('dialog', { name: 'This file was not taken' });
    await user.click(screen.getByRole('button', { name: 'Read it as a table' }));
    await page();
    expect(headOf('endorsee')).toHaveProperty('value', 'to');
  });

  it('among several is left aside by a button', async () => {
    const { imports, opened } = importsHere();
    const { user } = renderAtDesk(<ImportDialog />, { record: town(), imports });
    const file = (name: string, text: string) => new File([text], name);
    imports.send({
      kind: 'give',
      content: [
        file('ties.csv', 'from,type,to\nAda,endorses,Ben\n'),
        file('g.json', '{"nodes":[{"id":"a"}],"links":[]}'),
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Open only “ties.csv”' }));
    await waitFor(() => expect(opened).toHaveLength(1));
  });
});

describe('the example table', () => {
  it('comes in as it is, with a claim that says all that a claim can say', async () => {
    const { opened } = await given(templateText, 'example-table.csv');
    await waitFor(() => expect(opened).toHaveLength(1));
    expect(opened[0]?.dataset).toMatchObject({
      articles: [{ publisher: 'Quill Gazette', published: '2019-01-03' }],
      claims: [{ type: 'endorses', when: '2019-01-02', role: 'mayoral election', quote: { prefix: '' } }],
    });
  });

  it('is handed over as a file', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    URL.createObjectURL = () => 'blob:template';
    const { user } = await given(endorsements);
    await page();
    await user.click(screen.getByRole('button', { name: 'Example table to download' }));
    expect(click).toHaveBeenCalledOnce();
  });
});
