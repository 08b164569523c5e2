import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import * as tokens from './access-token.commands.ts';
import { AccessToken } from './access-token.entity.ts';
import { CreateAccessTokenInput, RevokeAccessTokenInput } from './access-token.inputs.ts';
import { isForHead } from './access-token.policy.ts';

@Resolver(() => AccessToken)
export class AccessTokenResolver {
  @DoneBy(isForHead)
  @Mutation(() => AccessToken, {
    nullable: true,
    description: '创建访问令牌: make a token for a program of the unit; its secret is shown once.',
  })
  createAccessToken(
    @Arg('input', () => CreateAccessTokenInput) input: CreateAccessTokenInput,
    @Ctx() context: Context,
  ): Promise<AccessToken> {
    return tokens.create(context, input);
  }

  @DoneBy(isForHead)
  @Mutation(() => AccessToken, { nullable: true, description: '吊销访问令牌: refuse it from now on.' })
  revokeAccessToken(
    @Arg('input', () => RevokeAccessTokenInput) input: RevokeAccessTokenInput,
    @Ctx() context: Context,
  ): Promise<AccessToken> {
    return tokens.revoke(context, input);
  }
}
