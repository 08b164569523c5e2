import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import * as attendances from './attendance.commands.ts';
import { Attendance } from './attendance.entity.ts';
import { MarkAttendanceInput } from './attendance.inputs.ts';
import { canMark } from './attendance.policy.ts';

@Resolver(() => Attendance)
export class AttendanceResolver {
  @DoneBy(canMark)
  @Mutation(() => Attendance, {
    nullable: true,
    description: '登记出席: mark a unit’s answer, arrival or absence.',
  })
  markAttendance(
    @Arg('input', () => MarkAttendanceInput) input: MarkAttendanceInput,
    @Ctx() context: Context,
  ): Promise<Attendance> {
    return attendances.mark(context, input);
  }
}
