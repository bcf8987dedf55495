import { describe, expect, it } from 'vitest';
import type { KeptRecord } from '../../../src/core/ingest/handOver';
import { createImporter } from '../../../src/core/ingest/importer';
import type { ImportEvent, ImportRequest } from '../../../src/core/ingest/importProtocol';
import { createRows, rowsOf } from '../../../src/core/model/compiledRows';
import { buildGraph } from '../../../src/core/model/graph';
import { unpackText } from '../../../src/shell/files/unpackText';
import { present } from '../../e2e/support/page';
import { dataset } from '../../support/dataset';

/** An importer with a shelf of its own; `run` gives all that is said of an order. */
function importer(unkept: string | null = null) {
  const shelf: KeptRecord[] = [];
  let said: ImportEvent[] = [];
  const handle = createImporter(
    {
      unpack: unpackText,
      decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
      fingerprint: async (text) => `f${text.length}`,
      keep: async (record) => {
        if (unkept === null) shelf.push(structuredClone(record));
        return unkept;
      },
      find: async (data) => shelf.find(({ fingerprint }) => fingerprint.startsWith(data)) ?? null,
    },
    (event) => said.push(structuredClone(event)),
  );
  const run = async (order: ImportRequest) => {
    said = [];
    await handle(order);
    return said;
  };
  const read = (content: string, known: Extract<ImportRequest, { kind: 'read' }>['known'] = []) =>
    run({ kind: 'read', files: [{ name: 'ties.csv', content }], year: 2026, known });
  return { run, read, shelf };
}

/** What the page makes of the news. */
const handedOver = (event: readonly ImportEvent[]) => {
  const rows = createRows();
  for (const one of event) if (one.kind === 'part') rows.take(one.stretch);
  return rows.taken;
};
const kinds = (event: readonly ImportEvent[]) => event.map(({ kind }) => kind);
const reportIn = (event: readonly ImportEvent[]) =>
  event.flatMap((one) => (one.kind === 'record' ? [one.report] : []))[0];
const last = (event: readonly ImportEvent[]) => present(event.at(-1), 'news');
const plain = 'from,type,to,when,quote,url\nAda,endorses,Ben,2020,she backs him,https://a.example/1\n';
const open = 'endorser,endorsee,position\nAda,Ben,mayor\n';

