"""Spaces and tabs at the head of a line."""

from page.rules.rule import Rule

INDENTATION = [
    Rule(
        "TabError",
        r"",
        "탭과 빈칸이 섞여 있습니다. 들여쓰기를 모두 빈칸 네 개씩으로 바꾸세요.",
        "Tabs and spaces are mixed: indent by four spaces everywhere.",
    ),
    Rule(
        "IndentationError",
        r"expected an indented block after .* on line (\d+)",
        "{0}번째 줄이 콜론(:)으로 끝났으니, 다음 줄부터 빈칸 네 개를 들여 쓰세요. 아직 쓸 것이 없으면 pass라고 적습니다.",
        "Line {0} ends in a colon, so the next one is indented by four spaces; write pass if there is nothing to do yet.",
    ),
    Rule(
        "IndentationError",
        r"unexpected indent",
        "들여 쓸 이유가 없는 줄입니다. 앞의 빈칸을 지워 윗줄과 맞추세요.",
        "Nothing asks for an indent here: delete the spaces in front, so that it lines up with the line above.",
    ),
    Rule(
        "IndentationError",
        r"",
        "들여쓰기가 어긋났습니다. 콜론(:) 다음 줄부터 빈칸 네 개씩 들여 쓰세요.",
        "The indentation is off: indent by four spaces after a line that ends in a colon.",
    ),
]
