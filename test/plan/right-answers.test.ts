import { type GraphQLObjectType, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Executors, executorsOver } from './executors.ts';
import { graphNamed } from './graphs.ts';

/** What ours answers where the stock executor is known to be wrong (`known-differences.ts`). */
describe('an interface object', () => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver(graphNamed('interface objects'));
  });

  it('keeps the type that is known of it, whatever its subgraph calls it', async () => {
    executors.setWorld(0, { nulls: 0, errors: 0 });
    const query = '{ largest { __typename balance ... on Cash { __typename other: balance(at: 2) label } } }';
    const { data, errors } = await executors.compiled(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      largest: [{ __typename: 'Cash', balance: 2.125, other: expect.any(Number), label: 'Cash 0 label {} ' }],
    });
  });

  it('whose type no subgraph knows is null with an error, and not in silence', async () => {
    executors.setWorld(0, { nulls: 0, errors: 0, lost: 100 });
    const { data, errors } = await executors.compiled('{ largest { __typename balance } }');
    expect(data).toEqual({ largest: null });
    const extensions = { code: 'TYPE_UNRESOLVED' };
    const message = expect.stringMatching(/^No subgraph says of which type this \w+ is,/);
    expect(errors).toEqual([{ path: ['largest', 0], message, extensions }]);
  });
});

describe('an object', () => {
  it('is of the type that its own name tells, whatever comes under an alias of it', async () => {
    const executors = await executorsOver(graphNamed('interface objects'));
    const query = '{ accounts { ... on Account { kind: __typename id } } }';
    executors.setWorld(0, { nulls: 0, errors: 0 });
    const plain = await executors.compiled(query);
    executors.setWorld(0, { nulls: 0, errors: 0, misnamed: 100 });
    expect(await executors.compiled(query)).toEqual(plain);
    expect(plain.data).toMatchObject({ accounts: expect.arrayContaining([{ kind: 'Cash', id: 'id-0' }]) });
    expect((await executors.stock(query)).data).toBeNull();
  });
});

describe('an error of an entity', () => {
  it('stands where the client sees the entity, also when others of the list were left out before', async () => {
    const executors = await executorsOver(graphNamed('keys'));
    // The first products of the list are null or are not found: the world is chosen so.
    const query = '{ maybe { id rating } }';
    for (let world = 0; world < 200; world++) {
      executors.setWorld(world, { nulls: 30, errors: 40 });
      const { data, errors = [] } = await executors.compiled(query);
      for (const { path = [], extensions } of errors) {
        if (extensions?.serviceName !== 'reviews') continue;
        const [, index] = path;
        const products = (data as { maybe: ({ rating: number | null } | null)[] }).maybe;
        expect(products[Number(index)]).toMatchObject({ rating: null });
      }
    }
  });
});

describe('mutations over two subgraphs', () => {
  it('run one after another, in the order of the operation', async () => {
    const executors = await executorsOver(graphNamed('writes'));
    executors.setWorld(1, { nulls: 0, errors: 0 });
    await executors.compiled('mutation { pay(order: "1") { fen } place(what: "tea") { id } refund { fen } }');
    expect(executors.asked.map(({ subgraph }) => subgraph)).toEqual(['payments', 'orders', 'payments']);
  });
});

describe('equal representations', () => {
  it('are sent once, also by fetches that ask the same', async () => {
    const executors = await executorsOver(graphNamed('keys'));
    executors.setWorld(1, { nulls: 0, errors: 0 });
    const { data } = await executors.compiled(
      '{ latest(first: 2) { product { title } } again: latest(first: 2) { product { title } } }',
    );
    const { latest, again } = data as Record<'latest' | 'again', unknown[]>;
    expect(again).toEqual(latest);
    const [, ...entityFetches] = executors.asked;
    expect(entityFetches.map(({ representations }) => representations.length)).toEqual([latest.length]);
  });
});

