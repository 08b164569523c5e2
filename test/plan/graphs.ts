import { readFileSync } from 'node:fs';
import { subgraphNames } from '@hub/gateway/supergraph/names.ts';

/** A supergraph made for tests: its subgraphs, as they would be published. */
export interface TestGraph {
  name: string;
  subgraphs: { name: string; sdl: string }[];
}

export const link = (...imports: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${['@key', ...imports].map((name) => `"${name}"`).join(', ')}])\n`;

/** Several keys of one entity, compound and nested keys, and a way that leads over a third subgraph. */
const keys: TestGraph = {
  name: 'keys',
  subgraphs: [
    {
      name: 'catalog',
      sdl: `${link('@shareable')}
        type Query { product: Product products: [Product!]! maybe: [Product] node: [[Product]] }
        type Product @key(fields: "id") @key(fields: "sku brand { id }") {
          id: ID! sku: ID! brand: Brand! title: String similar: [Product!] tags: [String!]!
        }
        type Brand @key(fields: "id") { id: ID! name: String! @shareable }`,
    },
    {
      name: 'stock',
      sdl: `${link('@shareable')}
        type Query { warehouses: [Warehouse!] }
        type Product @key(fields: "sku brand { id }") { sku: ID! brand: Brand! amount: Int! places: [Warehouse] }
        type Brand @key(fields: "id") { id: ID! country: String name: String! @shareable }
        type Warehouse @key(fields: "code") { code: ID! address: Address! keeps: [Product!] }
        type Address { street: String town: Town }
        type Town { name: String! }`,
    },
    {
      name: 'reviews',
      sdl: `${link()}
        type Query { latest(first: Int = 2): [Review!] }
        type Review @key(fields: "id") { id: ID! text(short: Boolean): String! product: Product warehouse: Warehouse }
        type Product @key(fields: "id") { id: ID! reviews(first: Int): [Review!] rating: Float }
        type Warehouse @key(fields: "code") { code: ID! rating: Float! }`,
    },
  ],
};

/** Fields that need those of other subgraphs, with arguments and nested selections; fields given along the way. */
const requirements: TestGraph = {
  name: 'requirements',
  subgraphs: [
    {
      name: 'users',
      sdl: `${link('@shareable')}
        type Query { users: [User!] me: User! }
        type User @key(fields: "id") {
          id: ID! name: String! @shareable size: Size home: Home! friends: [User] birthYear: Int
        }
        type Size { height: Int! width: Int }
        type Home @shareable { city: String! rooms: [Room!] }
        type Room @shareable { kind: RoomKind! area: Float }
        enum RoomKind { KITCHEN BATH BED }`,
    },
    {
      name: 'parcels',
      sdl: `${link('@external', '@requires', '@shareable')}
        type Query { parcels: [Parcel] }
        type Parcel @key(fields: "id") { id: ID! for: User weight: Int }
        type User @key(fields: "id") {
          id: ID!
          size: Size @external
          home: Home! @external
          birthYear: Int @external
          price(currency: String): String @requires(fields: "size { height width } birthYear")
          route: [String!] @requires(fields: "home { city rooms { kind area } }")
          parcels(first: Int): [Parcel!]
        }
        type Size { height: Int! @external width: Int @external }
        type Home @shareable { city: String! rooms: [Room!] }
        type Room @shareable { kind: RoomKind! area: Float }
        enum RoomKind { KITCHEN BATH BED }`,
    },
    {
      name: 'visits',
      sdl: `${link('@external', '@provides', '@requires')}
        type Query { visits: [Visit!]! }
        type Visit @key(fields: "id") { id: ID! by: User @provides(fields: "name") to: User! note: String }
        type User @key(fields: "id") {
          id: ID! name: String! @external
          price(currency: String): String @external
          greeting: String! @requires(fields: "name")
          bill: String @requires(fields: "price(currency: \\"EUR\\")")
        }`,
    },
  ],
};

/** Interfaces, unions and enums, entities among their members, and an input. */
const abstractTypes: TestGraph = {
  name: 'abstract types',
  subgraphs: [
    {
      name: 'media',
      sdl: `${link('@shareable')}
        type Query { feed(filter: Filter): [Item!]! item(id: ID!): Item search: [Result] lonely: Titled }
        input Filter { kinds: [Kind!] first: Int = 3 deep: Filter }
        enum Kind { BOOK FILM SONG }
        interface Titled { title: String! }
        interface Item implements Titled { id: ID! title: String! kind: Kind! }
        type Book implements Item & Titled @key(fields: "id") { id: ID! title: String! kind: Kind! pages: Int writer: Person }
        type Film implements Item & Titled @key(fields: "id") { id: ID! title: String! kind: Kind! minutes: Int! cast: [Person!] }
        type Song implements Item & Titled @key(fields: "id") { id: ID! title: String! kind: Kind! singer: Person! }
        type Person @key(fields: "id") { id: ID! name: String! }
        type Advert implements Titled { title: String! url: String }
        union Result = Book | Person | Advert`,
    },
    {
      name: 'ratings',
      sdl: `${link()}
        type Query { best: [Rated!] }
        interface Rated { stars: Int! }
        type Book implements Rated @key(fields: "id") { id: ID! stars: Int! critics: [Person] }
        type Film implements Rated @key(fields: "id") { id: ID! stars: Int! awards: [Award!] }
        type Person @key(fields: "id") { id: ID! liked: [Liked!] }
        union Liked = Book | Film
        type Award { name: String! year: Int by: Person }`,
    },
  ],
};

/** An interface that a subgraph knows as one object. */
const interfaceObjects: TestGraph = {
  name: 'interface objects',
  subgraphs: [
    {
      name: 'accounts',
      sdl: `${link()}
        type Query { accounts: [Account!]! owner: Owner }
        interface Account @key(fields: "id") { id: ID! label: String! }
        type Cash implements Account @key(fields: "id") { id: ID! label: String! currency: String }
        type Share implements Account @key(fields: "id") { id: ID! label: String! company: String! }
        type Owner @key(fields: "id") { id: ID! main: Account all: [Account!] }`,
    },
    {
      name: 'balances',
      sdl: `${link('@interfaceObject')}
        type Query { largest: [Account!] }
        type Account @key(fields: "id") @interfaceObject { id: ID! balance(at: Int): Float! history: [Entry!] }
        type Entry { amount: Int! with: Account }`,
    },
  ],
};

/** Fields that moved from one subgraph to another, fields that both have, things hidden from clients. */
const ownership: TestGraph = {
  name: 'ownership',
  subgraphs: [
    {
      name: 'old',
      sdl: `${link('@shareable', '@inaccessible', '@tag')}
        type Query { bills: [Bill!] kind: Kind hidden: Secret @inaccessible pinned: Bill! }
        enum Kind { PLAIN SPECIAL @inaccessible }
        type Bill @key(fields: "id") {
          id: ID! amount: Int! payer: Payer @shareable secret: String @inaccessible kind: Kind @shareable
        }
        type Payer @key(fields: "id") @shareable { id: ID! name: String! city: String }
        type Secret @inaccessible { code: String }`,
    },
    {
      name: 'new',
      sdl: `${link('@shareable', '@override', '@tag', '@inaccessible')}
        type Query { drafts: [Bill] }
        enum Kind { PLAIN SPECIAL @inaccessible }
        type Bill @key(fields: "id") {
          id: ID! amount: Int! @override(from: "old") lines: [Line!] payer: Payer @shareable kind: Kind @shareable
        }
        type Line @tag(name: "detail") { text: String! sum: Float about: Bill }
        type Payer @key(fields: "id") @shareable { id: ID! name: String! city: String }`,
    },
  ],
};

/** Writes over two subgraphs, one after another. */
const writes: TestGraph = {
  name: 'writes',
  subgraphs: [
    {
      name: 'orders',
      sdl: `${link()}
        type Query { order: Order }
        type Mutation { place(what: String!, input: Details): Order cancel(id: ID!): Order! }
        input Details { amount: Int! note: String }
        type Order @key(fields: "id") { id: ID! what: String! note: String }`,
    },
    {
      name: 'payments',
      sdl: `${link()}
        type Query { payment: Payment }
        type Mutation { pay(order: ID!): Payment! refund: [Payment!] }
        type Payment @key(fields: "id") { id: ID! of: Order fen: Int! }
        type Order @key(fields: "id") { id: ID! payments: [Payment] paid: Boolean! }`,
    },
  ],
};

/** Keys of which a subgraph cannot be asked by every one, and arguments that are given to what others require. */
const detours: TestGraph = {
  name: 'detours',
  subgraphs: [
    {
      name: 'shelves',
      sdl: `${link('@shareable')}
        type Item
          @key(fields: "id", resolvable: true)
          @key(fields: "barcode", resolvable: false)
          @key(fields: "place { row column }", resolvable: false) {
          id: ID! barcode: ID! place: Place! name: String!
        }
        type Place @shareable { row: ID! column: ID! level: ID! }`,
    },
    {
      name: 'lists',
      sdl: `${link('@external', '@requires', '@shareable')}
        type Query { lists: [List!] }
        type List @key(fields: "id") { id: ID! items: [Item!]! }
        type Item
          @key(fields: "place { row column }", resolvable: false)
          @key(fields: "id place { column level }", resolvable: true)
          @key(fields: "barcode", resolvable: false) {
          id: ID! barcode: ID! place: Place! name: String! @external label: String! @requires(fields: "name")
        }
        type Place @shareable { row: ID! column: ID! level: ID! }`,
    },
    {
      name: 'threads',
      sdl: `${link()}
        type Query { threads: [Thread] }
        type Thread @key(fields: "id") { id: ID! summary(words: Int): String }
        type Reply @key(fields: "id") { id: ID! writerId: ID text: String! score(by: Scale! = SUM): Int }
        enum Scale { SUM MEAN }`,
    },
    {
      name: 'writers',
      sdl: `${link('@external', '@requires')}
        type Thread @key(fields: "id") {
          id: ID! replies(first: Int!): [Reply] title: String
          summary(words: Int): String @external
          writer: Writer @requires(fields: "replies(first: 3) { writerId }")
          opening: String @requires(fields: "replies(first: 1) { text }")
          heat: Float @requires(fields: "replies(first: 3) { score(by: SUM) } summary(words: 9)")
          mood: String @requires(fields: "replies(first: 3) { score(by: MEAN) } summary")
        }
        type Reply @key(fields: "id") {
          id: ID! date: String writerId: ID @external text: String! @external score(by: Scale! = SUM): Int @external
        }
        enum Scale { SUM MEAN }
        type Writer { id: ID! name: String }`,
    },
  ],
};

/** An interface of which the subgraph that returns it knows no object. */
const unresolvable: TestGraph = {
  name: 'unresolvable',
  subgraphs: [
    {
      name: 'nodes',
      sdl: `${link('@interfaceObject')}
        type Query { node: Node bread: Product }
        interface Node @key(fields: "id") { id: ID! }
        type Product @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
    },
    {
      name: 'products',
      sdl: `${link('@interfaceObject')}
        type Query { other: Node }
        type Node @key(fields: "id") @interfaceObject { id: ID! field: String }
        interface Product @key(fields: "id") { id: ID! name: String }
        type Bread implements Product @key(fields: "id") { id: ID! name: String }`,
    },
  ],
};

