import { type GraphQLObjectType, graphql } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ObjectType,
  Query,
  Resolver,
  Root,
  UseMiddleware,
} from 'type-graphql';
import { expect, it } from 'vitest';
import { systemClock } from './clock.ts';
import type { Subgraph } from './subgraph.ts';
import { schemaOf } from './subgraph-schema.ts';

@ObjectType()
class Room {
  @Field(() => String) name: string;
  @UseMiddleware(async ({ context }, next) => ((context as { mayEnter: boolean }).mayEnter ? next() : null))
  @Field(() => String, { nullable: true })
  key: string;
  @Field(() => String)
  get door(): string {
    return `door of ${this.name}`;
  }

  constructor(name = '', key = '') {
    this.name = name;
    this.key = key;
  }
}

@UseMiddleware(async (_, next) => `locked ${await next()}`)
@ObjectType()
class Cellar {
  @Field(() => String) name = 'cellar';
}

@Resolver(() => Room)
class RoomResolver {
  #greeting = 'Welcome to';

  @Query(() => [Room])
  rooms(): object[] {
    return [new Room('hall', 'k1'), { name: 'attic', key: 'k2' }];
  }

  @Query(() => Cellar)
  cellar(): Cellar {
    return new Cellar();
  }

  @FieldResolver(() => String)
  greeting(@Root() room: Room): string {
    return `${this.#greeting} ${room.name}`;
  }

  @FieldResolver(() => Boolean)
  open(@Root() { name }: Room, @Ctx() { mayEnter }: { mayEnter: boolean }): boolean {
    return mayEnter && name === 'hall';
  }

  @FieldResolver(() => String)
  size(@Ctx('unit') unit: string, @Root('name') name: string, @Arg('of', () => String) of: string): string {
    return [name, of, unit].join();
  }

  @UseMiddleware(async (_, next) => `guarded ${await next()}`)
  @FieldResolver(() => String)
  secret(@Root() { key }: Room): string {
    return key;
  }
}

const subgraph = {
  name: 'rooms',
  resolvers: [RoomResolver],
  orphanedTypes: [],
  references: { Room: async () => null },
};
const ask = async (mayEnter: boolean) => {
  const schema = await schemaOf(subgraph as unknown as Subgraph);
  const source = '{ rooms { name key door greeting open size(of: "floor") secret } }';
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: { mayEnter, unit: 'm2', clock: systemClock },
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.rooms));
};

it.each([true, false])(
  'rows and what is no row yet say the same of themselves, who may enter being %s',
  async (mayEnter) => {
    const said = (name: string, key: string) => ({
      name,
      key: mayEnter ? key : null,
      door: `door of ${name}`,
      greeting: `Welcome to ${name}`,
      open: mayEnter && name === 'hall',
      size: `${name},floor,m2`,
      secret: `guarded ${key}`,
    });
    expect(await ask(mayEnter)).toEqual([said('hall', 'k1'), said('attic', 'k2')]);
  },
);

it('a value that nothing stands before needs no function', async () => {
  const schema = await schemaOf(subgraph as unknown as Subgraph);
  const { name, key } = (schema.getType('Room') as GraphQLObjectType).getFields();
  expect(name?.resolve).toBeUndefined();
  expect(key?.resolve).toBeDefined();
});

it('a rule on a type stands before each of its fields', async () => {
  const schema = await schemaOf(subgraph as unknown as Subgraph);
  const { data } = await graphql({ schema, source: '{ cellar { name } }', contextValue: {} });
  expect(data).toMatchObject({ cellar: { name: 'locked cellar' } });
});
