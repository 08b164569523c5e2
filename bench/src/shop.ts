// The public workload: accounts, inventory, products and reviews. The shape is that of the graph which routers are
// compared on in public; schemas, resolvers and data are our own, with an answer of the published size (88 KiB).
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

interface Product {
  upc: string;
  name: string;
  price: number;
  weight: number;
}
interface User {
  id: string;
  name: string;
  username: string;
  birthday: number;
}
interface Review {
  id: string;
  body: string;
  authorId: string;
  upc: string;
}
/** What a representation brings along. */
type Reference<T> = Partial<T> & { __typename?: string };

const users: User[] = ['Lin', 'Zhao', 'Qian', 'Sun', 'Li', 'Zhou'].map((name, i) => ({
  id: `u${i + 1}`,
  name: `${name} Example`,
  username: `example.${name.toLowerCase()}`,
  birthday: 19_700_101 + i * 10_203,
}));
const products: Product[] = [
  'desk',
  'sofa',
  'stool',
  'shelf',
  'lamp',
  'carpet',
  'mirror',
  'clock',
  'vase',
].map((name, i) => ({
  upc: `${i + 1}`,
  name: `A ${name} for a meeting room`,
  price: 100 * (i + 3),
  weight: 40 * i + 10,
}));
const reviews: Review[] = Array.from({ length: 22 }, (_, i) => ({
  id: `r${i + 1}`,
  body:
    ['Stood up well to a year of use.', 'The colour is not as shown.', 'Would buy it again.'][i % 3] ?? '',
  authorId: `u${(i % 6) + 1}`,
  upc: `${(i % 5) + 1}`,
}));
const inStock = new Set(['1', '3', '4', '6', '9']);

const find = <T>(list: readonly T[], isIt: (element: T) => boolean): T | null => list.find(isIt) ?? null;
const userOf = ({ id }: Reference<User>) => find(users, (user) => user.id === id);
const productOf = ({ upc }: Reference<Product>) => find(products, (product) => product.upc === upc);
const shipping = ({ price = 0, weight = 0 }: Reference<Product>) =>
  price > 1000 ? 0 : Math.round(weight / 2);

const federation = (...names: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${names.map((name) => `"@${name}"`).join(', ')}])\n`;

const reviewResolvers = {
  Review: {
    author: ({ authorId }: Review) => ({ __typename: 'User', ...userOf({ id: authorId }) }),
    product: ({ upc }: Review) => ({ __typename: 'Product', ...productOf({ upc }) }),
  },
  User: { reviews: ({ id }: User) => reviews.filter(({ authorId }) => authorId === id) },
  Product: { reviews: ({ upc }: Product) => reviews.filter((review) => review.upc === upc) },
};
const queries = {
  me: () => users[0],
  user: (_: unknown, { id }: { id: string }) => userOf({ id }),
  users: () => users,
  topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first),
};

const parts = {
  accounts: {
    sdl: `${federation('key', 'shareable')}
      type Query { me: User user(id: ID!): User users: [User] }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
    resolvers: {
      Query: { me: queries.me, user: queries.user, users: queries.users },
      User: { __resolveReference: userOf },
    },
  },
  inventory: {
    sdl: `${federation('key', 'external', 'requires')}
      type Product @key(fields: "upc") {
        upc: String! weight: Int @external price: Int @external
        inStock: Boolean shippingEstimate: Int @requires(fields: "price weight")
      }`,
    resolvers: {
      Product: {
        __resolveReference: (product: Reference<Product>) => product,
        inStock: ({ upc }: Product) => inStock.has(upc),
        shippingEstimate: shipping,
      },
    },
  },
  products: {
    sdl: `${federation('key')}
      type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    resolvers: { Query: { topProducts: queries.topProducts }, Product: { __resolveReference: productOf } },
  },
  reviews: {
    sdl: `${federation('key', 'external', 'provides')}
      type Review @key(fields: "id") {
        id: ID! body: String author: User @provides(fields: "username") product: Product
      }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
    resolvers: {
      Review: {
        __resolveReference: ({ id }: Reference<Review>) => find(reviews, (review) => review.id === id),
        ...reviewResolvers.Review,
      },
      User: { ...reviewResolvers.User },
      Product: { ...reviewResolvers.Product },
    },
  },
};

export type Part = keyof typeof parts;
export const partNames = Object.keys(parts) as Part[];
export const sdlOf = (part: Part): string => parts[part].sdl;
/** With the hub's own `build` where the hub executes it: no two copies of graphql know each other's schemas. */
export const subgraphOf = (part: Part, build = buildSubgraphSchema): GraphQLSchema =>
  build({ typeDefs: parse(parts[part].sdl), resolvers: parts[part].resolvers as never });

/** The same graph without federation: one schema over the same data. */
export const monolith = (): GraphQLSchema =>
  buildSubgraphSchema({
    typeDefs: parse(`
      type Query { me: User user(id: ID!): User users: [User] topProducts(first: Int = 5): [Product] }
      type User { id: ID! name: String username: String birthday: Int reviews: [Review] }
      type Review { id: ID! body: String author: User product: Product }
      type Product {
        upc: String! name: String price: Int weight: Int reviews: [Review] inStock: Boolean shippingEstimate: Int
      }`),
    resolvers: {
      ...reviewResolvers,
      Query: queries,
      Product: {
        ...reviewResolvers.Product,
        inStock: parts.inventory.resolvers.Product.inStock,
        shippingEstimate: shipping,
      },
    } as never,
  });

const fragments = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }`;
const twoReviewsDeep = `reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }`;

export interface Workload {
  name: string;
  query: string;
}

export const workloads: readonly Workload[] = [
  { name: 'small', query: '{ me { id name username birthday } }' },
  {
    name: 'mid',
    query: `{ topProducts(first: 5) { ...Product reviews { ...Review author { ...User } } } } ${fragments}`,
  },
  {
    name: 'public',
    query: `query Everything {
      users { ...User reviews { ...Review product { ...Product ${twoReviewsDeep} } } }
      topProducts { ...Product ${twoReviewsDeep} }
    } ${fragments}`,
  },
];