/** A field that two subgraphs have and whose union has, beside one member that both know, others that only one knows. */
const members: TestGraph = {
  name: 'members',
  subgraphs: [
    {
      name: 'paper',
      sdl: `${link('@shareable')}
        type Query { desk: Desk office: Desk @shareable }
        type Desk @key(fields: "id") { id: ID! drawer: Drawer @shareable }
        type Drawer @shareable { content: [Thing!] }
        union Thing = Note | Letter
        type Note @shareable { text(upTo: Int): String! }
        type Letter { from: Sender pages(of: Side): [Page!] kind: Side }
        type Sender { name: String! letter: Thing }
        interface Page { no: Int! }
        type Front implements Page { no: Int! stamp: String }
        type Back implements Page { no: Int! }
        enum Side { FRONT BACK }`,
    },
    {
      name: 'files',
      sdl: `${link('@shareable')}
        type Query { folder: Desk office: Desk @shareable }
        type Desk @key(fields: "id") { id: ID! drawer: Drawer @shareable copies: Drawer }
        type Drawer @shareable { content: [Thing!] }
        union Thing = Note | Scan
        type Note @shareable { text(upTo: Int): String! }
        type Scan { bytes(page: Int): Int! }`,
    },
  ],
};

/** A directive for fields of operations, whose argument has a default in one subgraph only. */
const wording: TestGraph = {
  name: 'wording',
  subgraphs: ['tone: Tone!', 'tone: Tone! = PLAIN'].map((argument, i) => ({
    name: `texts${i}`,
    sdl: `${link('@composeDirective')}
      extend schema @link(url: "https://example.org/wording/v1.0", import: ["@worded"]) @composeDirective(name: "@worded")
      directive @worded(${argument}) on FIELD
      enum Tone { PLAIN FORMAL }
      type Query { text${i}: String }`,
  })),
};

