const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|《[^《》]*》|〔[^〔〕]*〕|<[^<>]*>|\{[^{}]*\}/gu;

/** Words of advertisements that say nothing of the work: urgency, pay, hours, board, openings. */
const NOISE = new RegExp(
  [
    '(?:直招|急招|急聘|诚聘|诚招|高薪聘请|高薪诚聘|高薪|热招|招聘|聘请|招募|招收)',
    '(?:包吃包住|包吃住|包食宿|包住宿|包住|包吃|提供食宿|提供住宿|管吃住|管住)',
    '(?:做五休二|做六休一|上五休二|周末双休|大小周|双休|单休|五险一金|六险一金|五险|缴纳社保|交社保|无责底薪|底薪|高提成|提成|月薪|年薪|薪资|日结|周结|月结|面议)',
    '(?:可居家办公|居家办公|接受应届生|应届毕业生|应届生|无经验可|无需经验|零基础|可实习|实习生|储备干部|晋升快|就近分配|不加班|朝九晚[五六]|长白班|长期稳定|长期)',
    '(?<![a-z\\d])\\d+(?:\\.\\d+)?(?:k|w|千|万)?(?:[-~至到]\\d+(?:\\.\\d+)?(?:k|w|千|万)?)?(?:元|块)?(?:\\/?(?:月|天|小时|时|年|薪))?\\+?(?![a-z\\d])',
    '(?:若干|数|[一二两三四五六七八九十])?[名位人](?=$|[^\\p{L}])',
  ].join('|'),
  'gu',
);

const NOT_WORD = /[^\p{L}\p{N}+#]+/gu;

/**
 * A title as it is compared: NFKC, lower case, without bracketed remarks, spaces, punctuation and the noise of
 * advertisements. When nothing but noise is left, the noise is kept.
 */
export function normaliseTitle(title: string): string {
  const folded = title.normalize('NFKC').toLowerCase();
  const bare = withoutBrackets(folded);
  const kept = bare.replace(NOISE, ' ').replace(NOT_WORD, '');
  return kept === '' ? folded.replace(NOT_WORD, '') : kept;
}

/** Innermost first, so that brackets within brackets go too. */
function withoutBrackets(text: string): string {
  const stripped = text.replace(BRACKETED, ' ');
  return stripped === text ? text : withoutBrackets(stripped);
}
