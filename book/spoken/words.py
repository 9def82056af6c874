"""The words of a formula that is read aloud, in Korean and in English."""

import re
from string import ascii_lowercase

from book import LANGUAGES

LETTERS = dict(
    zip(
        ascii_lowercase,
        "에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 "  # noqa: SIM905
        "엔 오 피 큐 아르 에스 티 유 브이 더블유 엑스 와이 제트".split(),
        strict=True,
    )
)
TWINS = "AWXYZ"  # the small letter is another thing in the book: a voice must tell them

NAMES = {
    r"\alpha": ("알파", "alpha"),
    r"\theta": ("세타", "theta"),
    r"\cdots": ("점점점", "dot dot dot"),
    r"\vdots": ("점점점", "dot dot dot"),
}
SIGNS = {  # between factors
    r"\cdot": ("{} 곱하기 {}", "{} times {}"),
    r"\times": ("{} 곱하기 {}", "{} by {}"),
    r"\circ": ("{} 원소별 곱하기 {}", "{} times, element by element, {}"),
}
FUNCTIONS = {
    r"\sigma": ("시그마 {}", "sigma of {}"),
    r"\sigma'": ("시그마 프라임 {}", "sigma prime of {}"),
    r"\tanh": ("하이퍼볼릭 탄젠트 {}", "hyperbolic tangent of {}"),
    r"\tanh'": ("하이퍼볼릭 탄젠트 프라임 {}", "hyperbolic tangent prime of {}"),
    r"\log": ("로그 {}", "log of {}"),
    r"\sqrt": ("루트 {}", "the square root of {}"),
    r"\max": ("{}|와 {} 가운데 큰 값", "the maximum of {} and {}"),
    r"\mathrm{Var}": ("{}의 분산", "the variance of {}"),
}
RELATIONS = {  # between the sides
    "=": ("{}|는 {}", "{} equals {}"),
    "<": ("{}|는 {}보다 작습니다", "{} is less than {}"),
    r"\ge": ("{}|는 {}보다 크거나 같습니다", "{} is at least {}"),
    ":=": ("{}|를 {}|로 바꿉니다", "{} becomes {}"),
    ":": ("{}의 모양은 {}", "{} has the shape {}"),
}
FURTHER = {  # where a side stands before them already
    "=": ("{}, 이는 {}", "{}, which equals {}"),
    r"\ge": ("{}, 이는 {}보다 크거나 같습니다", "{}, which is at least {}"),
}
SUMS = {
    r"\sum": (
        "{}|가 {}부터 {}까지 변할 때, {}의 합",
        "the sum over {} from {} to {} of {}",
    ),
    r"\prod": (
        "{}|가 {}부터 {}까지 변할 때, {}의 곱",
        "the product over {} from {} to {} of {}",
    ),
}
ALL = {
    r"\sum": ("모든 {}에 걸친 {}의 합", "the sum over all {} of {}"),
    r"\prod": ("모든 {}에 걸친 {}의 곱", "the product over all {} of {}"),
}
SLOPES = {
    r"\partial": ("{}|를 {}|로 편미분한 값", "partial {} over partial {}"),
    "d": ("{}|를 {}|로 미분한 값", "d {} over d {}"),
    "second": (
        "{}|를 {}|로 두 번 미분한 값",
        "the second derivative of {} with respect to {}",
    ),
}
BRACKETS = {
    "(": ("괄호 열고 {} 괄호 닫고", "open parenthesis {} close parenthesis"),
    "[": ("대괄호 열고 {} 대괄호 닫고", "open bracket {} close bracket"),
}
PHRASES = {
    "this": ("이", "this"),
    "if": ("{}|가 {}이면 {}", "if {} equals {}, {}"),
    "line": ("{}번 줄, {}", "line {}, {}"),
    "less": ("{}|가 {}보다 작은 것", "{} is less than {}"),
    "same": ("{}|는 {}|와 같은 말입니다", "{} if and only if {}"),
    "plus": ("{} 더하기 {}", "{} plus {}"),
    "less by": ("{} 빼기 {}", "{} minus {}"),
    "minus": ("마이너스 {}", "minus {}"),
    "capital": ("대문자 {}", "capital {}"),
    "hat": ("{} 햇", "{} hat"),
    "change": ("디 {}", "d {}"),
    "prime": ("{} 프라임", "{} prime"),
    "index": ("{} {}", "{} sub {}"),
    "layer": ("{1}층 {0}", "{0} of layer {1}"),
    "example": ("{1}번째 샘플의 {0}", "{0} of example {1}"),
    "transpose": ("{}의 전치", "the transpose of {}"),
    "squared": ("{}의 제곱", "{} squared"),
    "square": ("{}의 제곱", "the square of {}"),
    "power": ("{}의 {}제곱", "{} to the power {}"),
    "call": ("{} {}", "{} of {}"),
    "and": ("{} 콤마 {}", "{} and {}"),
    "probability": ("{}의 확률", "P of {}"),
    "probability that": ("{}|가 {}일 확률", "P of {} equals {}"),
    "given": ("{1}|가 주어질 때 {0}", "{0} given {1}"),
    "size": ("{}의 절댓값", "the absolute value of {}"),
    "fraction": ("{1}분의 {0}", "{0} over {1}"),
    "long fraction": (
        "분수 시작, {1} 분의 {0}, 분수 끝,",
        "the fraction {0} over {1}, end of fraction,",
    ),
    "sum ends": ("{}", "{}, end of sum,"),
    "row": ("행 시작, {}, 행 끝,", "the row {}, end of row,"),
    "column": ("열 시작, {}, 열 끝,", "the column {}, end of column,"),
    "matrix": (
        "행렬 시작, {}, 행렬 끝,",
        "the matrix with the rows {}, end of matrix,",
    ),
    "next row": ("{}, 다음 행 {}", "{}, next row {}"),
}

PARTICLE = re.compile(r"(\S)\|([는가를로와])")
AFTER_FINAL = {"는": "은", "가": "이", "를": "을", "로": "으로", "와": "과"}
ORDINALS = {"1": "첫 ", "2": "두 ", "3": "세 ", "4": "네 ", "5": "다섯 "}
DIGITS = dict(zip("0123456789", "영일이삼사오육칠팔구", strict=True))
RIEUL = 8  # the final consonant ㄹ, after which 로 stands as after none


def say(said: tuple[str, str], language: str, *parts: str) -> str:
    """Fill in the words of a language."""
    return said[LANGUAGES.index(language)].format(*parts)


def letter(name: str, language: str) -> str:
    """Return how a letter is called: a Korean voice would read m as metre."""
    called = LETTERS[name.lower()] if language == "ko" else name
    return say(PHRASES["capital"], language, called) if name in TWINS else called


def nth(number: str, language: str) -> str:
    """Return what stands before 번째 in Korean, the number itself in English."""
    return ORDINALS.get(number, number) if language == "ko" else number


def fluent(text: str) -> str:
    """Keep one pause of two, and let each particle fit the word before it."""
    text = re.sub(r",(?=[.,|])", "", text)
    text = re.sub(r"닫고(?=의|\|)", "닫고 전체", text)
    text = re.sub(r"(닫고|절댓값)(?=층|제곱)", r"\1 ", text)
    return PARTICLE.sub(_fitting, text)


def _fitting(found: re.Match[str]) -> str:
    last, particle = found.groups()
    final = (ord(DIGITS.get(last, last)) - ord("가")) % 28
    ends = final and not (particle == "로" and final == RIEUL)
    return last + (AFTER_FINAL[particle] if ends else particle)