const names = Array.from({ length: 12 }, (_, i) => `Thing${i}`);

/** An interface of many types, each of which leads on to it. */
const manyTypes: TestGraph = {
  name: 'many types',
  subgraphs: [
    {
      name: 'things',
      sdl: `${link()}
        type Query { thing: Thing things: [Thing!]! }
        interface Thing { no: Int! thing: Thing others(first: Int): [Thing!] }
        ${names.map((name) => `type ${name} implements Thing @key(fields: "id") { id: ID! no: Int! thing: Thing others(first: Int): [Thing!] }`).join('\n')}`,
    },
    {
      name: 'colours',
      sdl: `${link()}
        ${names.map((name) => `type ${name} @key(fields: "id") { id: ID! colour: String like: ${name} }`).join('\n')}`,
    },
  ],
};

/** The hub's own subgraphs, as they are published. */
const hub: TestGraph = {
  name: 'hub',
  subgraphs: subgraphNames.map((name) => ({
    name,
    sdl: readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8'),
  })),
};

export const testGraphs: readonly TestGraph[] = [
  hub,
  keys,
  requirements,
  abstractTypes,
  interfaceObjects,
  ownership,
  writes,
  manyTypes,
];

/** Over these the stock executor is wrong so often that there is no comparing. */
const graphsOfRightAnswers: readonly TestGraph[] = [detours, members, unresolvable, wording];

export function graphNamed(name: string): TestGraph {
  const graph = [...testGraphs, ...graphsOfRightAnswers].find((candidate) => candidate.name === name);
  if (!graph) throw new Error(`There is no graph ${name}.`);
  return graph;
}
