import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { HttpRefusal } from './http.errors.ts';

/** Why none of the document's operations can be executed, if so; its code is the one Apollo Server has for that. */
export function refusedOperation(
  { definitions }: DocumentNode,
  operationName: string | null | undefined,
  schema: GraphQLSchema,
): HttpRefusal | undefined {
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const named = operationName ?? undefined;
  const [asked, ...more] =
    named === undefined ? operations : operations.filter(({ name }) => name?.value === named);
  if (!asked || more.length > 0) return unresolved(operations);
  const isServed = asked.operation !== OperationTypeNode.SUBSCRIPTION && schema.getRootType(asked.operation);
  return isServed ? undefined : notServed(asked.operation);
}

/** So many of the names there are to choose from are told. */
const mostNames = 20;

function unresolved(operations: readonly OperationDefinitionNode[]): HttpRefusal {
  const names = operations.slice(0, mostNames).flatMap(({ name }) => name?.value ?? []);
  return new HttpRefusal(
    400,
    'OPERATION_RESOLUTION_FAILURE',
    {
      zh: '无法确定要执行哪一个操作。请在 operationName 中写明文本里某一个操作的名称。',
      en: 'It is not clear which operation to execute. Give operationName the name of one that the text has.',
    },
    { operations: names },
  );
}

const notServed = (operation: OperationTypeNode): HttpRefusal =>
  new HttpRefusal(
    400,
    'OPERATION_NOT_SERVED',
    {
      zh: `这里不提供 ${operation} 操作。请改用这个图所提供的操作。`,
      en: `A ${operation} is not served here. Use an operation that this graph serves.`,
    },
    { operation },
  );