describe('the planner', () => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver(graphNamed('detours'));
    executors.setWorld(1, { nulls: 0, errors: 0 });
  });
  const answer = async (query: string) => {
    const { data, errors } = await executors.compiled(query);
    expect(errors).toBeUndefined();
    return data as Record<string, Record<string, unknown>[]>;
  };

  it('comes back to a subgraph with a key by which that can be asked', async () => {
    const { lists } = await answer('{ lists { items { id name label } } }');
    const labels = lists?.flatMap(({ items }) => (items as { label: string }[]).map(({ label }) => label));
    expect(labels?.length).toBeGreaterThan(0);
    const asked = executors.asked.filter(({ subgraph }) => subgraph === 'lists');
    expect(asked.at(-1)?.representations[0]).toEqual({
      __typename: 'Item',
      id: expect.any(String),
      name: expect.any(String),
      place: { column: expect.any(String), level: expect.any(String) },
    });
  });

  it.each([
    ['arguments of its own', 'replies(first: 1) { id }'],
    ['a variable', 'replies(first: $first) { id text }'],
  ])('gives a field that is also required %s', async (_, replies) => {
    const query = `query ($first: Int! = 2) { threads { id writer { id } ${replies} } }`;
    const { threads } = await answer(query);
    const { threads: alone } = await answer(`query ($first: Int! = 2) { threads { ${replies} } }`);
    expect(threads?.map((thread) => thread.replies)).toEqual(alone?.map((thread) => thread.replies));
    const { threads: writers } = await answer('{ threads { writer { id } } }');
    expect(threads?.map(({ writer }) => writer)).toEqual(writers?.map(({ writer }) => writer));
  });

  it.each([
    ['other arguments', 'writer { id } opening', ['writer { id }', 'opening']],
    ['others at any depth, and none', 'opening heat mood', ['opening', 'heat', 'mood']],
    [
      'none, where the client gives some',
      'mood heat summary(words: 3)',
      ['mood', 'heat', 'summary(words: 3)'],
    ],
    [
      'others under conditions',
      '... on Thread @include(if: $yes) { mood title } heat opening @skip(if: $no)',
      ['mood', 'title', 'heat', 'opening'],
    ],
  ])('gives a field that is required with %s to each who requires it', async (_, together, alone) => {
    const { threads } = await answer(
      `query ($yes: Boolean! = true, $no: Boolean! = false) { threads { ${together} } }`,
    );
    expect(threads?.length).toBeGreaterThan(0);
    for (const field of alone) {
      const { threads: others } = await answer(`{ threads { ${field} } }`);
      expect(threads).toMatchObject(others ?? []);
    }
  });

  it('shows clients nothing of what it plans with', () => {
    const thread = executors.schema.getType('Thread') as GraphQLObjectType;
    expect(Object.keys(thread.getFields()).toSorted()).toEqual([
      'heat',
      'id',
      'mood',
      'opening',
      'replies',
      'summary',
      'title',
      'writer',
    ]);
  });

  it('keeps what it needs apart from what the client calls so', async () => {
    const { threads } = await answer('{ threads { replies: title id: __typename writer { id } } }');
    const { threads: plain } = await answer('{ threads { title writer { id } } }');
    expect(threads).toEqual(plain?.map(({ title, writer }) => ({ replies: title, id: 'Thread', writer })));
  });
});

