"""Brackets and quotes that are not closed, or not by their like."""

from page.rules.rule import Rule

PAIRS = [
    Rule(
        "SyntaxError",
        r"'(.)' was never closed",
        "{at}번째 줄에서 연 괄호 {0} 하나가 닫히지 않았습니다. 그 줄부터 짝을 맞춰 보세요.",
        "The {0} that was opened on line {at} is never closed: match the brackets from there on.",
    ),
    Rule(
        "SyntaxError",
        r"closing parenthesis '(.)' does not match opening parenthesis '(.)'",
        "{1} 괄호로 열고 {0} 괄호로 닫았습니다. 안쪽 괄호부터 짝을 맞추세요.",
        "It opens with {1} and closes with {0}: match the brackets, from the inside out.",
    ),
    Rule(
        "SyntaxError",
        r"unmatched '(.)'",
        "닫는 괄호 {0} 하나에 짝이 없습니다. 지우거나 앞에 여는 괄호를 적으세요.",
        "The {0} closes nothing: delete it, or open a bracket before it.",
    ),
    Rule(
        "SyntaxError",
        r"unterminated triple-quoted",
        "{at}번째 줄에서 연 따옴표 세 개가 닫히지 않았습니다. 글이 끝나는 곳에 같은 따옴표 세 개를 적으세요.",
        "The three quotes that open on line {at} are never closed: put the same three where the text ends.",
    ),
    Rule(
        "SyntaxError",
        r"unterminated (?:f-)?string literal",
        "{at}번째 줄에서 연 따옴표가 그 줄에서 닫히지 않았습니다. 줄이 끝나기 전에 같은 따옴표를 적으세요.",
        "The quote that opens on line {at} is not closed on that line: put the same quote where the text ends.",
    ),
    Rule(
        "SyntaxError",
        r"f-string: expecting '}'",
        "f-string에서 연 {{ 하나가 닫히지 않았습니다. 값의 이름 뒤에 }}를 적고, 안에서는 바깥과 다른 따옴표를 쓰세요.",
        "A {{ in the f-string is never closed: put }} after the name, and use other quotes inside than outside.",
    ),
]
