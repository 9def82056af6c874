"""Signs that Python does not know, from another keyboard or a text."""

from page.rules.rule import Rule

KEYBOARD = [
    Rule(
        "SyntaxError",
        r"invalid character '(.)' \(U\+(?:201[89A-F]|FF02|FF07)",
        "따옴표 {0} 모양은 파이썬의 따옴표가 아닙니다. 문서에서 붙여 넣었다면 지우고, 영문 자판(한/영 키)으로 \" 또는 '를 다시 치세요.",
        "The quote {0} is not Python's: if it was pasted from a text, delete it and type \" or ' with the English keyboard.",
    ),
    Rule(
        "SyntaxError",
        r"invalid character '₩'",
        "원화 기호 ₩ 대신 역슬래시(\\)가 필요합니다. 영문 자판(한/영 키)으로 같은 글쇠를 치세요.",
        "In place of the won sign ₩ Python wants a backslash (\\): the same key, with the English keyboard.",
    ),
    Rule(
        "SyntaxError",
        r"invalid character '(.)'",
        "{0} 기호는 파이썬이 읽지 못합니다. 영문 자판(한/영 키)으로 {meant} 기호를 치세요.",
        "The sign {0} is not Python's: type {meant} in its place, with the English keyboard.",
    ),
    Rule(
        "SyntaxError",
        r"invalid character '(.)'",
        "{0} 글자는 파이썬이 읽지 못합니다. 문자열이라면 따옴표로 감싸고, 아니면 영문 자판(한/영 키)으로 다시 치세요.",
        "Python does not read {0}: put quotes around it if it is text, or type what is meant with the English keyboard.",
    ),
    Rule(
        "SyntaxError",
        r"invalid non-printable character (U\+\w+)",
        "눈에 보이지 않는 글자({0})가 섞여 있습니다. 문서나 웹에서 붙여 넣은 빈칸입니다. ^ 표시 앞뒤의 빈칸을 지우고, 영문 자판(한/영 키)으로 다시 치세요.",
        "There is a sign that cannot be seen ({0}), a space pasted from a text: delete the spaces around the ^ and type them again with the English keyboard.",
    ),
    Rule(
        "SyntaxError",
        r"^unterminated (?:f-)?string literal",
        "문자열을 연 따옴표와 닫은 따옴표가 다릅니다. 둥근 따옴표를 지우고, 영문 자판(한/영 키)으로 연 것과 같은 따옴표를 치세요.",
        "The text opens with one quote and closes with another: delete the curly one and type the one that opened it, with the English keyboard.",
        line="[“”‘’＂＇]",
    ),
]