describe('an importer', () => {
  it('takes a file whose header says everything at once, whole, and keeps it', async () => {
    const { read, shelf } = importer();
    const event = await read(plain);
    expect(kinds(event)).toEqual(['order', 'part', 'part', 'part', 'record', 'kept']);
    expect(handedOver(event)).toMatchObject({
      people: [{ id: 'ada' }, { id: 'ben' }],
      articles: [{ url: 'https://a.example/1', text: null }],
      claims: [{ from: 'ada', type: 'endorses', to: 'ben', when: '2020', basis: 'unstated' }],
    });
    expect(event.at(-2)).toMatchObject({
      edition: { file: 'ties.csv', opening: null },
      report: { people: 2, claims: 1, quoted: 1, unsourced: 0 },
    });
    expect(last(event)).toEqual({ kind: 'kept', unkept: null });
    expect(shelf).toHaveLength(1);
  });

  it('asks before it takes a file that leaves something open, and takes it as it is answered', async () => {
    const { run, read, shelf } = importer();
    const asked = last(await read(open));
    expect(asked.kind).toBe('preview');
    expect(shelf).toEqual([]);
    const { preview } = asked as Extract<ImportEvent, { kind: 'preview' }>;
    expect(preview.sample?.rows).toEqual([['Ada', 'Ben', 'mayor']]);
    const question = present(
      preview.questions.find(({ id }) => id.endsWith('.to')),
      'the question who is endorsed',
    );
    const again = last(await run({ kind: 'answer', question: question.id, answer: 'column:position' }));
    expect(again.kind).toBe('preview');
    const built = await run({ kind: 'build' });
    expect(handedOver(built)).toMatchObject({
      claims: [{ from: 'ada', to: expect.stringMatching(/^mayor-/) }],
    });
  });

  it('shows what was decided of such a file before, and does not take it in silence', async () => {
    const first = importer();
    const asked = last(await first.read(open)) as Extract<ImportEvent, { kind: 'preview' }>;
    const { header, decisions } = asked.preview;
    const changed = last(
      await first.run({ kind: 'answer', question: '0.to', answer: 'column:position' }),
    ) as Extract<ImportEvent, { kind: 'preview' }>;
    expect(changed.preview.decisions).not.toEqual(decisions);
    const next = last(
      await importer().read('endorser,endorsee,position\nCleo,Dan,clerk\n', [
        [header, changed.preview.decisions],
      ]),
    );
    expect(next).toMatchObject({ kind: 'preview', preview: { decisions: changed.preview.decisions } });
  });

  it('opens what it kept, the same people and claims, by the beginning of the fingerprint', async () => {
    const { run, read, shelf } = importer();
    const taken = await read(plain);
    const found = await run({
      kind: 'find',
      data: present(shelf[0], 'what was kept').fingerprint.slice(0, 2),
    });
    expect(handedOver(found)).toEqual(handedOver(taken));
    expect(found[0]).toEqual(taken[0]);
    expect(found.at(-2)).toMatchObject({ kind: 'record', report: null, edition: { file: 'ties.csv' } });
    expect(kinds(await run({ kind: 'find', data: 'zzz' }))).toEqual(['absent']);
  });

  it('calls damaged what it finds damaged, and takes nothing of it', async () => {
    const { run, read, shelf } = importer();
    await read(plain);
    const kept = present(shelf[0], 'what was kept');
    shelf[0] = { ...kept, compiled: { formatVersion: 2 } };
    expect(kinds(await run({ kind: 'find', data: kept.fingerprint }))).toEqual(['absent']);
  });

  it('says why something is not kept, and hands it over all the same', async () => {
    const { read } = importer('No room.');
    const event = await read(plain);
    expect(handedOver(event).claims).toHaveLength(1);
    expect(last(event)).toEqual({ kind: 'kept', unkept: 'No room.' });
  });

  it.each(['', '{"nodes": [', 'PK\u0003\u0004', '<html></html>'])(
    'refuses %j in a sentence, and takes nothing',
    async (text) => {
      const { read, shelf } = importer();
      const event = await read(text);
      expect(kinds(event)).toEqual(['refused']);
      const [problem] = (event[0] as Extract<ImportEvent, { kind: 'refused' }>).problems;
      expect(problem?.what).toMatch(/^[A-Z“].*\.$/);
      expect(shelf).toEqual([]);
    },
  );

  it('says who stands where before anything else, as the graph of the record has it', async () => {
    const event = await importer().read(`${plain}Cleo,advises,Ada,,,\nAda,endorses,Ben,2021,again,\n`);
    const [first] = event;
    const graph = buildGraph({ ...handedOver(event), edition: dataset([]).edition });
    expect(first).toMatchObject({ kind: 'order', order: { from: graph.from, to: graph.to } });
  });

  it('hands a large file over in stretches, in order', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => `P${index},endorses,P${index + 1},2020,,`);
    const event = await importer().read(`from,type,to,when,quote,url\n${rows.join('\n')}\n`);
    const parts = event.filter((one) => one.kind === 'part');
    expect(Math.max(...parts.map(({ stretch }) => rowsOf(stretch)))).toBeLessThan(5000);
    expect(handedOver(event).claims.map(({ from }) => from)).toEqual(rows.map((_, index) => `p${index}`));
    expect(parts.map(({ share }) => share)).toEqual([...parts.map(({ share }) => share)].sort());
    expect(parts.at(-1)?.share).toBe(1);
  });

  it('of a table under a title proposes the row that names the columns, and takes any other', async () => {
    const titled = 'Endorsements of 2021\n\nfrom,to\nfrom,type,to\nAda,endorses,Ben\n';
    const { run, read } = importer();
    const asked = last(await read(titled)) as Extract<ImportEvent, { kind: 'preview' }>;
    const question = asked.preview.questions.find(({ id }) => id === '0.header');
    expect(question).toMatchObject({ form: { answer: '3' }, safe: false });
    expect(asked.preview.sample?.columns).toEqual(['from', 'to']);
    const again = last(await run({ kind: 'answer', question: '0.header', answer: '4' }));
    expect(again).toMatchObject({
      preview: {
        header: asked.preview.header,
        decisions: { headers: [4] },
        sample: { columns: ['from', 'type', 'to'] },
      },
    });
    const built = await run({ kind: 'build' });
    expect(handedOver(built)).toMatchObject({ claims: [{ type: 'endorses' }] });
    expect(reportIn(built)?.problems.find(({ kind }) => kind === 'above-header')?.rows).toEqual([1, 3]);
    // The next file of that shape is proposed to be read the same way.
    const { header, decisions } = (again as Extract<ImportEvent, { kind: 'preview' }>).preview;
    const next = last(await importer().read(`${titled}Cyd,advises,Ben\n`, [[header, decisions]]));
    expect(next).toMatchObject({ preview: { sample: { columns: ['from', 'type', 'to'], rowCount: 2 } } });
    // Another file of the same columns whose header stands elsewhere is not read by a row that does not fit.
    const other = last(await importer().read('from,to\nAda,Ben\nBen,Cyd\nCyd,Dot\n', [[header, decisions]]));
    expect(other).toMatchObject({ preview: { sample: { columns: ['from', 'to'] } } });
  });

  it('asks once what the words of a file mean: the four by stem and voice, the rest kinds of their own', async () => {
    const rows = [
      'Ada,endorsed,Ben',
      'Ada,was endorsed by,Cyd',
      'Ben,beat,Cyd',
      'Ada,opposes,Cyd',
      'Ada,Opposes,Dot',
      'Cyd,funds,Dot',
    ];
    const { run, read } = importer();
    const asked = last(await read(`from,type,to\n${rows.join('\n')}\n`));
    expect(asked).toMatchObject({ kind: 'preview' });
    const { preview } = asked as Extract<ImportEvent, { kind: 'preview' }>;
    const form = present(
      preview.questions.find(({ id }) => id === '0.type-rules'),
      'question',
    ).form;
    const answers = form.kind === 'rules' ? form.values.map(({ value, answer }) => [value, answer]) : [];
    expect(Object.fromEntries(answers)).toEqual({
      endorsed: 'words:endorses',
      'was endorsed by': 'turned:endorses',
      beat: 'turned:lost-to',
      opposes: 'as-written',
      Opposes: 'as-written',
      funds: 'as-written',
    });
    const built = await run({ kind: 'build' });
    expect(handedOver(built).claims.map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual([
      'ada endorses ben',
      'cyd endorses ada',
      'cyd lost-to ben',
      'ada opposes cyd',
      'ada opposes dot',
      'cyd funds dot',
    ]);
    expect(built.find((one) => one.kind === 'record')).toMatchObject({
      edition: {
        kinds: [
          { id: 'opposes', look: 'diamond' },
          { id: 'funds', look: 'square' },
        ],
      },
    });
    expect(reportIn(built)?.problems.find(({ kind }) => kind === 'turned')?.rows).toEqual([3, 4]);
  });

  it('does not take what would bring in nothing, says so, and keeps the questions open', async () => {
    const { run, read, shelf } = importer();
    const asked = last(await read('first,last\nJohn,Doe\n')) as Extract<ImportEvent, { kind: 'preview' }>;
    const ends = asked.preview.questions.filter(({ id }) => /\.(?:from|to)$/.test(id));
    expect(ends.map(({ form }) => form.kind === 'choice' && form.options[0]?.words)).toEqual([
      'Choose a column',
      'Choose a column',
    ]);
    const built = last(await run({ kind: 'build' }));
    expect(built).toMatchObject({ kind: 'preview' });
    const { preview } = built as Extract<ImportEvent, { kind: 'preview' }>;
    expect(preview.becoming).toMatchObject({
      claims: 0,
      rowsIn: 0,
      out: [{ why: 'names nobody at the start of the line', rows: [2] }],
    });
    expect(preview.questions.length).toBe(asked.preview.questions.length);
    expect(shelf).toEqual([]);
    await run({ kind: 'answer', question: '0.from', answer: 'column:first' });
    await run({ kind: 'answer', question: '0.to', answer: 'column:last' });
    expect(handedOver(await run({ kind: 'build' })).claims).toHaveLength(1);
  });

  it('says by what claims are known in a newer file, where that is a column', async () => {
    const event = await importer().read('id,from,type,to\n7,Ada,endorses,Ben\n8,Ben,endorses,Ada\n');
    expect(reportIn(event)?.problems.map(({ what }) => what)).toEqual([
      'Claims are known by the column “id”: in a newer file the same entry there is the same claim.',
    ]);
  });
});
