import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** A count of fewer than these may point at a household or a person. */
const smallestShown = 5;

@ObjectType({
  description:
    '受保护计数: a count of people or households that are nobody’s to single out; below 5 it is kept back.',
})
@Directive('@shareable')
export class ProtectedCount {
  @Field(() => Int, { nullable: true, description: '数值: the count; none when it is kept back.' })
  value: number | null;

  @Field(() => Boolean, { description: '已隐去: whether the count is too small to be shown.' })
  suppressed: boolean;
}

/** The count as it may leave the community. */
export const protectedCount = (count: number): ProtectedCount =>
  count < smallestShown ? keptBack : { value: count, suppressed: false };

/** A count that is not shown, because it is too small or would give one away that is. */
export const keptBack: ProtectedCount = { value: null, suppressed: true };
