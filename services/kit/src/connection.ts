import 'reflect-metadata';
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Page, PageRequest } from './page.ts';

@ObjectType({ description: '分页信息: where a page of a list stands.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: '有下一页: whether rows follow this page.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: '有上一页: whether the page was asked for with a cursor.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: '首游标: the cursor of the first row.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: '尾游标: the cursor of the last row; pass it as `after`.',
  })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs implements PageRequest {
  @Field(() => Int, { defaultValue: 20, description: '条数: how many rows, 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: '游标: the endCursor of the page before.' })
  after?: string | null;
}

/**
 * The Relay connection type of one node type, named after it: `NeedConnection` with `NeedEdge`. It is made beneath the
 * type's class. A list that several subgraphs have says so.
 */
export function connectionOf<T extends object>(
  Node: ClassType<T>,
  { shared = false } = {},
): ClassType<Page<T>> {
  const { name } = Node;
  @(shared ? Directive('@shareable') : unmarked)
  @ObjectType(`${name}Edge`, { description: `条目: one ${name} and its place in the list.` })
  class Edge {
    @Field(() => String, { description: '游标: the place of this row in the list.' })
    cursor: string;

    @Field(() => Node, { description: '内容: the row.' })
    node: T;
  }

  @(shared ? Directive('@shareable') : unmarked)
  @ObjectType(`${name}Connection`, { description: `列表: a page of ${name}, in the list's one order.` })
  class Connection implements Page<T> {
    @Field(() => [Edge], { description: '条目: the rows of this page with their cursors.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: '分页信息: where this page stands.' })
    pageInfo: PageInfo;
  }
  return Connection;
}

const unmarked: ClassDecorator = () => undefined;
