// What the summary of solved exercises says.

import { sayer } from "../words.js";

export const say = sayer({
  ko: {
    solvedOf: "연습 {of}개 가운데 {n}개를 풀었습니다.",
    goOn: "이어서 풀기",
    export: "파일로 내보내기",
    import: "파일에서 가져오기",
    clear: "푼 기록 지우기",
    clearAsk: "이 브라우저에 남은 푼 기록을 모두 지울까요?",
    cleared: "푼 기록을 지웠습니다.",
    imported: "파일의 기록을 더했습니다.",
    noProgress: "이 파일은 푼 기록이 아닙니다. 이 책에서 내보낸 progress.json을 고르세요.",
  },
  en: {
    solvedOf: "{n} of {of} exercises solved.",
    goOn: "Go on where you stopped",
    export: "Export to a file",
    import: "Import from a file",
    clear: "Clear what is solved",
    clearAsk: "Forget all that is marked as solved in this browser?",
    cleared: "Nothing is marked as solved any more.",
    imported: "What the file holds was added.",
    noProgress: "This file holds no progress: choose a progress.json that this book has exported.",
  },
});
