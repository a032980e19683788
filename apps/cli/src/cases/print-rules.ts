import { sourceTextZh, type NoticeRule } from '@gongxu/enrolment-decisions';
import { ACTION_WORDS } from '@gongxu/warning';

/** What must come before each action, and where that comes from. */
export function printRules(rules: readonly NoticeRule[]): void {
  for (const { action, noticeDays, hearing, after, ...source } of rules) {
    const days = noticeDays > 0 ? `提前 ${noticeDays} 天告知${hearing ? '，可以申请听证' : ''}` : '无需事先告知';
    console.log(`${ACTION_WORDS[action].zh} ${action}：${days}\n  ${sourceTextZh(source)}`);
    if (after) console.log(`  须已${ACTION_WORDS[after.action].zh}满 ${after.years} 年\n  ${sourceTextZh(after)}`);
  }
}