describe('a union of which subgraphs know different members', () => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver(graphNamed('members'));
  });
  const members = {
    Note: 'text(upTo: $n)',
    Letter: 'from { name letter { __typename } } pages(of: FRONT) { no ... on Front { stamp } } kind',
    Scan: 'bytes(page: $n)',
  };
  const answers = {
    Note: { text: expect.any(String) },
    Letter: { from: { name: expect.any(String) }, pages: expect.any(Array), kind: expect.any(String) },
    Scan: { bytes: expect.any(Number) },
  };
  type Content = { __typename: keyof typeof members }[];

  async function contentOf(path: string, world: number, asked: readonly (keyof typeof members)[]) {
    executors.setWorld(world, { nulls: 0, errors: 0 });
    const { data, errors } = await executors.compiled(`query ($n: Int = 2, $yes: Boolean! = true) { ${path} {
      content { __typename ${asked.map((type) => `... on ${type} @include(if: $yes) { ${members[type]} }`).join(' ')} }
    } } }`);
    const [[root, within] = []] = Object.entries(
      data as Record<string, Record<string, { content: Content }>>,
    );
    const [[field, { content }] = ['', { content: [] as Content }]] = Object.entries(within ?? {});
    return { content, errors: errors ?? [], at: [root, field, 'content'] };
  }

  it('is asked for all that the one subgraph knows that can be asked', async () => {
    const met = new Set<string>();
    for (let world = 0; world < 10; world++) {
      const { content, errors } = await contentOf('desk { copies', world, ['Note', 'Letter', 'Scan']);
      expect(errors).toEqual([]);
      for (const thing of content) {
        met.add(thing.__typename);
        expect(thing).toMatchObject(answers[thing.__typename]);
      }
    }
    expect([...met].toSorted()).toEqual(['Note', 'Scan']);
  });

  it('is not asked for what only one of two knows that could be, and says so where there is such a thing', async () => {
    let letters = 0;
    for (let world = 0; world < 10; world++) {
      const { content, errors, at } = await contentOf('desk { drawer', world, ['Note', 'Letter', 'Scan']);
      const untold = content.flatMap((thing, i) => {
        if (thing.__typename === 'Note') expect(thing).toMatchObject(answers.Note);
        else expect(thing).toEqual({ __typename: 'Letter', from: null, pages: null, kind: null });
        return thing.__typename === 'Letter' ? ['from', 'pages', 'kind'].map((key) => [...at, i, key]) : [];
      });
      letters += untold.length;
      expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(untold));
      expect(errors).toMatchObject(untold.map(() => ({ extensions: { code: 'FIELD_UNRESOLVED' } })));
    }
    expect(letters).toBeGreaterThan(0);
  });

  it('has no errors where nothing is asked of such things', async () => {
    for (let world = 0; world < 10; world++) {
      const { content, errors } = await contentOf('desk { drawer', world, ['Note', 'Scan']);
      expect(errors).toEqual([]);
      expect(content.map(({ __typename }) => __typename)).not.toContain('Scan');
    }
  });

  it('leaves nothing but its types to ask where the subgraph knows none that are asked for', async () => {
    executors.setWorld(1, { nulls: 0, errors: 0 });
    const { data } = await executors.compiled('{ folder { drawer { content { ... on Letter { kind } } } } }');
    expect(data).toMatchObject({ folder: { drawer: { content: expect.arrayContaining([{}]) } } });
  });
});

describe('a directive for operations', () => {
  it('is one of the clients, and has its default also where a subgraph knows none', async () => {
    const executors = await executorsOver(graphNamed('wording'));
    executors.setWorld(1, { nulls: 0, errors: 0 });
    const query = '{ text0 @worded text1 @worded other: text1 @worded(tone: FORMAL) }';
    expect(validate(executors.schema, parse(query))).toEqual([]);
    const { errors } = await executors.compiled(query);
    expect(errors).toBeUndefined();
    const queries = executors.asked.map(({ query }) => query).join();
    expect(queries.match(/@worded\(tone: \w+\)/g)?.toSorted()).toEqual([
      '@worded(tone: FORMAL)',
      '@worded(tone: PLAIN)',
      '@worded(tone: PLAIN)',
    ]);
  });
});

describe('what no subgraph can answer', () => {
  it('is an error and not a null in silence', async () => {
    const executors = await executorsOver(graphNamed('unresolvable'));
    executors.setWorld(1, { nulls: 0, errors: 0 });
    const alone = await executors.compiled('{ node { field } }');
    expect(alone).toMatchObject({ data: null, errors: [{ path: ['node'] }] });
    const beside = await executors.compiled('{ node { field } other { id } }');
    expect(beside).toMatchObject({ data: { node: null, other: {} }, errors: [{ path: ['node'] }] });
  });
});
