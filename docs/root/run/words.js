// What the page says about running, in its language.

const WORDS = {
  ko: {
    run: "실행",
    stop: "멈춤",
    edit: "고치기",
    reset: "되돌리기",
    link: "링크",
    runLabel: "블록 {n} 실행",
    editLabel: "블록 {n} 고치기",
    editorLabel: "블록 {n}의 코드. Shift+Enter로 실행하고, Esc를 누른 뒤 Tab으로 빠져나갑니다.",
    outputLabel: "블록 {n}의 실행 결과",
    download: "파이썬을 받는 중입니다. {loaded} / {total} MB",
    start: "파이썬을 켜는 중입니다.",
    matplotlib: "matplotlib을 받는 중입니다. {loaded} / {total} MB",
    waiting: "차례를 기다리는 중입니다.",
    running: "실행 중입니다.",
    runningAbove: "위의 블록 {n}을 먼저 실행하는 중입니다.",
    same: "책과 같은 결과입니다.",
    sameNoWarnings: "책과 같은 결과입니다. 브라우저의 NumPy는 경고(RuntimeWarning)를 내지 못합니다.",
    done: "실행했습니다.",
    failedAbove: "위의 블록 {n}에서 에러가 나서 멈췄습니다.",
    stopped: "멈췄습니다. 다음에 실행하면 위의 블록부터 다시 실행합니다.",
    rerun: "멈춘 뒤라서 위의 블록을 다시 실행했습니다.",
    cut: "출력이 너무 길어 여기까지만 보여 줍니다.",
    error: "에러가 났습니다.",
    edited: "고친 코드입니다.",
    fromLink: "링크에 담겨 온 코드입니다. 읽어 본 뒤에 실행하세요.",
    badLink: "링크가 잘려서 코드를 읽을 수 없습니다. 책의 코드를 그대로 보여 줍니다.",
    copied: "이 코드로 오는 링크를 복사했습니다.",
    failed: "파이썬을 가져오지 못했습니다({file}). 인터넷 연결을 확인하고 다시 실행을 누르면 받은 데서 이어 갑니다.",
    old: "이 브라우저에는 {feature}이(가) 없어 여기서 실행할 수 없습니다. 최신 브라우저에서 열어 주세요.",
    figure: "이 코드가 그린 그림",
  },
  en: {
    run: "Run",
    stop: "Stop",
    edit: "Edit",
    reset: "Reset",
    link: "Link",
    runLabel: "Run block {n}",
    editLabel: "Edit block {n}",
    editorLabel: "Code of block {n}. Shift+Enter runs it; Escape, then Tab, leaves it.",
    outputLabel: "What block {n} printed",
    download: "Fetching Python, {loaded} of {total} MB",
    start: "Starting Python",
    matplotlib: "Fetching matplotlib, {loaded} of {total} MB",
    waiting: "Waiting for its turn",
    running: "Running",
    runningAbove: "Running block {n} above first",
    same: "The same as in the book.",
    sameNoWarnings: "The same as in the book; in a browser NumPy cannot give the warning.",
    done: "Done.",
    failedAbove: "Stopped, because block {n} above failed.",
    stopped: "Stopped. The next Run starts again with the blocks above.",
    rerun: "After the stop, the blocks above were run again.",
    cut: "There is more output than is shown here.",
    error: "This failed.",
    edited: "You have changed this code.",
    fromLink: "This code came with the link. Read it before you run it.",
    badLink: "The link is damaged, so its code cannot be read. This is the book's code.",
    copied: "The link to this code is copied.",
    failed: "Python did not arrive ({file}). Check the connection and press Run again: it goes on from where it was.",
    old: "This browser lacks {feature}, so code cannot run here. Please use a current one.",
    figure: "The figure that this code draws",
  },
};

/** @type {import("./protocol.js").Language} */
export const language = document.documentElement.lang.startsWith("ko") ? "ko" : "en";

/**
 * @param {keyof typeof WORDS["en"]} key
 * @param {Record<string, string | number>} values
 */
export const say = (key, values = {}) =>
  WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
