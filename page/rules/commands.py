"""Commands of a notebook or a terminal."""

from page.rules.rule import Rule

COMMANDS = [
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "%로 시작하는 줄은 노트북의 명령이라 여기서는 쓸 수 없습니다. 그 줄을 지우세요. 시간은 snippets.vectorization의 measure로 잽니다.",
        "A line that begins with % is a notebook's command, not Python: take it out. Time is taken with measure, from snippets.vectorization.",
        line=r"^\s*%",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "터미널의 명령이라 여기서는 쓸 수 없습니다. 그 줄을 지우세요. numpy와 matplotlib은 이미 들어 있어 import만 하면 됩니다.",
        "This is a command for a terminal, not Python: take the line out. numpy and matplotlib are here already, so import is enough.",
        line=r"^\s*(?:!|pip3? install|python3? -m)",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "물음표로 묻는 것은 노트북의 명령입니다. 여기서는 help({0}{1})라고 쓰세요.",
        "The question mark is a notebook's command: here, write help({0}{1}).",
        line=r"^\s*(?:\?+\s*([\w.]+)|([\w.]+)\?+)\s*$",
    ),
]
