// What the race says.

import { sayer } from "../../words.js";

export const say = sayer({
  ko: {
    start: "달리기 시작",
    stop: "멈춤",
    loop: "반복문",
    listed: "컴프리헨션",
    whole: "곱의 배열",
    blocked: "블록씩",
    dot: "np.dot",
    chart: "원소의 개수에 따른 시간. 굵은 선이 이 기기, 가는 선이 책의 기준 컴퓨터입니다.",
    elements: "원소의 개수 n",
    warming: "준비 운동 중입니다.",
    running: "재는 중: n = {n}",
    result: "이 기기에서 n = {n}일 때 반복문은 np.dot보다 {ratio}배 느립니다.",
    stopped: "멈췄습니다.",
    best: "n = {n}일 때 곱의 배열은 시간이 블록씩 더할 때의 {ratio}배 걸립니다.",
    even: "n = {n}일 때 곱의 배열과 블록씩 더하기는 걸리는 시간이 거의 같습니다.",
    thick: "굵은 선: 이 기기",
    thin: "가는 선: 기준 컴퓨터({month})",
  },
  en: {
    start: "Start the race",
    stop: "Stop",
    loop: "loop",
    listed: "comprehension",
    whole: "all products",
    blocked: "in blocks",
    dot: "np.dot",
    chart: "Time against the number of elements. Thick lines are this machine, thin ones the book's reference machine.",
    elements: "elements n",
    warming: "Warming up.",
    running: "Timing: n = {n}.",
    result: "On this machine, at n = {n}, the loop takes {ratio} times as long as np.dot.",
    stopped: "Stopped.",
    best: "At n = {n} the array of all products takes {ratio} times as long as the blocks.",
    even: "At n = {n} the array of all products and the blocks take about the same time.",
    thick: "thick: this machine",
    thin: "thin: the reference machine ({month})",
  },
});
